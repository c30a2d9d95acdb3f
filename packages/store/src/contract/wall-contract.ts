import { describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, boardInvite, later, session } from "./fixtures.ts";

const summary = (
  minute: number,
  change: { readonly seq?: number; readonly picture?: string; readonly tag?: string } = {},
) => ({
  boardId: "board-1",
  at: at(minute),
  seq: 7,
  digest: {
    planned: 45,
    kinds: { idea: 2 },
    hash: "h1",
    facts: { minutes: 60, expected: null, format: null },
    threads: {},
  },
  picture: "<svg/>",
  tag: "t1",
  ...change,
});

/** What every store must know of boards that nobody opens. */
export function wallContract(opened: () => ProgrammeStore): void {
  describe("the wall", () => {
    it("keeps what was last seen of a board, and when each person last changed it", async () => {
      const store = opened();
      await addProgramme(store);
      expect(await store.summaryOf("board-1")).toBeNull();
      expect(await store.pictureOf("board-1")).toBeNull();
      await store.keepSummary(summary(1), [
        { personId: "ana", at: at(1) },
        { personId: "ben", at: at(1) },
      ]);
      await store.keepSummary(summary(2, { seq: 9, picture: "<svg>2</svg>", tag: "t2" }), [
        { personId: "ben", at: at(2) },
      ]);
      await store.keepSummary(summary(3, { seq: 9 }), []);
      const { picture, ...kept } = summary(3, { seq: 9 });
      expect(await store.summaryOf("board-1")).toEqual(kept);
      expect(await store.pictureOf("board-1")).toEqual({ tag: "t1", picture });
      const [row] = await store.wallOf("s", at(3));
      expect(row).toMatchObject({ digest: kept.digest, picture: "t1" });
      expect(row?.changes.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))).toEqual([
        { personId: "ana", at: at(1) },
        { personId: "ben", at: at(2) },
      ]);
    });

    it("says of each session who is there, who is invited, and what waits", async () => {
      const store = opened();
      await addProgramme(store);
      await store.addSession(session("2", "s"));
      for (const id of ["ana", "ben"]) await store.addPerson({ id, name: id, curator: false });
      const seat = { boardId: "board-1", joinedAt: at(2) } as const;
      await store.addSeat({ ...seat, personId: "ana", seat: "co-chair", voices: ["lived-experience"] });
      await store.addSeat({ ...seat, personId: "ben", seat: "observer", voices: [] });
      await store.addInvite(boardInvite("open", { voices: ["professional"] }));
      await store.addInvite(boardInvite("late", { expiresAt: at(4) }));
      await store.addInvite(boardInvite("helper", { seat: "contributor" }));
      await store.addInvite(boardInvite("gone"));
      await store.revokeInvite("gone", at(3));
      const concern = { boardId: "board-1", raisedBy: "ana", raisedAt: at(3), words: "Secret", shared: false };
      await store.addConcern({ ...concern, id: "c1" });
      await store.addConcern({ ...concern, id: "c2" });
      await store.changeConcern("c2", { closed: { at: at(4), by: "ana", words: "" } });
      const signed = { boardId: "board-1", name: "Ana", voices: ["lived-experience"], content: "{}" } as const;
      await store.addSignOff({ ...signed, id: "s1", personId: "ana", hash: "h0", at: at(4) });
      await store.addSignOff({ ...signed, id: "s2", personId: "ana", hash: "h1", at: at(5) });
      await store.addLook({ id: "l1", boardId: "board-1", askedBy: "ana", askedAt: at(5), words: "?" });
      await store.addLook({ id: "l2", boardId: "board-1", askedBy: "cura", askedAt: at(5), words: "?" });
      await store.addLook({ id: "l3", boardId: "board-1", askedBy: "ana", askedAt: at(5), words: "?" });
      await store.answerLook("l3", { by: "cura", at: at(6), words: "" });

      const rows = await store.wallOf("s", at(5));
      expect(rows.map((row) => row.session.id)).toEqual(["1", "2"]);
      expect(rows[0]).toEqual({
        session: expect.objectContaining({ boardId: "board-1", title: "Session 1", publishedHash: null }),
        digest: null,
        picture: null,
        seats: [
          { personId: "ana", seat: "co-chair", voices: ["lived-experience"] },
          { personId: "ben", seat: "observer", voices: [] },
        ],
        left: [],
        invited: [["professional"]],
        changes: [],
        openConcerns: 1,
        signatures: [{ voices: ["lived-experience"], hash: "h1" }],
        looks: { forCurators: 1, forTeam: 1 },
      });
      expect(JSON.stringify(rows)).not.toContain("Secret");
      expect(rows[1]).toMatchObject({ seats: [], invited: [], openConcerns: 0, signatures: [] });
      expect((await store.wallOf("s", later, "board-2")).map((row) => row.session.id)).toEqual(["2"]);
      expect(await store.wallOf("x", later)).toEqual([]);
    });
  });
}
