import type { Kysely } from "kysely";
import type { LiveStore, StoredVote } from "../live-ports.ts";
import { readList, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** How many people have voted in each vote of a board, and for what. */
async function countsOf(db: Kysely<Tables>, boardId: string) {
  const ofBoard = db
    .selectFrom("voteDots")
    .innerJoin("vote", "vote.id", "voteDots.voteId")
    .where("vote.boardId", "=", boardId);
  const voters = await ofBoard
    .select((to) => ["voteId", to.fn.count<number>("personId").distinct().as("people")])
    .groupBy("voteId")
    .execute();
  const dots = await ofBoard
    .where("vote.closedAt", "is not", null)
    .select((to) => ["voteId", "cardId", to.fn.sum<number>("voteDots.dots").as("sum")])
    .groupBy(["voteId", "cardId"])
    .execute();
  return {
    voters: new Map(voters.map(({ voteId, people }) => [voteId, Number(people)])),
    counts: (voteId: string) =>
      Object.fromEntries(dots.flatMap((row) => (row.voteId === voteId ? [[row.cardId, Number(row.sum)]] : []))),
  };
}

export const liveStore = (db: Kysely<Tables>): LiveStore => ({
  async livePartOf(boardId, part) {
    const row = await db
      .selectFrom("livePart")
      .select(["data", "version"])
      .where("boardId", "=", boardId)
      .where("part", "=", part)
      .executeTakeFirst();
    return row ?? { data: null, version: 0 };
  },
  async keepLivePart(boardId, part, { data, version }) {
    if (version === 0) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("livePart")
        .values({ boardId, part, data, version: 1 })
        .onConflict((conflict) => conflict.columns(["boardId", "part"]).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    }
    const { numUpdatedRows } = await db
      .updateTable("livePart")
      .set({ data, version: version + 1 })
      .where("boardId", "=", boardId)
      .where("part", "=", part)
      .where("version", "=", version)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  addVote: ({ cardIds, ...vote }) =>
    db.transaction().execute(async (tx) => {
      const open = await tx
        .selectFrom("vote")
        .select("id")
        .where("boardId", "=", vote.boardId)
        .where("closedAt", "is", null)
        .executeTakeFirst();
      if (open) return false;
      await tx
        .insertInto("vote")
        .values({ ...vote, cardIds: writeList(cardIds), closedAt: null })
        .execute();
      return true;
    }),
  async votesOf(boardId) {
    const rows = await db.selectFrom("vote").selectAll().where("boardId", "=", boardId).orderBy("n", "desc").execute();
    if (rows.length === 0) return [];
    const { voters, counts } = await countsOf(db, boardId);
    return rows.map(
      ({ n: _n, cardIds, ...vote }): StoredVote => ({
        ...vote,
        cardIds: readList(cardIds),
        voters: voters.get(vote.id) ?? 0,
        counts: vote.closedAt === null ? null : counts(vote.id),
      }),
    );
  },
  keepDots: (voteId, personId, dots) =>
    db.transaction().execute(async (tx) => {
      const open = await tx
        .selectFrom("vote")
        .select("id")
        .where("id", "=", voteId)
        .where("closedAt", "is", null)
        .executeTakeFirst();
      if (!open) return false;
      await tx.deleteFrom("voteDots").where("voteId", "=", voteId).where("personId", "=", personId).execute();
      const rows = Object.entries(dots).map(([cardId, n]) => ({ voteId, personId, cardId, dots: n }));
      if (rows.length > 0) await tx.insertInto("voteDots").values(rows).execute();
      return true;
    }),
  async dotsOfPerson(boardId, personId) {
    const rows = await db
      .selectFrom("voteDots")
      .innerJoin("vote", "vote.id", "voteDots.voteId")
      .select(["voteDots.voteId", "voteDots.cardId", "voteDots.dots"])
      .where("vote.boardId", "=", boardId)
      .where("voteDots.personId", "=", personId)
      .execute();
    const votes = new Set(rows.map(({ voteId }) => voteId));
    return Object.fromEntries(
      [...votes].map((id) => [
        id,
        Object.fromEntries(rows.flatMap((row) => (row.voteId === id ? [[row.cardId, row.dots]] : []))),
      ]),
    );
  },
  async closeVote(voteId, at) {
    const { numUpdatedRows } = await db
      .updateTable("vote")
      .set({ closedAt: at })
      .where("id", "=", voteId)
      .where("closedAt", "is", null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});
