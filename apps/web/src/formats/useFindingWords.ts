import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Card, Finding, Fix } from "@openchair/board";
import { formatName } from "@openchair/formats";
import type { BoardInfo } from "../api/calls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** The most of a segment's words that a sentence repeats. */
const EXCERPT = 40;

export interface FindingWords {
  /** One plain sentence. */
  finding(finding: Finding): string;
  /** The verb on the button. */
  fix(fix: Fix): string;
  /** What to do where nothing can be mended with one press. */
  hint(finding: Finding): string;
}

/** Says what the checker found, and what its fixes do. */
export function useFindingWords(cards: readonly Card[], people: BoardInfo["people"]): FindingWords {
  const { t } = useLingui();
  const language = useLanguage();
  const cardName = (id: string | undefined) => {
    const line =
      cards
        .find((card) => card.id === id)
        ?.text.split("\n")[0]
        ?.trim() ?? "";
    if (line === "") return t`a segment without words`;
    return line.length <= EXCERPT ? `“${line}”` : `“${line.slice(0, EXCERPT - 1).toWellFormed()}…”`;
  };
  const personName = (id: string | null) => people.find((person) => person.id === id)?.name ?? t`Somebody`;

  const finding = ({ id, values, cards: about, person }: Finding): string => {
    const { minutes = 0, percent = 0, expected = 0, min = 0, max, format = "", part } = values;
    const [name, what, first] = [personName(person), formatName(format, language), cardName(about[0])];
    switch (id) {
      case "too-long":
        return t`The run sheet is ${plural(minutes, { one: "# minute", other: "# minutes" })} longer than the slot.`;
      case "minutes-free":
        return t`${plural(minutes, { one: "# minute", other: "# minutes" })} of the slot are not planned yet.`;
      case "demanding-stretch":
        return t`From ${first} on, people need their full attention for ${minutes} minutes. More than 40 is too much for many.`;
      case "no-break":
        return t`From ${first} on there are ${minutes} minutes without a break. After 60 people need one.`;
      case "room-share":
        return t`The room is active for ${percent} % of the time. More wisdom is in the room than on the stage.`;
      case "only-introduces":
        return part === "nothing"
          ? t`${name} does not lead anything yet.`
          : t`${name} introduces, and leads nothing else.`;
      case "format-size":
        return max === undefined
          ? t`${what} works from ${min} people on, and ${expected} are expected.`
          : t`${what} works for ${min} to ${max} people, and ${expected} are expected.`;
      case "no-written-way":
        return t`Nobody can take part in writing yet. Not everybody wants to speak, or can.`;
    }
  };

  const fix = (one: Fix): string => {
    switch (one.do) {
      case "fit-minutes":
        return t`Fit it to the slot`;
      case "add-break": {
        const before = cardName(one.before);
        const { minutes } = one;
        return t`Put a break of ${minutes} minutes before ${before}`;
      }
      case "split": {
        const { minutes } = one;
        return t`Put a break of ${minutes} minutes in the middle`;
      }
      case "add-pairs": {
        const after = cardName(one.card);
        return t`Put ${plural(one.minutes, { one: "# minute", other: "# minutes" })} of talk in pairs after ${after}`;
      }
      case "give-lead": {
        const [name, what] = [personName(one.person), cardName(one.card)];
        return t`Let ${name} lead ${what} too`;
      }
      case "change-format": {
        const other = formatName(one.to, language);
        return t`Use ${other} instead`;
      }
      case "add-written": {
        const to = cardName(one.card);
        return t`Add cards and pens to ${to}`;
      }
    }
  };

  const hint = ({ id }: Finding): string => {
    switch (id) {
      case "format-size":
        return t`Choose another format under “Session”, or look under “Formats”.`;
      case "only-introduces":
        return t`Add a segment in which more happens than an introduction.`;
      case "room-share":
        return t`Say for more segments what the room does, or make them shorter.`;
      default:
        return t`Too many minutes are locked. Unlock some, or make the slot longer.`;
    }
  };
  return { finding, fix, hint };
}
