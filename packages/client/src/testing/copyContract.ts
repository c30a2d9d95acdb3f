import { describe, expect, test } from "vitest";
import { type CopyId, type CopyStore, type CopyWrite, troubleOf } from "../copy/port.ts";

const anna: CopyId = { person: "anna", board: "board-1" };
const bytes = (...values: number[]) => Uint8Array.from(values);
const join = (rows: readonly Uint8Array[]) => Uint8Array.from(rows.flatMap((row) => [...row]));
const lists = (rows: readonly Uint8Array[]) => rows.map((row) => [...row]);

/** What every {@link CopyStore} does. `again` gives another tab on what the first one wrote. */
export function copyContract(name: string, start: () => { store: CopyStore; again: () => CopyStore }): void {
  const nothing = { update: null, edits: null, confirmed: {}, whole: false, now: 1 } satisfies Omit<CopyWrite, "birth">;
  const begin = async (store: CopyStore, id = anna, now = 1) => {
    const { birth } = await store.open(id, now);
    return (change: Partial<CopyWrite>) => store.write(id, { ...nothing, now, birth, ...change });
  };

  describe(`copies on this device: ${name}`, () => {
    test("an empty copy is begun, and found again", async () => {
      const { store, again } = start();
      const first = await store.open(anna, 1);
      expect(first).toMatchObject({ rows: [], whole: false, unsaved: {} });
      expect((await again().open(anna, 2)).birth).toBe(first.birth);
    });

    test("rows of several tabs come back in the order they were written", async () => {
      const { store, again } = start();
      const one = await begin(store);
      const other = await begin(again());
      const first = await one({ update: bytes(1) });
      const second = await other({ update: bytes(2) });
      await one({ update: bytes(3), whole: true });
      expect(second.row).toBeGreaterThan(first.row);
      const copy = await store.open(anna, 2);
      expect(lists(copy.rows)).toEqual([[1], [2], [3]]);
      expect(copy.whole).toBe(true);
    });

    test("only the view of an update is kept, not the memory around it", async () => {
      const { store, again } = start();
      const write = await begin(store);
      await write({ update: bytes(1, 2, 3, 4).subarray(1, 3) });
      const [row] = (await again().open(anna, 2)).rows;
      expect(row?.buffer.byteLength).toBe(2);
    });

    test("people and boards have copies of their own", async () => {
      const { store } = start();
      await (await begin(store))({ update: bytes(1) });
      await (await begin(store, { person: "bo", board: "board-1" }))({ update: bytes(2) });
      await (await begin(store, { person: "anna", board: "board-2" }))({ update: bytes(3) });
      expect(lists((await store.open(anna, 2)).rows)).toEqual([[1]]);
      await store.eraseOf("anna");
      expect((await store.open(anna, 2)).rows).toEqual([]);
      expect(lists((await store.open({ person: "bo", board: "board-1" }, 2)).rows)).toEqual([[2]]);
    });

    test("counts the tail from the first row on, until it is folded", async () => {
      const { store, again } = start();
      const write = await begin(store);
      expect(await write({ update: bytes(1, 1, 1) })).toMatchObject({ tailRows: 0, tailBytes: 0, bytes: 3 });
      expect(await write({ update: bytes(2) })).toMatchObject({ tailRows: 1, tailBytes: 1, bytes: 4 });
      expect(await write({})).toMatchObject({ row: 0, tailRows: 1 });
      expect(await store.fold(anna, join)).toBe(4);
      const copy = await again().open(anna, 2);
      expect(lists(copy.rows)).toEqual([[1, 1, 1, 2]]);
      expect(await write({ update: bytes(3) })).toMatchObject({ tailRows: 1, tailBytes: 1, bytes: 5 });
    });

    test("a row that is written while another tab folds is there afterwards", async () => {
      const { store, again } = start();
      const one = await begin(store);
      const other = await begin(again());
      await one({ update: bytes(1) });
      await one({ update: bytes(2) });
      await Promise.all([store.fold(anna, join), other({ update: bytes(3) }), store.fold(anna, join)]);
      expect([...join((await store.open(anna, 2)).rows)]).toEqual([1, 2, 3]);
    });

    test("a fold that fails changes nothing", async () => {
      const { store } = start();
      const write = await begin(store);
      await write({ update: bytes(1) });
      await write({ update: bytes(2) });
      const broken = store.fold(anna, () => {
        throw new Error("no");
      });
      await expect(broken).rejects.toThrow();
      expect(lists((await store.open(anna, 2)).rows)).toEqual([[1], [2]]);
    });

    test("folding what is not there gives nothing", async () => {
      expect(await start().store.fold(anna, join)).toBe(0);
    });

    test("edits are unconfirmed, by the name under which they were made, until exactly they are confirmed", async () => {
      const { store } = start();
      const write = await begin(store);
      const a1 = await write({ update: bytes(1), edits: "a" });
      const b1 = await write({ update: bytes(2), edits: "b" });
      expect((await store.open(anna, 2)).unsaved).toEqual({ a: a1.row, b: b1.row });
      const a2 = await write({ update: bytes(3), edits: "a" });
      // About the first row of `a`: there is a newer one by now.
      await write({ confirmed: { a: a1.row, b: b1.row } });
      expect((await store.open(anna, 2)).unsaved).toEqual({ a: a2.row });
      // Confirmed first, then there are new ones.
      const a3 = await write({ update: bytes(4), edits: "a", confirmed: { a: a2.row } });
      expect((await store.open(anna, 2)).unsaved).toEqual({ a: a3.row });
      await store.fold(anna, join);
      expect((await store.open(anna, 2)).unsaved).toEqual({ a: a3.row });
      expect(await store.unsavedOf("anna")).toEqual(["board-1"]);
      await write({ confirmed: { a: a3.row } });
      expect(await store.unsavedOf("anna")).toEqual([]);
    });

    test("an erased copy is not begun again by a board that is still open", async () => {
      const { store } = start();
      const write = await begin(store);
      await write({ update: bytes(1) });
      await store.erase(anna);
      const late = write({ update: bytes(2) });
      expect(troubleOf(await late.catch((error: unknown) => error))).toBe("gone");
      expect(await begin(store).then((fresh) => fresh({ update: bytes(3) }))).toMatchObject({ bytes: 1 });
      const later = write({ update: bytes(4) });
      expect(troubleOf(await later.catch((error: unknown) => error))).toBe("gone");
      expect(lists((await store.open(anna, 2)).rows)).toEqual([[3]]);
    });

    test("erases a saved copy, keeps one with unconfirmed edits", async () => {
      const { store } = start();
      expect(await store.eraseSaved(anna)).toBe(true);
      const write = await begin(store);
      const { row } = await write({ update: bytes(1), edits: "a" });
      expect(await store.eraseSaved(anna)).toBe(false);
      expect(lists((await store.open(anna, 2)).rows)).toEqual([[1]]);
      await write({ confirmed: { a: row } });
      expect(await store.eraseSaved(anna)).toBe(true);
      expect((await store.open(anna, 2)).rows).toEqual([]);
    });

    test("prunes what was used longest ago, and nothing unconfirmed", async () => {
      const { store } = start();
      for (const [index, board] of ["oldest", "older", "old", "new"].entries()) {
        const write = await begin(store, { person: "anna", board }, index + 1);
        await write({ update: bytes(index), edits: board === "oldest" ? "a" : null });
      }
      await store.prune(2);
      const left = [];
      for (const board of ["oldest", "older", "old", "new"])
        if ((await store.open({ person: "anna", board }, 9)).rows.length > 0) left.push(board);
      expect(left).toEqual(["oldest", "new"]);
      await store.prune(5);
    });
  });
}
