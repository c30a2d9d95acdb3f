import type { StoreErrorCode } from "../errors.ts";
import type { LoadedBoard, LogEntry } from "../ports.ts";

/** What the worker is started with. */
export interface LogWorkerData {
  readonly file: string;
  readonly busyTimeoutMs: number;
}

export type LogRequest =
  | { readonly op: "create"; readonly boardId: string; readonly update: Uint8Array }
  | { readonly op: "append"; readonly boardId: string; readonly entries: readonly LogEntry[] }
  | { readonly op: "load"; readonly boardId: string }
  | { readonly op: "compact"; readonly boardId: string; readonly snapshot: Uint8Array; readonly throughSeq: number }
  | { readonly op: "close" };

/** `append` gives the number of its last entry, `load` the board, the others null. */
export type LogAnswer =
  | { readonly ok: true; readonly value: number | LoadedBoard | null }
  | { readonly ok: false; readonly code: StoreErrorCode; readonly message: string };

export type ToWorker = LogRequest & { readonly id: number };

/** `ready` comes once, before anything else: the worker has the file open, or says why not. */
export type FromWorker =
  | { readonly type: "ready"; readonly answer: LogAnswer }
  | { readonly type: "answer"; readonly id: number; readonly answer: LogAnswer };
