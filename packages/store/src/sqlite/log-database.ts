import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import type { LoadedBoard, LogEntry } from "../ports.ts";
import { toStoreError } from "./database.ts";
import type { LogAnswer, LogRequest } from "./log-messages.ts";

const noSuchBoard = (boardId: string) => new StoreError("not-found", `There is no board ${boardId}.`);

/** An error as an answer that can cross to another thread. */
export function failure(error: unknown): LogAnswer & { readonly ok: false } {
  const known = toStoreError(error);
  if (known instanceof StoreError) return { ok: false, code: known.code, message: known.message };
  return { ok: false, code: "disk", message: known instanceof Error ? known.message : String(known) };
}

/** The log's SQL. Synchronous: it runs in a worker of its own. */
export interface LogDatabase {
  /**
   * Carries out requests in order and answers each. All writes that follow each other are committed together, because
   * waiting for the disk is what costs (relay.md §4: 0.24 ms each alone, 100 times cheaper in hundreds). One that is
   * refused (`exists`, `not-found`) does not touch the others; when the disk fails, none of that commit was kept.
   */
  run(requests: readonly LogRequest[]): LogAnswer[];
}

export function createLogDatabase(db: DatabaseSync): LogDatabase {
  const insertBoard = db.prepare("INSERT INTO board (id, head_seq) VALUES (?, 0)");
  const insertSnapshot = db.prepare("INSERT INTO snapshot (board_id, seq, data) VALUES (?, ?, ?)");
  const moveHead = db.prepare("UPDATE board SET head_seq = head_seq + ? WHERE id = ? RETURNING head_seq AS head");
  const insertLog = db.prepare("INSERT INTO log (board_id, seq, person, data) VALUES (?, ?, ?, ?)");
  const readHead = db.prepare("SELECT head_seq AS head FROM board WHERE id = ?");
  const readSnapshot = db.prepare("SELECT seq, data FROM snapshot WHERE board_id = ?");
  const readLog = db.prepare("SELECT data FROM log WHERE board_id = ? AND seq > ? ORDER BY seq");
  const writeSnapshot = db.prepare("UPDATE snapshot SET seq = ?, data = ? WHERE board_id = ? AND seq <= ?");
  const cutLog = db.prepare("DELETE FROM log WHERE board_id = ? AND seq <= ?");

  function append(boardId: string, entries: readonly LogEntry[]): number {
    const row = moveHead.get(entries.length, boardId);
    if (!row) throw noSuchBoard(boardId);
    const head = Number(row["head"]);
    let seq = head - entries.length;
    for (const { person, data } of entries) insertLog.run(boardId, ++seq, person, data);
    return head;
  }

  function load(boardId: string): LoadedBoard | null {
    const head = readHead.get(boardId);
    const snapshot = readSnapshot.get(boardId);
    if (!head || !snapshot) return null;
    const updates = readLog.all(boardId, Number(snapshot["seq"])).map((row) => row["data"] as Uint8Array);
    return { snapshot: snapshot["data"] as Uint8Array, updates, seq: Number(head["head"]) };
  }

  function write(request: LogRequest): number | null {
    if (request.op === "create") {
      insertBoard.run(request.boardId);
      insertSnapshot.run(request.boardId, 0, request.update);
    } else if (request.op === "append") {
      return append(request.boardId, request.entries);
    } else if (request.op === "compact") {
      const { boardId, snapshot, throughSeq } = request;
      const head = readHead.get(boardId);
      if (!head || throughSeq > Number(head["head"])) throw noSuchBoard(boardId);
      // An older snapshot than the one we have must not come back.
      if (writeSnapshot.run(throughSeq, snapshot, boardId, throughSeq).changes > 0) cutLog.run(boardId, throughSeq);
    }
    return null;
  }

  /** Refusals are undone on their own; everything else is the disk's fault and ends the whole commit. */
  function writeOne(request: LogRequest): LogAnswer {
    db.exec("SAVEPOINT one");
    try {
      const value = write(request);
      db.exec("RELEASE one");
      return { ok: true, value };
    } catch (error) {
      const answer = failure(error);
      if (answer.code === "disk") throw error;
      db.exec("ROLLBACK TO one; RELEASE one");
      return answer;
    }
  }

  function commit(requests: readonly LogRequest[]): LogAnswer[] {
    try {
      db.exec("BEGIN IMMEDIATE");
      const answers = requests.map(writeOne);
      db.exec("COMMIT");
      return answers;
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      return requests.map(() => failure(error));
    }
  }

  function readOne(request: LogRequest & { readonly op: "load" }): LogAnswer {
    try {
      // One transaction, so that snapshot and log belong together.
      db.exec("BEGIN");
      const value = load(request.boardId);
      db.exec("COMMIT");
      return { ok: true, value };
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      return failure(error);
    }
  }

  return {
    run(requests) {
      const answers: LogAnswer[] = [];
      let writes: LogRequest[] = [];
      const flush = () => {
        if (writes.length > 0) answers.push(...commit(writes));
        writes = [];
      };
      for (const request of requests) {
        if (request.op === "load") {
          flush();
          answers.push(readOne(request));
        } else {
          writes.push(request);
        }
      }
      flush();
      return answers;
    },
  };
}
