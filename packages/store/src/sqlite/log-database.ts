import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "../errors.ts";
import { toStoreError } from "./database.ts";
import { type Journalled, openJournal } from "./journal.ts";
import type { Failure, LogAnswer, LogRequest, PackedBoard } from "./log-messages.ts";
import { packedEntries } from "./packed-appends.ts";

/** An error as an answer that can cross to another thread. */
export function failure(error: unknown): Failure {
  const known = toStoreError(error);
  if (known instanceof StoreError) return { ok: false, code: known.code, message: known.message };
  return { ok: false, code: "disk", message: known instanceof Error ? known.message : String(known) };
}

const refused = (code: "exists" | "not-found", message: string): Failure => ({ ok: false, code, message });
const done: LogAnswer = { ok: true, value: null };

/** The log's SQL. Synchronous: it runs in a worker of its own. */
export interface LogDatabase {
  /**
   * Carries out requests in order and answers each. All writes that follow each other are committed together, because
   * waiting for the disk is what costs (relay.md §4: 0.24 ms each alone, 100 times cheaper in hundreds). One that is
   * refused (`exists`, `not-found`) does not touch the others; when the disk fails, none of that commit was kept.
   */
  run(requests: readonly LogRequest[]): LogAnswer[];
  /** Moves the journal into the log when there is much of it. For a moment in which nobody waits. Never throws. */
  tidy(): void;
  /** Commits so far. */
  readonly commits: number;
}

/** How much lies in the journal before it is moved, and how much when nothing more is taken until it is. */
const SETTLE = { rows: 1000, bytes: 1024 * 1024 } as const;
const MUST_SETTLE = { rows: 8 * SETTLE.rows, bytes: 8 * SETTLE.bytes } as const;

type Write = LogRequest & { readonly op: "append" | "create" };

const isWrite = (request: LogRequest): request is Write => request.op === "append" || request.op === "create";

/** What was called last may still lie in the journal: it is read from there, so that nothing has to be moved first. */
export function createLogDatabase(db: DatabaseSync): LogDatabase {
  const insertBoard = db.prepare("INSERT INTO board (id, head_seq) VALUES (?, 0)");
  const insertSnapshot = db.prepare("INSERT INTO snapshot (board_id, seq, data) VALUES (?, ?, ?)");
  const readSnapshot = db.prepare("SELECT seq, data FROM snapshot WHERE board_id = ?");
  const readLog = db.prepare("SELECT data FROM log WHERE board_id = ? AND seq > ? ORDER BY seq");
  const readClients = db.prepare("SELECT client_id AS client, person FROM client WHERE board_id = ?");
  const journal = openJournal(db);
  let commits = 0;

  const isBeyond = (limit: { readonly rows: number; readonly bytes: number }) =>
    journal.rows >= limit.rows || journal.bytes >= limit.bytes;

  function settle(): void {
    if (journal.rows === 0) return;
    journal.settle();
    commits++;
  }

  function load(boardId: string): PackedBoard | null {
    const seq = journal.head(boardId);
    const snapshot = readSnapshot.get(boardId);
    if (seq === null || !snapshot) return null;
    const owners = new Map(readClients.all(boardId).map((row) => [Number(row["client"]), String(row["person"])]));
    const updates = readLog.all(boardId, Number(snapshot["seq"])).map((row) => row["data"] as Uint8Array);
    for (const ref of journal.tailOf(boardId)) {
      for (const { person, data, clients = [] } of packedEntries(ref)) {
        updates.push(data);
        for (const client of clients) if (!owners.has(client)) owners.set(client, person);
      }
    }
    return { snapshot: snapshot["data"] as Uint8Array, ...endToEnd(updates), seq, owners };
  }

  /** Refusals are known before anything is written, so that no write has to be taken back alone. */
  function write(request: Write, heads: Map<string, number>, journalled: Journalled[]): LogAnswer {
    if (request.op === "append") {
      const result = journal.append(request.bytes, heads);
      journalled.push(result);
      return { ok: true, value: result.lastSeqs };
    }
    const { boardId } = request;
    if (journal.head(boardId) !== null) return refused("exists", "This board exists already.");
    insertBoard.run(boardId);
    insertSnapshot.run(boardId, 0, request.update);
    return done;
  }

  function commit(requests: readonly Write[]): LogAnswer[] {
    try {
      if (isBeyond(MUST_SETTLE)) settle();
      const heads = new Map<string, number>();
      const journalled: Journalled[] = [];
      db.exec("BEGIN IMMEDIATE");
      const answers = requests.map((request) => write(request, heads, journalled));
      db.exec("COMMIT");
      commits++;
      for (const result of journalled) journal.committed(result);
      return answers;
    } catch (error) {
      if (db.isTransaction) db.exec("ROLLBACK");
      return requests.map(() => failure(error));
    }
  }

  function other(request: LogRequest): LogAnswer {
    try {
      if (request.op === "settle") settle();
      if (request.op !== "load") return done;
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
    get commits() {
      return commits;
    },
    run(requests) {
      const answers: LogAnswer[] = [];
      let writes: Write[] = [];
      /** Why a commit failed: what comes behind it must not be kept without it. */
      let failed: LogAnswer | null = null;
      const flush = () => {
        if (writes.length === 0) return;
        const done: readonly LogAnswer[] = failed ? writes.map(() => failed as LogAnswer) : commit(writes);
        failed ??= done.find((answer) => !answer.ok && answer.code === "disk") ?? null;
        answers.push(...done);
        writes = [];
      };
      for (const request of requests) {
        if (isWrite(request)) {
          writes.push(request);
        } else {
          flush();
          answers.push(other(request));
        }
      }
      flush();
      return answers;
    },
    tidy() {
      if (!isBeyond(SETTLE)) return;
      try {
        settle();
      } catch {
        // The disk. Nothing has moved and nothing is lost; `commit` says so to somebody when it goes on.
      }
    },
  };
}

function endToEnd(updates: readonly Uint8Array[]): Pick<PackedBoard, "updates" | "ends"> {
  const whole = new Uint8Array(updates.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  const ends = updates.map((update) => {
    whole.set(update, end);
    end += update.length;
    return end;
  });
  return { updates: whole, ends };
}
