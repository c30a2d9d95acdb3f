import { wordsOf } from "@openchair/programme";
import type { Kysely, Transaction } from "kysely";
import { StoreError } from "../errors.ts";
import type { AddedSubmission, NewStoredSubmission, SubmissionStore } from "../submission-ports.ts";
import { type ImportWrite, planImport } from "./import-plan.ts";
import { writeList } from "./lists.ts";
import { fingerprint, picksOf, sourceColumns, submissionOf, wordColumns } from "./submission-rows.ts";
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

/** After so many rows everybody else gets a turn: boards live on the same thread. */
const ROWS_A_TURN = 50;

async function write(db: Db, streamId: string, writes: readonly ImportWrite[], now: string): Promise<void> {
  for (const [at, each] of writes.entries()) {
    if (at % ROWS_A_TURN === ROWS_A_TURN - 1) await new Promise((done) => setImmediate(done));
    if ("add" in each) {
      await insert(db, streamId, each.add, now);
      continue;
    }
    const source = each.source === null ? {} : { source: JSON.stringify(each.source) };
    await db
      .updateTable("submission")
      .set({ ...wordColumns(each.words), ...source, imported: JSON.stringify(each.imported) })
      .where("id", "=", each.update)
      .execute();
  }
}

const rowsOf = (db: Db, streamId: string) =>
  db.selectFrom("submission").selectAll().where("streamId", "=", streamId).orderBy("n").execute();

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
    if (preview) return planImport(await rowsOf(db, streamId), items).results;
    return db.transaction().execute(async (tx) => {
      const { results, writes } = planImport(await rowsOf(tx, streamId), items);
      await write(tx, streamId, writes, now);
      return results;
    });
  },
  async submission(id) {
    const row = await db.selectFrom("submission").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) return null;
    return submissionOf(row, (await picksOf(db, { submissionId: id })).get(id) ?? []);
  },
  async submissionsOf(streamId) {
    const rows = await rowsOf(db, streamId);
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
