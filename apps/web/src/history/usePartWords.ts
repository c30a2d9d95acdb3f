import { useLingui } from "@lingui/react/macro";
import type { CardPartChange } from "@openchair/board";
import { formatName, formatStep, stepName, VOICE_NAMES } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { ChangeLine } from "./changeRow.ts";
import { useSaid } from "./useSaid.ts";

/** Says what one part of a card was and is: its minutes, who leads it, what the room does. */
export function usePartWords(names: ReadonlyMap<string, string>): (change: CardPartChange) => ChangeLine {
  const { t } = useLingui();
  const language = useLanguage();
  const { before, change, quoted, yesNo } = useSaid();
  const steps = (format: string, id: string) => {
    const step = formatStep(format, id);
    return step ? stepName(step.id, language) : id;
  };
  const percent = (share: number | null) => (share === null ? "" : t`${share} % of the time`);
  const leads = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? t`somebody who has left`).join(", ");
  const shares = {
    all: t`for everybody`,
    team: t`for the team alone`,
    story: t`a story, to be kept here`,
    told: t`a story that may be told`,
  };
  /** What people wrote: letter by letter where there are words on both sides. */
  const written = (label: string, was: string, is: string): ChangeLine =>
    was !== "" && is !== ""
      ? { words: `${label}:`, diff: [was, is] }
      : change(label, was && quoted(was), is && quoted(is));

  return (of) => {
    switch (of.part) {
      case "minutes": {
        const [was, is] = [of.before, of.after];
        return { words: t`It takes ${is} min.`, was: before(t`${was} min`) };
      }
      case "format":
        return change(t`Format`, formatName(of.before, language), formatName(of.after, language));
      case "step": {
        const { format } = of.card;
        return change(t`Step of its format`, steps(format, of.before), steps(format, of.after));
      }
      case "leads":
        return change(t`People who lead it`, leads(of.before), leads(of.after));
      case "voices": {
        const voices = (some: typeof of.before) => some.map((voice) => VOICE_NAMES[language][voice]).join(", ");
        const label = of.card.kind === "segment" ? t`Voices that lead it` : t`Voices it carries`;
        return change(label, voices(of.before), voices(of.after));
      }
      case "room":
        return written(t`What the room does`, of.before, of.after);
      case "roomShare":
        return change(t`How much the room is active`, percent(of.before), percent(of.after));
      case "materials":
        return written(t`What is needed`, of.before, of.after);
      case "written":
        return written(t`How one takes part in writing`, of.before, of.after);
      case "locked":
        return { words: of.after ? t`Its minutes are locked now.` : t`Its minutes are not locked any more.` };
      case "before":
        return {
          words: of.after
            ? t`It is work before the session now, and takes no minutes of the slot.`
            : t`It is in the session now. It was work before the session.`,
        };
      case "beside":
        return {
          words: of.after
            ? t`It runs at the same time as the one above now. It came after it before.`
            : t`It comes after the one above now. It ran at the same time before.`,
        };
      case "isBreak":
        return { words: of.after ? t`It is a break now.` : t`It is not a break any more.` };
      case "demanding":
        return change(t`Full attention all the time`, yesNo(of.before), yesNo(of.after));
      case "share":
        return change(t`Who it is for`, shares[of.before], shares[of.after]);
    }
  };
}
