import type { BoardPerson } from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import type { NewSeat, ProgrammeStore } from "../ports.ts";
import { readSeat, readVoices, writeList } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** Who looks on is not introduced, and could not take back what they said before. */
export const UNSAID = { pronouns: "", introduction: "" } as const;

/** Gives a person a seat on a board, in the place of the one they have there, if any. */
export async function putSeat(db: Kysely<Tables>, seat: NewSeat, inviteId: string | null): Promise<void> {
  const row = { ...seat, voices: writeList(seat.voices), inviteId };
  await db
    .insertInto("seat")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["boardId", "personId"])
        .doUpdateSet({ seat: row.seat, voices: row.voices, inviteId, ...(row.seat === "observer" ? UNSAID : {}) }),
    )
    .execute();
  // Who comes back was never away.
  await db.deleteFrom("pastSeat").where("boardId", "=", seat.boardId).where("personId", "=", seat.personId).execute();
}

/** Takes a seat away and remembers that the person was there: what they did stays theirs. */
export async function takeSeat(db: Kysely<Tables>, taken: Selectable<Tables["seat"]>, leftAt: string): Promise<void> {
  const { n, boardId, personId, seat, voices, joinedAt } = taken;
  await db.deleteFrom("seat").where("n", "=", n).execute();
  await db.deleteFrom("visit").where("boardId", "=", boardId).where("personId", "=", personId).execute();
  await db.insertInto("pastSeat").values({ boardId, personId, seat, voices, joinedAt, leftAt }).execute();
}

/** The people of several boards, in the order in which they came. */
export async function peopleOfBoards(
  db: Kysely<Tables>,
  boardIds: readonly string[],
): Promise<ReadonlyMap<string, BoardPerson[]>> {
  const people = new Map<string, BoardPerson[]>(boardIds.map((id) => [id, []]));
  if (boardIds.length === 0) return people;
  const rows = await db
    .selectFrom("seat")
    .innerJoin("person", "person.id", "seat.personId")
    .select(["seat.boardId", "person.id", "person.name", "seat.seat", "seat.voices"])
    .select(["seat.pronouns", "seat.introduction"])
    .where("seat.boardId", "in", boardIds)
    .orderBy("seat.n")
    .execute();
  for (const { boardId, id, name, seat, voices, pronouns, introduction: words } of rows) {
    const introduction = pronouns === "" && words === "" ? {} : { introduction: { pronouns, words } };
    people.get(boardId)?.push({ id, name, seat: readSeat(seat), voices: readVoices(voices), ...introduction });
  }
  return people;
}

type SeatStore = Pick<ProgrammeStore, "addSeat" | "standing" | "peopleOfBoard" | "seatsOf">;

export const seatStore = (db: Kysely<Tables>): SeatStore => ({
  addSeat: (seat) => putSeat(db, seat, null),
  async standing(boardId, personId) {
    const row = await db
      .selectFrom("session")
      .leftJoin("seat", (join) => join.onRef("seat.boardId", "=", "session.boardId").on("seat.personId", "=", personId))
      .leftJoin("curator", (join) =>
        join.onRef("curator.streamId", "=", "session.streamId").on("curator.personId", "=", personId),
      )
      .innerJoin("stream", "stream.id", "session.streamId")
      .select(["seat.seat", "seat.voices", "curator.personId as curatorId", "stream.closedAt"])
      .where("session.boardId", "=", boardId)
      .executeTakeFirst();
    if (!row) return null;
    return {
      seat: row.seat === null ? null : readSeat(row.seat),
      voices: row.voices === null ? [] : readVoices(row.voices),
      curator: row.curatorId !== null,
      ...(row.closedAt === null ? {} : { closed: true }),
    };
  },
  async peopleOfBoard(boardId) {
    return (await peopleOfBoards(db, [boardId])).get(boardId) ?? [];
  },
  async seatsOf(personId) {
    const rows = await db
      .selectFrom("seat")
      .innerJoin("session", "session.boardId", "seat.boardId")
      .innerJoin("stream", "stream.id", "session.streamId")
      .select([
        "seat.boardId",
        "session.title as sessionTitle",
        "stream.title as streamTitle",
        "seat.seat",
        "seat.voices",
      ])
      .where("seat.personId", "=", personId)
      .orderBy("seat.n")
      .execute();
    return rows.map((row) => ({ ...row, seat: readSeat(row.seat), voices: readVoices(row.voices) }));
  },
});
