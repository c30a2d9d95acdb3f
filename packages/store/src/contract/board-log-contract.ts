import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BoardLog, LogEntry } from "../ports.ts";
import { shortenContract } from "./shorten-contract.ts";

/** One place where a log is kept, over several openings. */
export interface BoardLogHarness {
  /** Opens the log; again after a close it must find what was kept. */
  open(): Promise<BoardLog>;
  /** Removes everything. The log is closed by then. */
  dispose(): Promise<void>;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const entry = (...values: number[]): LogEntry => ({ person: "ana", data: bytes(...values) });
const nobody: ReadonlyMap<number, string> = new Map();

/** What every {@link BoardLog} must do. Call it in a test file with a way to make an empty one. */
export function boardLogContract(name: string, setUp: () => Promise<BoardLogHarness>): void {
  describe(`board log: ${name}`, () => {
    let harness: BoardLogHarness;
    let log: BoardLog;
    beforeEach(async () => {
      harness = await setUp();
      log = await harness.open();
    });
    afterEach(async () => {
      await log.close();
      await harness.dispose();
    });
    const reopen = async () => {
      await log.close();
      log = await harness.open();
    };

    it("gives null for a board that does not exist", async () => {
      expect(await log.load("nowhere")).toBeNull();
    });

    it("keeps what a board started with, and refuses to start it twice", async () => {
      await log.create("a", bytes(1, 2, 3));
      await expect(log.create("a", bytes(9))).rejects.toMatchObject({ code: "exists" });
      expect(await log.load("a")).toEqual({ snapshot: bytes(1, 2, 3), updates: [], seq: 0, owners: nobody });
    });

    it("numbers entries from 1 per board, keeps their order and their bytes", async () => {
      await log.create("a", bytes(0));
      await log.create("b", bytes(0));
      expect(await log.append("a", [entry(1), entry(2, 2)])).toBe(2);
      expect(await log.append("b", [entry(7)])).toBe(1);
      expect(await log.append("a", [entry()])).toBe(3);
      expect(await log.load("a")).toEqual({
        snapshot: bytes(0),
        updates: [bytes(1), bytes(2, 2), bytes()],
        seq: 3,
        owners: nobody,
      });
      expect(await log.load("b")).toEqual({ snapshot: bytes(0), updates: [bytes(7)], seq: 1, owners: nobody });
    });

    it("refuses entries for a board that does not exist, without touching others called at the same time", async () => {
      await log.create("a", bytes(0));
      const results = await Promise.allSettled([
        log.append("a", [entry(1)]),
        log.append("nowhere", [entry(2)]),
        log.append("a", [entry(3)]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(results[1]).toMatchObject({ reason: { code: "not-found" } });
      expect((await log.load("a"))?.updates).toEqual([bytes(1), bytes(3)]);
    });

    it("reads its own writes: a load sees every append called before it", async () => {
      await log.create("a", bytes(0));
      const appends = Array.from({ length: 50 }, (_, i) => log.append("a", [entry(i)]));
      const loaded = await log.load("a");
      expect(loaded?.updates).toHaveLength(50);
      expect(await Promise.all(appends)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    });

    it("does not let the caller change what was handed over, nor take it away from them", async () => {
      const update = bytes(1, 2, 3);
      const data = bytes(4, 5, 6, 7).subarray(1, 3);
      await log.create("a", update);
      const appended = log.append("a", [{ person: "ana", data }]);
      data[0] = 99;
      await appended;
      expect(update).toEqual(bytes(1, 2, 3));
      expect(data).toEqual(bytes(99, 6));
      expect((await log.load("a"))?.updates).toEqual([bytes(5, 6)]);
    });

    it("finds everything again after it was closed, and closing waits for what was called", async () => {
      await log.create("a", bytes(0));
      const last = log.append("a", [entry(1), entry(2)]);
      await reopen();
      expect(await last).toBe(2);
      expect(await log.load("a")).toEqual({
        snapshot: bytes(0),
        updates: [bytes(1), bytes(2)],
        seq: 2,
        owners: nobody,
      });
      expect(await log.append("a", [entry(3)])).toBe(3);
    });

    it("keeps whose client ids are: the first person who shows one", async () => {
      await log.create("a", bytes(0));
      await log.create("b", bytes(0));
      const show = (person: string, ...clients: number[]): LogEntry => ({ person, data: bytes(1), clients });
      const largest = Number.MAX_SAFE_INTEGER;
      await log.append("a", [show("ana", 1, largest), show("ben", 2), entry(9)]);
      await Promise.all([log.append("a", [show("eve", 1, 3)]), log.append("b", [show("ben", 1)])]);
      const owners = new Map([
        [1, "ana"],
        [largest, "ana"],
        [2, "ben"],
        [3, "eve"],
      ]);
      expect((await log.load("a"))?.owners).toEqual(owners);
      await reopen();
      expect((await log.load("a"))?.owners).toEqual(owners);
      await log.append("a", [show("eve", 2)]);
      expect((await log.load("a"))?.owners).toEqual(owners);
      expect((await log.load("b"))?.owners).toEqual(new Map([[1, "ben"]]));
    });

    it.each([-1, 0.5, Number.NaN, 2 ** 53])("refuses %d as a client id, alone", async (id) => {
      await log.create("a", bytes(0));
      const wrong = log.append("a", [{ person: "ana", data: bytes(1), clients: [id] }]);
      const right = log.append("a", [entry(2)]);
      await expect(wrong).rejects.toMatchObject({ code: "not-found" });
      expect(await right).toBe(1);
    });

    it("keeps the names of boards and people whatever letters they are in, and takes appends of nothing", async () => {
      await log.create("bræt 漢字 🪑", bytes(0));
      expect(await log.append("bræt 漢字 🪑", [])).toBe(0);
      expect(await log.append("bræt 漢字 🪑", [{ person: "Åse 🪑", data: bytes(1), clients: [5] }])).toBe(1);
      await reopen();
      const loaded = await log.load("bræt 漢字 🪑");
      expect(loaded).toMatchObject({ updates: [bytes(1)], owners: new Map([[5, "Åse 🪑"]]) });
    });

    it("says what it has done", async () => {
      await log.create("a", bytes(0));
      const before = log.stats();
      const appends = [log.append("a", [entry(1), entry(2, 2)]), log.append("a", [entry(3)])];
      expect(log.stats().queued).toBe(2);
      await Promise.all(appends);
      const after = log.stats();
      expect(after).toMatchObject({ queued: 0, rows: before.rows + 3, bytes: before.bytes + 4 });
      expect(after.commits).toBeGreaterThan(before.commits);
      expect(after.commitMs.map(([upTo]) => upTo)).toEqual([1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Infinity]);
      expect(after.commitMs.reduce((sum, [, count]) => sum + count, 0)).toBe(2);
      expect(after.commitMsSum).toBeGreaterThan(0);
    });

    shortenContract(() => log);

    it("takes large entries", async () => {
      const large = new Uint8Array(3 * 1024 * 1024).fill(7);
      await log.create("a", large);
      await log.append("a", [{ person: "ana", data: large }]);
      const loaded = await log.load("a");
      // Not `toEqual`, which takes seconds to compare millions of numbers one by one.
      const same = (kept: Uint8Array | undefined) => kept?.length === large.length && kept.every((byte) => byte === 7);
      expect(same(loaded?.snapshot)).toBe(true);
      expect(loaded?.updates.map(same)).toEqual([true]);
    });

    it("refuses everything once it is closed, and may be closed twice", async () => {
      await log.close();
      await log.close();
      await expect(log.create("a", bytes(0))).rejects.toMatchObject({ code: "closed" });
      await expect(log.append("a", [entry(1)])).rejects.toMatchObject({ code: "closed" });
      await expect(log.load("a")).rejects.toMatchObject({ code: "closed" });
    });
  });
}
