import { type Dates, type Joined, MILESTONES, type Milestone } from "@openchair/programme";
import type { ExpressionBuilder, Kysely } from "kysely";
import type { CalendarFeed, DatesStore } from "../dates-ports.ts";
import { readVoices } from "./lists.ts";
import type { Tables } from "./tables.ts";

const isMilestone = (kind: string): kind is Milestone => MILESTONES.some((known) => known === kind);

const ofFeed =
  ({ personId, streamId, boardId }: CalendarFeed) =>
  (where: ExpressionBuilder<Tables, "feed">) =>
    where.and([
      where("personId", "=", personId),
      where("streamId", "=", streamId),
      where("boardId", boardId === null ? "is" : "=", boardId),
    ]);

export const datesStore = (db: Kysely<Tables>): DatesStore => ({
  async datesOf(streamId) {
    const rows = await db.selectFrom("milestone").selectAll().where("streamId", "=", streamId).execute();
    const stream: Dates = {};
    const boards = new Map<string, Dates>();
    for (const { boardId, kind, day } of rows) {
      // One that a later version wrote is not ours to show.
      if (!isMilestone(kind)) continue;
      if (boardId === null) stream[kind] = day;
      else boards.set(boardId, { ...boards.get(boardId), [kind]: day });
    }
    return { stream, boards };
  },

  setDates: ({ streamId, boardId, dates, earlier, reason, setBy, setAt }) =>
    db.transaction().execute(async (tx) => {
      const old = tx.deleteFrom("milestone").where("streamId", "=", streamId);
      await old.where("boardId", boardId === null ? "is" : "=", boardId).execute();
      const rows = Object.entries(dates).map(([kind, day]) => ({ streamId, boardId, kind, day, setBy, setAt }));
      if (rows.length > 0) await tx.insertInto("milestone").values(rows).execute();
      for (const { boardId: moved, from, to } of earlier) {
        await tx
          .insertInto("freezeMove")
          .values({ boardId: moved, fromDay: from, toDay: to, reason, setBy, setAt })
          .execute();
      }
    }),

  async freezeMovesOf(streamId) {
    const rows = await db
      .selectFrom("freezeMove")
      .innerJoin("session", "session.boardId", "freezeMove.boardId")
      .innerJoin("person", "person.id", "freezeMove.setBy")
      .selectAll("freezeMove")
      .select("person.name")
      .where("session.streamId", "=", streamId)
      .orderBy("freezeMove.n")
      .execute();
    return new Map(
      rows.map(({ boardId, fromDay, toDay, reason, setAt, name }) => [
        boardId,
        { from: fromDay, to: toDay, reason, at: setAt, byName: name },
      ]),
    );
  },

  async coChairsOf(streamId) {
    const rows = await db
      .selectFrom("seat")
      .innerJoin("session", "session.boardId", "seat.boardId")
      .select(["seat.boardId", "seat.voices", "seat.joinedAt"])
      .where("session.streamId", "=", streamId)
      .where("seat.seat", "=", "co-chair")
      .orderBy("seat.n")
      .execute();
    const joined = new Map<string, Joined[]>();
    for (const { boardId, voices, joinedAt } of rows) {
      joined.set(boardId, [...(joined.get(boardId) ?? []), { voices: readVoices(voices), joinedAt }]);
    }
    return joined;
  },

  putFeed: (feed) =>
    db.transaction().execute(async (tx) => {
      await tx.deleteFrom("feed").where(ofFeed(feed)).execute();
      await tx.insertInto("feed").values(feed).execute();
    }),
  async feedSince(feed) {
    const row = await db.selectFrom("feed").select("createdAt").where(ofFeed(feed)).executeTakeFirst();
    return row?.createdAt ?? null;
  },
  async feedOfSecret(secretHash) {
    const row = await db.selectFrom("feed").selectAll().where("secretHash", "=", secretHash).executeTakeFirst();
    return row ? { personId: row.personId, streamId: row.streamId, boardId: row.boardId } : null;
  },
  async endFeed(feed) {
    await db.deleteFrom("feed").where(ofFeed(feed)).execute();
  },
});
