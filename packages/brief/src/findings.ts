import type { BriefField } from "@openchair/board";
import { countText, FIELD_ADVICE, INTRODUCTION_ADVICE } from "./advice.ts";
import type { Brief, BriefPerson, BriefText } from "./brief.ts";
import { FINDING_WORDS } from "./finding-words.ts";

/** Where something can be mended: a field of the brief, or a part of the board. */
export type FindingPlace =
  | { readonly kind: "field"; readonly field: BriefField }
  /** `people`: ids of those whose words are meant. */
  | { readonly kind: "introductions"; readonly people: readonly string[] }
  | { readonly kind: "facts" | "run-sheet" | "people" | "cards" | "consent" | "threads" | "sign" };

/** One thing that is missing, too long or does not fit, in plain words. Advice: nothing is ever stopped by it. */
export interface Finding {
  readonly place: FindingPlace;
  /** `missing`: a required part is not decided. `check`: it is there, and something about it may not be right. */
  readonly kind: "missing" | "check";
  readonly words: string;
}

/** What a stream asks of its briefs. */
export interface BriefLimits {
  /** Words of the abstract; calls ask for 100 to 550 (domain.md §6, field 3). */
  readonly abstractWords: number;
}
export const USUAL_LIMITS: BriefLimits = { abstractWords: 200 };

const FIELDS: readonly BriefField[] = [
  "title",
  "pitch",
  "abstract",
  "aim",
  "takeaways",
  "audience",
  "formatWhy",
  "shaped",
  "layout",
  "access",
  "interaction",
  "risks",
  "followUp",
  "tool",
  "evidence",
  "easy",
];

function fieldFindings(brief: Brief, field: Exclude<BriefField, "consent">, limits: BriefLimits): Finding[] {
  const words = FINDING_WORDS[brief.language];
  const part: BriefText = brief[field];
  const place = { kind: "field", field } as const;
  if (part.state === "empty") {
    // Cards may say what nobody has written.
    if (field === "access" && brief.accessCards.state !== "empty") return [];
    // So may a drawing, which has its words beside it.
    if (field === "layout" && brief.room.length > 0) return [];
    return part.required ? [{ place, kind: "missing", words: words.missing(part.label) }] : [];
  }
  if (field === "shaped" && part.state === "from-cards") {
    return [{ place, kind: "missing", words: words.approve(part.label) }];
  }
  const { unit, entries, least } = FIELD_ADVICE[field];
  const most = field === "abstract" ? limits.abstractWords : FIELD_ADVICE[field].most;
  const check = (said: string): Finding => ({ place, kind: "check", words: said });
  if (entries) {
    const items = part.items.length > 0 ? part.items : [part.text];
    const long = items.filter((item) => countText(item, unit) > most).length;
    return [
      ...(items.length < entries.min ? [check(words.tooFew(part.label, items.length, entries.min))] : []),
      ...(items.length > entries.max ? [check(words.tooMany(part.label, items.length, entries.max))] : []),
      ...(long > 0 ? [check(words.longEntries(part.label, long, most))] : []),
    ];
  }
  const length = countText(part.text, unit);
  if (length > most) return [check(words.tooLong(part.label, length, most, unit))];
  return least !== undefined && length < least ? [check(words.tooShort(part.label, length, least, unit))] : [];
}

/** Which co-chair has not said how they are introduced, and whose words are long. */
function introductionFindings({ people, language }: Brief): Finding[] {
  const words = FINDING_WORDS[language];
  const check = (said: string, about: readonly BriefPerson[]): Finding => ({
    place: { kind: "introductions", people: about.map(({ id }) => id) },
    kind: "check",
    words: said,
  });
  const silent = people.list.filter(({ seat, introduction }) => seat === "co-chair" && introduction === "");
  const { most, unit } = INTRODUCTION_ADVICE;
  return [
    ...(silent.length === 0 ? [] : [check(words.noIntroduction(silent.map(({ name }) => name).join(", ")), silent)]),
    ...people.list.flatMap((person) => {
      const length = countText(person.introduction, unit);
      const about = words.introductionOf(person.name);
      return length > most ? [check(words.tooLong(about, length, most, unit), [person])] : [];
    }),
  ];
}

/** What a brief still lacks or might say better, in the order of the chairs' brief. */
export function findingsOf(brief: Brief, limits: BriefLimits = USUAL_LIMITS): Finding[] {
  const words = FINDING_WORDS[brief.language];
  const found: Finding[] = FIELDS.flatMap((field) => (field === "consent" ? [] : fieldFindings(brief, field, limits)));
  const missing = (
    part: { readonly label: string; readonly state: string },
    kind: "facts" | "run-sheet" | "people" | "cards" | "consent" | "threads",
  ) =>
    part.state === "empty" ? found.push({ place: { kind }, kind: "missing", words: words.missing(part.label) }) : 0;
  for (const part of [brief.when, brief.where, brief.format, brief.expected]) missing(part, "facts");
  missing(brief.runSheet, "run-sheet");
  if (brief.runSheet.state !== "empty" && (brief.runSheet.over > 0 || brief.runSheet.spare > 0)) {
    found.push({ place: { kind: "run-sheet" }, kind: "check", words: brief.runSheet.verdict });
  }
  missing(brief.people, "people");
  if (brief.people.state !== "empty" && brief.people.missing !== "") {
    found.push({ place: { kind: "people" }, kind: "missing", words: brief.people.missing });
  }
  found.push(...introductionFindings(brief));
  missing(brief.materials, "cards");
  const open = brief.consent.answers.filter(({ answer }) => answer === null).map(({ name }) => name);
  if (open.length > 0) {
    found.push({
      place: { kind: "consent" },
      kind: "missing",
      words: words.missing(`${brief.consent.label} (${open.join(", ")})`),
    });
  }
  missing(brief.threads, "threads");
  if (brief.signatures.missing !== "") {
    found.push({ place: { kind: "sign" }, kind: "missing", words: brief.signatures.missing });
  }
  return found;
}
