import {
  mergeMyCards,
  ROUND_AUTHORS,
  ROUND_CIRCLES,
  ROUND_ENDS,
  ROUND_KINDS,
  ROUND_STATES,
  type RoundCard,
} from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import type { PersonData } from "../data-ports.ts";
import { StoreError } from "../errors.ts";
import type { RoundStore, RoundWriting, StoredRound } from "../round-ports.ts";
import { readList, readVoices, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** What we do not know (written by a later version) reads as the most private of its kind. */
const known = <T extends string>(all: readonly T[], value: string, otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise;

const readRound = ({ n: _n, cards, laterCards, ...row }: Selectable<Tables["quietRound"]>): StoredRound => ({
  ...row,
  kind: known(ROUND_KINDS, row.kind, "idea"),
  ends: known(ROUND_ENDS, row.ends, "hand"),
  circle: known(ROUND_CIRCLES, row.circle, "co-chairs"),
  authors: known(ROUND_AUTHORS, row.authors, "nobody"),
  state: known(ROUND_STATES, row.state, "ended"),
  cards: readList(cards),
  laterCards: readList(laterCards),
});

const readCards = (json: string): RoundCard[] => JSON.parse(json) as RoundCard[];

const readWriting = (row: Selectable<Tables["quietWriting"]>): RoundWriting => ({
  personId: row.personId,
  cards: readCards(row.cards),
  done: row.done === 1,
  voices: readVoices(row.voices),
  wrote: row.wrote === 1,
  looked: row.looked === 1,
  joining: row.joining === null ? null : readCards(row.joining),
});

/** What a person has written in quiet rounds and nobody else has seen. */
export async function quietWordsOf(db: Kysely<Tables>, personId: string): Promise<PersonData["quietWords"]> {
  const rows = await db
    .selectFrom("quietWriting")
    .innerJoin("quietRound", "quietRound.id", "quietWriting.roundId")
    .select(["quietRound.boardId", "quietRound.question", "quietWriting.cards"])
    .where("quietWriting.personId", "=", personId)
    .orderBy("quietRound.n")
    .execute();
  return rows
    .map(({ cards, ...row }) => ({ ...row, words: readCards(cards).map(({ text }) => text) }))
    .filter(({ words }) => words.length > 0);
}

async function closeRound(
  db: Kysely<Tables>,
  id: string,
  state: "revealing" | "ended",
  { by, at, people }: { readonly by: string | null; readonly at: string; readonly people: number },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("quietRound")
      .set({ state, closedBy: by, closedAt: at, people, written: writtenIn(tx, id) })
      .where("id", "=", id)
      .where("state", "=", "open")
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await tx
      .updateTable("quietWriting")
      .set({ wrote: 1 })
      .where("roundId", "=", id)
      .where((where) => where.or([where("done", "=", 1), where("cards", "!=", "[]")]))
      .execute();
    return true;
  });
}

const writtenIn = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom("quietWriting")
    .select(({ fn }) => fn.countAll<number>().as("many"))
    .where("roundId", "=", id)
    .where("done", "=", 1);

export const roundStore = (db: Kysely<Tables>): RoundStore => {
  const writings = (roundId: string) => db.selectFrom("quietWriting").selectAll().where("roundId", "=", roundId);
  /** How many have written counts up while a round is open, and stays as it was at its end. */
  const withCount = async (row: Selectable<Tables["quietRound"]>): Promise<StoredRound> => {
    const round = readRound(row);
    if (round.state !== "open") return round;
    const { many } = await writtenIn(db, round.id).executeTakeFirstOrThrow();
    return { ...round, written: many };
  };
  return {
    addRound: (round, limits) =>
      db.transaction().execute(async (tx) => {
        const rows = await tx.selectFrom("quietRound").select("state").where("boardId", "=", round.boardId).execute();
        const open = rows.filter(({ state }) => state === "open" || state === "revealing");
        if (open.length >= limits.open) throw new StoreError("full", `There can be ${limits.open} open rounds.`);
        if (rows.length >= limits.perBoard) throw new StoreError("full", `There can be ${limits.perBoard} rounds.`);
        await tx
          .insertInto("quietRound")
          .values({ ...round, state: "open", closedBy: null, closedAt: null })
          .execute();
      }),
    async round(id) {
      const row = await db.selectFrom("quietRound").selectAll().where("id", "=", id).executeTakeFirst();
      return row ? withCount(row) : null;
    },
    async roundsOf(boardId) {
      const rows = await db
        .selectFrom("quietRound")
        .selectAll()
        .where("boardId", "=", boardId)
        .orderBy("n", "desc")
        .execute();
      return Promise.all(rows.map(withCount));
    },
    async extendRound(id, deadline) {
      const { numUpdatedRows } = await db
        .updateTable("quietRound")
        .set({ deadline })
        .where("id", "=", id)
        .where("state", "=", "open")
        .where("deadline", "<", deadline)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async writingOf(roundId, personId) {
      const row = await writings(roundId).where("personId", "=", personId).executeTakeFirst();
      return row ? readWriting(row) : null;
    },
    async writingsOf(roundId) {
      return (await writings(roundId).orderBy("personId").execute()).map(readWriting);
    },
    keepWriting: (roundId, { personId, done, voices, ...change }, limit) =>
      db.transaction().execute(async (tx) => {
        const round = await tx.selectFrom("quietRound").select("state").where("id", "=", roundId).executeTakeFirst();
        const before = await tx
          .selectFrom("quietWriting")
          .select(["cards", "done", "wrote", "joining"])
          .where("roundId", "=", roundId)
          .where("personId", "=", personId)
          .executeTakeFirst();
        const isLate = round?.state === "revealed" && before?.wrote !== 1 && !before?.joining;
        if (round?.state !== "open" && !isLate) return false;
        const cards = mergeMyCards(before ? readCards(before.cards) : [], change);
        if (cards.length > limit) throw new StoreError("full", `There can be ${limit} cards.`);
        const isDone = done ?? before?.done === 1;
        const kept = { cards: JSON.stringify(cards), done: isDone ? 1 : 0, voices: writeList(voices) };
        await tx
          .insertInto("quietWriting")
          .values({ roundId, personId, ...kept, joining: null })
          .onConflict((conflict) => conflict.columns(["roundId", "personId"]).doUpdateSet(kept))
          .execute();
        return true;
      }),
    async dropWriting(roundId, personId) {
      await db
        .updateTable("quietWriting")
        .set({ cards: "[]", done: 0 })
        .where("roundId", "=", roundId)
        .where("personId", "=", personId)
        .where(({ exists, selectFrom }) =>
          exists(selectFrom("quietRound").select("id").where("id", "=", roundId).where("state", "!=", "revealing")),
        )
        .execute();
    },

    closeForReveal: (id, closing) => closeRound(db, id, "revealing", closing),
    endRound: (id, closing) => closeRound(db, id, "ended", closing),
    finishReveal: (id, cards) =>
      db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable("quietRound")
          .set({ state: "revealed", cards: writeList(cards) })
          .where("id", "=", id)
          .where("state", "=", "revealing")
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        // They are on the board now, and who wrote which is to be known from there or from nowhere.
        await tx.updateTable("quietWriting").set({ cards: "[]" }).where("roundId", "=", id).execute();
        return true;
      }),

    async isLate(boardId, personId, circles) {
      if (circles.length === 0) return false;
      const row = await db
        .selectFrom("quietRound")
        .select("quietRound.id")
        .where("boardId", "=", boardId)
        .where("state", "=", "revealed")
        .where("circle", "in", circles)
        .where((where) => where.or([where("quietRound.cards", "!=", "[]"), where("laterCards", "!=", "[]")]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom("quietWriting")
                .select("roundId")
                .whereRef("roundId", "=", "quietRound.id")
                .where("personId", "=", personId)
                .where((where) => where.or([where("wrote", "=", 1), where("looked", "=", 1)])),
            ),
          ),
        )
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    async lookAtRound(roundId, personId) {
      await db
        .insertInto("quietWriting")
        .values({ roundId, personId, cards: "[]", done: 0, voices: "[]", looked: 1, joining: null })
        .onConflict((conflict) => conflict.columns(["roundId", "personId"]).doUpdateSet({ looked: 1 }))
        .execute();
    },
    closeForJoin: (roundId, personId) =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .selectFrom("quietWriting")
          .innerJoin("quietRound", "quietRound.id", "quietWriting.roundId")
          .select(["quietWriting.cards", "quietWriting.joining"])
          .where("roundId", "=", roundId)
          .where("personId", "=", personId)
          .where("quietRound.state", "=", "revealed")
          .where("wrote", "=", 0)
          .executeTakeFirst();
        if (!row || (row.cards === "[]" && row.joining === null)) return false;
        if (row.joining !== null) return true;
        await tx
          .updateTable("quietWriting")
          .set({ joining: row.cards, cards: "[]", looked: 1 })
          .where("roundId", "=", roundId)
          .where("personId", "=", personId)
          .execute();
        return true;
      }),
    finishJoin: (roundId, personId, cards) =>
      db.transaction().execute(async (tx) => {
        const { numUpdatedRows } = await tx
          .updateTable("quietWriting")
          .set({ joining: null })
          .where("roundId", "=", roundId)
          .where("personId", "=", personId)
          .where("joining", "is not", null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        const row = await tx
          .selectFrom("quietRound")
          .select("laterCards")
          .where("id", "=", roundId)
          .executeTakeFirstOrThrow();
        const laterCards = writeList([...readList(row.laterCards), ...cards]);
        await tx.updateTable("quietRound").set({ laterCards }).where("id", "=", roundId).execute();
        return true;
      }),

    async roundsDue(now) {
      const rows = await db
        .selectFrom("quietRound")
        .innerJoin("session", "session.boardId", "quietRound.boardId")
        .innerJoin("stream", "stream.id", "session.streamId")
        .select("quietRound.id")
        .where("quietRound.state", "=", "open")
        .where("quietRound.deadline", "<=", now)
        .where("stream.closedAt", "is", null)
        .execute();
      return rows.map(({ id }) => id);
    },
    async roundsUnfinished() {
      const revealing = db.selectFrom("quietRound").select("id").where("state", "=", "revealing");
      const joining = db.selectFrom("quietWriting").select("roundId as id").where("joining", "is not", null);
      return (await revealing.union(joining).execute()).map(({ id }) => id);
    },
  };
};
