import { Worker } from "node:worker_threads";
import { StoreError } from "../errors.ts";
import type { BoardLog, LoadedBoard, LogEntry } from "../ports.ts";
import { createCommitStats } from "./commit-stats.ts";
import { NO_BOARD } from "./journal.ts";
import type { FromLogWorker, LogAnswer, LogRequest, PackedBoard, StoreWorkerData } from "./log-messages.ts";
import { createAppendPacker } from "./packed-appends.ts";

/** The log's own part of the port; making snapshots is the upkeep's (upkeep.ts). */
export interface SqliteBoardLog extends Omit<BoardLog, "shorten"> {
  /** Resolves when everything that was appended before lies in the table `log`, where another connection can read it. */
  settle(): Promise<void>;
}

type Value = Extract<LogAnswer, { readonly ok: true }>["value"];

/** Something that waits for the worker, and who waits for it. */
interface Queued {
  readonly request: () => LogRequest;
  answer(answer: LogAnswer): void;
  fail(error: StoreError): void;
  readonly calls: number;
  readonly isAppend: boolean;
}

interface AppendCall {
  resolve(seq: number): void;
  reject(error: StoreError): void;
  readonly rows: number;
  readonly bytes: number;
  readonly calledAt: number;
}

/**
 * The shortest time between two commits of appends, in milliseconds. A commit costs about 0.1 ms of processor time
 * however little is in it, and the disk a write, so under load they are gathered; a first one does not wait.
 */
const GATHER_MS = 20;
/** Bytes in one row of the journal, about: SQLite takes no blob over 1 GB. */
const MOST_BYTES = 16 * 1024 * 1024;

const closedError = () => new StoreError("closed", "The store is closed.");
const errorOf = (answer: LogAnswer & { readonly ok: false }) => new StoreError(answer.code, answer.message);

function unpack({ snapshot, updates, ends, seq, owners }: PackedBoard): LoadedBoard {
  return { snapshot, updates: ends.map((end, i) => updates.subarray(ends[i - 1] ?? 0, end)), seq, owners };
}

const bytesOf = (entries: readonly LogEntry[]) => entries.reduce((sum, { data }) => sum + data.length, 0);

const isSound = (entries: readonly LogEntry[]) =>
  entries.every(({ clients = [] }) => clients.every((id) => Number.isSafeInteger(id) && id >= 0));

function buffersOf(requests: readonly LogRequest[]): ArrayBuffer[] {
  const buffers = requests.map((request) => {
    if (request.op === "append") return request.bytes.buffer;
    return request.op === "create" ? request.update.buffer : null;
  });
  return buffers.filter((buffer) => buffer instanceof ArrayBuffer);
}

/**
 * The board log on SQLite, in a worker thread: waiting for the disk never stops the thread that answers everybody. One
 * message is with the worker at a time; what is called meanwhile is gathered, packed, and goes with the next. Resolves
 * once the worker has the file open. The file must have been migrated.
 */
export async function openBoardLog(data: StoreWorkerData): Promise<SqliteBoardLog> {
  const worker = new Worker(new URL("./log-worker.ts", import.meta.url), { workerData: data, name: "board log" });
  const stats = createCommitStats();
  const packer = createAppendPacker();
  /** Calls whose entries are in the packer. */
  let packed: AppendCall[] = [];
  let queue: Queued[] = [];
  let sent: readonly Queued[] = [];
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let commits = 0;
  let stopped: (() => StoreError) | null = null;

  /** What was packed so far, as one request. */
  function seal(): void {
    if (packed.length === 0) return;
    const calls = packed;
    const bytes = packer.take();
    packed = [];
    queue.push({
      request: () => ({ op: "append", bytes }),
      calls: calls.length,
      isAppend: true,
      answer(answer) {
        const now = performance.now();
        const seqs = answer.ok && Array.isArray(answer.value) ? (answer.value as readonly number[]) : [];
        for (const [i, { resolve, reject, rows, bytes: length, calledAt }] of calls.entries()) {
          const seq = seqs[i] ?? NO_BOARD;
          if (!answer.ok) reject(errorOf(answer));
          else if (seq === NO_BOARD) reject(new StoreError("not-found", "There is no such board."));
          else {
            stats.committed(rows, length, now - calledAt);
            resolve(seq);
          }
        }
      },
      fail(error) {
        for (const { reject } of calls) reject(error);
      },
    });
  }

  /** Appends that were called behind one that failed must not be kept without it. */
  function dropAppends(error: StoreError): void {
    const dropped = packed;
    packed = [];
    packer.take();
    for (const { reject } of dropped) reject(error);
    const [appends, others] = [queue.filter(({ isAppend }) => isAppend), queue.filter(({ isAppend }) => !isAppend)];
    queue = others;
    for (const append of appends) append.fail(error);
  }

  function send(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    seal();
    sent = queue;
    queue = [];
    sentAt = performance.now();
    const requests = sent.map(({ request }) => request());
    worker.postMessage(requests, buffersOf(requests));
  }

  /** Sends what waits, unless the worker is busy or it is too soon after the last time. */
  function schedule(): void {
    if (sent.length > 0 || (queue.length === 0 && packed.length === 0)) return;
    const wait = sentAt + GATHER_MS - performance.now();
    // Whatever is not an append is waited for by somebody who looks at an empty screen.
    if (wait <= 0 || queue.length > 0) send();
    else timer ??= setTimeout(send, wait);
  }

  function stop(why: () => StoreError): void {
    stopped ??= why;
    seal();
    for (const waiting of [...sent, ...queue]) waiting.fail(stopped());
    sent = [];
    queue = [];
    if (timer) clearTimeout(timer);
  }

  const ready = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromLogWorker) => {
      if (message.type === "ready") {
        if (message.failure) reject(errorOf(message.failure));
        else resolve();
        return;
      }
      const answered = sent;
      sent = [];
      commits = message.commits;
      for (const [i, waiting] of answered.entries()) {
        const answer = message.answers[i];
        if (answer) waiting.answer(answer);
      }
      const failure = message.answers.find((answer) => !answer.ok && answer.code === "disk");
      if (failure && !failure.ok) dropAppends(errorOf(failure));
      schedule();
    });
    worker.on("error", (error) => {
      const why = () => new StoreError("disk", "The part that writes to the disk has stopped.", error);
      reject(why());
      stop(why);
    });
    worker.on("exit", () => {
      reject(closedError());
      stop(closedError);
    });
  });

  const call = (request: LogRequest) =>
    new Promise<Value>((resolve, reject) => {
      if (stopped) {
        reject(stopped());
        return;
      }
      seal();
      queue.push({
        request: () => request,
        calls: 1,
        isAppend: false,
        answer: (answer) => (answer.ok ? resolve(answer.value) : reject(errorOf(answer))),
        fail: reject,
      });
      schedule();
    });

  await ready;

  return {
    async create(boardId, update) {
      // A copy of our own, which can be handed to the worker: what we are given may be a slice of a shared pool.
      await call({ op: "create", boardId, update: new Uint8Array(update) });
    },
    append: (boardId, entries) =>
      new Promise((resolve, reject) => {
        if (stopped || !isSound(entries)) {
          reject(stopped?.() ?? new StoreError("not-found", "A client id is a whole number from 0."));
          return;
        }
        const bytes = bytesOf(entries);
        if (packer.length > 0 && packer.length + bytes > MOST_BYTES) seal();
        packer.add(boardId, entries);
        packed.push({ resolve, reject, rows: entries.length, bytes, calledAt: performance.now() });
        schedule();
      }),
    async load(boardId) {
      const board = (await call({ op: "load", boardId })) as PackedBoard | null;
      return board && unpack(board);
    },
    async settle() {
      await call({ op: "settle" });
    },
    stats() {
      const waiting = [...sent, ...queue].reduce((sum, { calls }) => sum + calls, 0);
      return stats.read(commits, waiting + packed.length);
    },
    async close() {
      if (stopped) return;
      const done = call({ op: "close" });
      stopped = closedError;
      await done;
      await new Promise<void>((resolve) => {
        worker.once("exit", () => resolve());
        // Already gone when `exit` came before we listened.
        if (worker.threadId === -1) resolve();
      });
    },
  };
}
