import type { Language } from "@openchair/formats";

/** For each language, so that a count and its noun agree. */
export interface FindingWords {
  missing(label: string): string;
  approve(label: string): string;
  tooLong(label: string, length: number, most: number, unit: "letters" | "words"): string;
  tooShort(label: string, length: number, least: number, unit: "letters" | "words"): string;
  tooFew(label: string, count: number, least: number): string;
  tooMany(label: string, count: number, most: number): string;
  longEntries(label: string, count: number, most: number): string;
  introductionOf(name: string): string;
  noIntroduction(names: string): string;
}

const UNITS: Readonly<Record<Language, Readonly<Record<"letters" | "words", readonly [string, string]>>>> = {
  en: { letters: ["letter", "letters"], words: ["word", "words"] },
  da: { letters: ["bogstav", "bogstaver"], words: ["ord", "ord"] },
  nl: { letters: ["letter", "letters"], words: ["woord", "woorden"] },
};
const counted = (language: Language, count: number, unit: "letters" | "words") =>
  `${count} ${UNITS[language][unit][count === 1 ? 0 : 1]}`;

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  en: {
    missing: (label) => `Not decided yet: ${label}`,
    approve: (label) => `${label}: nobody has written it yet. What the board shows stands there for now.`,
    tooLong: (label, length, most, unit) =>
      `${label} has ${counted("en", length, unit)}. It reads best with up to ${most}.`,
    tooShort: (label, length, least, unit) =>
      `${label} has ${counted("en", length, unit)}. From ${least} on it says enough.`,
    tooFew: (label, count, least) => `${label}: ${count} so far. Better are at least ${least}.`,
    tooMany: (label, count, most) => `${label}: ${count} are many. Better are up to ${most}.`,
    longEntries: (label, count, most) =>
      `${label}: ${count === 1 ? "one is" : `${count} are`} longer than ${most} words.`,
    introductionOf: (name) => `The introduction of ${name}`,
    noIntroduction: (names) => `Not said yet how to introduce: ${names}`,
  },
  da: {
    missing: (label) => `Ikke besluttet endnu: ${label}`,
    approve: (label) => `${label}: ingen har skrevet det endnu. Indtil da står der, hvad tavlen viser.`,
    tooLong: (label, length, most, unit) =>
      `${label} har ${counted("da", length, unit)}. Det læses bedst med op til ${most}.`,
    tooShort: (label, length, least, unit) =>
      `${label} har ${counted("da", length, unit)}. Fra ${least} siger det nok.`,
    tooFew: (label, count, least) => `${label}: ${count} indtil nu. Mindst ${least} er bedre.`,
    tooMany: (label, count, most) => `${label}: ${count} er mange. Op til ${most} er bedre.`,
    longEntries: (label, count, most) => `${label}: ${count === 1 ? "én er" : `${count} er`} længere end ${most} ord.`,
    introductionOf: (name) => `Introduktionen af ${name}`,
    noIntroduction: (names) => `Endnu ikke sagt, hvordan de introduceres: ${names}`,
  },
  nl: {
    missing: (label) => `Nog niet besloten: ${label}`,
    approve: (label) => `${label}: nog niemand heeft het geschreven. Tot dan staat er wat het bord laat zien.`,
    tooLong: (label, length, most, unit) =>
      `${label} heeft ${counted("nl", length, unit)}. Tot ${most} leest het best.`,
    tooShort: (label, length, least, unit) =>
      `${label} heeft ${counted("nl", length, unit)}. Vanaf ${least} zegt het genoeg.`,
    tooFew: (label, count, least) => `${label}: ${count} tot nu toe. Minstens ${least} is beter.`,
    tooMany: (label, count, most) => `${label}: ${count} is veel. Tot ${most} is beter.`,
    longEntries: (label, count, most) =>
      `${label}: ${count === 1 ? "één is" : `${count} zijn`} langer dan ${most} woorden.`,
    introductionOf: (name) => `De introductie van ${name}`,
    noIntroduction: (names) => `Nog niet gezegd hoe je hen voorstelt: ${names}`,
  },
};
