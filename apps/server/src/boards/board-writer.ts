import type { Append } from "@openchair/relay";
import type { BoardLog } from "@openchair/store/ports";

/** Puts a board's changes into the log, in order and one commit at a time. */
export interface BoardWriter {
  push(entry: Append): void;
  /** Resolves when nothing waits to be written, whether it was kept or not. */
  idle(): Promise<void>;
  readonly busy: boolean;
  /** What the log holds behind its snapshot. */
  readonly tail: { readonly rows: number; readonly bytes: number };
  /**
   * Shortens the log. Gives the new snapshot and the room's number of the last change in it; null when there was nothing
   * to shorten, or it is not certain which changes are in it.
   */
  shorten(): Promise<Shortened | null>;
}

export interface Shortened {
  readonly snapshot: Uint8Array;
  readonly seq: number;
}

export interface BoardWriterOptions {
  readonly log: BoardLog;
  readonly boardId: string;
  /** The number of the last entry in the log, which is the room's number too when it is made. */
  readonly seq: number;
  /** Bytes of each entry that the log holds behind its snapshot, oldest first. */
  readonly tail: readonly number[];
  /** Everything up to this number of the room's is on disk. */
  readonly onCommitted: (roomSeq: number) => void;
  /** What was pushed and not yet committed is forgotten here: the room pushes it again when the disk is back. */
  readonly onFailed: (error: unknown) => void;
}

/** Entries of the log that follow each other, there and in the room: the numbers of the last one. */
interface Run {
  seq: number;
  roomSeq: number;
}

/**
 * Hands everything on at once: the log gathers what goes into one commit, and keeps nothing that was handed on behind
 * something that failed.
 */
export function createBoardWriter(options: BoardWriterOptions): BoardWriter {
  const { log, boardId } = options;
  let seq = options.seq;
  /** How far the room's numbers are ahead of the log's differs from run to run. */
  let runs: Run[] = [{ seq, roomSeq: seq }];
  /** Bytes of each entry behind the snapshot, oldest first. */
  let sizes: number[] = [...options.tail];
  let bytes = options.tail.reduce((sum, size) => sum + size, 0);
  /** The log holds entries that the room does not know to be there: a commit was kept, and called a failure. */
  let isUnsure = false;
  let batch: Append[] = [];
  let timer: NodeJS.Immediate | null = null;
  /** Calls of the log that are not answered yet, in order. */
  const open = new Set<Promise<void>>();

  function kept(batch: readonly Append[], last: number): void {
    const first = last - batch.length + 1;
    if (first !== seq + 1) isUnsure = true;
    seq = last;
    const roomSeq = batch.at(-1)?.seq ?? 0;
    const run = runs.at(-1);
    if (run && run.roomSeq - run.seq === roomSeq - last) {
      run.seq = last;
      run.roomSeq = roomSeq;
    } else {
      runs.push({ seq: last, roomSeq });
    }
    for (const { data } of batch) {
      sizes.push(data.length);
      bytes += data.length;
    }
  }

  /** The room's number of an entry of the log; null when it is not certain. */
  function roomSeqOf(number: number): number | null {
    const run = runs.find((each) => each.seq >= number);
    return run && !isUnsure ? run.roomSeq - (run.seq - number) : null;
  }

  async function append(entries: readonly Append[]): Promise<void> {
    try {
      kept(entries, await log.append(boardId, entries));
      options.onCommitted(entries.at(-1)?.seq ?? 0);
    } catch (error) {
      batch = [];
      options.onFailed(error);
    }
  }

  /** What came in at one turn of the event loop goes in one call. */
  function flush(): void {
    timer = null;
    const entries = batch;
    batch = [];
    if (entries.length === 0) return;
    const call = append(entries).finally(() => open.delete(call));
    open.add(call);
  }

  async function idle(): Promise<void> {
    while (timer !== null || open.size > 0) {
      if (timer !== null) {
        clearImmediate(timer);
        flush();
      }
      await Promise.all(open);
    }
  }

  return {
    push(entry) {
      batch.push(entry);
      timer ??= setImmediate(flush);
    },
    idle,
    get busy() {
      return timer !== null || open.size > 0;
    },
    get tail() {
      return { rows: sizes.length, bytes };
    },
    async shorten() {
      const done = await log.shorten(boardId);
      if (!done) return null;
      // A commit may be on disk, and in the snapshot, before its answer is here.
      while (open.size > 0 && seq < done.seq) await Promise.race(open);
      sizes = sizes.slice(sizes.length - Math.max(0, seq - done.seq));
      bytes = sizes.reduce((sum, size) => sum + size, 0);
      const roomSeq = roomSeqOf(done.seq);
      runs = runs.filter((run) => run.seq >= done.seq);
      return roomSeq === null ? null : { snapshot: done.snapshot, seq: roomSeq };
    },
  };
}
