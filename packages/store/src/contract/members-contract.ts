import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, boardInvite, login, session, stream } from "./fixtures.ts";

/** The part of the programme's contract about the people of a stream. `opened` gives an empty store. */
export function membersContract(opened: () => ProgrammeStore): void {
  describe("members", () => {
    let store: ProgrammeStore;
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      await store.addSession(session("2", "s"));
      await store.addInvites([
        boardInvite("i"),
        boardInvite("j", { boardId: "board-2", seat: "observer", voices: [] }),
      ]);
    });
    const join = (inviteId: string, id: string, token = `token-${inviteId}`) =>
      store.acceptInvite({ inviteId, person: { id, name: id }, login: login(token) }, at(2));

    it("are one person each, however many boards they are on", async () => {
      await join("i", "ana");
      await join("j", "ana");
      const place = { joinedAt: at(2), leftAt: null };
      expect(await store.membersOf("s")).toEqual([
        {
          id: "ana",
          name: "ana",
          curator: false,
          places: [
            { ...place, boardId: "board-1", seat: "co-chair", voices: ["lived-experience"], inviteId: "i" },
            { ...place, boardId: "board-2", seat: "observer", voices: [], inviteId: "j" },
          ],
        },
        { id: "cura", name: "Cura", curator: true, places: [] },
      ]);
      expect((await store.invitesOfStream("s")).map(({ id, personId }) => [id, personId])).toEqual([
        ["i", "ana"],
        ["j", "ana"],
      ]);
      expect(await store.invitesOfStream("x")).toEqual([]);
    });

    it("keep their credit when they leave or are taken off a board, until they come back", async () => {
      await join("i", "ana");
      expect(await store.leaveBoard("board-1", "ana", at(4))).toBe(true);
      expect(await store.leaveBoard("board-1", "ana", at(5))).toBe(false);
      expect(await store.standing("board-1", "ana")).toMatchObject({ seat: null });
      const was = { boardId: "board-1", seat: "co-chair", joinedAt: at(2), leftAt: at(4), inviteId: null };
      expect((await store.membersOf("s"))[0]).toMatchObject({ id: "ana", places: [was] });
      expect(await store.peopleWhoLeft("board-1")).toEqual([
        { id: "ana", name: "ana", seat: "co-chair", voices: ["lived-experience"] },
      ]);
      // The old link says who they are and does not give the seat again.
      await join("i", "ana", "again");
      expect(await store.standing("board-1", "ana")).toMatchObject({ seat: null });
      await store.addInvites([boardInvite("k", { personId: "ana" })]);
      expect((await store.membersOf("s"))[0]?.places).toMatchObject([{ leftAt: null, inviteId: "k" }]);
      expect(await store.revokeInvite("k", at(6))).toBe("ana");
      expect((await store.membersOf("s"))[0]?.places).toMatchObject([{ leftAt: at(6) }]);
    });

    it("get a new link in the place of the old one, but not one that was taken back", async () => {
      await store.renewInvite("i", { secretHash: "new", sentAt: at(3), expiresAt: at(9) });
      expect(await store.inviteOfSecret("secret-i")).toBeNull();
      expect(await store.inviteOfSecret("new")).toMatchObject({ id: "i", sentAt: at(3), expiresAt: at(9) });
      await store.revokeInvite("j", at(3));
      const renewal = { secretHash: "other", sentAt: at(4), expiresAt: null };
      await expect(store.renewInvite("j", renewal)).rejects.toMatchObject({ code: "not-found" });
    });

    it("are added all or none, and have a seat at once when they are here already", async () => {
      await join("i", "ana");
      const clash = [boardInvite("k", { boardId: "board-2", personId: "ana" }), boardInvite("i")];
      await expect(store.addInvites(clash)).rejects.toMatchObject({ code: "exists" });
      expect(await store.standing("board-2", "ana")).toMatchObject({ seat: null });
      await store.addInvites(clash.slice(0, 1));
      expect(await store.standing("board-2", "ana")).toMatchObject({ seat: "co-chair" });
    });

    it("change their voices and their seat", async () => {
      await join("i", "ana");
      expect(await store.changeSeat("board-1", "ana", { voices: ["professional"] })).toBe(true);
      expect(await store.changeSeat("board-1", "ana", { seat: "contributor" })).toBe(true);
      expect(await store.changeSeat("board-1", "ana", {})).toBe(true);
      expect(await store.standing("board-1", "ana")).toMatchObject({ seat: "contributor", voices: ["professional"] });
      expect(await store.changeSeat("board-2", "ana", { seat: "co-chair" })).toBe(false);
    });

    it("say how they want to be introduced, on one board, until they only look on, or leave", async () => {
      await join("i", "ana");
      const introduction = { pronouns: "she", words: "A nurse\nwho listens" };
      const seen = async () => (await store.peopleOfBoard("board-1")).map((one) => one.introduction);
      expect(await seen()).toEqual([undefined]);
      expect(await store.changeSeat("board-1", "ana", { introduction })).toBe(true);
      expect(await store.changeSeat("board-1", "ana", { seat: "contributor" })).toBe(true);
      expect(await seen()).toEqual([introduction]);
      expect((await store.dataOf("ana")).places).toMatchObject([{ pronouns: "she", introduction: introduction.words }]);
      await store.changeSeat("board-1", "ana", { seat: "observer" });
      await store.changeSeat("board-1", "ana", { seat: "co-chair" });
      expect(await seen()).toEqual([undefined]);
      await store.changeSeat("board-1", "ana", { introduction });
      await store.addSeat({ boardId: "board-1", personId: "ana", seat: "observer", voices: [], joinedAt: at(4) });
      expect(await seen()).toEqual([undefined]);
      await store.changeSeat("board-1", "ana", { seat: "co-chair", introduction });
      await store.leaveBoard("board-1", "ana", at(5));
      expect(JSON.stringify(await store.dataOf("ana"))).not.toContain("listens");
      await store.addSeat({ boardId: "board-1", personId: "ana", seat: "co-chair", voices: [], joinedAt: at(6) });
      expect(await seen()).toEqual([undefined]);
      await store.changeSeat("board-1", "ana", { introduction });
      await store.changeSeat("board-1", "ana", { introduction: { pronouns: "", words: "" } });
      expect(await seen()).toEqual([undefined]);
    });

    it("come to care for a stream by a link, and stop", async () => {
      const link = { kind: "curator", boardId: null, seat: null, voices: [], streamId: "s" } as const;
      await store.addInvites([boardInvite("c", link)]);
      await join("c", "dan");
      expect(await store.curatesStream("s", "dan")).toBe(true);
      expect((await store.invitesOfStream("s")).at(-1)).toMatchObject({ id: "c", streamId: "s", personId: "dan" });
      await store.removeCurator("s", "dan");
      expect(await store.curatesStream("s", "dan")).toBe(false);
    });

    it("are known to have places elsewhere", async () => {
      await join("i", "ana");
      expect(await store.hasPlacesBeyond("ana", "s", null)).toBe(false);
      expect(await store.hasPlacesBeyond("ana", "s", "board-1")).toBe(false);
      await join("j", "ana");
      expect(await store.hasPlacesBeyond("ana", "s", "board-1")).toBe(true);
      expect(await store.hasPlacesBeyond("ana", "s", null)).toBe(false);
      expect(await store.hasPlacesBeyond("cura", "s", null)).toBe(false);
      expect(await store.hasPlacesBeyond("cura", "s", "board-1")).toBe(true);
      await store.addStream(stream("t"), "ana");
      expect(await store.hasPlacesBeyond("ana", "s", null)).toBe(true);
    });
  });
}
