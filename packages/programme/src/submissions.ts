import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { line, lines } from "./words.ts";

/** Where a submission was received, in the words of the other system. */
export const submissionSourceSchema = z.object({
  /** Which system: `pretalx`, `sessionize` … or `list` for a plain table or list. */
  system: z.string().min(1).max(40),
  /** What that system calls it; with `system` it tells that it was brought in before. */
  id: z.string().min(1).max(200),
  /** Where it can be read there; "" when that is not known. Only http and https, because people click it. */
  url: z
    .string()
    .max(LIMITS.address)
    .regex(/^(?:https?:\/\/\S+)?$/i, "This should be the address of a web page.")
    .default(""),
});
export type SubmissionSource = z.infer<typeof submissionSourceSchema>;

const minutes = z.int().min(1).max(LIMITS.sessionMinutes).nullable();
const theme = line().min(1).max(LIMITS.submissionTheme);

/** A proposal received in the call, as plain text. */
export const newSubmissionSchema = z.object({
  title: line().min(1, "Please give it a title.").max(LIMITS.submissionTitle),
  description: lines().max(LIMITS.submissionDescription).default(""),
  themes: z.array(theme).max(LIMITS.submissionThemes).default([]),
  /** Names as they were sent, for reading only: nobody gets a voice or a seat from this. */
  people: line().max(LIMITS.submissionPeople).default(""),
  /** As they wrote it: a country, or several. */
  country: line().max(LIMITS.submissionWord).default(""),
  /** As they wrote it: a name or a code such as `da`. */
  language: line().max(LIMITS.submissionWord).default(""),
  /** How long they would like, in whole minutes. */
  minutes: minutes.default(null),
  /** What kind of contribution, in their words: "Talk", "Workshop (90 min)". */
  type: line().max(LIMITS.submissionWord).default(""),
  /** Answers to the questions of their call, one a line. */
  notes: lines().max(LIMITS.submissionNotes).default(""),
  /** What the other system says of it, in its words: `accepted`, `withdrawn`. It decides nothing here. */
  sourceState: line().max(LIMITS.submissionWord).default(""),
  source: submissionSourceSchema.nullable().default(null),
});
export type NewSubmission = z.infer<typeof newSubmissionSchema>;

/** What an import can fill, in reading order. */
export const SUBMISSION_FIELDS = [
  "title",
  "description",
  "themes",
  "people",
  "country",
  "language",
  "minutes",
  "type",
  "notes",
  "sourceState",
] as const;
export type SubmissionField = (typeof SUBMISSION_FIELDS)[number];

/** How far the curators are with a submission. One that grew into a session has its session besides. */
export const SUBMISSION_STATES = ["open", "shortlisted", "declined"] as const;
export const submissionStateSchema = z.enum(SUBMISSION_STATES);
export type SubmissionState = z.infer<typeof submissionStateSchema>;

export const VERDICTS = ["yes", "maybe", "no"] as const;

/** What one curator thinks of a submission, and shortly why. */
export const newPickSchema = z.object({
  verdict: z.enum(VERDICTS),
  reason: line().max(LIMITS.pickReason, `A reason can have up to ${LIMITS.pickReason} letters.`).default(""),
});
export type NewPick = z.infer<typeof newPickSchema>;
export type Verdict = NewPick["verdict"];

/** A pick with whose it is. Each curator has their own; nobody changes another's. */
export const pickSchema = newPickSchema.extend({ personId: z.string(), name: z.string(), at: z.string() });
export type SubmissionPick = z.infer<typeof pickSchema>;

export const submissionSchema = newSubmissionSchema.extend({
  id: z.string(),
  streamId: z.string(),
  createdAt: z.string(),
  state: submissionStateSchema,
  /** The session made from it, if one was made. */
  sessionId: z.string().nullable(),
  /** In the order in which they were given. */
  picks: z.array(pickSchema),
});
export type Submission = z.infer<typeof submissionSchema>;

/** Some of what curators may change. Not where it came from, nor what the other system says of it. */
export const submissionChangeSchema = z
  .object({
    title: newSubmissionSchema.shape.title,
    description: newSubmissionSchema.shape.description.unwrap(),
    themes: newSubmissionSchema.shape.themes.unwrap(),
    people: newSubmissionSchema.shape.people.unwrap(),
    country: newSubmissionSchema.shape.country.unwrap(),
    language: newSubmissionSchema.shape.language.unwrap(),
    minutes,
    type: newSubmissionSchema.shape.type.unwrap(),
    notes: newSubmissionSchema.shape.notes.unwrap(),
    state: submissionStateSchema,
  })
  .partial();
export type SubmissionChange = z.infer<typeof submissionChangeSchema>;
