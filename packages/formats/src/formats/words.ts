import type { FormatId } from "../format.ts";
import type { Language } from "../voices.ts";
import { NOTES_DA } from "./words/da/notes.ts";
import { STEPS_DA } from "./words/da/steps.ts";
import { ACTIVITIES_DA, CARDS_AND_PENS_DA, PURPOSES_DA, ROLES_DA } from "./words/da/terms.ts";
import { NOTES_EN } from "./words/en/notes.ts";
import { STEPS_EN } from "./words/en/steps.ts";
import { ACTIVITIES_EN, CARDS_AND_PENS_EN, PURPOSES_EN, ROLES_EN } from "./words/en/terms.ts";
import { NOTES_NL } from "./words/nl/notes.ts";
import { STEPS_NL } from "./words/nl/steps.ts";
import { ACTIVITIES_NL, CARDS_AND_PENS_NL, PURPOSES_NL, ROLES_NL } from "./words/nl/terms.ts";

export type StepId = keyof typeof STEPS_EN;
export type ActivityId = keyof typeof ACTIVITIES_EN;
export type RoleId = keyof typeof ROLES_EN;
export type PurposeId = keyof typeof PURPOSES_EN;

/** What to know before choosing a format. Each is one plain sentence or two. */
export interface FormatNotes {
  /** How voices are shared: who speaks, for how long. */
  readonly voices: string;
  /** What to watch for when people speak from lived experience. */
  readonly watch: string;
  readonly access: string;
  /** How one takes part in writing. Where the catalogue names no way, ours (its shared rule: spoken and written). */
  readonly writtenWay: string;
}

type Of<Id extends string, Words = string> = Readonly<Record<Language, Readonly<Record<Id, Words>>>>;

const STEPS: Of<StepId> = { en: STEPS_EN, da: STEPS_DA, nl: STEPS_NL };
const ACTIVITIES: Of<ActivityId> = { en: ACTIVITIES_EN, da: ACTIVITIES_DA, nl: ACTIVITIES_NL };
const ROLES: Of<RoleId> = { en: ROLES_EN, da: ROLES_DA, nl: ROLES_NL };
const NOTES: Of<FormatId, FormatNotes> = { en: NOTES_EN, da: NOTES_DA, nl: NOTES_NL };
const PENS: Readonly<Record<Language, string>> = {
  en: CARDS_AND_PENS_EN,
  da: CARDS_AND_PENS_DA,
  nl: CARDS_AND_PENS_NL,
};

/** Tags to filter formats by, in the order of reading, with their names per language. */
export const PURPOSE_NAMES: Of<PurposeId> = { en: PURPOSES_EN, da: PURPOSES_DA, nl: PURPOSES_NL };
export const PURPOSES = Object.keys(PURPOSES_EN) as readonly PurposeId[];

export const stepName = (id: StepId, language: Language): string => STEPS[language][id];
export const roleName = (id: RoleId, language: Language): string => ROLES[language][id];
/** What the room does in a step. */
export const activityName = (id: ActivityId, language: Language): string => ACTIVITIES[language][id];
export const formatNotes = (id: FormatId, language: Language): FormatNotes => NOTES[language][id];
/** What people write on when nobody has said how. */
export const cardsAndPens = (language: Language): string => PENS[language];
