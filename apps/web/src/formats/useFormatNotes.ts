import { useLingui } from "@lingui/react/macro";
import { type FormatId, formatNotes, formatPlan, PURPOSE_NAMES, roleName } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";

/** One thing to know about a format. */
export interface FormatNote {
  readonly id: "purposes" | "roles" | "voices" | "watch" | "access" | "written";
  readonly label: string;
  readonly words: string;
}

/** What to know before choosing a format, in the order of reading. */
export function useFormatNotes(): (id: FormatId) => FormatNote[] {
  const { t } = useLingui();
  const language = useLanguage();
  return (id) => {
    const { steps, purposes } = formatPlan(id);
    const notes = formatNotes(id, language);
    const roles = [...new Set(steps.filter(({ extra }) => !extra).flatMap(({ leads }) => leads))];
    return [
      {
        id: "purposes",
        label: t`What it is for`,
        words: purposes.map((one) => PURPOSE_NAMES[language][one]).join(", "),
      },
      { id: "roles", label: t`Roles`, words: roles.map((role) => roleName(role, language)).join(", ") },
      { id: "voices", label: t`How voices are shared`, words: notes.voices },
      { id: "watch", label: t`What to watch for`, words: notes.watch },
      { id: "access", label: t`So that everybody can take part`, words: notes.access },
      { id: "written", label: t`Taking part in writing`, words: notes.writtenWay },
    ];
  };
}
