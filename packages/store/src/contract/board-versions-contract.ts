import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { VERSION_LIMITS } from "../limits.ts";
import type { BoardLog, BoardVersions, NewVersion } from "../ports.ts";

/** A store with boards and their versions. */
export interface BoardVersionsStore {
  readonly boards: BoardLog;
  readonly versions: BoardVersions;
  close(): Promise<void>;
}

/** One place where versions are kept, over several openings. */
export interface BoardVersionsHarness {
  /** Opens the store; again after a close it must find what was kept. */
  open(): Promise<BoardVersionsStore>;
  /** Removes everything. The store is closed by then. */
  dispose(): Promise<void>;
}

const AT = "2027-01-01T00:00:00.000Z";
const version = (name: string, data: Uint8Array = Uint8Array.of(1, 2, 3)): NewVersion => ({
  name,
  kind: "named",
  format: "",
  by: "ana",
  at: AT,
  people: ["ana", "ben"],
  data,
});
const listed = { kind: "named", format: "", by: "ana", at: AT, people: ["ana", "ben"] } as const;

/** What every {@link BoardVersions} must do. Call it in a test file with a way to make an empty one. */
export function boardVersionsContract(name: string, setUp: () => Promise<BoardVersionsHarness>): void {
  describe(`versions: ${name}`, () => {
    let harness: BoardVersionsHarness;
    let store: BoardVersionsStore;
    beforeEach(async () => {
      harness = await setUp();
      store = await harness.open();
      await store.boards.create("a", Uint8Array.of(0));
      await store.boards.create("b", Uint8Array.of(0));
    });
    afterEach(async () => {
      await store.close();
      await harness.dispose();
    });

    it("keeps versions and lists them newest first, without their data", async () => {
      const first = await store.versions.add("a", version("Before the meeting"));
      const beforeFormat = { kind: "format", format: "open-fishbowl" } as const;
      const second = await store.versions.add("a", { ...version("Efter mødet 🪑", Uint8Array.of(9)), ...beforeFormat });
      expect(await store.versions.list("a")).toEqual([
        { ...listed, ...beforeFormat, id: second, name: "Efter mødet 🪑", bytes: 1 },
        { ...listed, id: first, name: "Before the meeting", bytes: 3 },
      ]);
      expect(await store.versions.read("a", first)).toEqual({ id: first, ...version("Before the meeting") });
      expect(await store.versions.list("b")).toEqual([]);
    });

    it("finds them again after it was closed, byte for byte, the empty and the large one", async () => {
      const large = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * i) % 251);
      const ids = [
        await store.versions.add("a", version("Empty", new Uint8Array())),
        await store.versions.add("a", version("Large", large)),
      ];
      await store.close();
      store = await harness.open();
      expect((await store.versions.read("a", ids[0] ?? ""))?.data).toEqual(new Uint8Array());
      const read = await store.versions.read("a", ids[1] ?? "");
      expect(read?.data.length).toBe(large.length);
      expect(read?.data.every((byte, i) => byte === large[i])).toBe(true);
    });

    it("keeps automatic ones beside them, which a name turns into named ones", async () => {
      const id = await store.versions.add("a", { ...version(""), kind: "hour", by: "" });
      expect(await store.versions.list("a")).toMatchObject([{ id, kind: "hour", by: "", name: "" }]);
      expect(await store.versions.rename("b", id, "Mine")).toBe(false);
      expect(await store.versions.rename("a", id, "Mine")).toBe(true);
      expect(await store.versions.list("a")).toMatchObject([{ id, kind: "named", name: "Mine" }]);
      const long = "é".repeat(VERSION_LIMITS.name + 1);
      await expect(store.versions.rename("a", id, long)).rejects.toMatchObject({ code: "full" });
    });

    it("gives a version only to its own board, and removes it once", async () => {
      const id = await store.versions.add("a", version("One"));
      expect(await store.versions.read("b", id)).toBeNull();
      expect(await store.versions.remove("b", id)).toBe(false);
      expect(await store.versions.remove("a", id)).toBe(true);
      expect(await store.versions.remove("a", id)).toBe(false);
      expect(await store.versions.read("a", id)).toBeNull();
      expect(await store.versions.list("a")).toEqual([]);
    });

    it("knows no board that does not exist", async () => {
      await expect(store.versions.add("nowhere", version("One"))).rejects.toMatchObject({ code: "not-found" });
      expect(await store.versions.list("nowhere")).toEqual([]);
      expect(await store.versions.read("nowhere", "1")).toBeNull();
    });

    it("takes names and numbers of versions up to the limits", async () => {
      await expect(store.versions.add("a", version("é".repeat(VERSION_LIMITS.name + 1)))).rejects.toMatchObject({
        name: "StoreError",
        code: "full",
      });
      for (let n = 0; n < VERSION_LIMITS.perBoard; n++) await store.versions.add("a", version("🪑".repeat(200)));
      await expect(store.versions.add("a", version("One more"))).rejects.toMatchObject({ code: "full" });
      const [newest] = await store.versions.list("a");
      await store.versions.remove("a", newest?.id ?? "");
      expect(await store.versions.add("a", version("Room again"))).toBeTruthy();
      expect(await store.versions.list("a")).toHaveLength(VERSION_LIMITS.perBoard);
      expect(await store.versions.add("b", version("Another board"))).toBeTruthy();
    });

    it("does not let the caller change what was handed over, nor take it away from them", async () => {
      const whole = Uint8Array.of(1, 2, 3, 4);
      const adding = store.versions.add("a", version("One", whole.subarray(1, 3)));
      whole[1] = 99;
      const read = await store.versions.read("a", await adding);
      expect(read?.data).toEqual(Uint8Array.of(2, 3));
      expect(whole).toEqual(Uint8Array.of(1, 99, 3, 4));
    });

    it("finishes what was called before it was closed, and takes nothing after", async () => {
      const adding = store.versions.add("a", version("One"));
      await store.close();
      expect(await adding).toBeTruthy();
      await expect(store.versions.add("a", version("Two"))).rejects.toMatchObject({ code: "closed" });
      await expect(store.versions.list("a")).rejects.toMatchObject({ code: "closed" });
      await expect(store.boards.shorten("a")).rejects.toMatchObject({ code: "closed" });
    });
  });
}
