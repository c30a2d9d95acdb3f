import type { DatabaseSync } from "node:sqlite";
import { giveFirstSeq, type PackedRef, packedCalls, packedEntries } from "./packed-appends.ts";

/** What one `append` of the journal did: put it into memory once the transaction is committed. */
export interface Journalled {
  /** Number of each call's last entry; `NO_BOARD` when the board does not exist. */
  readonly lastSeqs: readonly number[];
  /** The calls that were kept. */
  readonly kept: readonly PackedRef[];
  /** Number of the row. */
  readonly row: number;
}

/**
 * The newest part of all boards' logs. A commit writes whole pages of 4 kB, and rows of different boards lie on
 * different pages: 100 boards that get an update each cost 100 pages. So a commit puts the appends of all boards into
 * one row of the table `journal`, as they came from the other thread, and from time to time they are *settled*: moved
 * into the table `log`, many rows of a board at once. What is not settled is also in
 * memory here, because a board that is loaded needs it.
 */
export interface Journal {
  /** Entries that are not settled, and the bytes they lie in. */
  readonly rows: number;
  readonly bytes: number;
  /** Number of a board's newest entry; null when there is no such board. */
  head(boardId: string): number | null;
  /** Adds packed calls to the table; call it within a transaction, with the heads which that has moved so far. */
  append(packed: Uint8Array, staged: Map<string, number>): Journalled;
  /** The transaction of an `append` is committed. */
  committed(journalled: Journalled): void;
  /** A board's calls that are not settled, in order. */
  tailOf(boardId: string): readonly PackedRef[];
  /** Moves everything into the log, in a transaction of its own. Throws when the disk fails; then nothing has moved. */
  settle(): void;
}

/** In the place of a number, in answers to `append`. */
export const NO_BOARD = -1;

/** Boards whose newest number is remembered at most. */
const MOST_HEADS = 10_000;

/** Reads what an earlier process has left in the journal. */
export function openJournal(db: DatabaseSync): Journal {
  const insertJournal = db.prepare("INSERT INTO journal (data) VALUES (?)");
  const readJournal = db.prepare("SELECT n, data FROM journal ORDER BY n");
  const cutJournal = db.prepare("DELETE FROM journal WHERE n <= ?");
  const readHead = db.prepare("SELECT head_seq AS head FROM board WHERE id = ?");
  const moveHead = db.prepare("UPDATE board SET head_seq = ? WHERE id = ?");
  const insertLog = db.prepare("INSERT INTO log (board_id, seq, person, data) VALUES (?, ?, ?, ?)");
  const insertClient = db.prepare(
    "INSERT INTO client (board_id, client_id, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );

  const tails = new Map<string, PackedRef[]>();
  /** Only this connection moves heads: the data folder belongs to one server (lock.ts). */
  const heads = new Map<string, number>();
  let rows = 0;
  let bytes = 0;
  let lastRow = 0;

  function head(boardId: string): number | null {
    const known = heads.get(boardId);
    if (known !== undefined) return known;
    const row = readHead.get(boardId);
    return row ? Number(row["head"]) : null;
  }

  function remember(ref: PackedRef): void {
    const tail = tails.get(ref.boardId);
    if (tail) tail.push(ref);
    else tails.set(ref.boardId, [ref]);
    heads.set(ref.boardId, ref.firstSeq + ref.entries - 1);
    rows += ref.entries;
  }

  function move(boardId: string, tail: readonly PackedRef[]): void {
    for (const ref of tail) {
      let seq = ref.firstSeq;
      for (const { person, data, clients = [] } of packedEntries(ref)) {
        insertLog.run(boardId, seq++, person, data);
        for (const client of clients) insertClient.run(boardId, client, person);
      }
    }
    moveHead.run(heads.get(boardId) ?? 0, boardId);
  }

  for (const row of readJournal.all()) {
    const data = row["data"] as Uint8Array;
    for (const call of packedCalls(data)) if (call.firstSeq > 0) remember({ ...call, bytes: data });
    lastRow = Number(row["n"]);
    bytes += data.length;
  }

  return {
    get rows() {
      return rows;
    },
    get bytes() {
      return bytes;
    },
    head,
    append(packed, staged) {
      const kept: PackedRef[] = [];
      const lastSeqs: number[] = [];
      for (const call of packedCalls(packed)) {
        const before = staged.get(call.boardId) ?? head(call.boardId);
        if (before === null) {
          lastSeqs.push(NO_BOARD);
          continue;
        }
        const last = before + call.entries;
        giveFirstSeq(packed, call, before + 1);
        staged.set(call.boardId, last);
        kept.push({ ...call, firstSeq: before + 1, bytes: packed });
        lastSeqs.push(last);
      }
      if (kept.length === 0) return { lastSeqs, kept, row: lastRow };
      return { lastSeqs, kept, row: Number(insertJournal.run(packed).lastInsertRowid) };
    },
    committed({ kept, row }) {
      for (const ref of kept) remember(ref);
      bytes += kept[0]?.bytes.length ?? 0;
      lastRow = row;
    },
    tailOf: (boardId) => tails.get(boardId) ?? [],
    settle() {
      if (tails.size === 0) return;
      try {
        db.exec("BEGIN IMMEDIATE");
        for (const [boardId, tail] of tails) move(boardId, tail);
        cutJournal.run(lastRow);
        db.exec("COMMIT");
      } catch (error) {
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
      tails.clear();
      rows = 0;
      bytes = 0;
      if (heads.size > MOST_HEADS) heads.clear();
    },
  };
}
