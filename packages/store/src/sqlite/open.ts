import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import type { BoardLog, BoardVersions, ProgrammeStore } from "../ports.ts";
import { openBoardLog } from "./board-log.ts";
import { openDatabase, toStoreError } from "./database.ts";
import { holdFolder } from "./lock.ts";
import { migrate } from "./migrations.ts";
import { createProgrammeStore } from "./programme-store.ts";
import { createSummaryTable } from "./summary-table.ts";
import { createUpkeep } from "./upkeep.ts";

export interface SqliteStoreOptions {
  /** The data folder; made when it is missing. */
  readonly folder: string;
  /** How long one connection waits for the other's lock, in milliseconds. */
  readonly busyTimeoutMs?: number;
  /** The most pages of 4 kB that the log may make the file; for tests of a full disk. */
  readonly maxPages?: number;
}

export interface SqliteStore {
  readonly programme: ProgrammeStore;
  readonly boards: BoardLog;
  readonly versions: BoardVersions;
  /** Finishes what was called before, then lets go of the folder. */
  close(): Promise<void>;
}

const BUSY_TIMEOUT_MS = 5000;

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StoreError("unwritable", `The data folder ${folder} cannot be written.`, error);
  }
}

/** The file, migrated. Whatever SQLite says here is about the folder: the file is missing, broken or read-only. */
function openFile(file: string, busyTimeoutMs: number): DatabaseSync {
  try {
    const db = openDatabase(file, "programme", busyTimeoutMs);
    try {
      migrate(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    const known = toStoreError(error);
    if (known instanceof StoreError && known.code !== "disk") throw known;
    const why = known instanceof Error ? known.message : String(known);
    throw new StoreError("unwritable", `The database ${file} cannot be used. ${why}`, error);
  }
}

const databaseFile = (folder: string) => join(folder, "openchair.db");

/**
 * Opens a data folder for a server: programme and board log on one SQLite file, and nobody else's server on it.
 * Rejects with `unwritable` or `in-use`.
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<SqliteStore> {
  const { folder, busyTimeoutMs = BUSY_TIMEOUT_MS } = options;
  makeFolder(folder);
  const file = databaseFile(folder);
  const hold = holdFolder(folder);
  let programme: ProgrammeStore | null = null;
  try {
    const upkeep = createUpkeep({ file, busyTimeoutMs });
    programme = createProgrammeStore(openFile(file, busyTimeoutMs), upkeep.keepSummary);
    const { settle, ...log } = await openBoardLog(
      options.maxPages ? { file, busyTimeoutMs, maxPages: options.maxPages } : { file, busyTimeoutMs },
    );
    const boards: BoardLog = {
      ...log,
      async shorten(boardId) {
        // The upkeep has a connection of its own and sees only what is in the tables.
        await settle();
        return upkeep.shorten(boardId);
      },
    };
    const opened = programme;
    const closeAll = async () => {
      await upkeep.close();
      await log.close();
      await opened.close();
      hold.release();
    };
    let closing: Promise<void> | null = null;
    return {
      programme,
      boards,
      versions: upkeep.versions,
      close() {
        closing ??= closeAll();
        return closing;
      },
    };
  } catch (error) {
    await programme?.close();
    hold.release();
    throw error;
  }
}

/** Opens only the programme, beside a server that may be running on the folder: for commands like a new link. */
export function openSqliteProgramme(options: SqliteStoreOptions): ProgrammeStore {
  const { folder, busyTimeoutMs = BUSY_TIMEOUT_MS } = options;
  makeFolder(folder);
  const db = openFile(databaseFile(folder), busyTimeoutMs);
  const keepSummary = createSummaryTable(db);
  return createProgrammeStore(db, async (...args) => keepSummary(...args));
}
