import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import type { NewStoredRound } from "../round-ports.ts";
import { addProgramme, at } from "./fixtures.ts";

const BOARD = "board-1";
const LIMITS = { open: 2, perBoard: 4 };
const round = (id: string, change: Partial<NewStoredRound> = {}): NewStoredRound => ({
  id,
  boardId: BOARD,
  question: "What worries you?",
  kind: "concern",
  ends: "everyone",
  deadline: null,
  circle: "team",
  authors: "names",
  startedBy: "ana",
  startedAt: at(1),
  ...change,
});
const written = (personId: string, text: string, done = false) => ({
  personId,
  cards: text === "" ? [] : [{ id: `card-of-${personId}`, text }],
  done,
  voices: ["lived-experience"] as const,
});
const writing = (personId: string, text: string, done = false) => ({ ...written(personId, text, done), removed: [] });
const MOST = 3;

/** What every store must do with quiet rounds. `opened` gives an empty store. */
export function roundContract(opened: () => ProgrammeStore): void {
  describe("quiet rounds", () => {
    let store: ProgrammeStore;
    const closing = { by: "ana", at: at(5), people: 3 };
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      for (const id of ["ana", "ben", "chris"]) await store.addPerson({ id, name: id, curator: false });
    });

    it("are kept, newest first, a few at a time", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.addRound(round("2", { ends: "deadline", deadline: at(9) }), LIMITS);
      await expect(store.addRound(round("3"), LIMITS)).rejects.toMatchObject({ code: "full" });
      await expect(store.addRound(round("3", { boardId: "none" }), LIMITS)).rejects.toMatchObject({
        code: "not-found",
      });
      const fresh = { state: "open", closedBy: null, closedAt: null, written: 0, people: 0, cards: [], laterCards: [] };
      expect(await store.roundsOf(BOARD)).toEqual([
        { ...round("2", { ends: "deadline", deadline: at(9) }), ...fresh },
        { ...round("1"), ...fresh },
      ]);
      expect(await store.round("2")).toMatchObject({ id: "2", deadline: at(9) });
      expect(await store.round("none")).toBeNull();
      await store.endRound("1", closing);
      await store.endRound("2", closing);
      await store.addRound(round("3"), LIMITS);
      await store.endRound("3", closing);
      await store.addRound(round("4"), LIMITS);
      await expect(store.addRound(round("5"), LIMITS)).rejects.toMatchObject({ code: "full" });
    });

    it("keep the newest that each person wrote, and count who has said that they are done", async () => {
      await store.addRound(round("1"), LIMITS);
      expect(await store.keepWriting("1", writing("ana", "One"), MOST)).toBe(true);
      expect(await store.keepWriting("1", writing("ana", "Two", true), MOST)).toBe(true);
      expect(await store.keepWriting("1", writing("ben", "Three"), MOST)).toBe(true);
      expect(await store.writingOf("1", "ana")).toEqual({
        ...written("ana", "Two", true),
        wrote: false,
        looked: false,
        joining: null,
      });
      expect(await store.writingOf("1", "chris")).toBeNull();
      expect(await store.writingsOf("1")).toHaveLength(2);
      expect(await store.round("1")).toMatchObject({ written: 1 });
      expect(await store.keepWriting("none", writing("ana", "One"), MOST)).toBe(false);
      await store.dropWriting("1", "ana");
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: [], done: false });
    });

    it("keep what a change does not name, up to so many cards", async () => {
      await store.addRound(round("1"), LIMITS);
      const card = (id: string) => ({ id, text: `Card ${id}` });
      const change = { personId: "ana", voices: [], removed: [] };
      await store.keepWriting("1", { ...change, cards: [card("a"), card("b")], done: true }, MOST);
      await store.keepWriting("1", { ...change, cards: [card("c")] }, MOST);
      const full = store.keepWriting("1", { ...change, cards: [card("d")] }, MOST);
      await expect(full).rejects.toMatchObject({ code: "full" });
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: ["a", "b", "c"].map(card), done: true });
      await store.keepWriting("1", { ...change, cards: [card("d")], removed: ["b"], done: false }, MOST);
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: ["a", "c", "d"].map(card), done: false });
    });

    it("are covered for those who had not written, until they choose", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.keepWriting("1", writing("ana", "One"), MOST);
      const team = ["team", "co-chairs"] as const;
      expect(await store.isLate(BOARD, "ben", team)).toBe(false);
      await store.closeForReveal("1", closing);
      await store.finishReveal("1", ["shape:a"]);
      expect(await store.isLate(BOARD, "ana", team)).toBe(false);
      expect(await store.isLate(BOARD, "ben", team)).toBe(true);
      expect(await store.isLate(BOARD, "ben", ["co-chairs"])).toBe(false);
      expect(await store.isLate(BOARD, "ben", [])).toBe(false);
      await store.lookAtRound("1", "ben");
      expect(await store.isLate(BOARD, "ben", team)).toBe(false);
      await store.addRound(round("2"), LIMITS);
      await store.closeForReveal("2", closing);
      await store.finishReveal("2", []);
      expect(await store.isLate(BOARD, "ben", team)).toBe(false);
    });

    it("are revealed once: words change no more, and are kept no longer when they are on the board", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.keepWriting("1", writing("ana", "One", true), MOST);
      expect(await store.closeForReveal("1", { by: null, at: at(5), people: 3 })).toBe(true);
      expect(await store.closeForReveal("1", closing)).toBe(false);
      expect(await store.endRound("1", closing)).toBe(false);
      expect(await store.keepWriting("1", writing("ana", "Two"), MOST)).toBe(false);
      await store.dropWriting("1", "ana");
      expect(await store.writingOf("1", "ana")).toMatchObject({ ...written("ana", "One", true), wrote: true });
      expect(await store.roundsUnfinished()).toEqual(["1"]);
      expect(await store.finishReveal("1", ["shape:a"])).toBe(true);
      expect(await store.finishReveal("1", ["shape:b"])).toBe(false);
      expect(await store.roundsUnfinished()).toEqual([]);
      expect(await store.round("1")).toMatchObject({
        state: "revealed",
        closedBy: null,
        closedAt: at(5),
        written: 1,
        people: 3,
        cards: ["shape:a"],
      });
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: [], wrote: true });
      expect(await store.keepWriting("1", writing("ana", "Two"), MOST)).toBe(false);
    });

    it("that are ended give everybody their own words back", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.keepWriting("1", writing("ana", "One"), MOST);
      expect(await store.endRound("1", closing)).toBe(true);
      expect(await store.closeForReveal("1", closing)).toBe(false);
      expect(await store.keepWriting("1", writing("ana", "Two"), MOST)).toBe(false);
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: [{ text: "One" }], wrote: true });
      await store.dropWriting("1", "ana");
      expect(await store.writingOf("1", "ana")).toMatchObject({ cards: [] });
    });

    it("let somebody late add theirs once, or look without", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.closeForReveal("1", closing);
      await store.finishReveal("1", []);
      expect(await store.closeForJoin("1", "ben")).toBe(false);
      expect(await store.keepWriting("1", writing("ben", "Late"), MOST)).toBe(true);
      expect(await store.closeForJoin("1", "ben")).toBe(true);
      expect(await store.keepWriting("1", writing("ben", "Later still"), MOST)).toBe(false);
      expect(await store.writingOf("1", "ben")).toMatchObject({
        cards: [],
        looked: true,
        joining: writing("ben", "Late").cards,
      });
      expect(await store.roundsUnfinished()).toEqual(["1"]);
      expect(await store.finishJoin("1", "ben", ["shape:b"])).toBe(true);
      expect(await store.finishJoin("1", "ben", ["shape:b"])).toBe(false);
      expect(await store.round("1")).toMatchObject({ laterCards: ["shape:b"] });
      await store.keepWriting("1", writing("chris", "Kept for now"), MOST);
      await store.lookAtRound("1", "chris");
      await store.lookAtRound("1", "ana");
      expect(await store.writingOf("1", "chris")).toMatchObject({ looked: true, cards: [{ text: "Kept for now" }] });
      expect(await store.writingOf("1", "ana")).toMatchObject({ looked: true, cards: [] });
    });

    it("come due at their deadline, which may be put later, and not in a closed edition", async () => {
      await store.addRound(round("1", { ends: "deadline", deadline: at(5) }), LIMITS);
      await store.addRound(round("2"), LIMITS);
      expect(await store.roundsDue(at(4))).toEqual([]);
      expect(await store.roundsDue(at(5))).toEqual(["1"]);
      expect(await store.extendRound("1", at(4))).toBe(false);
      expect(await store.extendRound("1", at(7))).toBe(true);
      expect(await store.extendRound("2", at(7))).toBe(false);
      expect(await store.roundsDue(at(6))).toEqual([]);
      await store.closeStream("s", at(6));
      expect(await store.roundsDue(at(8))).toEqual([]);
      await store.closeStream("s", null);
      expect(await store.roundsDue(at(8))).toEqual(["1"]);
      await store.closeForReveal("1", closing);
      expect(await store.roundsDue(at(8))).toEqual([]);
      expect(await store.extendRound("1", at(9))).toBe(false);
    });

    it("give each person their own words to take along, and forget them with the person", async () => {
      await store.addRound(round("1"), LIMITS);
      await store.keepWriting("1", writing("ana", "Mine alone"), MOST);
      await store.keepWriting("1", writing("ben", "Bens alone"), MOST);
      expect((await store.dataOf("ana")).quietWords).toEqual([
        { boardId: BOARD, question: "What worries you?", words: ["Mine alone"] },
      ]);
      expect((await store.dataOf("chris")).quietWords).toEqual([]);
      await store.erasePerson("ana", "Someone who left", at(6));
      expect(await store.writingOf("1", "ana")).toBeNull();
      expect(await store.writingOf("1", "ben")).not.toBeNull();
    });
  });
}
