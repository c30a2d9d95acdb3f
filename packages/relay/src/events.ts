import type { CloseCode } from "./limits.ts";

/**
 * What happens to a room. `now` is a clock in milliseconds that never goes back; the room has no clock of its own.
 * `conn` names one connection and is never used twice.
 */
export type RoomEvent =
  | {
      readonly type: "open";
      readonly conn: string;
      readonly person: string;
      readonly readOnly: boolean;
      readonly now: number;
    }
  /** One binary frame. The bytes must not change any more after this call. */
  | { readonly type: "message"; readonly conn: string; readonly data: Uint8Array; readonly now: number }
  | { readonly type: "close"; readonly conn: string; readonly now: number }
  /** The seat of the person behind this connection changed. */
  | { readonly type: "read-only"; readonly conn: string; readonly readOnly: boolean; readonly now: number }
  /** Too many bytes wait to be read at the other end: nothing but answers is sent there until it has `drained`. */
  | { readonly type: "lagging"; readonly conn: string; readonly now: number }
  | { readonly type: "drained"; readonly conn: string; readonly now: number }
  /**
   * The server writes as itself, or puts down what `person` wrote elsewhere: the client ids that are new in it are theirs
   * from then on. Throws when the update does not fit the document: that is a mistake of the server.
   */
  | { readonly type: "server-update"; readonly data: Uint8Array; readonly person?: string; readonly now: number }
  /** Everything up to and including `seq` is on disk for good. */
  | { readonly type: "committed"; readonly seq: number; readonly now: number }
  /** The log was shortened: `snapshot` holds everything up to and including `seq`, and nothing after it. */
  | { readonly type: "shortened"; readonly snapshot: Uint8Array; readonly seq: number; readonly now: number }
  /** An append failed, or its outcome is unknown. */
  | { readonly type: "store-failed"; readonly now: number }
  /** The disk works again: what was not committed is appended once more. */
  | { readonly type: "store-recovered"; readonly now: number }
  /** How long changes wait for each other from now on, in milliseconds: longer while the machine is busy. */
  | { readonly type: "pace"; readonly window: number; readonly now: number }
  /** What `wake` asked for. */
  | { readonly type: "wake"; readonly now: number }
  /** Comes every few seconds, five at most. */
  | { readonly type: "tick"; readonly now: number };

/** What the room wants done, in this order. */
export type RoomEffect =
  | Send
  | Append
  | { readonly type: "close"; readonly conn: string; readonly code: CloseCode; readonly reason: string }
  /** Send a `wake` event once the clock is at `at`, in milliseconds. */
  | { readonly type: "wake"; readonly at: number };

/** Frames for some connections, the same for all of them: they can be put together once, and written at one go. */
export interface Send {
  readonly type: "send";
  readonly to: readonly string[];
  readonly frames: readonly Uint8Array[];
}

/** An update for the log. Must be committed in the order of `seq`; `committed` reports it. */
export interface Append {
  readonly type: "append";
  /** Counts up by one from the number the room was made with. */
  readonly seq: number;
  /** Who sent it, or {@link SERVER}. */
  readonly person: string;
  readonly data: Uint8Array;
  /** Yjs client ids that belong to this person from now on. To be kept in the same commit. */
  readonly clients: readonly number[];
}

/** The author of what the server writes itself. */
export const SERVER = "server";
