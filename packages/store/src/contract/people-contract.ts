import { beforeEach, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, boardInvite, later, login, session } from "./fixtures.ts";

/** The part of the programme's contract about invitations, seats and logins. `opened` gives an empty store. */
export function peopleContract(opened: () => ProgrammeStore): void {
  let store: ProgrammeStore;
  beforeEach(() => {
    store = opened();
  });
  const join = (inviteId: string, person: { id: string; name: string }, token = `token-${person.id}`) =>
    store.acceptInvite({ inviteId, person, login: login(token) }, at(2));

  it("lets a person in with a seat, and the same person again on another device", async () => {
    await addProgramme(store);
    await store.addInvite(boardInvite("i"));
    expect(await store.inviteOfSecret("secret-i")).toMatchObject({ id: "i", personId: null, revokedAt: null });
    const first = await join("i", { id: "ana", name: "Ana" });
    expect(first).toMatchObject({ outcome: "joined", person: { id: "ana", name: "Ana", curator: false } });
    const second = await join("i", { id: "not-used", name: "Somebody else" }, "token-phone");
    expect(second).toMatchObject({ outcome: "joined", person: { id: "ana", name: "Ana" } });
    expect(await store.person("not-used")).toBeNull();
    expect(await store.personOfLogin("token-phone", at(3))).toMatchObject({ id: "ana" });
    expect(await store.standing("board-1", "ana")).toEqual({
      seat: "co-chair",
      voices: ["lived-experience"],
      curator: false,
    });
    expect(await store.peopleOfBoard("board-1")).toEqual([
      { id: "ana", name: "Ana", voices: ["lived-experience"], seat: "co-chair" },
    ]);
    expect((await store.sessionOfBoard("board-1"))?.people).toEqual(await store.peopleOfBoard("board-1"));
  });

  it("lets a person who is here already take a second seat, or another one on the same board", async () => {
    await addProgramme(store);
    await store.addSession(session("2", "s"));
    await store.addInvite(boardInvite("i"));
    await store.addInvite(boardInvite("j", { boardId: "board-2", seat: "observer", voices: [] }));
    await store.addInvite(boardInvite("k", { seat: "contributor" }));
    await join("i", { id: "ana", name: "Ana" });
    await join("j", { id: "ana", name: "ignored" }, "token-2");
    expect(await store.seatsOf("ana")).toEqual([
      {
        boardId: "board-1",
        sessionTitle: "Session 1",
        streamTitle: "Stream s",
        seat: "co-chair",
        voices: ["lived-experience"],
      },
      { boardId: "board-2", sessionTitle: "Session 2", streamTitle: "Stream s", seat: "observer", voices: [] },
    ]);
    await join("k", { id: "ana", name: "ignored" }, "token-3");
    expect(await store.standing("board-1", "ana")).toMatchObject({ seat: "contributor" });
    // Her seat is now by the second invitation: taking the first one back does not touch it.
    expect(await store.revokeInvite("i", at(4))).toBeNull();
    expect(await store.standing("board-1", "ana")).toMatchObject({ seat: "contributor" });
  });

  it("does not let anybody in by one that is unknown, taken back or too old", async () => {
    await addProgramme(store);
    await store.addInvite(boardInvite("i"));
    await store.addInvite(boardInvite("old", { expiresAt: at(2) }));
    await join("i", { id: "ana", name: "Ana" });
    expect(await store.revokeInvite("i", at(3))).toBe("ana");
    expect(await store.revokeInvite("i", at(4))).toBeNull();
    expect(await store.standing("board-1", "ana")).toEqual({ seat: null, voices: [], curator: false });
    expect(await join("i", { id: "ben", name: "Ben" })).toEqual({ outcome: "revoked" });
    expect(await join("old", { id: "ben", name: "Ben" })).toEqual({ outcome: "expired" });
    expect(await join("x", { id: "ben", name: "Ben" })).toEqual({ outcome: "unknown" });
    expect(await store.person("ben")).toBeNull();
    expect((await store.invitesOfBoard("board-1")).map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ["i", at(3)],
      ["old", null],
    ]);
    await expect(store.revokeInvite("x", at(4))).rejects.toMatchObject({ code: "not-found" });
  });

  it("makes a curator of who joins by a curator link, and ends the links nobody used", async () => {
    const link = { kind: "curator", boardId: null, seat: null, voices: [], name: null } as const;
    await store.addInvite(boardInvite("c", link));
    await store.addInvite(boardInvite("d", link));
    expect(await store.curators()).toEqual([]);
    const joined = await join("c", { id: "cura", name: "Cura" });
    expect(joined).toMatchObject({ outcome: "joined", person: { id: "cura", curator: true } });
    expect(await store.curators()).toEqual([{ id: "cura", name: "Cura", curator: true }]);
    await store.revokeUnusedCuratorInvites(at(3));
    expect((await join("d", { id: "eve", name: "Eve" })).outcome).toBe("revoked");
    expect((await join("c", { id: "x", name: "X" }, "again")).outcome).toBe("joined");
    // Whoever lost their link gets another, and is the same person by it.
    await store.addInvite(boardInvite("e", { ...link, personId: "cura" }));
    expect(await join("e", { id: "y", name: "Y" }, "third")).toMatchObject({ person: { id: "cura", name: "Cura" } });
  });

  it("ends a login when it is told to, and when its time is over", async () => {
    await addProgramme(store);
    await store.addInvite(boardInvite("i"));
    await join("i", { id: "ana", name: "Ana" }, "one");
    await join("i", { id: "ana", name: "Ana" }, "two");
    await store.endLogin("one");
    expect(await store.personOfLogin("one", at(3))).toBeNull();
    expect(await store.personOfLogin("two", at(3))).toMatchObject({ id: "ana" });
    expect(await store.personOfLogin("two", later)).toBeNull();
  });

  it("knows how everybody stands to a board", async () => {
    await addProgramme(store);
    await store.addPerson({ id: "noor", name: "Noor", curator: false });
    await store.addSeat({
      boardId: "board-1",
      personId: "noor",
      seat: "observer",
      voices: ["professional"],
      joinedAt: at(2),
    });
    expect(await store.standing("board-1", "cura")).toEqual({ seat: null, voices: [], curator: true });
    expect(await store.standing("board-1", "noor")).toEqual({
      seat: "observer",
      voices: ["professional"],
      curator: false,
    });
    expect(await store.standing("board-1", "nobody")).toEqual({ seat: null, voices: [], curator: false });
    expect(await store.standing("board-x", "cura")).toBeNull();
  });
}
