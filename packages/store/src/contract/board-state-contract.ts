import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at } from "./fixtures.ts";

const BOARD = "board-1";
const concern = (id: string, minute = 1) => ({
  id,
  boardId: BOARD,
  raisedBy: "ana",
  raisedAt: at(minute),
  words: "Too fast for me",
  shared: false,
});
const signOff = (id: string, personId: string, hash: string, minute = 1) => ({
  id,
  boardId: BOARD,
  personId,
  name: personId.toUpperCase(),
  voices: ["lived-experience"] as const,
  hash,
  content: `{"of":"${hash}"}`,
  at: at(minute),
});

/** What every store must do with concerns, signatures, looks and what is published. */
export function boardStateContract(opened: () => ProgrammeStore): void {
  describe("where boards stand", () => {
    let store: ProgrammeStore;
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      for (const id of ["ana", "ben"]) await store.addPerson({ id, name: id, curator: false });
    });

    it("keeps concerns, newest first, changes open ones and leaves closed ones as they are", async () => {
      await store.addConcern(concern("1"));
      await store.addConcern(concern("2", 2));
      expect(await store.changeConcern("1", { words: "Much too fast", shared: true })).toBe(true);
      expect(await store.changeConcern("1", { closed: { at: at(3), by: "ana", words: "We slow down" } })).toBe(true);
      expect(await store.changeConcern("1", { words: "Other words" })).toBe(false);
      expect(await store.changeConcern("3", { words: "None" })).toBe(false);
      expect(await store.concernsOf(BOARD)).toEqual([
        { ...concern("2", 2), closedAt: null, closedBy: null, closingWords: "" },
        {
          ...concern("1"),
          words: "Much too fast",
          shared: true,
          closedAt: at(3),
          closedBy: "ana",
          closingWords: "We slow down",
        },
      ]);
      expect(await store.concernsOf("board-2")).toEqual([]);
    });

    it("refuses what belongs to no board, or to nobody", async () => {
      await expect(store.addConcern({ ...concern("1"), boardId: "none" })).rejects.toMatchObject({ code: "not-found" });
      await expect(store.addSignOff(signOff("1", "nobody", "a"))).rejects.toMatchObject({ code: "not-found" });
    });

    it("keeps one signature of each person: the newest that was not taken back", async () => {
      await store.addSignOff(signOff("1", "ana", "a"));
      await store.addSignOff(signOff("2", "ben", "a", 2));
      await store.addSignOff(signOff("3", "ana", "b", 3));
      expect(await store.signOffsOf(BOARD)).toEqual([signOff("2", "ben", "a", 2), signOff("3", "ana", "b", 3)]);
      expect(await store.withdrawSignOff(BOARD, "ana", at(4))).toBe(true);
      expect(await store.withdrawSignOff(BOARD, "ana", at(5))).toBe(false);
      expect((await store.signOffsOf(BOARD)).map(({ personId }) => personId)).toEqual(["ben"]);
    });

    it("keeps who asked for a look, and the one answer", async () => {
      const asked = { id: "l", boardId: BOARD, askedBy: "cura", askedAt: at(1), words: "Is the slot right?" };
      await store.addLook(asked);
      expect(await store.answerLook("l", { by: "ana", at: at(2), words: "It is." })).toBe(true);
      expect(await store.answerLook("l", { by: "ben", at: at(3), words: "No." })).toBe(false);
      expect(await store.looksOf(BOARD)).toEqual([
        { ...asked, answeredBy: "ana", answeredAt: at(2), answer: "It is." },
      ]);
    });

    it("remembers what was published until that is taken back", async () => {
      expect(await store.publishedOf(BOARD)).toBeNull();
      await store.setPublished(BOARD, { at: at(1), hash: "a" });
      expect(await store.publishedOf(BOARD)).toEqual({ at: at(1), hash: "a" });
      expect(await store.sessionOfBoard(BOARD)).toMatchObject({ publishedAt: at(1) });
      await store.setPublished(BOARD, null);
      expect(await store.publishedOf(BOARD)).toBeNull();
    });
  });
}
