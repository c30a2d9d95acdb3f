import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AssetStore } from "../ports.ts";

/** One place where files are kept, over several openings. */
export interface AssetHarness {
  /** Opens the store; again after a close it must find what was kept. */
  open(): Promise<AssetStore>;
  /** Removes everything. The store is closed by then. */
  dispose(): Promise<void>;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const nameOf = (data: Uint8Array, extension = "png") =>
  `${createHash("sha256").update(data).digest("hex")}.${extension}`;
const wide = { files: 100, bytes: 1000 };
const png = (data: Uint8Array, limits = wide) => ({ data, extension: "png", limits });

/** Ids and names that would leave the folder of a file store, or mean something to a database. */
const STRANGE = ["..", ".", "", "a/b", "../b", "a\\b", "a\0b", "%2e%2e", "a'b", "x".repeat(500), "~"];

/** What every {@link AssetStore} must do. Call it in a test file with a way to make an empty one. */
export function assetContract(name: string, setUp: () => Promise<AssetHarness>): void {
  describe(`assets: ${name}`, () => {
    let harness: AssetHarness;
    let store: AssetStore;
    beforeEach(async () => {
      harness = await setUp();
      store = await harness.open();
    });
    afterEach(async () => {
      await store.close();
      await harness.dispose();
    });

    it("gives back the bytes under the name made of them, and null for what it does not have", async () => {
      const data = bytes(1, 2, 3);
      expect(await store.add("a", png(data))).toBe(nameOf(data));
      expect(await store.read("a", nameOf(data))).toEqual(data);
      expect(await store.read("a", nameOf(bytes(9)))).toBeNull();
      expect(await store.read("a", nameOf(data, "gif"))).toBeNull();
      expect(await store.read("nowhere", nameOf(data))).toBeNull();
    });

    it("keeps each board's files to itself", async () => {
      const name = await store.add("a", png(bytes(1)));
      expect(await store.read("b", name)).toBeNull();
    });

    it("finds everything again after it was closed", async () => {
      const name = await store.add("a", png(bytes(4, 5)));
      await store.close();
      store = await harness.open();
      expect(await store.read("a", name)).toEqual(bytes(4, 5));
    });

    it("keeps the same file once, also when it comes twice at the same time", async () => {
      const limits = { files: 1, bytes: 2 };
      const names = await Promise.all([0, 1, 2].map(() => store.add("a", png(bytes(7, 7), limits))));
      expect(new Set(names).size).toBe(1);
      expect(await store.add("a", png(bytes(7, 7), limits))).toBe(names[0]);
    });

    it("refuses what goes over the limits, by number and by size, and keeps the rest", async () => {
      const two = { files: 2, bytes: 1000 };
      const results = await Promise.allSettled([1, 2, 3].map((value) => store.add("a", png(bytes(value), two))));
      expect(results.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
      expect(results[2]).toMatchObject({ reason: { name: "StoreError", code: "full" } });
      const five = { files: 100, bytes: 5 };
      expect(await store.add("b", png(bytes(1, 2, 3), five))).toBeTruthy();
      await expect(store.add("b", png(bytes(4, 5, 6), five))).rejects.toMatchObject({ code: "full" });
      expect(await store.add("b", png(bytes(4, 5), five))).toBeTruthy();
      expect(await store.read("b", nameOf(bytes(4, 5, 6)))).toBeNull();
    });

    it("does not let the caller change what was handed over", async () => {
      const whole = bytes(1, 2, 3, 4);
      const data = whole.subarray(1, 3);
      const adding = store.add("a", png(data));
      data[0] = 99;
      const name = await adding;
      expect(name).toBe(nameOf(bytes(2, 3)));
      expect(await store.read("a", name)).toEqual(bytes(2, 3));
    });

    it.each(STRANGE)("takes %j for no board and no file", async (strange) => {
      const name = await store.add("a", png(bytes(1)));
      await expect(store.add(strange, png(bytes(1)))).rejects.toMatchObject({ code: "not-found" });
      await expect(store.add("a", { ...png(bytes(2)), extension: strange })).rejects.toMatchObject({
        code: "not-found",
      });
      expect(await store.read(strange, name)).toBeNull();
      expect(await store.read("a", strange)).toBeNull();
    });

    it("finishes what was called before it was closed, and takes nothing after", async () => {
      const adding = store.add("a", png(bytes(1)));
      await store.close();
      const name = await adding;
      await expect(store.add("a", png(bytes(2)))).rejects.toMatchObject({ code: "closed" });
      await expect(store.read("a", name)).rejects.toMatchObject({ code: "closed" });
    });
  });
}
