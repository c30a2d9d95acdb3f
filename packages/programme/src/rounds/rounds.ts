import { z } from "zod";
import { line, lines } from "../words.ts";
import { ROUND_LIMITS } from "./round-limits.ts";
import { ROUND_AUTHORS, ROUND_CIRCLES, ROUND_ENDS, ROUND_STATES } from "./round-rules.ts";

/** The kinds of cards that a round can make; all of them are kinds of cards of a board. */
export const ROUND_KINDS = ["idea", "aim", "question", "concern", "access", "material", "takeaway"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

const deadline = z.iso.datetime("Please give the deadline as a time in UTC, like 2027-05-14T10:30:00Z.");

export const newRoundSchema = z
  .object({
    question: line()
      .min(1, "Please write a question.")
      .max(ROUND_LIMITS.question, `The question can have up to ${ROUND_LIMITS.question} letters.`),
    kind: z.enum(ROUND_KINDS).default("idea"),
    ends: z.enum(ROUND_ENDS).default("everyone"),
    /** ISO date and time in UTC; needed when it ends at a time, and left out otherwise. */
    deadline: deadline.optional(),
    circle: z.enum(ROUND_CIRCLES).default("team"),
    authors: z.enum(ROUND_AUTHORS).default("names"),
  })
  .refine((round) => (round.ends === "deadline") === (round.deadline !== undefined), {
    path: ["deadline"],
    message: "A round that ends at a time needs a deadline, and no other has one.",
  });
export type NewRound = z.infer<typeof newRoundSchema>;

/** A deadline that is put later. */
export const roundChangeSchema = z.object({ deadline });

/** One thought of one person. Its id is made by whoever writes it, so that saving twice does not make two. */
export const roundCardSchema = z.object({
  id: z.uuid(),
  text: lines().max(ROUND_LIMITS.text, `A card can have up to ${ROUND_LIMITS.text} letters.`),
});
export type RoundCard = z.infer<typeof roundCardSchema>;

/**
 * What somebody has changed in what they write. Cards that it does not name stay as they are: whoever writes on two devices
 * loses nothing.
 */
export const myRoundSchema = z.object({
  /** New, or with new words. */
  cards: z
    .array(roundCardSchema)
    .max(ROUND_LIMITS.cards, `You can write up to ${ROUND_LIMITS.cards} cards.`)
    .refine((cards) => new Set(cards.map(({ id }) => id)).size === cards.length, "Each card needs an id of its own.")
    .default([]),
  /** Ids of cards that were thrown away. */
  removed: z
    .array(z.uuid())
    .max(4 * ROUND_LIMITS.cards)
    .default([]),
  /** "I have written": they are counted as done. May be taken back while the round is open; stays as it was when left out. */
  done: z.boolean().optional(),
});
export type MyRound = z.infer<typeof myRoundSchema>;

/** What somebody has written after a change: in the order in which it was begun, without cards that hold no word. */
export function mergeMyCards(before: readonly RoundCard[], { cards, removed }: Pick<MyRound, "cards" | "removed">) {
  const changed = new Map(cards.map((card) => [card.id, card]));
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((card) => changed.get(card.id) ?? card), ...cards.filter(({ id }) => !known.has(id))].filter(
    ({ id, text }) => text !== "" && !removed.includes(id),
  );
}

export const revealSchema = z.object({
  /** Reveal although somebody has not said that they have written. */
  anyway: z.boolean().default(false),
});

export const lookAtRoundSchema = z.object({
  /** Whether what I have written goes on the board first, marked as later. */
  add: z.boolean(),
});

/** What everybody on the board may know of a round: what the ledger says of it. Never words, never who. */
export const roundFactsSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.enum(ROUND_KINDS),
  ends: z.enum(ROUND_ENDS),
  deadline: z.string().nullable(),
  circle: z.enum(ROUND_CIRCLES),
  authors: z.enum(ROUND_AUTHORS),
  state: z.enum(ROUND_STATES),
  startedAt: z.string(),
  /** How many have said that they have written, and how many are in; as it was at the end of a round that is over. */
  written: z.int(),
  people: z.int(),
  /** Ids of the cards that it put on the board, and of those that came later; empty until it is revealed. */
  cards: z.array(z.string()),
  laterCards: z.array(z.string()),
});
export type RoundFacts = z.infer<typeof roundFactsSchema>;

/** A round as one person sees it. */
export const roundSchema = roundFactsSchema.extend({
  startedByName: z.string(),
  /** What I may do in it. See `partOf`. */
  part: z.enum(["write", "wait", "add-first", "see", "keep", "out"]),
  /** What I have written and nobody else can see; empty once it is on the board. */
  mine: z.object({ cards: z.array(roundCardSchema), done: z.boolean() }),
  /** Whether I may reveal or end it. */
  maySteer: z.boolean(),
});
export type Round = z.infer<typeof roundSchema>;

export const roundsSchema = z.object({
  /** Newest first. */
  rounds: z.array(roundSchema),
});
