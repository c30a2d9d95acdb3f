import type { Kysely } from "kysely";
import { StoreError } from "../errors.ts";
import type { Member, MembersStore, Place } from "../members-ports.ts";
import { insertInvite, inviteOf } from "./invites.ts";
import { readSeat, readVoices, writeList } from "./lists.ts";
import { takeSeat, UNSAID } from "./seats.ts";
import type { Tables } from "./tables.ts";

/** Seats of a stream, those of today and those of before, oldest first. */
async function placesOf(db: Kysely<Tables>, streamId: string) {
  const [now, past] = await Promise.all([
    db
      .selectFrom("seat")
      .innerJoin("session", "session.boardId", "seat.boardId")
      .innerJoin("person", "person.id", "seat.personId")
      .selectAll("seat")
      .select("person.name")
      .where("session.streamId", "=", streamId)
      .orderBy("seat.n")
      .execute(),
    db
      .selectFrom("pastSeat")
      .innerJoin("session", "session.boardId", "pastSeat.boardId")
      .innerJoin("person", "person.id", "pastSeat.personId")
      .selectAll("pastSeat")
      .select("person.name")
      .where("session.streamId", "=", streamId)
      .orderBy("pastSeat.n")
      .execute(),
  ]);
  return [...now.map((row) => ({ ...row, leftAt: null })), ...past.map((row) => ({ ...row, inviteId: null }))];
}

export const membersStore = (db: Kysely<Tables>): MembersStore => ({
  async membersOf(streamId) {
    const members = new Map<string, { id: string; name: string; curator: boolean; places: Place[] }>();
    const memberOf = (id: string, name: string) => {
      const member = members.get(id) ?? { id, name, curator: false, places: [] };
      members.set(id, member);
      return member;
    };
    const curators = await db
      .selectFrom("curator")
      .innerJoin("person", "person.id", "curator.personId")
      .select(["person.id", "person.name"])
      .where("curator.streamId", "=", streamId)
      .execute();
    for (const { id, name } of curators) memberOf(id, name).curator = true;
    for (const { personId, name, boardId, seat, voices, joinedAt, leftAt, inviteId } of await placesOf(db, streamId)) {
      const place = { boardId, joinedAt, leftAt, inviteId, seat: readSeat(seat), voices: readVoices(voices) };
      memberOf(personId, name).places.push(place);
    }
    return [...members.values()].sort((a, b) => a.name.localeCompare(b.name)) satisfies Member[];
  },

  async invitesOfStream(streamId) {
    const rows = await db
      .selectFrom("invite")
      .leftJoin("session", "session.boardId", "invite.boardId")
      .selectAll("invite")
      .where((where) => where.or([where("session.streamId", "=", streamId), where("invite.streamId", "=", streamId)]))
      .orderBy("invite.n")
      .execute();
    return rows.map(inviteOf);
  },

  addInvites: (invites) =>
    db.transaction().execute(async (tx) => {
      for (const invite of invites) await insertInvite(tx, invite);
    }),

  async renewInvite(id, renewal) {
    const renewed = await db
      .updateTable("invite")
      .set(renewal)
      .where("id", "=", id)
      .where("revokedAt", "is", null)
      .executeTakeFirst();
    if (Number(renewed.numUpdatedRows) === 0) throw new StoreError("not-found", "There is no such invitation.");
  },

  async changeSeat(boardId, personId, { seat, voices, introduction }) {
    const changed = await db
      .updateTable("seat")
      .set({
        ...(seat ? { seat } : {}),
        ...(voices ? { voices: writeList(voices) } : {}),
        ...(introduction ? { pronouns: introduction.pronouns, introduction: introduction.words } : {}),
        ...(seat === "observer" ? UNSAID : {}),
        boardId,
      })
      .where("boardId", "=", boardId)
      .where("personId", "=", personId)
      .executeTakeFirst();
    return Number(changed.numUpdatedRows) > 0;
  },

  leaveBoard: (boardId, personId, leftAt) =>
    db.transaction().execute(async (tx) => {
      const seat = await tx
        .selectFrom("seat")
        .selectAll()
        .where("boardId", "=", boardId)
        .where("personId", "=", personId)
        .executeTakeFirst();
      if (seat) await takeSeat(tx, seat, leftAt);
      return seat !== undefined;
    }),

  async peopleWhoLeft(boardId) {
    const rows = await db
      .selectFrom("pastSeat")
      .innerJoin("person", "person.id", "pastSeat.personId")
      .select(["person.id", "person.name", "pastSeat.seat", "pastSeat.voices"])
      .where("pastSeat.boardId", "=", boardId)
      .orderBy("pastSeat.joinedAt")
      .execute();
    return rows.map(({ seat, voices, ...person }) => ({
      ...person,
      seat: readSeat(seat),
      voices: readVoices(voices),
    }));
  },

  async removeCurator(streamId, personId) {
    await db.deleteFrom("curator").where("streamId", "=", streamId).where("personId", "=", personId).execute();
  },

  async hasPlacesBeyond(personId, streamId, boardId) {
    const seat = await db
      .selectFrom("seat")
      .innerJoin("session", "session.boardId", "seat.boardId")
      .select("seat.n")
      .where("seat.personId", "=", personId)
      .where((where) =>
        boardId === null ? where("session.streamId", "!=", streamId) : where("seat.boardId", "!=", boardId),
      )
      .executeTakeFirst();
    if (seat) return true;
    let cares = db.selectFrom("curator").select("streamId").where("personId", "=", personId);
    if (boardId === null) cares = cares.where("streamId", "!=", streamId);
    return (await cares.executeTakeFirst()) !== undefined;
  },
});
