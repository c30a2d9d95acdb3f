import type { Kysely, Selectable } from "kysely";
import type { NewsMail, NewsStore } from "../news-ports.ts";
import type { Tables } from "./tables.ts";

const mailOf = (row: Selectable<Tables["newsMail"]>): NewsMail => ({
  ...row,
  rhythm: row.rhythm === "daily" ? "daily" : "weekly",
});

export const newsStore = (db: Kysely<Tables>): NewsStore => ({
  async visitOf(boardId, personId) {
    const row = await db
      .selectFrom("visit")
      .selectAll()
      .where("boardId", "=", boardId)
      .where("personId", "=", personId)
      .executeTakeFirst();
    return row ?? null;
  },
  async putVisit(visit) {
    const { at, face, news } = visit;
    await db
      .insertInto("visit")
      .values(visit)
      .onConflict((conflict) => conflict.columns(["boardId", "personId"]).doUpdateSet({ at, face, news }))
      .execute();
  },
  visitsOf: (personId) =>
    db.selectFrom("visit").select(["boardId", "at"]).where("personId", "=", personId).orderBy("at").execute(),
  async putNews(boardId, personId, news) {
    await db
      .updateTable("visit")
      .set({ news })
      .where("boardId", "=", boardId)
      .where("personId", "=", personId)
      .execute();
  },

  async mailOf(personId) {
    const row = await db.selectFrom("newsMail").selectAll().where("personId", "=", personId).executeTakeFirst();
    return row ? mailOf(row) : null;
  },
  async putMail(mail) {
    const { personId: _person, ...rest } = mail;
    await db
      .insertInto("newsMail")
      .values(mail)
      .onConflict((conflict) => conflict.column("personId").doUpdateSet(rest))
      .execute();
  },
  async mailOfConfirm(confirmHash) {
    const row = await db.selectFrom("newsMail").selectAll().where("confirmHash", "=", confirmHash).executeTakeFirst();
    return row ? mailOf(row) : null;
  },
  async confirmMail(confirmHash, at) {
    const row = await db
      .updateTable("newsMail")
      .set({ confirmHash: null, confirmedAt: at })
      .where("confirmHash", "=", confirmHash)
      .returning("personId")
      .executeTakeFirst();
    return row?.personId ?? null;
  },
  async endMail(personId) {
    await db.deleteFrom("newsMail").where("personId", "=", personId).execute();
  },
  async mailOfStop(stopHash) {
    const row = await db.selectFrom("newsMail").selectAll().where("stopHash", "=", stopHash).executeTakeFirst();
    return row ? mailOf(row) : null;
  },
  async mailsDue(now, limit) {
    const rows = await db
      .selectFrom("newsMail")
      .selectAll()
      .where("confirmedAt", "is not", null)
      .where("dueAt", "<=", now)
      .orderBy("dueAt")
      .limit(limit)
      .execute();
    return rows.map(mailOf);
  },
  async moveMail(personId, was, next) {
    const { numUpdatedRows } = await db
      .updateTable("newsMail")
      .set(next)
      .where("personId", "=", personId)
      .where("dueAt", "=", was)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
  async dropUnconfirmed(before) {
    await db.deleteFrom("newsMail").where("confirmedAt", "is", null).where("askedAt", "<", before).execute();
  },
});
