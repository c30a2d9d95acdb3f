import type { DatabaseSync } from "node:sqlite";
import { compactHistory } from "../compaction.ts";
import type { Compacted } from "../ports.ts";

interface History {
  readonly snapshot: Uint8Array;
  readonly updates: readonly Uint8Array[];
  /** Number of the newest of them. */
  readonly seq: number;
}

/** What is to be made one; null when there is nothing behind the snapshot. */
function readHistory(db: DatabaseSync, boardId: string): History | null {
  const snapshot = db.prepare("SELECT seq, data FROM snapshot WHERE board_id = ?").get(boardId);
  if (!snapshot) return null;
  const rows = db
    .prepare("SELECT seq, data FROM log WHERE board_id = ? AND seq > ? ORDER BY seq")
    .all(boardId, Number(snapshot["seq"]));
  const last = rows.at(-1);
  if (!last) return null;
  const updates = rows.map((row) => row["data"] as Uint8Array);
  return { snapshot: snapshot["data"] as Uint8Array, updates, seq: Number(last["seq"]) };
}

function inTransaction<T>(db: DatabaseSync, begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T {
  db.exec(begin);
  try {
    const value = work();
    db.exec("COMMIT");
    return value;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/**
 * Puts one snapshot in the place of a board's snapshot and log. Appends go on meanwhile on the other connection: the
 * long part only reads, and the write lock is held for the short last step. What is in the journal stays there, behind
 * the snapshot. Throws a `StoreError` with code `damaged` when the snapshot would not hold everything.
 */
export function shortenLog(db: DatabaseSync, boardId: string): Compacted | null {
  const history = inTransaction(db, "BEGIN", () => readHistory(db, boardId));
  if (!history) return null;
  const { seq } = history;
  const snapshot = compactHistory(history.snapshot, history.updates);
  return inTransaction(db, "BEGIN IMMEDIATE", () => {
    const written = db
      .prepare("UPDATE snapshot SET seq = ?, data = ? WHERE board_id = ? AND seq < ?")
      .run(seq, snapshot, boardId, seq);
    // Somebody has put a newer one there meanwhile.
    if (written.changes === 0) return null;
    db.prepare("DELETE FROM log WHERE board_id = ? AND seq <= ?").run(boardId, seq);
    return { snapshot, seq };
  });
}
