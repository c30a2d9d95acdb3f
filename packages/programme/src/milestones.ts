import { VOICES, type Voice } from "@openchair/formats";
import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { voiceSchema } from "./people.ts";
import { line } from "./words.ts";

/** The days that a stream plans by: the teams are invited, first meet, change nothing any more, and hold their session. */
export const MILESTONES = ["invited", "first-meeting", "freeze", "event"] as const;
export type Milestone = (typeof MILESTONES)[number];

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day without a time or a zone, `2027-05-14`, as the calendar on the wall has it. Checked to be a real one. */
export const daySchema = z
  .string()
  .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/, "Please give a day.")
  .refine((text) => {
    const at = new Date(`${text}T00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  }, "That day does not exist.");

/** The milestones that are set. One that is left out has no day yet. */
export const datesSchema = z.partialRecord(z.enum(MILESTONES), daySchema);
export type Dates = z.infer<typeof datesSchema>;

/** Milestones to set. `null` takes one away (of a session: it goes by the stream's again); what is left out stays. */
export const datesChangeSchema = z.object({
  days: z.partialRecord(z.enum(MILESTONES), daySchema.nullable()),
  /** Why the freeze comes earlier. Everybody on the boards that it touches reads it. */
  reason: line().max(LIMITS.freezeReason, `The reason can have up to ${LIMITS.freezeReason} letters.`).default(""),
});
export type DatesChange = z.infer<typeof datesChangeSchema>;

/** A freeze that came earlier than it was: what everybody on the board is told. */
export const freezeMovedSchema = z.object({
  from: daySchema,
  to: daySchema,
  reason: z.string(),
  /** ISO, UTC. */
  at: z.string(),
  byName: z.string(),
});
export type FreezeMoved = z.infer<typeof freezeMovedSchema>;

/** Whole days from one day to another; negative when `to` is before `from`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY_MS);

/** The days that count for a session: its own, and the stream's where it has none. */
export const datesOfSession = (stream: Dates, own: Dates): Dates => ({ ...stream, ...own });

/** Dates as they are after a change. */
export function changeDates(dates: Dates, change: DatesChange["days"]): Dates {
  const changed: Dates = {};
  for (const kind of MILESTONES) {
    const day = change[kind] === undefined ? dates[kind] : change[kind];
    if (day !== null && day !== undefined) changed[kind] = day;
  }
  return changed;
}

/** True when there was a freeze and it comes sooner now: time that people counted on is gone. */
export const comesEarlier = (before: Dates, after: Dates): boolean =>
  before.freeze !== undefined && after.freeze !== undefined && after.freeze < before.freeze;

/** How much time a voice has to shape a session. `green` is enough, `amber` is tight, `red` is too little. */
export const SHAPING_COLOURS = ["green", "amber", "red"] as const;

/** From which number of days a voice has enough time, and from which it is tight. */
export interface ShapingDays {
  readonly greenDays: number;
  readonly amberDays: number;
}

export const voiceTimeSchema = z.object({
  voice: voiceSchema,
  /** The day on which the first co-chair with this voice joined; null while nobody has. */
  joinedOn: daySchema.nullable(),
  /** Whole days from then (or from today) to the freeze, never below 0; null while there is no freeze. */
  days: z.int().nullable(),
  colour: z.enum(SHAPING_COLOURS).nullable(),
  /** Came, or would come today, after the first meeting or when time was too short already. */
  late: z.boolean(),
});
export type VoiceTime = z.infer<typeof voiceTimeSchema>;

/** A co-chair with a seat, as far as time to shape goes. */
export interface Joined {
  readonly voices: readonly Voice[];
  /** ISO date and time, UTC. */
  readonly joinedAt: string;
}

export interface ShapingOf {
  readonly dates: Dates;
  /** The co-chairs of the session; nobody else shapes it as an equal. */
  readonly coChairs: readonly Joined[];
  /** Today, as a day. */
  readonly today: string;
  readonly thresholds: ShapingDays;
}

const colourOf = (days: number, { greenDays, amberDays }: ShapingDays): VoiceTime["colour"] =>
  days >= greenDays ? "green" : days >= amberDays ? "amber" : "red";

function timeOf(voice: Voice, { dates, coChairs, today, thresholds }: ShapingOf): VoiceTime {
  const days = coChairs.filter(({ voices }) => voices.includes(voice)).map(({ joinedAt }) => joinedAt.slice(0, 10));
  const joinedOn = days.toSorted()[0] ?? null;
  const from = joinedOn ?? today;
  const meeting = dates["first-meeting"];
  const missedMeeting = meeting !== undefined && from > meeting;
  if (dates.freeze === undefined) return { voice, joinedOn, days: null, colour: null, late: missedMeeting };
  const left = Math.max(0, daysBetween(from, dates.freeze));
  return {
    voice,
    joinedOn,
    days: left,
    colour: colourOf(left, thresholds),
    late: missedMeeting || left < thresholds.amberDays,
  };
}

/**
 * How many days each voice has to shape a session: from the day its first co-chair joined, or from today while nobody
 * has, to the freeze (domain.md §9, 4). One for each of the three voices, in reading order. It counts opportunity per
 * voice, never what a person did.
 */
export const daysToShape = (of: ShapingOf): readonly VoiceTime[] => VOICES.map((voice) => timeOf(voice, of));
