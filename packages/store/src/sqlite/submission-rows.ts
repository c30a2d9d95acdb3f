import { createHash } from "node:crypto";
import {
  type NewSubmission,
  SUBMISSION_STATES,
  type Submission,
  type SubmissionPick,
  type SubmissionSource,
  type SubmissionWords,
  submissionSourceSchema,
  VERDICTS,
} from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import { readList, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** Plain lists and tables, from before other systems were told apart. */
const LIST = "list";

/** What makes a submission the same as one that came before: its number in its system, or else its words. */
export function fingerprint({ source, title, description }: NewSubmission): string {
  if (source !== null) return source.system === LIST ? `id:${source.id}` : `id:${source.system}:${source.id}`;
  return `words:${createHash("sha256")
    .update(JSON.stringify([title, description]))
    .digest("base64url")}`;
}

function sourceOf(row: Pick<Selectable<Tables["submission"]>, "source" | "sourceId">): SubmissionSource | null {
  if (row.sourceId === null) return null;
  const kept = submissionSourceSchema.safeParse(row.source === null ? null : JSON.parse(row.source));
  return kept.success ? kept.data : { system: LIST, id: row.sourceId, url: "" };
}

/** The columns that hold what an import says. */
export const wordColumns = (words: Partial<SubmissionWords>) => {
  const { themes, ...rest } = words;
  return { ...rest, ...(themes === undefined ? {} : { themes: writeList(themes) }) };
};

export const sourceColumns = (source: SubmissionSource | null) => ({
  sourceId: source?.id ?? null,
  source: source === null ? null : JSON.stringify(source),
});

/** A submission from its row, without what curators think of it. A state of a later version counts as open. */
export function submissionOf(row: Selectable<Tables["submission"]>, picks: readonly SubmissionPick[]): Submission {
  const { n: _n, fingerprint: _print, imported: _imported, sourceId: _sourceId, ...rest } = row;
  return {
    ...rest,
    themes: readList(row.themes),
    source: sourceOf(row),
    state: SUBMISSION_STATES.find((state) => state === row.state) ?? "open",
    picks: [...picks],
  };
}

/** What was brought in the last time; null for those from before that was remembered. */
export const importedOf = (row: Pick<Selectable<Tables["submission"]>, "imported">): SubmissionWords | null =>
  row.imported === null ? null : (JSON.parse(row.imported) as SubmissionWords);

/** The picks of one submission, or of all of a stream, by submission, in the order in which they were given. */
export async function picksOf(
  db: Kysely<Tables>,
  of: { readonly streamId: string } | { readonly submissionId: string },
): Promise<Map<string, SubmissionPick[]>> {
  const query = db
    .selectFrom("pick")
    .innerJoin("submission", "submission.id", "pick.submissionId")
    .innerJoin("person", "person.id", "pick.personId")
    .select(["pick.submissionId", "pick.personId", "person.name", "pick.verdict", "pick.reason", "pick.at"])
    .orderBy("pick.at")
    .orderBy("pick.personId");
  const rows = await ("streamId" in of
    ? query.where("submission.streamId", "=", of.streamId)
    : query.where("submission.id", "=", of.submissionId)
  ).execute();
  const picks = new Map<string, SubmissionPick[]>();
  for (const { submissionId, verdict, ...pick } of rows) {
    const known = VERDICTS.find((each) => each === verdict) ?? "maybe";
    picks.set(submissionId, [...(picks.get(submissionId) ?? []), { ...pick, verdict: known }]);
  }
  return picks;
}
