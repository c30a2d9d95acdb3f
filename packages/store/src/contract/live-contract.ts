import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at } from "./fixtures.ts";

const BOARD = "board-1";
const vote = (id: string, minute = 1) => ({
  id,
  boardId: BOARD,
  question: "Which first?",
  cardIds: ["a", "b"],
  dotsEach: 3,
  openedBy: "ana",
  openedAt: at(minute),
});

/** What every store must do with timers, chairs and votes. */
export function liveContract(opened: () => ProgrammeStore): void {
  describe("working live", () => {
    let store: ProgrammeStore;
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      for (const id of ["ana", "ben"]) await store.addPerson({ id, name: id, curator: false });
    });

    it("keeps each part of a board, and lets nobody write over what they have not seen", async () => {
      expect(await store.livePartOf(BOARD, "timer")).toEqual({ data: null, version: 0 });
      expect(await store.keepLivePart(BOARD, "timer", { data: "one", version: 0 })).toBe(true);
      expect(await store.keepLivePart(BOARD, "timer", { data: "late", version: 0 })).toBe(false);
      expect(await store.livePartOf(BOARD, "timer")).toEqual({ data: "one", version: 1 });
      expect(await store.keepLivePart(BOARD, "timer", { data: "two", version: 1 })).toBe(true);
      expect(await store.keepLivePart(BOARD, "timer", { data: "late", version: 1 })).toBe(false);
      expect(await store.keepLivePart(BOARD, "timer", { data: null, version: 2 })).toBe(true);
      expect(await store.livePartOf(BOARD, "timer")).toEqual({ data: null, version: 3 });
      expect(await store.livePartOf(BOARD, "chair")).toEqual({ data: null, version: 0 });
    });

    it("counts dots once a vote is closed, and before that only how many have voted", async () => {
      expect(await store.addVote(vote("1"))).toBe(true);
      expect(await store.keepDots("1", "ana", { a: 2, b: 1 })).toBe(true);
      expect(await store.keepDots("1", "ben", { a: 1 })).toBe(true);
      expect(await store.votesOf(BOARD)).toEqual([{ ...vote("1"), closedAt: null, voters: 2, counts: null }]);
      expect(await store.closeVote("1", at(2))).toBe(true);
      expect(await store.votesOf(BOARD)).toEqual([
        { ...vote("1"), closedAt: at(2), voters: 2, counts: { a: 3, b: 1 } },
      ]);
      expect(await store.closeVote("1", at(3))).toBe(false);
    });

    it("puts a person's dots in the place of those they had, until the vote is closed", async () => {
      await store.addVote(vote("1"));
      await store.keepDots("1", "ana", { a: 3 });
      await store.keepDots("1", "ana", { b: 1 });
      expect(await store.dotsOfPerson(BOARD, "ana")).toEqual({ "1": { b: 1 } });
      expect(await store.dotsOfPerson(BOARD, "ben")).toEqual({});
      await store.keepDots("1", "ana", {});
      expect(await store.votesOf(BOARD)).toMatchObject([{ voters: 0 }]);
      await store.closeVote("1", at(2));
      expect(await store.keepDots("1", "ana", { a: 1 })).toBe(false);
      expect(await store.keepDots("2", "ana", { a: 1 })).toBe(false);
      expect(await store.votesOf(BOARD)).toMatchObject([{ voters: 0, counts: {} }]);
    });

    it("has one open vote on a board at a time, newest first", async () => {
      expect(await store.addVote(vote("1"))).toBe(true);
      expect(await store.addVote(vote("2", 2))).toBe(false);
      await store.closeVote("1", at(2));
      expect(await store.addVote(vote("2", 2))).toBe(true);
      expect((await store.votesOf(BOARD)).map(({ id }) => id)).toEqual(["2", "1"]);
      expect(await store.votesOf("board-2")).toEqual([]);
    });

    it("refuses what belongs to no board, or to nobody", async () => {
      await expect(store.addVote({ ...vote("1"), boardId: "none" })).rejects.toMatchObject({ code: "not-found" });
      await expect(store.keepLivePart("none", "chair", { data: "x", version: 0 })).rejects.toMatchObject({
        code: "not-found",
      });
      await store.addVote(vote("1"));
      await expect(store.keepDots("1", "nobody", { a: 1 })).rejects.toMatchObject({ code: "not-found" });
    });

    it("gives people their own dots with their data", async () => {
      await store.addVote(vote("1"));
      await store.keepDots("1", "ana", { a: 2 });
      expect((await store.dataOf("ana")).dots).toEqual([
        { boardId: BOARD, question: "Which first?", cardId: "a", dots: 2 },
      ]);
      expect((await store.dataOf("ben")).dots).toEqual([]);
    });
  });
}
