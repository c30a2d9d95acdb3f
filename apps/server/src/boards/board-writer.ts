import type { Append } from "@openchair/relay";
import type { BoardLog } from "@openchair/store/ports";

/** Puts a board's changes into the log, in order and one commit at a time. */
export interface BoardWriter {
  push(entry: Append): void;
  /** Resolves when nothing waits to be written, whether it was kept or not. */
  idle(): Promise<void>;
  readonly busy: boolean;
  /** Number of the last entry in the log. */
  readonly seq: number;
  /** What the log holds behind its snapshot. */
  readonly tail: { readonly rows: number; readonly bytes: number };
  /** Puts a snapshot, which holds at least everything up to `seq`, in its place. What waits to be written stays behind it. */
  compact(snapshot: Uint8Array): Promise<void>;
}

export interface BoardWriterOptions {
  readonly log: BoardLog;
  readonly boardId: string;
  readonly seq: number;
  readonly tail: { readonly rows: number; readonly bytes: number };
  /** Everything up to this number of the room's is on disk. */
  readonly onCommitted: (roomSeq: number) => void;
  /** What was pushed and not yet committed is forgotten here: the room pushes it again when the disk is back. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * One commit in flight per board, because a later one must not reach the disk when an earlier one did not: the log
 * would have a hole. What comes in meanwhile goes into the next commit.
 */
export function createBoardWriter(options: BoardWriterOptions): BoardWriter {
  const { log, boardId } = options;
  let seq = options.seq;
  let tail = { ...options.tail };
  let queue: Append[] = [];
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      try {
        seq = await log.append(boardId, batch);
        for (const { data } of batch) tail = { rows: tail.rows + 1, bytes: tail.bytes + data.length };
        options.onCommitted(batch.at(-1)?.seq ?? 0);
      } catch (error) {
        queue = [];
        options.onFailed(error);
      }
    }
    running = null;
  }

  return {
    push(entry) {
      queue.push(entry);
      running ??= run();
    },
    async idle() {
      while (running) await running;
    },
    get busy() {
      return running !== null;
    },
    get seq() {
      return seq;
    },
    get tail() {
      return tail;
    },
    async compact(snapshot) {
      const through = seq;
      const before = tail;
      await log.compact(boardId, snapshot, through);
      tail = { rows: tail.rows - before.rows, bytes: tail.bytes - before.bytes };
    },
  };
}
