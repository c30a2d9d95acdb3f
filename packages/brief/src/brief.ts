import type { BriefField, ConsentAnswer, ConsentPart } from "@openchair/board";
import type { Drawing, Language, Voice } from "@openchair/formats";
import type { BoardPerson } from "@openchair/programme";

/** Whether somebody wrote it, it was gathered from cards, or it is still open. */
export type BriefState = "written" | "from-cards" | "empty";

interface Part {
  readonly label: string;
  /** A brief is not whole without it: when empty it is printed as "Not decided yet", never hidden. */
  readonly required: boolean;
  readonly state: BriefState;
}

/** Words on one subject. Line ends are `\n`. */
export interface BriefText extends Part {
  readonly text: string;
  /** The same as a list, when it is one; else empty. */
  readonly items: readonly string[];
}

export interface BriefVoice {
  readonly voice: Voice;
  readonly name: string;
}

/** One segment of the run sheet. "" stands for what nobody has said. */
export interface BriefSegment {
  /** As people read them: times of day, or hours and minutes from the start when the slot has no time. */
  readonly start: string;
  readonly end: string;
  /** Whole minutes; 0 while nobody has said. */
  readonly minutes: number;
  /** First line of the card, and the rest of it. */
  readonly what: string;
  readonly more: string;
  readonly format: string;
  readonly leads: readonly BriefVoice[];
  /** The people who are named for it, who are still there. */
  readonly people: readonly string[];
  readonly room: string;
  /** How one takes part in writing, and what is needed. */
  readonly written: string;
  readonly materials: string;
  /** `before`: work before the session, without a time; `beside`: it starts together with the row above it. */
  readonly when: "before" | "beside" | "after";
}

export interface BriefRunSheet extends Part {
  readonly rows: readonly BriefSegment[];
  /** Minutes: sum of the segments, the slot, and what is free or too much. */
  readonly planned: number;
  readonly slot: number;
  readonly spare: number;
  readonly over: number;
  /** When the first segment starts, and when the last of them ends; "" while there is none. */
  readonly from: string;
  readonly until: string;
  /** True when the times are times of day. */
  readonly clock: boolean;
  /** The total against the slot, in words. */
  readonly verdict: string;
  /** Segments that lie elsewhere on the board. */
  readonly notPlaced: readonly string[];
}

export interface BriefPerson {
  /** Never printed: so that a finding can lead them to their own words. */
  readonly id: string;
  readonly name: string;
  readonly voices: readonly BriefVoice[];
  readonly seat: BoardPerson["seat"];
  readonly seatName: string;
  /** As they gave them; "" when they did not. */
  readonly pronouns: string;
  /** How they want to be introduced, in their own words; "" when they have not said. Of co-chairs and contributors only. */
  readonly introduction: string;
}

export interface BriefPeople extends Part {
  readonly list: readonly BriefPerson[];
  /** Voices that no co-chair brings yet, in words; "" when all three are there. */
  readonly missing: string;
  /** What stands above the words by which they are introduced. */
  readonly introductionsLabel: string;
}

/** Cards of one kind, in reading order. */
export interface BriefList extends Part {
  readonly items: readonly BriefItem[];
}

export interface BriefItem {
  readonly text: string;
  /** What kind of card it is, where a list mixes kinds; else "". */
  readonly kind: string;
  readonly voices: readonly BriefVoice[];
}

/** How the minutes of the run sheet are spread. Worked out, never written. */
export interface BriefShares extends Part {
  readonly parts: readonly {
    readonly voice: Voice | null;
    readonly name: string;
    /** A segment that several voices lead counts for each in equal parts; rounded to whole minutes. */
    readonly minutes: number;
    readonly percent: number;
  }[];
  /** In how many of the planned minutes the room has something to do, in words; "" when nothing is planned. */
  readonly room: string;
}

/** What may be recorded, photographed, quoted and told, part by part, and in the team's own words. */
export interface BriefConsent extends Part {
  readonly answers: readonly {
    readonly part: ConsentPart;
    readonly name: string;
    readonly answer: ConsentAnswer | null;
    readonly answerName: string;
  }[];
  readonly words: string;
}

/** A red thread of the stream that the session takes up, with what shows it. */
export interface BriefThread {
  readonly title: string;
  readonly shownBy: readonly string[];
}
export interface BriefThreads extends Part {
  readonly list: readonly BriefThread[];
}

/** Somebody's name under this content. */
export interface BriefSignature {
  readonly name: string;
  readonly voices: readonly BriefVoice[];
  /** The day, in words. */
  readonly on: string;
}
export interface BriefSignatures extends Part {
  readonly list: readonly BriefSignature[];
  /** Voices that have not signed this content, in words; "" when all three have. */
  readonly missing: string;
  /** The first letters of the hash they signed; "" while nobody has. */
  readonly version: string;
}

/** A card that went into the brief: which voice it carried, when, and into which part. Never whose card it was. */
export interface BriefSource {
  readonly field: BriefField;
  readonly text: string;
  /** The whole sentence: "“No slides” (idea, professional) went into “Aim” on 12 March 2027." */
  readonly sentence: string;
  readonly voices: readonly BriefVoice[];
}
export interface BriefSources extends Part {
  readonly list: readonly BriefSource[];
}

/** A way the room is set up, as a drawing and in words that say all it shows. */
export interface BriefRoom {
  /** "" when it has none. */
  readonly name: string;
  readonly drawing: Drawing;
  readonly text: string;
}

/** A session brief as plain data: everything that any of its files says. */
export interface Brief {
  readonly language: Language;
  readonly stream: string;
  readonly title: BriefText;
  readonly pitch: BriefText;
  readonly abstract: BriefText;
  readonly aim: BriefText;
  readonly audience: BriefText;
  readonly takeaways: BriefText;
  readonly format: BriefText;
  readonly formatWhy: BriefText;
  readonly when: BriefText;
  readonly where: BriefText;
  readonly length: BriefText;
  readonly expected: BriefText;
  readonly runSheet: BriefRunSheet;
  readonly people: BriefPeople;
  readonly shares: BriefShares;
  /** How lived experience shaped this: the team's words, or else what is certainly true. */
  readonly shaped: BriefText;
  /** The room in the team's own words; how it is drawn is in `room`. */
  readonly layout: BriefText;
  /** Layouts of the room, in the order of the session. */
  readonly room: readonly BriefRoom[];
  /** The team's words about access; the measures that cards name are in `accessCards`. */
  readonly access: BriefText;
  readonly accessCards: BriefList;
  readonly interaction: BriefText;
  readonly materials: BriefList;
  readonly consent: BriefConsent;
  readonly risks: BriefText;
  readonly threads: BriefThreads;
  readonly followUp: BriefText;
  readonly tool: BriefText;
  readonly evidence: BriefText;
  readonly signatures: BriefSignatures;
  readonly sources: BriefSources;
  readonly easy: BriefText;
  readonly stillOpen: BriefList;
  /** The facts as machines read them. */
  readonly facts: {
    readonly minutes: number;
    readonly startsAt: string | null;
    readonly room: string | null;
    readonly expected: number | null;
    readonly format: string | null;
    /** The day it was made, `2027-03-12`. */
    readonly made: string;
  };
  readonly footer: string;
}
