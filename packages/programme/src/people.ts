import { VOICES } from "@openchair/formats";
import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { SEATS } from "./seats.ts";
import { line, lines } from "./words.ts";

export const voiceSchema = z.enum(VOICES);
export const seatSchema = z.enum(SEATS);

/** A set of voices: each at most once, in reading order. */
export const voicesSchema = z
  .array(voiceSchema)
  .max(VOICES.length)
  .transform((voices) => VOICES.filter((voice) => voices.includes(voice)));

export const personNameSchema = line()
  .min(1, "Please write a name.")
  .max(LIMITS.personName, `A name can have up to ${LIMITS.personName} letters.`);

/** How somebody wants to be introduced in one session, in their own words. Either may be "". */
export const introductionSchema = z.object({
  pronouns: line().max(LIMITS.pronouns, `Pronouns can have up to ${LIMITS.pronouns} letters.`),
  words: lines().max(LIMITS.introduction, `This can have up to ${LIMITS.introduction} letters.`),
});
export type Introduction = z.infer<typeof introductionSchema>;

/** A person as others on a board see them. Contact details are never part of this. */
export const boardPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  voices: z.array(voiceSchema),
  /** `curator` stands for someone who cares for the stream and has no seat of their own here. */
  seat: z.enum([...SEATS, "curator"]),
  /** Missing while they have said nothing. */
  introduction: introductionSchema.optional(),
});
export type BoardPerson = z.infer<typeof boardPersonSchema>;

export const newInviteSchema = z.object({
  name: personNameSchema.optional(),
  voices: voicesSchema.default([]),
  seat: seatSchema,
  /** ISO date and time in UTC after which the link no longer opens. */
  expiresAt: z.iso.datetime().optional(),
});
export type NewInvite = z.infer<typeof newInviteSchema>;

/** An invitation as it is listed. The secret is shown once, when the invitation is made, and is stored hashed. */
export const inviteSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  voices: z.array(voiceSchema),
  seat: seatSchema,
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  /** When its link was made anew; null while it has its first one. */
  sentAt: z.string().nullable(),
  /** `open`: nobody came yet · `joined` · `revoked` · `expired`. */
  state: z.enum(["open", "joined", "revoked", "expired"]),
});
export type Invite = z.infer<typeof inviteSchema>;
