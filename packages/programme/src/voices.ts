import { z } from "zod";
import { voiceSchema } from "./people.ts";

/** Whether a voice has its place on a board: a co-chair has joined, one is invited, or nobody is. */
export const PRESENCES = ["here", "invited", "missing"] as const;
export type Presence = (typeof PRESENCES)[number];

const perCent = z.int().min(0).max(100);

/** Whole per cents that make 100 together. */
export const voiceSharesSchema = z.object({
  professional: perCent,
  "emerging-leader": perCent,
  "lived-experience": perCent,
});
export type VoiceShares = z.infer<typeof voiceSharesSchema>;

/** How much of its balance a team sees: each voice's share, only whether it is even, nothing. */
export const VOICE_SHOWS = ["each", "together", "nothing"] as const;

/** How a board is shared among voices: never by person, never in counts. Null where there is nothing to share. */
export const voiceBalanceSchema = z.object({
  overall: voiceSharesSchema.nullable(),
  parts: z.object({
    cards: voiceSharesSchema.nullable(),
    words: voiceSharesSchema.nullable(),
    comments: voiceSharesSchema.nullable(),
    minutes: voiceSharesSchema.nullable(),
  }),
  /** Voices with less than a fifth, and whether they have a co-chair. */
  quiet: z.array(z.object({ voice: voiceSchema, presence: z.enum(PRESENCES) })),
  /** What the team wants to see; what it does not is not in here. */
  show: z.enum(VOICE_SHOWS),
  /** Whether no voice has less than a fifth; null while that cannot be said. */
  even: z.boolean().nullable(),
});

type Counts = Readonly<Record<"cards" | "words" | "comments", number>>;

/** Who put what on a board, by person id or by the voices that the server wrote on it. Kept by the server, shown to nobody. */
export interface Contributions {
  readonly people: Readonly<Record<string, Counts>>;
  readonly nameless: Readonly<Record<string, Counts>>;
  readonly minutes: Readonly<Record<string, number>>;
  readonly show?: (typeof VOICE_SHOWS)[number];
}
