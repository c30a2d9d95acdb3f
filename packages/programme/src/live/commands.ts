import { z } from "zod";
import { LIMITS } from "../limits.ts";
import { line } from "../words.ts";
import { CHAIR_ORDERS } from "./chair.ts";
import { STRETCHES, TIMER_MINUTES } from "./timer.ts";
import { DOTS_EACH } from "./votes.ts";

const minutesWords = `A timer runs for 1 to ${TIMER_MINUTES} minutes.`;

/** What can be done with the timer of a board. */
export const timerCommandSchema = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("start"),
    minutes: z.int(minutesWords).min(1, minutesWords).max(TIMER_MINUTES, minutesWords),
    label: line().max(LIMITS.timerLabel, `This can have up to ${LIMITS.timerLabel} letters.`).default(""),
  }),
  z.object({ do: z.literal("stretch"), by: z.literal([...STRETCHES]) }),
  z.object({ do: z.literal("pause") }),
  z.object({ do: z.literal("resume") }),
  z.object({ do: z.literal("stop") }),
]);
export type TimerCommand = z.infer<typeof timerCommandSchema>;

export const chairChangeSchema = z.object({ order: z.enum(CHAIR_ORDERS) });

/** Whose turn is to end: so that a press that comes late does not end the turn of whoever came next. */
export const chairPassSchema = z.object({ from: z.string().max(60) });

/** `yellow`: slower please. `red`: stop for a moment. */
export const SIGNAL_COLOURS = ["yellow", "red"] as const;
export type SignalColour = (typeof SIGNAL_COLOURS)[number];
export const signalSchema = z.object({ colour: z.enum(SIGNAL_COLOURS) });

const cardId = z.string().min(1).max(120);
const dotsWords = `Each person can have 1 to ${DOTS_EACH} dots.`;

export const newVoteSchema = z.object({
  question: line()
    .min(1, "Please write what the vote is about.")
    .max(LIMITS.voteQuestion, `A question can have up to ${LIMITS.voteQuestion} letters.`),
  cardIds: z
    .array(cardId)
    .min(2, "A vote needs two cards or more.")
    .max(LIMITS.cardsPerVote, `A vote can have up to ${LIMITS.cardsPerVote} cards.`)
    .refine((ids) => new Set(ids).size === ids.length, "Each card can be in a vote once."),
  dotsEach: z.int(dotsWords).min(1, dotsWords).max(DOTS_EACH, dotsWords),
});
export type NewVote = z.infer<typeof newVoteSchema>;

/** Where somebody puts their dots, all of them: what is not in it has none. */
export const dotsSchema = z.object({
  dots: z
    .record(cardId, z.int().min(1).max(DOTS_EACH))
    .refine((dots) => Object.keys(dots).length <= DOTS_EACH, `Each person can have up to ${DOTS_EACH} dots.`),
});

/** The server's clock, in milliseconds since 1970, so that everybody counts down to the same moment. */
export const liveDoneSchema = z.object({ now: z.int() });

/** What only whoever asks may know: where their own dots are, by the id of the vote. */
export const myLiveSchema = z.object({
  now: z.int(),
  dots: z.record(z.string(), z.record(z.string(), z.int())),
});
export type MyLive = z.infer<typeof myLiveSchema>;
