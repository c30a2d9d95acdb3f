import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "./open.ts";

const child = fileURLToPath(new URL("./full-disk-child.ts", import.meta.url));
const entry = (size: number) => ({ person: "ana", data: new Uint8Array(size).fill(7) });

describe("a full disk", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-full-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("refuses appends, keeps the earlier ones, and takes them again when there is room", async () => {
    const store = await openSqliteStore({ folder, maxPages: 500 });
    const large = Uint8Array.from({ length: 1_000_000 }, (_, i) => Math.imul(i, 2654435761) >>> 24);
    await store.boards.create("a", Uint8Array.of(0));
    const version = await store.versions.add("a", {
      name: "Large",
      kind: "named",
      format: "",
      by: "ana",
      at: "",
      people: [],
      data: large,
    });
    let kept = 0;
    let refusal: unknown = null;
    while (refusal === null) {
      await store.boards.append("a", [entry(20_000)]).then(
        (seq) => {
          kept = seq;
        },
        (error: unknown) => {
          refusal = error;
        },
      );
    }
    expect(refusal).toMatchObject({ name: "StoreError", code: "disk" });
    await expect(store.boards.append("a", [entry(500_000)])).rejects.toMatchObject({ code: "disk" });
    await expect(store.boards.create("b", new Uint8Array(500_000))).rejects.toMatchObject({ code: "disk" });
    expect(await store.boards.load("b")).toBeNull();
    expect(await store.boards.load("a")).toMatchObject({ seq: kept, updates: { length: kept } });

    await store.versions.remove("a", version);
    expect(await store.boards.append("a", [entry(20_000)])).toBe(kept + 1);
    expect((await store.boards.load("a"))?.updates).toHaveLength(kept + 1);
    await store.close();
  });

  it("keeps nothing that was appended behind what it refused, however small it was", async () => {
    const store = await openSqliteStore({ folder, maxPages: 500 });
    await store.boards.create("a", Uint8Array.of(0));
    const first = store.boards.append("a", [entry(5_000_000)]);
    // With the disk already, or on its way: nobody was told of the first one's end.
    const behind = Array.from({ length: 50 }, () => store.boards.append("a", [entry(10)]));
    const ends = await Promise.allSettled([first, ...behind]);
    expect(ends.map(({ status }) => status)).toEqual(ends.map(() => "rejected"));
    expect(await store.boards.load("a")).toMatchObject({ seq: 0, updates: [] });
    expect(await store.boards.append("a", [entry(10)])).toBe(1);
    await store.close();
  });

  // A limit on the size of files, set by the shell for one process: the system refuses its writes as a full disk does.
  it.skipIf(process.platform === "win32")(
    "is noticed by what the system says, and everything that was said to be kept is",
    async () => {
      const limited = 'ulimit -f 4000 && exec "$0" "$@"';
      const args = ["-c", limited, process.execPath, child, folder];
      const running = spawn("sh", args, { stdio: ["pipe", "pipe", "inherit"] });
      const exit = once(running, "exit");
      const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
      const next = async () => String((await lines.next()).value).split(" ");
      expect(await next()).toEqual(["ready"]);

      const kept: number[] = [];
      /** Has the child append until `refusals` were refused, and gives why they were. */
      const fill = async (refusals: number): Promise<string[]> => {
        running.stdin.write(`${refusals}\n`);
        const reasons: string[] = [];
        for (;;) {
          const [what, number, why = ""] = await next();
          if (what === "kept") kept.push(Number(number));
          else if (what === "refused") reasons.push(why);
          else {
            expect([what, Number(number)]).toEqual(["holds", kept.length]);
            return reasons;
          }
        }
      };
      expect(await fill(5)).toEqual(["disk", "disk", "disk", "disk", "disk"]);
      expect(kept.length).toBeGreaterThan(10);
      makeRoom(folder);
      await fill(0);
      expect(kept.at(-1)).toBeGreaterThan(5);
      running.kill("SIGKILL");
      await exit;

      const store = await openSqliteStore({ folder });
      const loaded = await store.boards.load("a");
      expect(loaded?.updates.map((update) => new DataView(update.buffer, update.byteOffset).getUint32(0))).toEqual(
        kept,
      );
      await store.close();
    },
  );
});

/** Copies the WAL into the database, from outside and so without the limit: the WAL may grow anew from its beginning. */
function makeRoom(folder: string): void {
  const db = new DatabaseSync(join(folder, "openchair.db"), { timeout: 5000 });
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}
