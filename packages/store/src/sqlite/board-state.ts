import type { Kysely } from "kysely";
import type { BoardStateStore } from "../board-state-ports.ts";
import { readVoices, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

export const boardStateStore = (db: Kysely<Tables>): BoardStateStore => ({
  async addConcern({ shared, ...concern }) {
    await db
      .insertInto("concern")
      .values({ ...concern, shared: shared ? 1 : 0, closedAt: null, closedBy: null })
      .execute();
  },
  async changeConcern(id, { words, shared, closed }) {
    const set = {
      ...(words === undefined ? {} : { words }),
      ...(shared === undefined ? {} : { shared: shared ? 1 : 0 }),
      ...(closed === undefined ? {} : { closedAt: closed.at, closedBy: closed.by, closingWords: closed.words }),
    };
    if (Object.keys(set).length === 0) return true;
    const { numUpdatedRows } = await db
      .updateTable("concern")
      .set(set)
      .where("id", "=", id)
      .where("closedAt", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async concernsOf(boardId) {
    const rows = await db
      .selectFrom("concern")
      .selectAll()
      .where("boardId", "=", boardId)
      .orderBy("n", "desc")
      .execute();
    return rows.map(({ n: _n, shared, ...row }) => ({ ...row, shared: shared === 1 }));
  },

  addSignOff: ({ voices, ...signOff }) =>
    db.transaction().execute(async (tx) => {
      await tx
        .updateTable("signOff")
        .set({ withdrawnAt: signOff.at })
        .where("boardId", "=", signOff.boardId)
        .where("personId", "=", signOff.personId)
        .where("withdrawnAt", "is", null)
        .execute();
      await tx
        .insertInto("signOff")
        .values({ ...signOff, voices: writeList(voices), withdrawnAt: null })
        .execute();
    }),
  async withdrawSignOff(boardId, personId, now) {
    const { numUpdatedRows } = await db
      .updateTable("signOff")
      .set({ withdrawnAt: now })
      .where("boardId", "=", boardId)
      .where("personId", "=", personId)
      .where("withdrawnAt", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async signOffsOf(boardId) {
    const rows = await db
      .selectFrom("signOff")
      .selectAll()
      .where("boardId", "=", boardId)
      .where("withdrawnAt", "is", null)
      .orderBy("n")
      .execute();
    return rows.map(({ n: _n, withdrawnAt: _withdrawn, voices, ...row }) => ({ ...row, voices: readVoices(voices) }));
  },

  async addLook(look) {
    await db
      .insertInto("look")
      .values({ ...look, answeredBy: null, answeredAt: null })
      .execute();
  },
  async answerLook(id, { by, at, words }) {
    const { numUpdatedRows } = await db
      .updateTable("look")
      .set({ answeredBy: by, answeredAt: at, answer: words })
      .where("id", "=", id)
      .where("answeredAt", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async looksOf(boardId) {
    const rows = await db.selectFrom("look").selectAll().where("boardId", "=", boardId).orderBy("n", "desc").execute();
    return rows.map(({ n: _n, ...row }) => row);
  },

  async publishedOf(boardId) {
    const row = await db
      .selectFrom("session")
      .select(["publishedAt", "publishedHash"])
      .where("boardId", "=", boardId)
      .executeTakeFirst();
    return row?.publishedAt && row.publishedHash ? { at: row.publishedAt, hash: row.publishedHash } : null;
  },
  async setPublished(boardId, published) {
    await db
      .updateTable("session")
      .set({ publishedAt: published?.at ?? null, publishedHash: published?.hash ?? null })
      .where("boardId", "=", boardId)
      .execute();
  },
});
