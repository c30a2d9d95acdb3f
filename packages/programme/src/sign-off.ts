import { VOICES, type Voice } from "@openchair/formats";
import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { voiceSchema } from "./people.ts";
import { lines } from "./words.ts";

/** How far a session is. `paused`: a concern is open, so that talking comes first. */
export const SESSION_STATES = ["shaping", "paused", "ready", "published"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What the state of a session follows from. */
export interface StateSource {
  /** How many concerns are open. */
  readonly openConcerns: number;
  /** The newest signature of each person who has not taken theirs back. */
  readonly signatures: readonly { readonly voices: readonly Voice[]; readonly hash: string }[];
  /** Hash of what there is to sign now; null when that is not known. */
  readonly hash: string | null;
  /** Hash of what was published; null when nothing is. */
  readonly publishedHash: string | null;
}

export interface Readiness {
  readonly state: SessionState;
  /** Voices whose signature stands for what there is now. */
  readonly signed: readonly Voice[];
  /** What was published is no longer what is there. */
  readonly changedSincePublished: boolean;
}

/**
 * Where a session stands. Ready needs a signature of each of the three voices under the same content; a person who brings
 * two voices signs for both. A signature under another content waits: should the old words come back, it counts again.
 */
export function readiness({ openConcerns, signatures, hash, publishedHash }: StateSource): Readiness {
  const standing = signatures.filter((signature) => hash !== null && signature.hash === hash);
  const signed = VOICES.filter((voice) => standing.some(({ voices }) => voices.includes(voice)));
  const changedSincePublished = publishedHash !== null && publishedHash !== hash;
  if (openConcerns > 0) return { state: "paused", signed, changedSincePublished };
  if (publishedHash !== null && !changedSincePublished) return { state: "published", signed, changedSincePublished };
  return { state: signed.length === VOICES.length ? "ready" : "shaping", signed, changedSincePublished };
}

export const newSignOffSchema = z.object({
  /** Hash of the content that the person read: what is there may have changed since. */
  hash: z.string().min(1).max(100),
});

/** One place where what is there differs from what was signed. `before` and `after` are as people read them; "" is nothing. */
export const contentChangeSchema = z.object({
  /** What kind of place. `order`: the same segments, in another order. */
  what: z.enum(["fact", "room", "field", "list", "segment-added", "segment-removed", "segment-changed", "order"]),
  /** The fact, the field or the list by its name; of a segment, what it is called. */
  where: z.string(),
  /** Of a changed segment: which part of it. */
  part: z.string(),
  before: z.string(),
  after: z.string(),
});

export const signatureSchema = z.object({
  id: z.string(),
  personId: z.string(),
  /** The signer's name then. */
  name: z.string(),
  voices: z.array(voiceSchema),
  at: z.string(),
  /** True when it stands for what there is now. */
  stands: z.boolean(),
  /** What has changed since, when it does not stand. */
  changes: z.array(contentChangeSchema),
});
export type Signature = z.infer<typeof signatureSchema>;

export const newConcernSchema = z.object({
  /** What it is about. May stay empty: nobody has to explain before they stop. */
  words: lines().max(LIMITS.concern, `This can have up to ${LIMITS.concern} letters.`).default(""),
  /** Whether the curators may read the words too. */
  shared: z.boolean().default(false),
});

export const concernChangeSchema = z
  .object({
    words: newConcernSchema.shape.words.unwrap(),
    shared: z.boolean(),
    /** `true` closes it, with a word about what was agreed if there is one. */
    close: z.literal(true),
    closingWords: newConcernSchema.shape.words.unwrap(),
  })
  .partial();

export const concernSchema = z.object({
  id: z.string(),
  raisedBy: z.string(),
  raisedByName: z.string(),
  raisedAt: z.string(),
  /** Null for those who may know that it exists, and no more. */
  words: z.string().nullable(),
  shared: z.boolean(),
  closedAt: z.string().nullable(),
  closingWords: z.string().nullable(),
  /** Whether whoever asks may close it. */
  mayClose: z.boolean(),
});
export type Concern = z.infer<typeof concernSchema>;

export const newLookSchema = z.object({
  words: lines().min(1, "Please say what to look at.").max(LIMITS.look, `This can have up to ${LIMITS.look} letters.`),
});
export const lookAnswerSchema = z.object({
  answer: lines().max(LIMITS.look, `This can have up to ${LIMITS.look} letters.`).default(""),
});

/** Somebody asked the others to look at the board. Everybody on the board sees all of it. */
export const lookSchema = z.object({
  id: z.string(),
  askedByName: z.string(),
  /** Whether a curator asked the team, or the team its curators. */
  from: z.enum(["curator", "team"]),
  askedAt: z.string(),
  words: z.string(),
  answeredByName: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answer: z.string(),
  mayAnswer: z.boolean(),
});
export type Look = z.infer<typeof lookSchema>;

/** Where a board stands, for whoever asks. */
export const boardStateSchema = z.object({
  state: z.enum(SESSION_STATES),
  signed: z.array(voiceSchema),
  /** Hash of what there is to sign now. */
  hash: z.string(),
  publishedAt: z.string().nullable(),
  changedSincePublished: z.boolean(),
  /** Newest first. */
  concerns: z.array(concernSchema),
  signatures: z.array(signatureSchema),
  looks: z.array(lookSchema),
});
export type BoardState = z.infer<typeof boardStateSchema>;
