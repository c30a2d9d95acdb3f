import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { inviteSchema, newInviteSchema, seatSchema, voiceSchema, voicesSchema } from "./people.ts";

/** A person's place on one board of a stream. */
export const placeSchema = z.object({
  boardId: z.string(),
  sessionTitle: z.string(),
  seat: seatSchema,
  voices: z.array(voiceSchema),
  joinedAt: z.string(),
  /** When they left; null while they have the place. */
  leftAt: z.string().nullable(),
});

/** Somebody of a stream: one person, on however many boards. */
export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Whether they care for the stream. */
  curator: z.boolean(),
  places: z.array(placeSchema),
});
export type Member = z.infer<typeof memberSchema>;

/** An invitation as the stream lists it: to one of its boards, or to care for all of it. */
export const streamInviteSchema = inviteSchema.omit({ seat: true }).extend({
  kind: z.enum(["board", "curator"]),
  seat: seatSchema.nullable(),
  boardId: z.string().nullable(),
  sessionTitle: z.string().nullable(),
  /** Who joined by it. */
  personId: z.string().nullable(),
});
export type StreamInvite = z.infer<typeof streamInviteSchema>;

const toBoard = newInviteSchema.extend({
  kind: z.literal("board"),
  boardId: z.string(),
  /** Somebody of the stream, who then has the place at once. */
  personId: z.string().optional(),
});
const toStream = newInviteSchema.pick({ name: true, expiresAt: true }).extend({ kind: z.literal("curator") });

export const newStreamInvitesSchema = z.object({
  invites: z
    .array(z.discriminatedUnion("kind", [toBoard, toStream]))
    .min(1)
    .max(LIMITS.invitesAtOnce),
});
export type NewStreamInvite = z.input<typeof newStreamInvitesSchema>["invites"][number];

export const renewInviteSchema = z.object({
  /** ISO date and time in UTC after which the new link no longer opens; left out, it lasts as long as the first one did. */
  expiresAt: z.iso.datetime().nullable().optional(),
});

export const seatChangeSchema = z.object({ seat: seatSchema, voices: voicesSchema }).partial();

/** One thing that somebody did, as it is read. */
export const auditLineSchema = z.object({
  n: z.int(),
  at: z.string(),
  /** Null for the server itself. */
  byName: z.string().nullable(),
  action: z.string(),
  about: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  boardId: z.string().nullable(),
  sessionTitle: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;
