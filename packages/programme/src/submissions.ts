import { z } from "zod";
import { LIMITS } from "./limits.ts";
import { line, lines } from "./words.ts";

/** A proposal received in the call, as plain text. */
export const newSubmissionSchema = z.object({
  title: line().min(1).max(LIMITS.submissionTitle),
  description: lines().max(LIMITS.submissionDescription).default(""),
  themes: z.array(line().min(1).max(LIMITS.submissionTheme)).max(LIMITS.submissionThemes).default([]),
  /** Names as they were sent, for reading only: nobody gets a voice or a seat from this. */
  people: line().max(LIMITS.submissionPeople).default(""),
  /** What the other system calls it, when it says; used to notice that it was brought in before. */
  sourceId: z.string().max(200).nullable().default(null),
});
export type NewSubmission = z.infer<typeof newSubmissionSchema>;

export const submissionSchema = newSubmissionSchema.extend({
  id: z.string(),
  streamId: z.string(),
  createdAt: z.string(),
  /** The session made from it, if one was made. */
  sessionId: z.string().nullable(),
});
export type Submission = z.infer<typeof submissionSchema>;
