import { VOICES, type Voice } from "@openchair/formats";
import type { Seat } from "../seats.ts";

/**
 * `open`: everybody writes for themselves · `revealing`: closed, and its cards are on their way to the board · `revealed`:
 * they are there · `ended`: nothing was shown, and everybody keeps their own words.
 */
export const ROUND_STATES = ["open", "revealing", "revealed", "ended"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** When a round is revealed: once everybody has said that they have written · at a time · when a co-chair says so. */
export const ROUND_ENDS = ["everyone", "deadline", "hand"] as const;
export type RoundEnd = (typeof ROUND_ENDS)[number];

/** Who is in: the co-chairs, or the contributors as well. */
export const ROUND_CIRCLES = ["co-chairs", "team"] as const;
export type RoundCircle = (typeof ROUND_CIRCLES)[number];

/** What a card says of who wrote it: name and voices · only the voices · nothing at all. */
export const ROUND_AUTHORS = ["names", "voices", "nobody"] as const;
export type RoundAuthors = (typeof ROUND_AUTHORS)[number];

/** What the rules need to know of a round. Times are ISO, UTC. */
export interface RoundNow {
  readonly state: RoundState;
  readonly ends: RoundEnd;
  /** Null unless it ends at a time. */
  readonly deadline: string | null;
}

export type RoundEvent =
  /** A co-chair wants to see. `missing`: how many have not said that they have written; `anyway`: they were told so. */
  | { readonly type: "reveal"; readonly missing: number; readonly anyway: boolean }
  | { readonly type: "clock"; readonly now: string }
  /** Somebody has said that they have written; `people`: how many are in. */
  | { readonly type: "written"; readonly missing: number; readonly people: number }
  /** All cards are on the board, on disk. */
  | { readonly type: "on-board" }
  | { readonly type: "end" };

/** What an event makes of a round: the state it is in then, a question to ask first, or why nothing comes of it. */
export type RoundStep =
  | { readonly state: RoundState }
  | { readonly ask: "early"; readonly missing: number }
  | { readonly refused: "over" };

/**
 * The rules of a round. Nothing leads from `revealed` or `ended` anywhere else: words that were seen stay seen, and words
 * that were given back are never shown.
 */
export function stepRound({ state, ends, deadline }: RoundNow, event: RoundEvent): RoundStep {
  switch (event.type) {
    case "clock": {
      const isDue = state === "open" && ends === "deadline" && deadline !== null && deadline <= event.now;
      return { state: isDue ? "revealing" : state };
    }
    case "written": {
      // Whoever is alone on the board waits for the others, who are still to come.
      const isDue = state === "open" && ends === "everyone" && event.missing === 0 && event.people > 1;
      return { state: isDue ? "revealing" : state };
    }
    case "on-board":
      return { state: state === "revealing" ? "revealed" : state };
    case "end":
      return state === "open" || state === "ended" ? { state: "ended" } : { refused: "over" };
    case "reveal":
      if (state === "ended") return { refused: "over" };
      if (state !== "open") return { state };
      if (event.missing > 0 && !event.anyway) return { ask: "early", missing: event.missing };
      return { state: "revealing" };
  }
}

export const isInCircle = (circle: RoundCircle, seat: Seat | "curator" | null): boolean =>
  seat === "co-chair" || (seat === "contributor" && circle === "team");

/** How one person stands to a round. */
export interface WriterNow {
  /** Whether their seat puts them in. */
  readonly isIn: boolean;
  /** Whether they had written when it was revealed: a card, or the word that they have nothing to add. */
  readonly wrote: boolean;
  /** Whether they have chosen to look, or have added theirs. */
  readonly looked: boolean;
  /** Whether the round has put no card on the board: there is nothing to cover. */
  readonly isEmpty?: boolean;
}

/**
 * What somebody may do in a round: `write` in private · `wait` while it is being shown · `add-first`: what was revealed
 * stays covered until they add theirs or choose to look · `see` · `keep`: it was ended, their own words are theirs · `out`.
 */
export type WriterPart = "write" | "wait" | "add-first" | "see" | "keep" | "out";

export function partOf({ isIn, wrote, looked, isEmpty = false }: WriterNow, state: RoundState): WriterPart {
  if (state === "ended") return wrote || isIn ? "keep" : "out";
  if (state === "revealed") return !isIn || wrote || looked || isEmpty ? "see" : "add-first";
  if (!isIn) return "out";
  return state === "open" ? "write" : "wait";
}

/**
 * The voices that only one person in a round brings. Where cards show voices and no names, these people can be told apart
 * all the same: whoever starts the round is warned.
 */
export function loneVoices(people: readonly { readonly voices: readonly Voice[] }[]): Voice[] {
  return VOICES.filter((voice) => people.filter(({ voices }) => voices.includes(voice)).length === 1);
}
