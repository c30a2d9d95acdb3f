import type {
  FieldConflict,
  NewPick,
  NewSubmission,
  Submission,
  SubmissionChange,
  SubmissionField,
} from "@openchair/programme";

export type NewStoredSubmission = NewSubmission & { readonly id: string };

export interface AddedSubmission {
  readonly id: string;
  /** True when the stream had it already: the same number in the same system, or without one the same words. */
  readonly known: boolean;
}

/** What bringing one submission in does, or would do. */
export interface ImportedSubmission {
  /** The submission it is here: the one that was known, or the new one. */
  readonly id: string;
  /** `same`: known, and nothing of it changes. */
  readonly outcome: "new" | "changed" | "same";
  /** Which fields were brought up to date. */
  readonly changed: readonly SubmissionField[];
  /** Fields that both sides changed. Ours stay. */
  readonly conflicts: readonly FieldConflict[];
}

/** The submissions of a stream, and what its curators think of them. */
export interface SubmissionStore {
  /** Adds what is new, in order, leaves alone what is known, and says for each item what happened. */
  addSubmissions(streamId: string, items: readonly NewStoredSubmission[], now: string): Promise<AddedSubmission[]>;
  /**
   * Adds what is new and brings up to date, field by field, what nobody touched since it came (`reimport` in
   * `@openchair/programme`). With `preview` nothing is written.
   */
  importSubmissions(
    streamId: string,
    items: readonly NewStoredSubmission[],
    options: { readonly now: string; readonly preview: boolean },
  ): Promise<ImportedSubmission[]>;
  submission(id: string): Promise<Submission | null>;
  /** In the order in which they came. */
  submissionsOf(streamId: string): Promise<Submission[]>;
  updateSubmission(id: string, change: SubmissionChange): Promise<void>;
  /** One per person: theirs is replaced, nobody else's is touched. */
  setPick(submissionId: string, personId: string, pick: NewPick, now: string): Promise<void>;
  removePick(submissionId: string, personId: string): Promise<void>;
}
