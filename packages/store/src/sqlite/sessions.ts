import type { Session } from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import { StoreError } from "../errors.ts";
import type { ProgrammeStore } from "../ports.ts";
import { peopleOfBoards } from "./seats.ts";
import type { Tables } from "./tables.ts";

async function withPeople(db: Kysely<Tables>, rows: readonly Selectable<Tables["session"]>[]): Promise<Session[]> {
  const people = await peopleOfBoards(
    db,
    rows.map(({ boardId }) => boardId),
  );
  return rows.map(({ n: _n, ...row }) => ({ ...row, people: people.get(row.boardId) ?? [] }));
}

type SessionStore = Pick<ProgrammeStore, "addSession" | "sessionsOf" | "sessionOfBoard" | "updateSession">;

export const sessionStore = (db: Kysely<Tables>): SessionStore => ({
  async addSession(session) {
    await db.insertInto("session").values(session).execute();
  },
  async sessionsOf(streamId) {
    const rows = await db.selectFrom("session").selectAll().where("streamId", "=", streamId).orderBy("n").execute();
    return withPeople(db, rows);
  },
  async sessionOfBoard(boardId) {
    const rows = await db.selectFrom("session").selectAll().where("boardId", "=", boardId).execute();
    return (await withPeople(db, rows))[0] ?? null;
  },
  async updateSession(id, change) {
    const known = await db.selectFrom("session").select("id").where("id", "=", id).executeTakeFirst();
    if (!known) throw new StoreError("not-found", "There is no such session.");
    if (Object.keys(change).length > 0) await db.updateTable("session").set(change).where("id", "=", id).execute();
  },
});
