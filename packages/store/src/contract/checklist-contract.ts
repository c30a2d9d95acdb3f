import type { ChecklistItem } from "@openchair/programme";
import { beforeEach, describe, expect, it } from "vitest";
import type { NewStoredProposal } from "../checklist-ports.ts";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, session, stream } from "./fixtures.ts";

const item = (id: string): ChecklistItem => ({
  id,
  stage: "before",
  owner: "co-chairs",
  source: "",
  words: { text: `Item ${id}`, why: "" },
  learned: [],
});

const proposal = (id: string, boardId = "board-1"): NewStoredProposal => ({
  id,
  streamId: "s",
  boardId,
  personId: "cura",
  kind: "change",
  itemId: "a",
  stage: null,
  text: "Better",
  why: "We learned",
  voices: ["lived-experience"],
  at: at(2),
});

/** What every store must do with the checklists of streams. */
export function checklistContract(opened: () => ProgrammeStore): void {
  describe("checklists", () => {
    let store: ProgrammeStore;
    const decided = { by: "cura", at: at(4) };
    const accept = (id: string, version: number, items = [item(`v${version}`)]) =>
      store.decideProposal("s", id, { ...decided, accepted: { version, items } });
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
    });

    it("has no version of its own until a proposal is accepted; each is kept as it was", async () => {
      expect(await store.checklistsOf("s")).toEqual([]);
      expect(await store.checklistOf("s", null)).toBeNull();
      await store.addProposal(proposal("p1"), 5);
      await store.addProposal(proposal("p2"), 5);
      expect(await accept("p1", 2)).toBe(true);
      expect(await accept("p2", 3)).toBe(true);
      const made = { madeAt: at(4), madeBy: "cura", byName: "Cura" };
      const [second, third] = [
        { ...made, version: 2, proposalId: "p1", items: [item("v2")] },
        { ...made, version: 3, proposalId: "p2", items: [item("v3")] },
      ];
      expect(await store.checklistsOf("s")).toEqual([second, third]);
      expect(await store.checklistOf("s", null)).toEqual(third);
      expect(await store.checklistOf("s", 2)).toEqual(second);
      expect(await store.checklistOf("s", 4)).toBeNull();
    });

    it("keeps proposals with the voices and the session they come from, never the person", async () => {
      await store.addSession(session("2", "s"));
      await store.addProposal(proposal("p1"), 5);
      await store.addProposal({ ...proposal("p2", "board-2"), voices: [], kind: "new", stage: "day" }, 5);
      const { streamId: _stream, personId: _person, ...kept } = proposal("p1");
      const open = { state: "open", decidedAt: null, reason: "", version: null };
      expect(await store.proposalsOf("s", "board-1")).toEqual([{ ...kept, sessionTitle: "Session 1", ...open }]);
      expect((await store.proposalsOf("s")).map(({ id, stage }) => [id, stage])).toEqual([
        ["p2", "day"],
        ["p1", null],
      ]);
      expect(await store.proposalsOf("x")).toEqual([]);
      expect((await store.dataOf("cura")).proposals.map(({ boardId, why }) => [boardId, why])).toEqual([
        ["board-1", "We learned"],
        ["board-2", "We learned"],
      ]);
    });

    it("decides once; what was declined may be accepted later", async () => {
      await store.addProposal(proposal("p1"), 5);
      expect(await store.decideProposal("s", "p1", { ...decided, declined: "Not now" })).toBe(true);
      expect(await store.decideProposal("s", "p1", { ...decided, declined: "Again" })).toBe(false);
      expect(await store.proposalsOf("s")).toMatchObject([{ state: "declined", reason: "Not now", decidedAt: at(4) }]);
      expect(await accept("p1", 2)).toBe(true);
      expect(await store.proposalsOf("s")).toMatchObject([{ state: "accepted", reason: "", version: 2 }]);
      expect(await accept("p1", 3)).toBe(false);
      expect(await store.decideProposal("s", "p1", { ...decided, declined: "Late" })).toBe(false);
      expect(await store.checklistsOf("s")).toHaveLength(1);
    });

    it("makes no version twice, also when two are accepted at once", async () => {
      await store.addProposal(proposal("p1"), 5);
      await store.addProposal(proposal("p2"), 5);
      const done = await Promise.all([accept("p1", 2), accept("p2", 2)]);
      expect(done.filter(Boolean)).toHaveLength(1);
      expect(await store.checklistsOf("s")).toHaveLength(1);
      expect((await store.proposalsOf("s")).filter(({ state }) => state === "open")).toHaveLength(1);
      expect(await accept("p1", 9)).toBe(false);
    });

    it("starts a stream with the list of another, counts boards' proposals, and keeps streams apart", async () => {
      await store.addStream(stream("t", 5), "cura");
      const first = { version: 1, madeAt: at(5), madeBy: null, proposalId: null, items: [item("a")] };
      await store.addChecklist("t", first);
      expect(await store.checklistsOf("t")).toEqual([{ ...first, byName: null }]);
      await expect(store.addChecklist("t", first)).rejects.toMatchObject({ code: "exists" });
      await expect(store.addChecklist("x", first)).rejects.toMatchObject({ code: "not-found" });
      await store.addProposal(proposal("p1"), 1);
      await expect(store.addProposal(proposal("p2"), 1)).rejects.toMatchObject({ code: "full" });
      for (const wrong of [
        store.decideProposal("t", "p1", { ...decided, declined: "x" }),
        store.decideProposal("s", "none", { ...decided, declined: "x" }),
      ]) {
        await expect(wrong).rejects.toMatchObject({ code: "not-found" });
      }
      expect(await store.checklistsOf("s")).toEqual([]);
    });
  });
}
