import { DANISH } from "./format-words-da.ts";
import { ENGLISH } from "./format-words-en.ts";
import { DUTCH } from "./format-words-nl.ts";
import type { Language } from "./voices.ts";

/** How many people a format carries. */
export interface FormatSize {
  readonly min: number;
  /** The most it carries, or null when there is no such number. */
  readonly max: number | null;
  /** True when it survives a full room of more than a hundred. */
  readonly hundredPlus: boolean;
}

/** What a format is called and what it is good for, in one language. */
export interface FormatWords {
  readonly name: string;
  /** One plain sentence. */
  readonly goodFor: string;
}

/** A way to run a session or a segment (design §2). */
export interface Format {
  readonly id: FormatId;
  readonly names: Readonly<Record<Language, string>>;
  readonly goodFor: Readonly<Record<Language, string>>;
  readonly size: FormatSize;
  /** What it usually takes, in whole minutes: a workable default, not a rule. */
  readonly minutes: { readonly min: number; readonly max: number };
  /** Where the facts come from. */
  readonly source: string;
}

const people = (min: number, max: number | null): FormatSize => ({
  min,
  max,
  hundredPlus: max === null || max > 100,
});
const usual = (min: number, max = min) => ({ min, max });

const FACTS = {
  "open-fishbowl": {
    size: people(15, null),
    minutes: usual(45, 75),
    source: "GoldfishBowl (c2); towards2060; UNITAR",
  },
  "closed-fishbowl": { size: people(20, 80), minutes: usual(45, 60), source: "UNITAR, open and closed fishbowl" },
  "user-experience-fishbowl": {
    size: people(12, null),
    minutes: usual(35, 70),
    source: "Liberating Structures",
  },
  "samoan-circle": { size: people(15, 60), minutes: usual(30, 60), source: "Common practice" },
  "world-cafe": {
    size: people(12, null),
    minutes: usual(60, 120),
    source: "The World Café; foresight-platform (rounds of 20 to 30 minutes)",
  },
  // Up to two days of eight hours each.
  "open-space": { size: people(20, 500), minutes: usual(90, 960), source: "Open Space Technology" },
  panel: { size: people(30, 300), minutes: usual(45, 60), source: "ce-conference 2020; ACRL" },
  "table-talk": { size: people(20, 200), minutes: usual(30), source: "ICER conference; Brown memo" },
  workshop: { size: people(12, 60), minutes: usual(60, 210), source: "CercleS (at most a quarter presenting)" },
  "1-2-4-all": { size: people(4, null), minutes: usual(12), source: "Liberating Structures" },
  triz: { size: people(8, null), minutes: usual(35), source: "Liberating Structures" },
  "troika-consulting": { size: people(3, null), minutes: usual(30), source: "Liberating Structures; workshopr" },
  "conversation-cafe": { size: people(10, 100), minutes: usual(35, 60), source: "Liberating Structures" },
  "lightning-talks": { size: people(15, 300), minutes: usual(45), source: "kaiweber; ACRL" },
  pechakucha: { size: people(15, 300), minutes: usual(45), source: "PechaKucha (20 pictures of 20 seconds)" },
  "appreciative-interviews": { size: people(10, null), minutes: usual(60), source: "Liberating Structures" },
  "human-library": {
    size: people(10, 60),
    minutes: usual(60, 120),
    source: "Virginia (readings of 25 minutes); Huddersfield guide",
  },
  debate: { size: people(20, 300), minutes: usual(45, 60), source: "r2rconf (a clear yes-or-no issue)" },
  roundtables: { size: people(24, 120), minutes: usual(60), source: "NAMES (60 minutes)" },
  "gallery-walk": { size: people(15, 150), minutes: usual(30, 60), source: "CercleS (60 minutes)" },
  // Counted for one circle; a bigger group sits in several.
  "story-circle": { size: people(5, 8), minutes: usual(45, 60), source: "Common practice" },
  simulation: { size: people(8, 40), minutes: usual(60, 90), source: "Common practice" },
  "what-i-wish-id-known": {
    size: people(15, 120),
    minutes: usual(60),
    source: "NAMES, confession session; BC Quality Forum",
  },
  "pre-mortem": { size: people(5, 30), minutes: usual(75, 90), source: "meridian; workshopbank (75 minutes)" },
  campfire: { size: people(20, 80), minutes: usual(45), source: "ce-conference 2020" },
  "impromptu-networking": { size: people(2, null), minutes: usual(20), source: "Liberating Structures" },
} as const satisfies Record<string, Pick<Format, "size" | "minutes" | "source">>;

/** Ids are kept in boards, so one that has been given out never changes. */
export type FormatId = keyof typeof FACTS;

/** All formats, in the order of the catalogue. */
export const FORMATS: readonly Format[] = (Object.keys(FACTS) as FormatId[]).map((id) => ({
  id,
  names: { en: ENGLISH[id].name, da: DANISH[id].name, nl: DUTCH[id].name },
  goodFor: { en: ENGLISH[id].goodFor, da: DANISH[id].goodFor, nl: DUTCH[id].goodFor },
  ...FACTS[id],
}));

const BY_ID: ReadonlyMap<string, Format> = new Map(FORMATS.map((format) => [format.id, format]));

/** The format with this id, or null: a board may name one that this version does not know. */
export function formatById(id: string): Format | null {
  return BY_ID.get(id) ?? null;
}

/** What people call the format. An id that is not known reads as itself, so that nothing disappears; "" stays "". */
export function formatName(id: string, language: Language): string {
  return formatById(id)?.names[language] ?? id;
}
