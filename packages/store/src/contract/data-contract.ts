import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, boardInvite, login, session, stream } from "./fixtures.ts";

/** The part of the programme's contract about one person's data and about editions. `opened` gives an empty store. */
export function dataContract(opened: () => ProgrammeStore): void {
  describe("one person's data", () => {
    let store: ProgrammeStore;
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      // Invited as Ana, she came in as Ana Ruiz.
      await store.addInvite(boardInvite("i"));
      await store.acceptInvite({ inviteId: "i", person: { id: "ana", name: "Ana Ruiz" }, login: login("t") }, at(2));
      const noted = { streamId: "s", boardId: "board-1", at: at(3), action: "invite.made" };
      await store.addAudit({ ...noted, personId: "cura", about: { name: "Ana" } });
      await store.addAudit({ ...noted, personId: "ana", about: { name: "Ben" } });
      await store.addAudit({ ...noted, personId: "cura", about: { name: null } });
    });

    it("holds what is kept about them, without secrets", async () => {
      await store.putFeed({ personId: "ana", streamId: "s", boardId: "board-1", secretHash: "f", createdAt: at(4) });
      const data = await store.dataOf("ana");
      expect(data).toMatchObject({
        places: [{ boardId: "board-1", sessionTitle: "Session 1", seat: "co-chair", leftAt: null }],
        invitations: [{ name: "Ana", kind: "board", boardId: "board-1" }],
        logins: [{ createdAt: at(2) }],
        calendars: [{ streamId: "s", boardId: "board-1" }],
        done: [{ action: "invite.made", about: { name: "Ben" } }],
      });
      for (const secret of ["secret-i", '"t"', '"f"']) expect(JSON.stringify(data)).not.toContain(secret);
      expect(await store.boardsOf("ana")).toEqual(["board-1"]);
      expect(await store.boardsOf("cura")).toEqual(["board-1"]);
    });

    it("is deleted: no name, no login, no place, no way back; what was noted stays", async () => {
      await store.erasePerson("ana", "Someone who left", at(5));
      expect(await store.person("ana")).toEqual({ id: "ana", name: "Someone who left", curator: false });
      expect(await store.personOfLogin("t", at(5))).toBeNull();
      expect(await store.standing("board-1", "ana")).toMatchObject({ seat: null });
      expect(await store.peopleWhoLeft("board-1")).toMatchObject([{ name: "Someone who left" }]);
      const again = { inviteId: "i", person: { id: "ana", name: "Ana" }, login: login("u") };
      expect(await store.acceptInvite(again, at(6))).toEqual({ outcome: "revoked" });
      expect(await store.invitesOfBoard("board-1")).toMatchObject([{ name: null, revokedAt: at(5) }]);
      const noted = await store.auditOf("s", { before: null, limit: 9 });
      expect(noted.map(({ byName, about }) => [byName, about["name"]])).toEqual([
        ["Cura", null],
        ["Someone who left", "Ben"],
        ["Cura", "Someone who left"],
      ]);
    });

    it("says for which streams nobody else cares", async () => {
      expect(await store.streamsAlone("cura")).toEqual([{ id: "s", title: "Stream s" }]);
      await store.addCurators("s", ["ana", "cura"]);
      expect(await store.streamsAlone("cura")).toEqual([]);
      expect(await store.streamsAlone("ana")).toEqual([]);
    });
  });

  describe("editions", () => {
    it("are closed, so that everybody only reads, and opened again", async () => {
      const store = opened();
      await addProgramme(store);
      await store.closeStream("s", at(5));
      expect(await store.stream("s")).toMatchObject({ closedAt: at(5) });
      expect(await store.standing("board-1", "cura")).toEqual({ seat: null, voices: [], curator: true, closed: true });
      await store.closeStream("s", null);
      expect(await store.standing("board-1", "cura")).toEqual({ seat: null, voices: [], curator: true });
    });

    it("know from which one they carry on, and from which board", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addStream({ ...stream("t"), previousId: "s" }, "cura");
      await store.addSession({ ...session("2", "t"), carriedFrom: "board-1" });
      expect(await store.stream("t")).toMatchObject({ previousId: "s" });
      expect(await store.sessionOfBoard("board-2")).toMatchObject({ carriedFrom: "board-1" });
    });
  });
}
