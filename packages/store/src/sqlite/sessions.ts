import type { Session } from "@openchair/programme";
import type { Kysely, Selectable } from "kysely";
import { StoreError } from "../errors.ts";
import type { ProgrammeStore } from "../ports.ts";
import { peopleOfBoards } from "./seats.ts";
import type { Tables } from "./tables.ts";

async function submissionsOf(db: Kysely<Tables>, sessionIds: readonly string[]): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>(sessionIds.map((id) => [id, []]));
  if (sessionIds.length === 0) return ids;
  const rows = await db
    .selectFrom("submission")
    .select(["id", "sessionId"])
    .where("sessionId", "in", sessionIds)
    .orderBy("n")
    .execute();
  for (const { id, sessionId } of rows) if (sessionId !== null) ids.get(sessionId)?.push(id);
  return ids;
}

async function withPeople(db: Kysely<Tables>, rows: readonly Selectable<Tables["session"]>[]): Promise<Session[]> {
  const people = await peopleOfBoards(
    db,
    rows.map(({ boardId }) => boardId),
  );
  const submissions = await submissionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ n: _n, publishedHash: _hash, ...row }) => ({
    ...row,
    people: people.get(row.boardId) ?? [],
    submissionIds: submissions.get(row.id) ?? [],
  }));
}

type SessionStore = Pick<ProgrammeStore, "addSession" | "sessionsOf" | "sessionOfBoard" | "updateSession">;

export const sessionStore = (db: Kysely<Tables>): SessionStore => ({
  addSession: ({ submissionIds, ...session }) =>
    db.transaction().execute(async (tx) => {
      await tx.insertInto("session").values(session).execute();
      if (submissionIds.length === 0) return;
      const grown = await tx
        .updateTable("submission")
        .set({ sessionId: session.id })
        .where("id", "in", submissionIds)
        .where("sessionId", "is", null)
        .executeTakeFirst();
      if (Number(grown.numUpdatedRows) !== submissionIds.length) {
        throw new StoreError("exists", "One of these submissions is in another session already.");
      }
    }),
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
