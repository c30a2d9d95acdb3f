import { copyFile, mkdir, mkdtemp, open, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "./database.ts";
import { createLogDatabase } from "./log-database.ts";
import { openSqliteStore } from "./open.ts";

const FRAME = 24 + 4096;

/** The length of the WAL when a commit was acknowledged, and the newest number of each board by then. */
interface Boundary {
  readonly length: number;
  readonly acknowledged: Readonly<Record<string, number>>;
}

/**
 * What the power going leaves behind: everything up to the last sync, and of what came after it some part or none. The
 * database file itself does not change here, because nothing is copied back from the WAL.
 */
describe("a power cut", () => {
  let folder: string;
  let boundaries: readonly Boundary[];
  const fileIn = (name: string) => join(folder, name, "openchair.db");

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-power-"));
    boundaries = await write();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Appends to three boards in one commit each time, and takes the files as they are at the end. */
  async function write(): Promise<Boundary[]> {
    const live = join(folder, "live");
    const store = await openSqliteStore({ folder: live });
    const acknowledged: Record<string, number> = { a: 0, b: 0, c: 0 };
    for (const id of ["a", "b", "c"]) await store.boards.create(id, Uint8Array.of(0));
    const found: Boundary[] = [];
    for (let n = 0; n < 24; n++) {
      const some = ["a", "b", "c"].filter((_, i) => n % (i + 1) === 0);
      const data = new Uint8Array(n % 5 === 0 ? 9000 : 100).fill(n);
      // In the middle of it all, the journal moves into the log.
      if (n === 12) await store.boards.shorten("a").catch(() => null);
      // While the worker is busy with this, the appends gather into one commit.
      const busy = store.boards.load("a");
      const calls = some.map(async (id) => {
        acknowledged[id] = await store.boards.append(id, [{ person: "ana", data, clients: [n] }]);
      });
      await Promise.all([busy, ...calls]);
      found.push({ length: (await stat(join(live, "openchair.db-wal"))).size, acknowledged: { ...acknowledged } });
    }
    await mkdir(join(folder, "whole"));
    for (const suffix of ["", "-wal"]) await copyFile(fileIn("live") + suffix, fileIn("whole") + suffix);
    await store.close();
    return found;
  }

  /** Opens a copy whose WAL was changed by `cut`, and gives the newest number of each board in it. */
  async function seqsAfter(cut: (wal: string) => Promise<void>): Promise<Record<string, number>> {
    const name = "cut";
    await rm(join(folder, name), { recursive: true, force: true });
    await mkdir(join(folder, name));
    for (const suffix of ["", "-wal"]) await copyFile(fileIn("whole") + suffix, fileIn(name) + suffix);
    await cut(`${fileIn(name)}-wal`);
    const db = openDatabase(fileIn(name), "log", 0);
    const ids = ["a", "b", "c"];
    const answers = createLogDatabase(db).run(ids.map((boardId) => ({ op: "load", boardId })));
    db.close();
    return Object.fromEntries(
      answers.map((answer, i) => {
        if (!answer.ok || !answer.value || !("seq" in answer.value)) throw new Error(JSON.stringify(answer));
        const { seq, ends } = answer.value;
        expect(ends).toHaveLength(seq);
        return [ids[i], seq];
      }),
    );
  }

  it("right after a commit keeps all that was acknowledged by then", async () => {
    for (const { length, acknowledged } of boundaries) {
      expect(await seqsAfter((wal) => truncate(wal, length))).toEqual(acknowledged);
    }
  });

  it("within a commit keeps all the earlier ones, and nothing of that one", async () => {
    for (const [i, { length }] of boundaries.entries()) {
      const before = boundaries[i - 1];
      if (!before) continue;
      for (const lost of [1, FRAME / 2, FRAME - 1]) {
        expect(await seqsAfter((wal) => truncate(wal, length - lost))).toEqual(before.acknowledged);
      }
    }
  });

  it("that leaves a hole where the last page should be keeps all the earlier ones", async () => {
    for (const [i, { length }] of boundaries.entries()) {
      const before = boundaries[i - 1];
      if (!before) continue;
      const holed = async (wal: string) => {
        await truncate(wal, length);
        const handle = await open(wal, "r+");
        await handle.write(new Uint8Array(4096), 0, 4096, length - 4096);
        await handle.close();
      };
      expect(await seqsAfter(holed)).toEqual(before.acknowledged);
    }
  });
});
