import type { BriefField, CardKind, ConsentAnswer, ConsentPart } from "@openchair/board";
import type { Language } from "@openchair/formats";
import type { BoardPerson } from "@openchair/programme";
import type { BriefPurpose } from "./purpose.ts";
import { DANISH } from "./words-da.ts";
import { ENGLISH } from "./words-en.ts";
import { DUTCH } from "./words-nl.ts";

/** Everything a brief says that people on the board did not write. */
export interface BriefWords {
  /** For numbers, weekdays and months. */
  readonly locale: string;
  /** What each document is called. */
  readonly kinds: Readonly<Record<BriefPurpose, string>>;
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
    /** In the place of a time, for work before the session. */
    readonly before: string;
    /** Of a row that starts together with the one above it. */
    readonly beside: string;
    written(way: string): string;
    materials(things: string): string;
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
    readonly introductions: string;
  };
  readonly materials: string;
  readonly stillOpen: string;
  readonly cardKinds: Readonly<Record<CardKind, string>>;
  /** Stands for a segment whose words are not for others. */
  readonly kept: string;
  readonly shares: {
    readonly label: string;
    readonly caption: string;
    /** Minutes that nobody has been named for. */
    readonly nobody: string;
    room(minutes: string, planned: string): string;
  };
  readonly consent: {
    readonly parts: Readonly<Record<ConsentPart, string>>;
    readonly answers: Readonly<Record<ConsentAnswer, string>>;
  };
  readonly threads: { readonly label: string; shownBy(cards: string): string; readonly notShown: string };
  readonly signatures: {
    readonly label: string;
    on(date: string): string;
    missing(voices: string): string;
    version(hash: string): string;
  };
  readonly sources: {
    readonly label: string;
    sentence(text: string, kind: string, field: string, date: string): string;
    gone: string;
  };
  readonly shaped: {
    /** Said before statements that nobody has written, only found. */
    readonly found: string;
    leads(minutes: string, planned: string): string;
    segment(text: string): string;
  };
  /** What the picture and the outline of a board say. */
  readonly board: {
    /** What the picture and the outline are called. */
    readonly picture: string;
    readonly outline: string;
    readonly ideas: string;
    readonly loose: string;
    readonly note: string;
    readonly drawing: string;
    readonly image: string;
    readonly links: string;
    readonly unnamed: string;
    readonly noWords: string;
    minutesShort(minutes: number): string;
    comments(count: number): string;
    /** The picture in one sentence, for those who do not see it. */
    shows(counts: { readonly cards: number; readonly zones: number; readonly segments: number }): string;
    /** Of a board that is too full or too wide to be drawn whole. */
    leftOut(things: number): string;
  };
  /** "1 minute", "60 minutes" */
  minutes(minutes: number): string;
  /** "About 120 people" */
  about(people: string): string;
  /** "14 May 2027" */
  date(day: number, month: string, year: number): string;
  /** "Friday 14 May 2027" */
  day(weekday: string, date: string): string;
  madeOn(date: string): string;
  /** Names the sessions whose brief waits until their team has talked. */
  waiting(titles: string): string;
}

export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = { en: ENGLISH, da: DANISH, nl: DUTCH };
