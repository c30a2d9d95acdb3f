import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { boardPersonSchema } from "./people.ts";
import { isTimeZone } from "./venue-time.ts";
import { line, lines } from "./words.ts";

const upTo = (max: number, what: string) => `${what} can have up to ${max} letters.`;
const words = (max: number, what: string) => line().max(max, upTo(max, what));

export const newStreamSchema = z.object({
  title: words(LIMITS.streamTitle, "The name of a stream").min(1, "Please give the stream a name."),
  edition: words(LIMITS.edition, "The edition").default(""),
  description: lines().max(LIMITS.streamDescription, upTo(LIMITS.streamDescription, "The description")).default(""),
});
export type NewStream = z.infer<typeof newStreamSchema>;

const shapingDays = z
  .int("Days must be a whole number.")
  .min(1, "This can be from 1 to 365 days.")
  .max(LIMITS.shapingDays, "This can be from 1 to 365 days.");

/** Some of a stream's own fields. Without the defaults of a new one, which would empty what was left out. */
export const streamChangeSchema = z
  .object({
    title: newStreamSchema.shape.title,
    edition: newStreamSchema.shape.edition.unwrap(),
    description: newStreamSchema.shape.description.unwrap(),
    /** Days of shaping that are enough, and below which they are too few. */
    greenDays: shapingDays,
    amberDays: shapingDays,
    /** What calls ask for (domain.md §6, field 3). */
    abstractWords: z.int().min(LIMITS.abstractWords.min).max(LIMITS.abstractWords.max),
    timeZone: z.string().refine((name) => name === "" || isTimeZone(name), "Please choose a time zone from the list."),
  })
  .partial();
export type StreamChange = z.infer<typeof streamChangeSchema>;

/** The edition after this one: its words, and the boards it starts with. */
export const nextEditionSchema = newStreamSchema.pick({ title: true, edition: true }).extend({
  /** Boards whose content is copied; people, signatures and comments stay behind. */
  boards: z.array(z.string()).max(LIMITS.boardsCarried).default([]),
});

export const streamSchema = z.object({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  description: z.string(),
  /** True for the sample that shows newcomers what a finished board looks like. */
  sample: z.boolean(),
  createdAt: z.string(),
  /** Days of shaping from which a voice has enough time (green), and below which it has too little (red). */
  greenDays: z.int(),
  amberDays: z.int(),
  /** How many words the text for the programme may have; longer ones are pointed out, never refused. */
  abstractWords: z.int(),
  /** Time zone of the venue (`Europe/Copenhagen`), or "" while nobody has said it. For files that other programs read. */
  timeZone: z.string(),
  /** When this edition was closed: nothing on it changes any more. */
  closedAt: z.string().nullable(),
  /** The edition it carries on from. */
  previousId: z.string().nullable(),
});
export type Stream = z.infer<typeof streamSchema>;

/** What a stream starts with: eight weeks of shaping are good, less than four too little (domain.md §9, 4). */
export const NEW_STREAM = {
  greenDays: 56,
  amberDays: 28,
  abstractWords: 200,
  timeZone: "",
  closedAt: null,
  previousId: null,
} as const;

/**
 * A wall-clock time at the venue, `2027-05-14T10:30`: no zone, because everyone in the room reads the same clock.
 * Checked to be a real day and time.
 */
export const localDateTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "Please give a day and a time.")
  .refine((text) => {
    const at = new Date(`${text}:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  }, "That day or time does not exist.");

/** What a session is, apart from what the team designs on its board. */
export const sessionFactsSchema = z.object({
  title: words(LIMITS.sessionTitle, "The title of a session").min(1, "Please give the session a title."),
  /** Length of the slot in whole minutes. */
  minutes: z
    .int("Minutes must be a whole number.")
    .min(1, "A session needs at least one minute.")
    .max(LIMITS.sessionMinutes, "A session can be up to 24 hours (1440 minutes) long."),
  /** About how many people will be in the room. */
  expected: z
    .int("The expected size must be a whole number.")
    .min(1, "The expected size must be at least 1.")
    .max(LIMITS.expected, "The expected size can be up to 100,000.")
    .nullable()
    .default(null),
  /** Id of a format in `@openchair/formats`, or null while undecided. */
  format: z.string().max(60).nullable().default(null),
  startsAt: localDateTimeSchema.nullable().default(null),
  room: words(LIMITS.room, "The room").nullable().default(null),
});
export type SessionFacts = z.infer<typeof sessionFactsSchema>;

/** Some of a session's facts. Never its title: that is typed on the board, as the title of its brief. */
export const sessionChangeSchema = z
  .object({
    minutes: sessionFactsSchema.shape.minutes,
    expected: sessionFactsSchema.shape.expected.unwrap(),
    format: sessionFactsSchema.shape.format.unwrap(),
    startsAt: sessionFactsSchema.shape.startsAt.unwrap(),
    room: sessionFactsSchema.shape.room.unwrap(),
  })
  .partial();
export type SessionChange = z.infer<typeof sessionChangeSchema>;

export const newSessionSchema = sessionFactsSchema.extend({
  /** The submissions this session grows from. */
  submissionIds: z.array(z.string()).max(LIMITS.submissionsPerSession).default([]),
});
export type NewSession = z.infer<typeof newSessionSchema>;

export const sessionSchema = sessionFactsSchema.extend({
  id: z.string(),
  streamId: z.string(),
  boardId: z.string(),
  submissionIds: z.array(z.string()),
  createdAt: z.string(),
  /** When its brief was published, if it was. */
  publishedAt: z.string().nullable(),
  /** The board of the edition before, from which this one was copied. */
  carriedFrom: z.string().nullable(),
  /** Those who have a seat on its board and have joined. */
  people: z.array(boardPersonSchema),
});
export type Session = z.infer<typeof sessionSchema>;
