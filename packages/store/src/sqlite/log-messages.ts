import type { StoreErrorCode } from "../errors.ts";

/** What a worker is started with. */
export interface StoreWorkerData {
  readonly file: string;
  readonly busyTimeoutMs: number;
  /** The most pages that the file may have; for tests of a full disk. */
  readonly maxPages?: number;
}

/** `append` carries packed calls; `settle` makes the log's table hold everything that was appended before. */
export type LogRequest =
  | { readonly op: "append"; readonly bytes: Uint8Array }
  | { readonly op: "create"; readonly boardId: string; readonly update: Uint8Array }
  | { readonly op: "load"; readonly boardId: string }
  | { readonly op: "settle" }
  | { readonly op: "close" };

/** A board on its way between two threads: its updates lie end to end in one buffer. */
export interface PackedBoard {
  readonly snapshot: Uint8Array;
  readonly updates: Uint8Array;
  /** Where each update ends. */
  readonly ends: readonly number[];
  readonly seq: number;
  readonly owners: ReadonlyMap<number, string>;
}

export interface Failure {
  readonly ok: false;
  readonly code: StoreErrorCode;
  readonly message: string;
}

/**
 * `append` gives the number of each call's last entry (`NO_BOARD`: there is none such), `load` the board, the others null.
 */
export type LogAnswer = { readonly ok: true; readonly value: readonly number[] | PackedBoard | null } | Failure;

/** One message is in the worker's hands at a time, so an answer needs no number: they come in the order of the requests. */
export type ToLogWorker = readonly LogRequest[];

/** `ready` comes once, before anything else: the worker has the file open, or says why not. */
export type FromLogWorker =
  | { readonly type: "ready"; readonly failure: Failure | null }
  | { readonly type: "answers"; readonly answers: readonly LogAnswer[]; readonly commits: number };
