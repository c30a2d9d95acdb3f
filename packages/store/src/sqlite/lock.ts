import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import { isBusy } from "./database.ts";

/**
 * Holds a data folder for this process until `release`. Two servers on one folder would each keep their own copy of a
 * board in memory and answer from it. The lock is one of SQLite's own on an empty file: the operating system drops it
 * with the process, so a `kill -9` leaves nothing behind to clean up. Throws `in-use`, or
 * `unwritable` when something else lies where the lock should be.
 */
export function holdFolder(folder: string): { release(): void } {
  const file = join(folder, "in-use.lock");
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (!isBusy(error)) {
      const why = error instanceof Error ? error.message : String(error);
      throw new StoreError(
        "unwritable",
        `The file ${file} cannot be used: ${why}. It holds nothing: remove it.`,
        error,
      );
    }
    throw new StoreError("in-use", `Another Open Chair is already using the data folder ${folder}.`, error);
  }
  return { release: () => db.close() };
}
