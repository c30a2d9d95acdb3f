import type { VersionKind } from "@openchair/programme";

/** One change to a board as it came in: raw update bytes, and the person whose connection sent it. */
export interface LogEntry {
  readonly person: string;
  readonly data: Uint8Array;
  /** Yjs client ids which this person shows for the first time on this board. */
  readonly clients?: readonly number[];
}

/** Everything that is kept of a board: its snapshot, then every update that came after it, in order. */
export interface LoadedBoard {
  readonly snapshot: Uint8Array;
  readonly updates: readonly Uint8Array[];
  /** Number of the newest update in the log; 0 for a board nobody has changed. */
  readonly seq: number;
  /**
   * Whose each client id is: the person of the first entry that showed it. Ids in what was written before these were
   * kept are missing.
   */
  readonly owners: ReadonlyMap<number, string>;
}

/** What the log of a board was shortened to. */
export interface Compacted {
  readonly snapshot: Uint8Array;
  /** The log through this number is in it. */
  readonly seq: number;
}

/** What a log has done since it was opened, for an operator's graphs. */
export interface BoardLogStats {
  /** How often it waited for the disk. */
  readonly commits: number;
  /** Entries committed, and their bytes. */
  readonly rows: number;
  readonly bytes: number;
  /** Calls that have not been answered yet. */
  readonly queued: number;
  /**
   * How long calls of `append` took until they were answered, in milliseconds: the upper bound of each bucket (the last
   * is `Infinity`) and how many calls fell into it and not into one before.
   */
  readonly commitMs: readonly (readonly [upTo: number, count: number])[];
  /** The sum of those times, in milliseconds. */
  readonly commitMsSum: number;
}

/**
 * The truth about boards: an append-only log per board, and a snapshot that replaces the log's head. Every method
 * rejects with a `StoreError`; after a `disk` error nothing of that call was kept and later calls may work.
 */
export interface BoardLog {
  /** Starts a board. Resolved once it is on disk; rejects with `exists` when the id is taken. */
  create(boardId: string, update: Uint8Array): Promise<void>;
  /**
   * Adds entries behind all earlier ones, all or none of them. Resolves with the number of the last one once they are
   * on disk (not merely handed to the operating system). Calls for one board keep their order; when one fails with
   * `disk`, so do all that were called before that was told: a later change is never kept without an earlier one. `not-found`: no such
   * board, or a client id that is no whole number from 0.
   */
  append(boardId: string, entries: readonly LogEntry[]): Promise<number>;
  /** What is kept of a board, including every append that was called before; null when there is no such board. */
  load(boardId: string): Promise<LoadedBoard | null>;
  /**
   * Makes one snapshot of a board's snapshot and log, through the newest entry that was committed when it begins, and
   * puts it in their place, in one transaction; appends go on meanwhile. Null: there is nothing to shorten, or no such
   * board. Rejects with `damaged` when the snapshot would not hold all that the log does; then nothing was changed.
   */
  shorten(boardId: string): Promise<Compacted | null>;
  stats(): BoardLogStats;
  /** Finishes what was called before, then lets go of the files. Later calls reject with `closed`. */
  close(): Promise<void>;
}

/** A state of a board. `at` is ISO, UTC. */
export interface NewVersion {
  /** At most `VERSION_LIMITS.name` characters; "" for one without a name. */
  readonly name: string;
  readonly kind: VersionKind;
  /** The id of the format that came in after it, for one of that kind; "" otherwise. At most `VERSION_LIMITS.format`. */
  readonly format: string;
  /** The person who kept it; "" for the server itself. */
  readonly by: string;
  readonly at: string;
  /** Who changed the board since the version before, by their ids. */
  readonly people: readonly string[];
  /** The whole document as one update. */
  readonly data: Uint8Array;
}

export interface Version extends NewVersion {
  readonly id: string;
}

/** A version as a list shows it. */
export interface VersionSummary extends Omit<Version, "data"> {
  /** Length of its data. */
  readonly bytes: number;
}

/**
 * Kept states of boards, beside their logs. Every method rejects with a `StoreError`: `not-found` for a board that does
 * not exist when one writes, `full` beyond `VERSION_LIMITS`, `damaged` for a version that cannot be read any more.
 */
export interface BoardVersions {
  /** Resolves with the version's id once it is on disk. */
  add(boardId: string, version: NewVersion): Promise<string>;
  /** Newest first, in the order in which they were added. */
  list(boardId: string): Promise<readonly VersionSummary[]>;
  /** Null when the board has no such version. */
  read(boardId: string, id: string): Promise<Version | null>;
  /** Gives a version a name, which makes it a named one. False when the board has no such version. */
  rename(boardId: string, id: string, name: string): Promise<boolean>;
  /** False when the board has no such version. */
  remove(boardId: string, id: string): Promise<boolean>;
}
