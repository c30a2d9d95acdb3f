import type { Kysely } from "kysely";
import type { EditionStore, PersonData, PersonDataStore } from "../data-ports.ts";
import { readSeat, readVoices } from "./lists.ts";
import { quietWordsOf } from "./rounds.ts";
import { takeSeat } from "./seats.ts";
import type { Tables } from "./tables.ts";

async function placesOf(db: Kysely<Tables>, personId: string): Promise<PersonData["places"]> {
  const now = db
    .selectFrom("seat")
    .innerJoin("session", "session.boardId", "seat.boardId")
    .innerJoin("stream", "stream.id", "session.streamId")
    .select(["seat.boardId", "seat.seat", "seat.voices", "seat.joinedAt", "seat.pronouns", "seat.introduction"])
    .select(["session.title as sessionTitle", "stream.title as streamTitle"])
    .where("seat.personId", "=", personId);
  const past = db
    .selectFrom("pastSeat")
    .innerJoin("session", "session.boardId", "pastSeat.boardId")
    .innerJoin("stream", "stream.id", "session.streamId")
    .select(["pastSeat.boardId", "pastSeat.seat", "pastSeat.voices", "pastSeat.joinedAt", "pastSeat.leftAt"])
    .select(["session.title as sessionTitle", "stream.title as streamTitle"])
    .where("pastSeat.personId", "=", personId);
  const rows = [
    ...(await now.execute()).map((row) => ({ ...row, leftAt: null })),
    ...(await past.execute()).map((row) => ({ ...row, pronouns: "", introduction: "" })),
  ];
  return rows.map((row) => ({ ...row, seat: readSeat(row.seat), voices: readVoices(row.voices) }));
}

/** Puts another name into what was noted about a person, in the streams in which they were. */
async function renameInAudit(
  db: Kysely<Tables>,
  was: ReadonlySet<unknown>,
  name: string,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  const rows = await db.selectFrom("audit").select(["n", "about"]).where("streamId", "in", streams).execute();
  for (const { n, about } of rows) {
    const said = JSON.parse(about) as Record<string, unknown>;
    if (!was.has(said["name"])) continue;
    await db
      .updateTable("audit")
      .set({ about: JSON.stringify({ ...said, name }) })
      .where("n", "=", n)
      .execute();
  }
}

async function erase(db: Kysely<Tables>, personId: string, name: string, now: string): Promise<void> {
  const person = await db.selectFrom("person").select("name").where("id", "=", personId).executeTakeFirst();
  const cared = await db.selectFrom("curator").select("streamId").where("personId", "=", personId).execute();
  const been = await db
    .selectFrom("session")
    .select("streamId")
    .distinct()
    .where((where) =>
      where.or([
        where("boardId", "in", where.selectFrom("seat").select("boardId").where("personId", "=", personId)),
        where("boardId", "in", where.selectFrom("pastSeat").select("boardId").where("personId", "=", personId)),
      ]),
    )
    .execute();
  const streams = [...new Set([...cared, ...been].map(({ streamId }) => streamId))];
  // They may have come in under another name than they were invited by.
  const invited = await db.selectFrom("invite").select("name").where("personId", "=", personId).execute();
  const was = new Set([person, ...invited].flatMap((one) => (one?.name ? [one.name] : [])));
  await renameInAudit(db, was, name, streams);
  for (const seat of await db.selectFrom("seat").selectAll().where("personId", "=", personId).execute()) {
    await takeSeat(db, seat, now);
  }
  for (const table of ["login", "feed", "pick", "curator", "quietWriting", "visit", "newsMail"] as const) {
    await db.deleteFrom(table).where("personId", "=", personId).execute();
  }
  await db
    .updateTable("invite")
    .set((to) => ({ name: null, revokedAt: to.fn.coalesce("revokedAt", to.val(now)) }))
    .where("personId", "=", personId)
    .execute();
  await db.updateTable("signOff").set({ name }).where("personId", "=", personId).execute();
  const told = db.updateTable("concern").where("raisedBy", "=", personId).where("shared", "=", 0);
  await told.set({ words: "", closingWords: "" }).execute();
  await db.updateTable("person").set({ name, curator: 0, erasedAt: now }).where("id", "=", personId).execute();
}

export const personDataStore = (db: Kysely<Tables>): PersonDataStore => ({
  async dataOf(personId) {
    const concerns = await db.selectFrom("concern").selectAll().where("raisedBy", "=", personId).execute();
    const done = await db
      .selectFrom("audit")
      .where("personId", "=", personId)
      .select(["streamId", "at", "action", "about"])
      .orderBy("n")
      .execute();
    return {
      places: await placesOf(db, personId),
      streams: await db
        .selectFrom("curator")
        .innerJoin("stream", "stream.id", "curator.streamId")
        .select(["stream.id", "stream.title"])
        .where("curator.personId", "=", personId)
        .execute(),
      invitations: await db
        .selectFrom("invite")
        .where("personId", "=", personId)
        .select(["name", "kind", "boardId", "createdAt", "expiresAt", "revokedAt"])
        .execute(),
      logins: await db
        .selectFrom("login")
        .where("personId", "=", personId)
        .select(["createdAt", "expiresAt"])
        .execute(),
      calendars: await db
        .selectFrom("feed")
        .where("personId", "=", personId)
        .select(["streamId", "boardId", "createdAt"])
        .execute(),
      visits: await db.selectFrom("visit").where("personId", "=", personId).select(["boardId", "at"]).execute(),
      newsByMail: await db
        .selectFrom("newsMail")
        .where("personId", "=", personId)
        .select(["address", "rhythm", "language", "askedAt", "confirmedAt"])
        .execute(),
      signatures: await db
        .selectFrom("signOff")
        .where("personId", "=", personId)
        .select(["boardId", "name", "at", "withdrawnAt"])
        .execute(),
      concerns: concerns.map(({ boardId, words, shared, raisedAt, closedAt, closingWords }) => ({
        boardId,
        words,
        shared: shared === 1,
        raisedAt,
        closedAt,
        closingWords,
      })),
      looks: await db
        .selectFrom("look")
        .select(["boardId", "words", "askedAt"])
        .where("askedBy", "=", personId)
        .execute(),
      quietWords: await quietWordsOf(db, personId),
      proposals: await db
        .selectFrom("proposal")
        .select(["boardId", "kind", "text", "why", "at"])
        .where("personId", "=", personId)
        .orderBy("n")
        .execute(),
      choices: await db
        .selectFrom("pick")
        .where("personId", "=", personId)
        .select(["submissionId", "verdict", "reason", "at"])
        .execute(),
      dots: await db
        .selectFrom("voteDots")
        .innerJoin("vote", "vote.id", "voteDots.voteId")
        .where("voteDots.personId", "=", personId)
        .select(["vote.boardId", "vote.question", "voteDots.cardId", "voteDots.dots"])
        .orderBy("vote.n")
        .execute(),
      done: done.map(({ about, ...entry }) => ({ ...entry, about: JSON.parse(about) as unknown })),
    };
  },
  async boardsOf(personId) {
    const rows = await db
      .selectFrom("session")
      .select("boardId")
      .where((where) =>
        where.or([
          where("boardId", "in", where.selectFrom("seat").select("boardId").where("personId", "=", personId)),
          where("boardId", "in", where.selectFrom("pastSeat").select("boardId").where("personId", "=", personId)),
          where("streamId", "in", where.selectFrom("curator").select("streamId").where("personId", "=", personId)),
        ]),
      )
      .orderBy("n")
      .execute();
    return rows.map(({ boardId }) => boardId);
  },
  streamsAlone: (personId) =>
    db
      .selectFrom("curator")
      .innerJoin("stream", "stream.id", "curator.streamId")
      .select(["stream.id", "stream.title"])
      .where("curator.personId", "=", personId)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("curator as other")
              .select("other.personId")
              .whereRef("other.streamId", "=", "curator.streamId")
              .where("other.personId", "!=", personId),
          ),
        ),
      )
      .execute(),
  erasePerson: (personId, name, now) => db.transaction().execute((tx) => erase(tx, personId, name, now)),
});

export const editionStore = (db: Kysely<Tables>): EditionStore => ({
  async closeStream(streamId, closedAt) {
    await db.updateTable("stream").set({ closedAt }).where("id", "=", streamId).execute();
  },
  async addCurators(streamId, personIds) {
    if (personIds.length === 0) return;
    await db
      .insertInto("curator")
      .values(personIds.map((personId) => ({ streamId, personId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
});
