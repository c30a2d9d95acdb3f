import type { Kysely, Selectable } from "kysely";
import { StoreError } from "../errors.ts";
import type { Accepted, AcceptInvite, NewStoredInvite, Person, ProgrammeStore, StoredInvite } from "../ports.ts";
import { readSeat, readVoices, writeList } from "./lists.ts";
import { insertLogin, insertPerson, selectPerson } from "./people.ts";
import { putSeat, takeSeat } from "./seats.ts";
import type { Tables } from "./tables.ts";

export function inviteOf(row: Selectable<Tables["invite"]>): StoredInvite {
  const { n: _n, secretHash: _secretHash, kind, voices, seat, ...rest } = row;
  return {
    ...rest,
    kind: kind === "curator" ? "curator" : "board",
    voices: readVoices(voices),
    seat: seat === null ? null : readSeat(seat),
  };
}

/** The person who joins by an invitation that belongs to nobody yet: made now, or already here. */
async function joiner(db: Kysely<Tables>, { person }: AcceptInvite): Promise<Person> {
  const known = await selectPerson(db, person.id);
  if (known) return known;
  const made: Person = { ...person, curator: false };
  await insertPerson(db, made);
  return made;
}

async function putCurator(db: Kysely<Tables>, streamId: string, personId: string): Promise<void> {
  const row = { streamId, personId };
  await db
    .insertInto("curator")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds an invitation. One that belongs to a person who is here already gives them the seat at once. */
export async function insertInvite(db: Kysely<Tables>, invite: NewStoredInvite): Promise<void> {
  const { boardId, seat, voices, personId = null, createdAt } = invite;
  await db
    .insertInto("invite")
    .values({ ...invite, voices: writeList(voices), revokedAt: null, personId })
    .execute();
  if (personId === null || boardId === null || seat === null) return;
  await putSeat(db, { boardId, personId, seat, voices, joinedAt: createdAt }, invite.id);
}

async function takeInvite(db: Kysely<Tables>, invite: StoredInvite, person: Person, now: string): Promise<Person> {
  await db.updateTable("invite").set({ personId: person.id }).where("id", "=", invite.id).execute();
  if (invite.kind === "curator") {
    await db.updateTable("person").set({ curator: 1 }).where("id", "=", person.id).execute();
    if (invite.streamId !== null) await putCurator(db, invite.streamId, person.id);
    return { ...person, curator: true };
  }
  if (invite.boardId !== null && invite.seat !== null) {
    const { boardId, seat, voices } = invite;
    await putSeat(db, { boardId, personId: person.id, seat, voices, joinedAt: now }, invite.id);
  }
  return person;
}

async function accept(db: Kysely<Tables>, request: AcceptInvite, now: string): Promise<Accepted> {
  const row = await db.selectFrom("invite").selectAll().where("id", "=", request.inviteId).executeTakeFirst();
  if (!row) return { outcome: "unknown" };
  if (row.revokedAt !== null) return { outcome: "revoked" };
  if (row.expiresAt !== null && row.expiresAt <= now) return { outcome: "expired" };
  const invite = inviteOf(row);
  if (invite.personId === null && invite.madeBy === request.person.id) return { outcome: "own" };
  const owner = invite.personId === null ? null : await selectPerson(db, invite.personId);
  const person = owner ?? (await takeInvite(db, invite, await joiner(db, request), now));
  await insertLogin(db, person.id, request.login);
  return { outcome: "joined", person, invite: { ...invite, personId: person.id } };
}

type InviteStore = Pick<
  ProgrammeStore,
  "addInvite" | "inviteOfSecret" | "invitesOfBoard" | "acceptInvite" | "revokeInvite" | "revokeUnusedCuratorInvites"
>;

export const inviteStore = (db: Kysely<Tables>): InviteStore => ({
  addInvite: (invite) => db.transaction().execute((tx) => insertInvite(tx, invite)),
  async inviteOfSecret(secretHash) {
    const row = await db.selectFrom("invite").selectAll().where("secretHash", "=", secretHash).executeTakeFirst();
    return row ? inviteOf(row) : null;
  },
  async invitesOfBoard(boardId) {
    const rows = await db.selectFrom("invite").selectAll().where("boardId", "=", boardId).orderBy("n").execute();
    return rows.map(inviteOf);
  },
  acceptInvite: (request, now) => db.transaction().execute((tx) => accept(tx, request, now)),
  revokeInvite: (id, now) =>
    db.transaction().execute(async (tx) => {
      const row = await tx.selectFrom("invite").select("revokedAt").where("id", "=", id).executeTakeFirst();
      if (!row) throw new StoreError("not-found", "There is no such invitation.");
      if (row.revokedAt === null) {
        await tx.updateTable("invite").set({ revokedAt: now }).where("id", "=", id).execute();
      }
      const seat = await tx.selectFrom("seat").selectAll().where("inviteId", "=", id).executeTakeFirst();
      if (!seat) return null;
      await takeSeat(tx, seat, now);
      return seat.personId;
    }),
  async revokeUnusedCuratorInvites(now) {
    await db
      .updateTable("invite")
      .set({ revokedAt: now })
      .where("kind", "=", "curator")
      .where("personId", "is", null)
      .where("revokedAt", "is", null)
      .execute();
  },
});
