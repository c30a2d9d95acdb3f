import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";

/** Which of the connections of a process this is. */
export type ConnectionRole = "programme" | "log" | "upkeep";

/**
 * Opens the one database file. WAL, so that readers never wait for the writer; `synchronous=FULL`, so that a commit
 * has reached the disk when it returns, also when the power goes (relay.md §4).
 */
export function openDatabase(file: string, role: ConnectionRole, busyTimeoutMs: number): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  // Only workers copy the WAL back into the file: that takes some ten milliseconds at times, and the
  // programme's connection lives on the thread that answers everybody.
  if (role === "programme") db.exec("PRAGMA wal_autocheckpoint = 0");
  return db;
}

// Result codes of SQLite (https://www.sqlite.org/rescode.html). The low byte is the family.
const CONSTRAINT = 19;
const FOREIGN_KEY = 787;

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return null;
  return error.errcode;
}

/** True when somebody else holds a lock that we waited for in vain. */
export const isBusy = (error: unknown): boolean => ((resultCode(error) ?? 0) & 0xff) === 5;

/** What went wrong, in the store's words. Errors that are not SQLite's come back as they are. */
export function toStoreError(error: unknown): unknown {
  const code = resultCode(error);
  if (code === null) return error;
  if (code === FOREIGN_KEY) return new StoreError("not-found", "What this belongs to does not exist.", error);
  if ((code & 0xff) === CONSTRAINT) return new StoreError("exists", "This exists already.", error);
  const why = error instanceof Error ? error.message : String(error);
  return new StoreError("disk", `The database could not be read or written: ${why}.`, error);
}
