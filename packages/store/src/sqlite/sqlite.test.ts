import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { boardLogContract, boardVersionsContract, programmeContract } from "../contract.ts";
import type { BoardLog, ProgrammeStore } from "../ports.ts";
import { openSqliteStore, type SqliteStore } from "./open.ts";

async function folderHarness() {
  const folder = await mkdtemp(join(tmpdir(), "openchair-store-"));
  let opened: SqliteStore | null = null;
  return {
    open: async () => {
      opened = await openSqliteStore({ folder });
      return opened;
    },
    /** Closing one part of the store closes the whole, as the server does. */
    closing: <T extends BoardLog | ProgrammeStore>(part: T): T => ({ ...part, close: async () => opened?.close() }),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

boardLogContract("SQLite", async () => {
  const { open, closing, dispose } = await folderHarness();
  return { open: async () => closing((await open()).boards), dispose };
});

programmeContract("SQLite", async () => {
  const { open, closing, dispose } = await folderHarness();
  return { open: async () => closing((await open()).programme), dispose };
});

boardVersionsContract("SQLite", async () => {
  const { open, dispose } = await folderHarness();
  return { open, dispose };
});
