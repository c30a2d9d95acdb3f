import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStore } from "./open.ts";

const child = fileURLToPath(new URL("./crash-child.ts", import.meta.url));

/** Runs the child until it has reported `reports` commits, kills it, and gives the highest number of each board. */
async function crashAfter(folder: string, boards: number, reports: number): Promise<Map<string, number>> {
  const args = [child, folder, String(boards)];
  const writing = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(writing, "exit");
  const highest = new Map<string, number>();
  let seen = 0;
  for await (const line of createInterface({ input: writing.stdout })) {
    const [id = "", seq = ""] = line.split(" ");
    highest.set(id, Math.max(highest.get(id) ?? 0, Number(seq)));
    if (++seen === reports) writing.kill("SIGKILL");
  }
  expect((await exit)[1]).toBe("SIGKILL");
  return highest;
}

describe("kill -9", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "openchair-crash-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it.each([
    [1, 1],
    [1, 300],
    [1, 1000],
    [5, 500],
    [20, 5000],
  ])("loses nothing that was reported as committed (%i boards, killed after %i)", async (count, reports) => {
    const reported = await crashAfter(folder, count, reports);
    const store = await openSqliteStore({ folder });
    for (const [id, seq] of reported) {
      const kept = await store.boards.load(id);
      expect(kept?.seq).toBeGreaterThanOrEqual(seq);
      expect(kept?.updates).toHaveLength(kept?.seq ?? -1);
      expect(kept?.updates.every((update) => update.length === 200)).toBe(true);
      expect(kept?.owners).toEqual(new Map([[1, id]]));
      expect(await store.boards.append(id, [{ person: "ana", data: Uint8Array.of(1) }])).toBe((kept?.seq ?? 0) + 1);
    }
    await store.close();
  });
});
