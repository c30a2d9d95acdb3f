import type { BriefField, CardKind } from "@openchair/board";
import type { Language } from "@openchair/formats";
import type { BoardPerson } from "@openchair/programme";
import { DANISH } from "./words-da.ts";
import { ENGLISH } from "./words-en.ts";
import { DUTCH } from "./words-nl.ts";

/** Everything a brief says that people on the board did not write. */
export interface BriefWords {
  /** For numbers, weekdays and months. */
  readonly locale: string;
  readonly kind: string;
  readonly notDecided: string;
  readonly fields: Readonly<Record<BriefField | "format" | "when" | "where" | "length" | "expected", string>>;
  readonly runSheet: {
    readonly label: string;
    /** What the table is, for those who cannot see it at a glance. */
    readonly caption: string;
    readonly start: string;
    readonly minutes: string;
    readonly what: string;
    readonly who: string;
    readonly room: string;
    readonly countedFromStart: string;
    readonly notPlaced: string;
    empty(slot: string): string;
    fits(planned: string): string;
    spare(planned: string, slot: string, spare: string): string;
    over(planned: string, slot: string, over: string): string;
    withoutMinutes(segments: number): string;
  };
  readonly people: {
    readonly label: string;
    readonly seats: Readonly<Record<BoardPerson["seat"], string>>;
    missing(voices: string): string;
  };
  readonly access: string;
  readonly materials: string;
  readonly stillOpen: string;
  readonly ideas: string;
  readonly cardKinds: Readonly<Record<Extract<CardKind, "question" | "concern">, string>>;
  /** "1 minute", "60 minutes" */
  minutes(minutes: number): string;
  /** "About 120 people" */
  about(people: string): string;
  /** "14 May 2027" */
  date(day: number, month: string, year: number): string;
  /** "Friday 14 May 2027" */
  day(weekday: string, date: string): string;
  madeOn(date: string): string;
}

export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = { en: ENGLISH, da: DANISH, nl: DUTCH };
