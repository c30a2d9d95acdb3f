import type { Language } from "../voices.ts";
import { CHECKLIST_DANISH } from "./words-da.ts";
import { CHECKLIST_ENGLISH } from "./words-en.ts";
import { CHECKLIST_DUTCH } from "./words-nl.ts";

/** When in the life of a session an item is due, in order. */
export const CHECKLIST_STAGES = ["before", "designing", "day", "after"] as const;
export type ChecklistStage = (typeof CHECKLIST_STAGES)[number];

/** Who sees to an item. Nobody answers for somebody else: this says who starts. */
export const CHECKLIST_OWNERS = ["curators", "co-chairs", "lived-experience"] as const;
export type ChecklistOwner = (typeof CHECKLIST_OWNERS)[number];

/** An item as people read it. */
export interface ChecklistWords {
  /** What has been done when the answer is yes: one plain sentence. */
  readonly text: string;
  /** Why that matters: one plain sentence. */
  readonly why: string;
}

/** What an item is, apart from its words. */
export interface ChecklistFacts {
  readonly stage: ChecklistStage;
  readonly owner: ChecklistOwner;
  /** Where the practice comes from. */
  readonly source: string;
}

/** The version of the list that Open Chair brings along. What streams learn is counted on from here. */
export const CHECKLIST_VERSION = 1;

/** Co-production practice for a session with several co-chairs (domain.md §5), in the order in which it is due. */
export const CHECKLIST = {
  "all-said-yes": {
    stage: "before",
    owner: "curators",
    source: "Coalition for Personalised Care: start at the earliest stage",
  },
  "early-first-meeting": { stage: "before", owner: "curators", source: "BMJ, the leading stream of the Forum" },
  "payment-agreed": {
    stage: "before",
    owner: "curators",
    source: "NIHR payment guidance; Patients Included charter, 3",
  },
  "access-asked": {
    stage: "before",
    owner: "curators",
    source: "Patients Included charter, 4; Co-Production Collective",
  },
  "contact-person": { stage: "before", owner: "curators", source: "Lind and Knox, BMJ 2018" },
  "practice-run": { stage: "before", owner: "curators", source: "HYPERION-TransCare; studies of online involvement" },
  "ground-rules": { stage: "before", owner: "co-chairs", source: "Listen Include Respect" },
  "plain-purpose": {
    stage: "designing",
    owner: "co-chairs",
    source: "Patient Information Forum; The Turing Way",
  },
  "aim-shaped": { stage: "designing", owner: "lived-experience", source: "NIHR: sharing of power" },
  "private-ideas": { stage: "designing", owner: "co-chairs", source: "Liberating Structures: silent start" },
  "format-chosen": { stage: "designing", owner: "co-chairs", source: "BMJ, the leading stream of the Forum" },
  "room-minutes": { stage: "designing", owner: "co-chairs", source: "BMJ, the leading stream of the Forum" },
  "live-roles": { stage: "designing", owner: "co-chairs", source: "BMJ, the leading stream of the Forum" },
  "real-breaks": { stage: "designing", owner: "co-chairs", source: "The Turing Way: inclusive event schedules" },
  "written-way": { stage: "designing", owner: "co-chairs", source: "The Turing Way: inclusive event schedules" },
  "hard-words": {
    stage: "designing",
    owner: "co-chairs",
    source: "Patient Information Forum; Hammersmith and Fulham",
  },
  "stories-owned": { stage: "designing", owner: "lived-experience", source: "The Human Library" },
  "what-may-go-wrong": { stage: "designing", owner: "co-chairs", source: "Pre-mortem, common practice" },
  "missing-voices": { stage: "designing", owner: "co-chairs", source: "IHI call for sessions" },
  "take-home": { stage: "designing", owner: "co-chairs", source: "IHI call for sessions" },
  "all-signed": { stage: "designing", owner: "co-chairs", source: "Open Chair" },
  "room-seen": { stage: "day", owner: "co-chairs", source: "Guides for chairs; Patients Included charter, 4" },
  "time-signals": { stage: "day", owner: "co-chairs", source: "Guides for chairs" },
  "thanked-and-paid": { stage: "after", owner: "curators", source: "NIHR: reciprocity" },
  "reported-back": {
    stage: "after",
    owner: "co-chairs",
    source: "Hammersmith and Fulham; Coalition for Personalised Care: report back",
  },
  "passed-on": { stage: "after", owner: "co-chairs", source: "BMJ, the leading stream of the Forum" },
} as const satisfies Record<string, ChecklistFacts>;

/** Ids are kept in boards, so one that has been given out never changes. */
export type ChecklistId = keyof typeof CHECKLIST;

export const isChecklistId = (id: string): id is ChecklistId => Object.hasOwn(CHECKLIST, id);

/** The words of every item in one language. */
export function checklistWords(language: Language): Readonly<Record<ChecklistId, ChecklistWords>> {
  if (language === "da") return CHECKLIST_DANISH;
  return language === "nl" ? CHECKLIST_DUTCH : CHECKLIST_ENGLISH;
}

interface StageWords {
  readonly name: string;
  /** What belongs here, in a few words. */
  readonly about: string;
}

/** What people call the stages. */
export const CHECKLIST_STAGE_WORDS: Readonly<Record<Language, Readonly<Record<ChecklistStage, StageWords>>>> = {
  en: {
    before: { name: "Before", about: "Invite and set up" },
    designing: { name: "While designing", about: "Make the session together" },
    day: { name: "On the day", about: "In the room" },
    after: { name: "After", about: "Thank, report and pass on" },
  },
  da: {
    before: { name: "Før", about: "Invitér og gør klar" },
    designing: { name: "Mens I former", about: "Lav sessionen sammen" },
    day: { name: "På dagen", about: "I rummet" },
    after: { name: "Bagefter", about: "Tak, fortæl og giv videre" },
  },
  nl: {
    before: { name: "Vooraf", about: "Uitnodigen en klaarzetten" },
    designing: { name: "Tijdens het ontwerpen", about: "Samen de sessie maken" },
    day: { name: "Op de dag zelf", about: "In de zaal" },
    after: { name: "Achteraf", about: "Bedanken, terugkoppelen en doorgeven" },
  },
};

/** What people call those who see to an item. */
export const CHECKLIST_OWNER_NAMES: Readonly<Record<Language, Readonly<Record<ChecklistOwner, string>>>> = {
  en: {
    curators: "Curators start",
    "co-chairs": "All co-chairs together",
    "lived-experience": "The co-chair with lived experience starts",
  },
  da: {
    curators: "Kuratorerne begynder",
    "co-chairs": "Alle medværter sammen",
    "lived-experience": "Medværten med egen erfaring begynder",
  },
  nl: {
    curators: "De curatoren beginnen",
    "co-chairs": "Alle medevoorzitters samen",
    "lived-experience": "De medevoorzitter met ervaringskennis begint",
  },
};
