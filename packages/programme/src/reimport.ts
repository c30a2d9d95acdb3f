import { type NewSubmission, SUBMISSION_FIELDS, type SubmissionField } from "./submissions.ts";

/** What an import says of a submission, without where it came from. */
export type SubmissionWords = Readonly<Pick<NewSubmission, SubmissionField>>;
export type FieldValue = SubmissionWords[SubmissionField];

/** Both sides changed the same field since it was brought in; ours stays. */
export interface FieldConflict {
  readonly field: SubmissionField;
  readonly ours: FieldValue;
  readonly theirs: FieldValue;
}

export interface Reimport {
  /** What becomes of ours: only fields that nobody touched since they were brought in. */
  readonly update: Partial<SubmissionWords>;
  readonly conflicts: readonly FieldConflict[];
  /** What to remember as brought in, for the next time. */
  readonly imported: SubmissionWords;
}

const same = (a: FieldValue, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: FieldValue) => value === null || (typeof value !== "number" && value.length === 0);

// One key of an object with its own value: the compiler cannot see that both sides come from the same field.
const put = (target: object, field: SubmissionField, value: FieldValue) => Object.assign(target, { [field]: value });

/**
 * What bringing a submission in once more does, field by field. `imported` is what was brought in the last time (null
 * when that is not known: then ours counts as untouched). An empty field of theirs says nothing and empties nothing.
 * What is in conflict is not remembered as brought in, so that it is named each time until both say the same.
 */
export function reimport(ours: SubmissionWords, imported: SubmissionWords | null, theirs: SubmissionWords): Reimport {
  const base = imported ?? ours;
  const update = {};
  const remembered = { ...base };
  const conflicts: FieldConflict[] = [];
  for (const field of SUBMISSION_FIELDS) {
    const [mine, was, now] = [ours[field], base[field], theirs[field]];
    if (isEmpty(now)) continue;
    if (same(now, mine)) put(remembered, field, now);
    else if (same(mine, was)) {
      put(update, field, now);
      put(remembered, field, now);
    } else if (!same(now, was)) conflicts.push({ field, ours: mine, theirs: now });
  }
  return { update, conflicts, imported: remembered };
}

/** The fields of a submission that an import can fill, without the rest. */
export const wordsOf = (submission: SubmissionWords): SubmissionWords => ({
  title: submission.title,
  description: submission.description,
  themes: submission.themes,
  people: submission.people,
  country: submission.country,
  language: submission.language,
  minutes: submission.minutes,
  type: submission.type,
  notes: submission.notes,
  sourceState: submission.sourceState,
});
