import { beforeEach, describe, expect, it } from "vitest";
import type { ProgrammeStore } from "../ports.ts";
import { addProgramme, at, stream } from "./fixtures.ts";

const thread = (id: string) => ({ id, title: `Thread ${id}`, description: `About ${id}` });

/** What every store must do with the red threads of streams. */
export function threadContract(opened: () => ProgrammeStore): void {
  describe("red threads", () => {
    let store: ProgrammeStore;
    const titles = async () => (await store.threadsOf("s")).map(({ id }) => id).join("");
    beforeEach(async () => {
      store = opened();
      await addProgramme(store);
      for (const id of ["a", "b", "c"]) await store.addThread("s", thread(id), at(1), 20);
    });

    it("keeps them in order, and their changes", async () => {
      expect(await store.threadsOf("s")).toEqual(["a", "b", "c"].map(thread));
      expect(await store.updateThread("s", "b", { title: "New" })).toEqual({ ...thread("b"), title: "New" });
      expect(await store.updateThread("s", "b", {})).toEqual({ ...thread("b"), title: "New" });
      expect(await store.removeThread("s", "a")).toEqual(thread("a"));
      expect(await titles()).toBe("bc");
    });

    it("gives them another order; what is not named stays behind", async () => {
      await store.orderThreads("s", ["c", "a", "b"]);
      expect(await titles()).toBe("cab");
      await store.orderThreads("s", ["b", "gone", "b"]);
      expect(await titles()).toBe("bca");
      await store.addThread("s", thread("d"), at(2), 20);
      expect(await titles()).toBe("bcad");
    });

    it("says what boards were last seen to say about them", async () => {
      expect(await store.threadsOfBoards("s")).toEqual([{ boardId: "board-1", title: "Session 1", threads: null }]);
      const threads = { a: { cards: 2, voices: { professional: 1, "emerging-leader": 0, "lived-experience": 2 } } };
      const facts = { minutes: 60, expected: null, format: null };
      const digest = { planned: 0, kinds: {}, hash: "h", facts, threads };
      await store.keepSummary({ boardId: "board-1", at: at(1), seq: 1, digest, picture: "", tag: "t" }, []);
      expect(await store.threadsOfBoards("s")).toEqual([{ boardId: "board-1", title: "Session 1", threads }]);
      expect(await store.threadsOfBoards("x")).toEqual([]);
    });

    it("has room for so many, and keeps streams apart", async () => {
      await store.addStream(stream("t", 5), "cura");
      await expect(store.addThread("s", thread("d"), at(2), 3)).rejects.toMatchObject({ code: "full" });
      await store.addThread("t", thread("d"), at(2), 3);
      expect(await titles()).toBe("abc");
      for (const wrong of [store.updateThread("s", "d", { title: "x" }), store.removeThread("s", "d")]) {
        await expect(wrong).rejects.toMatchObject({ code: "not-found" });
      }
      expect(await store.threadsOf("t")).toEqual([thread("d")]);
      await expect(store.addThread("x", thread("e"), at(2), 3)).rejects.toMatchObject({ code: "not-found" });
    });
  });
}
