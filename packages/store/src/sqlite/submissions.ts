import { reimport, wordsOf } from "@openchair/programme";
import type { Kysely, Transaction } from "kysely";
import { StoreError } from "../errors.ts";
import type { AddedSubmission, ImportedSubmission, NewStoredSubmission, SubmissionStore } from "../submission-ports.ts";
import { writeList } from "./lists.ts";
import { fingerprint, importedOf, picksOf, sourceColumns, submissionOf, wordColumns } from "./submission-rows.ts";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables> | Transaction<Tables>;

/** The one the stream has of it already. Our own export names submissions by their number here. */
function knownOne(db: Db, streamId: string, item: NewStoredSubmission) {
  const own = item.source?.system === "open-chair" ? item.source.id : "";
  return db
    .selectFrom("submission")
    .selectAll()
    .where("streamId", "=", streamId)
    .where((is) => is.or([is("fingerprint", "=", fingerprint(item)), is("id", "=", own)]))
    .orderBy("n")
    .executeTakeFirst();
}

async function insert(db: Db, streamId: string, item: NewStoredSubmission, now: string): Promise<void> {
  const words = wordsOf(item);
  await db
    .insertInto("submission")
    .values({
      ...words,
      ...sourceColumns(item.source),
      themes: writeList(item.themes),
      id: item.id,
      streamId,
      fingerprint: fingerprint(item),
      createdAt: now,
      imported: JSON.stringify(words),
    })
    .execute();
}

/** Thrown to undo what a preview has written. */
class Undo extends Error {}

async function bringIn(db: Db, streamId: string, item: NewStoredSubmission, now: string): Promise<ImportedSubmission> {
  const row = await knownOne(db, streamId, item);
  if (!row) {
    await insert(db, streamId, item, now);
    return { id: item.id, outcome: "new", changed: [], conflicts: [] };
  }
  const { update, conflicts, imported } = reimport(wordsOf(submissionOf(row, [])), importedOf(row), wordsOf(item));
  const source = item.source?.url && row.sourceId === item.source.id ? sourceColumns(item.source) : {};
  await db
    .updateTable("submission")
    .set({ ...wordColumns(update), ...source, imported: JSON.stringify(imported) })
    .where("id", "=", row.id)
    .execute();
  const changed = Object.keys(update) as (keyof typeof update)[];
  return { id: row.id, outcome: changed.length > 0 ? "changed" : "same", changed, conflicts };
}

export const submissionStore = (db: Kysely<Tables>): SubmissionStore => ({
  addSubmissions: (streamId, items, now) =>
    db.transaction().execute(async (tx) => {
      const results: AddedSubmission[] = [];
      for (const item of items) {
        const known = await knownOne(tx, streamId, item);
        if (!known) await insert(tx, streamId, item, now);
        results.push({ id: known?.id ?? item.id, known: known !== undefined });
      }
      return results;
    }),
  async importSubmissions(streamId, items, { now, preview }) {
    const results: ImportedSubmission[] = [];
    try {
      await db.transaction().execute(async (tx) => {
        for (const item of items) results.push(await bringIn(tx, streamId, item, now));
        // Written and taken back rather than reckoned, so that the preview is never wrong about what will happen.
        if (preview) throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
    return results;
  },
  async submission(id) {
    const row = await db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) return null;
    return submissionOf(row, (await picksOf(db, { submissionId: id })).get(id) ?? []);
  },
  async submissionsOf(streamId) {
    const rows = await db.selectFrom("submission").selectAll().where("streamId", "=", streamId).orderBy("n").execute();
    const picks = await picksOf(db, { streamId });
    return rows.map((row) => submissionOf(row, picks.get(row.id) ?? []));
  },
  async updateSubmission(id, { state, ...words }) {
    const change = { ...wordColumns(words), ...(state === undefined ? {} : { state }) };
    const known = await db.selectFrom("submission").select("id").where("id", "=", id).executeTakeFirst();
    if (!known) throw new StoreError("not-found", "There is no such submission.");
    if (Object.keys(change).length > 0) await db.updateTable("submission").set(change).where("id", "=", id).execute();
  },
  async setPick(submissionId, personId, { verdict, reason }, at) {
    await db
      .insertInto("pick")
      .values({ submissionId, personId, verdict, reason, at })
      .onConflict((conflict) => conflict.columns(["submissionId", "personId"]).doUpdateSet({ verdict, reason, at }))
      .execute();
  },
  async removePick(submissionId, personId) {
    await db.deleteFrom("pick").where("submissionId", "=", submissionId).where("personId", "=", personId).execute();
  },
});
