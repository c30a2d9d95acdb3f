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

/** Runs the child until it has reported `reports` commits, kills it, and gives the highest number it reported. */
async function crashAfter(folder: string, reports: number): Promise<number> {
  const writing = spawn(process.execPath, [child, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(writing, "exit");
  let highest = 0;
  let seen = 0;
  for await (const line of createInterface({ input: writing.stdout })) {
    highest = Math.max(highest, Number(line));
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

  it.each([1, 300, 2000])("loses nothing that was reported as committed (killed after %i)", async (reports) => {
    const reported = await crashAfter(folder, reports);
    expect(reported).toBeGreaterThanOrEqual(reports);
    const store = await openSqliteStore({ folder });
    const kept = await store.boards.load("a");
    expect(kept?.seq).toBeGreaterThanOrEqual(reported);
    expect(kept?.updates).toHaveLength(kept?.seq ?? -1);
    expect(await store.boards.append("a", [{ person: "ana", data: Uint8Array.of(1) }])).toBe((kept?.seq ?? 0) + 1);
    await store.close();
  });
});
