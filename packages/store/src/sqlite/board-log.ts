import { Worker } from "node:worker_threads";
import { StoreError } from "../errors.ts";
import type { BoardLog, LoadedBoard, LogEntry } from "../ports.ts";
import type { FromWorker, LogAnswer, LogRequest, LogWorkerData } from "./log-messages.ts";

type Value = number | LoadedBoard | null;
interface Waiting {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: StoreError) => void;
}

/** A copy of our own, which can be handed to the worker: what comes from a socket is often a slice of a shared pool. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const closedError = () => new StoreError("closed", "The store is closed.");

/**
 * The board log on SQLite, in a worker thread: waiting for the disk never stops the thread that answers everybody.
 * Resolves once the worker has the file open. The file must have been migrated.
 */
export async function openBoardLog(data: LogWorkerData): Promise<BoardLog> {
  const worker = new Worker(new URL("./log-worker.ts", import.meta.url), { workerData: data, name: "board log" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let stopped: (() => StoreError) | null = null;

  const settle = (answer: LogAnswer, { resolve, reject }: Waiting) => {
    if (answer.ok) resolve(answer.value);
    else reject(new StoreError(answer.code, answer.message));
  };
  const stop = (why: () => StoreError) => {
    stopped ??= why;
    for (const { reject } of waiting.values()) reject(stopped());
    waiting.clear();
  };

  const ready = new Promise<Value>((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      if (message.type === "ready") {
        settle(message.answer, { resolve, reject });
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (call) settle(message.answer, call);
    });
    worker.on("error", (error) => {
      const why = () => new StoreError("disk", "The part that writes to the disk has stopped.", error);
      reject(why());
      stop(why);
    });
    worker.on("exit", () => stop(closedError));
  });

  const call = (request: LogRequest, transfer: readonly ArrayBuffer[] = []) =>
    new Promise<Value>((resolve, reject) => {
      if (stopped) {
        reject(stopped());
        return;
      }
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id }, [...transfer]);
    });

  await ready;

  return {
    async create(boardId, update) {
      const copy = owned(update);
      await call({ op: "create", boardId, update: copy }, [copy.buffer]);
    },
    async append(boardId, entries) {
      const copies = entries.map((entry) => ({ person: entry.person, data: owned(entry.data) }) satisfies LogEntry);
      const value = await call(
        { op: "append", boardId, entries: copies },
        copies.map(({ data: bytes }) => bytes.buffer),
      );
      return Number(value);
    },
    async load(boardId) {
      return (await call({ op: "load", boardId })) as LoadedBoard | null;
    },
    async compact(boardId, snapshot, throughSeq) {
      const copy = owned(snapshot);
      await call({ op: "compact", boardId, snapshot: copy, throughSeq }, [copy.buffer]);
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
