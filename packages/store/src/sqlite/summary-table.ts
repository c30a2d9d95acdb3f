import type { DatabaseSync } from "node:sqlite";
import type { WallStore } from "../wall-ports.ts";
import type { Kept } from "./wall.ts";

export type KeepSummary = (...args: Parameters<WallStore["keepSummary"]>) => void;

/**
 * Keeps what was seen of boards. Synchronous: with a server it runs in a worker, because busy boards are looked at all the
 * time. It does not wait for the disk either: what a power cut takes is seen again when the board is loaded next.
 */
export function createSummaryTable(db: DatabaseSync): KeepSummary {
  const putSummary = db.prepare(
    "INSERT INTO board_summary (board_id, at, data, picture) VALUES (?, ?, ?, ?) " +
      "ON CONFLICT (board_id) DO UPDATE SET at = excluded.at, data = excluded.data, picture = excluded.picture",
  );
  const putChange = db.prepare(
    "INSERT INTO board_activity (board_id, person_id, at) VALUES (?, ?, ?) " +
      "ON CONFLICT (board_id, person_id) DO UPDATE SET at = excluded.at",
  );
  const write: KeepSummary = ({ boardId, at, seq, tag, digest, picture }, changes) => {
    db.exec("BEGIN IMMEDIATE");
    try {
      putSummary.run(boardId, at, JSON.stringify({ seq, tag, digest } satisfies Kept), picture);
      for (const change of changes) putChange.run(boardId, change.personId, change.at);
      db.exec("COMMIT");
    } catch (error) {
      db.exec("ROLLBACK");
      throw error;
    }
  };
  return (summary, changes) => {
    db.exec("PRAGMA synchronous = NORMAL");
    try {
      write(summary, changes);
    } finally {
      db.exec("PRAGMA synchronous = FULL");
    }
  };
}
