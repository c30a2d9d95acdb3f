import { createHash } from "node:crypto";
import type { NewSubmission, Submission } from "@openchair/programme";
import type { Kysely } from "kysely";
import type { AddedSubmission, ProgrammeStore } from "../ports.ts";
import { readList, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** What makes a submission the same as one that came before: its source's id, or else its words. */
function fingerprint({ sourceId, title, description }: NewSubmission): string {
  if (sourceId !== null) return `id:${sourceId}`;
  return `words:${createHash("sha256")
    .update(JSON.stringify([title, description]))
    .digest("base64url")}`;
}

const submissionsWithSession = (db: Kysely<Tables>) =>
  db
    .selectFrom("submission")
    .select([
      "submission.id",
      "submission.streamId",
      "submission.title",
      "submission.description",
      "submission.themes",
      "submission.people",
      "submission.sourceId",
      "submission.createdAt",
      "submission.sessionId",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof submissionsWithSession>["execute"]>>[number];

function submissionOf(row: Row): Submission {
  return { ...row, themes: readList(row.themes) };
}

type SubmissionStore = Pick<ProgrammeStore, "addSubmissions" | "submission" | "submissionsOf">;

export const submissionStore = (db: Kysely<Tables>): SubmissionStore => ({
  addSubmissions: (streamId, items, now) =>
    db.transaction().execute(async (tx) => {
      const results: AddedSubmission[] = [];
      for (const { themes, ...item } of items) {
        const print = fingerprint({ themes, ...item });
        const known = await tx
          .selectFrom("submission")
          .select("id")
          .where("streamId", "=", streamId)
          .where("fingerprint", "=", print)
          .executeTakeFirst();
        if (!known) {
          const row = { ...item, streamId, themes: writeList(themes), fingerprint: print, createdAt: now };
          await tx.insertInto("submission").values(row).execute();
        }
        results.push({ id: known?.id ?? item.id, known: known !== undefined });
      }
      return results;
    }),
  async submission(id) {
    const row = await submissionsWithSession(db).where("submission.id", "=", id).executeTakeFirst();
    return row ? submissionOf(row) : null;
  },
  async submissionsOf(streamId) {
    const rows = await submissionsWithSession(db)
      .where("submission.streamId", "=", streamId)
      .orderBy("submission.n")
      .execute();
    return rows.map(submissionOf);
  },
});
