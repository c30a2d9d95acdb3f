import type { Language, Voice } from "@openchair/formats";
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
  readonly room: string;
}

export interface BriefRunSheet extends Part {
  readonly rows: readonly BriefSegment[];
  /** Minutes: sum of the segments, the slot, and what is free or too much. */
  readonly planned: number;
  readonly slot: number;
  readonly spare: number;
  readonly over: number;
  /** True when the times are times of day. */
  readonly clock: boolean;
  /** The total against the slot, in words. */
  readonly verdict: string;
  /** Segments that lie elsewhere on the board. */
  readonly notPlaced: readonly string[];
}

export interface BriefPerson {
  readonly name: string;
  readonly voices: readonly BriefVoice[];
  readonly seat: BoardPerson["seat"];
  readonly seatName: string;
}

export interface BriefPeople extends Part {
  readonly list: readonly BriefPerson[];
  /** Voices that no co-chair brings yet, in words; "" when all three are there. */
  readonly missing: string;
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

/** A session brief as plain data: everything that any of its files says. */
export interface Brief {
  readonly language: Language;
  /** What this document is: "Chairs' brief". */
  readonly kind: string;
  readonly stream: string;
  readonly title: BriefText;
  readonly pitch: BriefText;
  readonly abstract: BriefText;
  readonly aim: BriefText;
  readonly audience: BriefText;
  readonly takeaways: BriefText;
  readonly format: BriefText;
  readonly when: BriefText;
  readonly where: BriefText;
  readonly length: BriefText;
  readonly expected: BriefText;
  readonly runSheet: BriefRunSheet;
  readonly people: BriefPeople;
  readonly access: BriefList;
  readonly materials: BriefList;
  readonly stillOpen: BriefList;
  readonly ideas: BriefList;
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
