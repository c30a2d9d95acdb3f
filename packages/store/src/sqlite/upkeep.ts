import { Worker } from "node:worker_threads";
import { StoreError } from "../errors.ts";
import type { BoardVersions, Compacted, WallStore } from "../ports.ts";
import type { StoreWorkerData } from "./log-messages.ts";
import type { FromUpkeep, ToUpkeep, UpkeepCalls, UpkeepName } from "./upkeep-messages.ts";

/** What takes long and nobody waits for with an open board. */
export interface Upkeep {
  /** Shortens what is settled of a board's log. */
  shorten(boardId: string): Promise<Compacted | null>;
  readonly versions: BoardVersions;
  readonly keepSummary: WallStore["keepSummary"];
  /** Finishes what was called before. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: StoreError): void;
}

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly ended: Promise<void>;
}

const closedError = () => new StoreError("closed", "The store is closed.");

/**
 * A worker with a connection of its own, started by the first call. A board on which it breaks (too large for its memory)
 * costs the calls that wait there and then; the next call starts another one, and the log's worker does not notice.
 */
export function createUpkeep(data: StoreWorkerData): Upkeep {
  let running: Running | null = null;
  let lastId = 0;
  let closing: Promise<void> | null = null;

  function start(): Running {
    const worker = new Worker(new URL("./upkeep-worker.ts", import.meta.url), { workerData: data, name: "upkeep" });
    const waiting = new Map<number, Waiting>();
    let why: unknown;
    worker.on("message", ({ id, answer }: FromUpkeep) => {
      const call = waiting.get(id);
      waiting.delete(id);
      if (answer.ok) call?.resolve(answer.value);
      else call?.reject(new StoreError(answer.code, answer.message));
    });
    worker.on("error", (error) => {
      why = error;
    });
    const ended = new Promise<void>((resolve) => {
      worker.on("exit", () => {
        if (running?.worker === worker) running = null;
        const error = new StoreError("disk", "The part that looks after old changes has stopped.", why);
        for (const { reject } of waiting.values()) reject(error);
        waiting.clear();
        resolve();
      });
    });
    return { worker, waiting, ended };
  }

  const call = <Name extends UpkeepName>(name: Name, ...args: Parameters<UpkeepCalls[Name]>) =>
    new Promise<ReturnType<UpkeepCalls[Name]>>((resolve, reject) => {
      if (closing) {
        reject(closedError());
        return;
      }
      running ??= start();
      const id = ++lastId;
      running.waiting.set(id, { resolve: (value) => resolve(value as ReturnType<UpkeepCalls[Name]>), reject });
      running.worker.postMessage({ id, name, args } satisfies ToUpkeep);
    });

  return {
    shorten: (boardId) => call("shorten", boardId),
    keepSummary: (summary, changes) => call("keepSummary", summary, changes),
    versions: {
      // A copy, because a slice would take the whole buffer it lies in along to the other thread.
      add: (boardId, version) => call("addVersion", boardId, { ...version, data: new Uint8Array(version.data) }),
      list: (boardId) => call("listVersions", boardId),
      read: (boardId, id) => call("readVersion", boardId, id),
      rename: (boardId, id, name) => call("renameVersion", boardId, id, name),
      remove: (boardId, id) => call("removeVersion", boardId, id),
    },
    close() {
      running?.worker.postMessage("close");
      closing ??= running?.ended ?? Promise.resolve();
      return closing;
    },
  };
}
