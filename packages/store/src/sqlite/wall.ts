import type { BoardDigest, WallRow } from "@openchair/programme";
import type { Kysely } from "kysely";
import type { WallStore } from "../wall-ports.ts";
import { readSeat, readVoices } from "./lists.ts";
import type { Tables } from "./tables.ts";

/** What is kept of a board beside its picture, as JSON. */
export type Kept = { readonly seq: number; readonly tag: string; readonly digest: BoardDigest };

/** What belongs to each board, from rows that name it. */
function byBoard<Row extends { readonly boardId: string | null }>(rows: readonly Row[]): (boardId: string) => Row[] {
  const boards = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.boardId === null) continue;
    const known = boards.get(row.boardId);
    if (known) known.push(row);
    else boards.set(row.boardId, [row]);
  }
  return (boardId) => boards.get(boardId) ?? [];
}

/** One query for each kind of thing, whatever the number of sessions. */
async function wallOf(db: Kysely<Tables>, streamId: string, now: string, boardId?: string): Promise<WallRow[]> {
  let sessions = db.selectFrom("session").where("session.streamId", "=", streamId);
  if (boardId !== undefined) sessions = sessions.where("session.boardId", "=", boardId);
  const own = await sessions
    .leftJoin("boardSummary", "boardSummary.boardId", "session.boardId")
    .selectAll("session")
    .select("boardSummary.data")
    .orderBy("session.n")
    .execute();
  const seats = await sessions
    .innerJoin("seat", "seat.boardId", "session.boardId")
    .select(["seat.boardId", "seat.personId", "seat.seat", "seat.voices"])
    .orderBy("seat.n")
    .execute();
  const left = await sessions
    .innerJoin("pastSeat", "pastSeat.boardId", "session.boardId")
    .select(["pastSeat.boardId", "pastSeat.personId", "pastSeat.voices"])
    .execute();
  const invited = await sessions
    .innerJoin("invite", "invite.boardId", "session.boardId")
    .select(["invite.boardId", "invite.voices"])
    .where("invite.seat", "=", "co-chair")
    .where("invite.revokedAt", "is", null)
    .where("invite.personId", "is", null)
    .where((is) => is.or([is("invite.expiresAt", "is", null), is("invite.expiresAt", ">", now)]))
    .execute();
  const changes = await sessions
    .innerJoin("boardActivity", "boardActivity.boardId", "session.boardId")
    .select(["boardActivity.boardId", "boardActivity.personId", "boardActivity.at"])
    .execute();
  const concerns = await sessions
    .innerJoin("concern", "concern.boardId", "session.boardId")
    .select("concern.boardId")
    .where("concern.closedAt", "is", null)
    .execute();
  const signatures = await sessions
    .innerJoin("signOff", "signOff.boardId", "session.boardId")
    .select(["signOff.boardId", "signOff.voices", "signOff.hash"])
    .where("signOff.withdrawnAt", "is", null)
    .execute();
  const looks = await sessions
    .innerJoin("look", "look.boardId", "session.boardId")
    .leftJoin("seat", (join) =>
      join.onRef("seat.boardId", "=", "look.boardId").onRef("seat.personId", "=", "look.askedBy"),
    )
    .select(["look.boardId", "seat.personId as seated"])
    .where("look.answeredAt", "is", null)
    .execute();
  const of = {
    seats: byBoard(seats),
    left: byBoard(left),
    invited: byBoard(invited),
    changes: byBoard(changes),
    concerns: byBoard(concerns),
    signatures: byBoard(signatures),
    looks: byBoard(looks),
  };
  return own.map((row) => {
    const { id, boardId: board, title, minutes, expected, format, startsAt, room, createdAt, publishedHash } = row;
    const kept = row.data === null ? null : (JSON.parse(row.data) as Kept);
    const forTeam = of.looks(board).filter(({ seated }) => seated === null).length;
    return {
      session: { id, boardId: board, title, minutes, expected, format, startsAt, room, createdAt, publishedHash },
      digest: kept?.digest ?? null,
      picture: kept?.tag ?? null,
      seats: of.seats(board).map(({ personId, seat, voices }) => ({
        personId,
        seat: readSeat(seat),
        voices: readVoices(voices),
      })),
      left: of.left(board).map(({ personId, voices }) => ({ personId, voices: readVoices(voices) })),
      invited: of.invited(board).map(({ voices }) => readVoices(voices)),
      changes: of.changes(board).map(({ personId, at }) => ({ personId, at })),
      openConcerns: of.concerns(board).length,
      signatures: of.signatures(board).map(({ voices, hash }) => ({ voices: readVoices(voices), hash })),
      looks: { forTeam, forCurators: of.looks(board).length - forTeam },
    };
  });
}

export const wallStore = (db: Kysely<Tables>): Omit<WallStore, "keepSummary"> => ({
  async summaryOf(boardId) {
    const row = await db
      .selectFrom("boardSummary")
      .select(["at", "data"])
      .where("boardId", "=", boardId)
      .executeTakeFirst();
    return row ? { boardId, at: row.at, ...(JSON.parse(row.data) as Kept) } : null;
  },
  async pictureOf(boardId) {
    const row = await db
      .selectFrom("boardSummary")
      .select(["data", "picture"])
      .where("boardId", "=", boardId)
      .executeTakeFirst();
    return row ? { tag: (JSON.parse(row.data) as Kept).tag, picture: row.picture } : null;
  },
  wallOf: (streamId, now, boardId) => wallOf(db, streamId, now, boardId),
});
