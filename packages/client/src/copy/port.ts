/** Whose copy of which board. Each person has their own: who signs in on the same browser never sees it, or sends it. */
export interface CopyId {
  readonly person: string;
  readonly board: string;
}

/** Who has edits in a copy that no server has confirmed: each time a board is open has a name, and a row it wrote last. */
export type Unsaved = Readonly<Record<string, number>>;

export interface OpenedCopy {
  /** Ends a board that is open when its copy was erased meanwhile: writing with another birth fails as `gone`. */
  readonly birth: string;
  /** Updates, oldest first. Empty when there was no copy. */
  readonly rows: readonly Uint8Array[];
  /** The rows are at least a whole board, not what had come in when a page was closed early. */
  readonly whole: boolean;
  readonly unsaved: Unsaved;
}

/** What one write changes, all of it or nothing. */
export interface CopyWrite {
  readonly birth: string;
  readonly update: Uint8Array | null;
  /** `update` has edits of this person that no server has confirmed, made under this name. */
  readonly edits: string | null;
  /** The server has these: forgotten where they are still the newest of their name. Before `edits` counts. */
  readonly confirmed: Unsaved;
  /** With this, the rows are a whole board. */
  readonly whole: boolean;
  readonly now: number;
}

export interface WrittenCopy {
  /** The number of the row that was written; rises. 0 when there was no update. */
  readonly row: number;
  /** Rows since the copy was begun or last folded, the first one not counted. */
  readonly tailRows: number;
  readonly tailBytes: number;
  /** All rows. */
  readonly bytes: number;
}

/**
 * Where copies lie. All calls may fail with {@link CopyTrouble}; each is one step that is done or not done.
 * `testing/copyContract.ts` says what an adapter must do.
 */
export interface CopyStore {
  /** Gives the copy, or begins an empty one. */
  open(id: CopyId, now: number): Promise<OpenedCopy>;
  /** Resolves once it is on disk. */
  write(id: CopyId, change: CopyWrite): Promise<WrittenCopy>;
  /**
   * Puts one row in the place of all there are, also those of other tabs. Gives the bytes of the copy then, 0 when there
   * is none. Reading and replacing are one step: what another tab writes meanwhile comes before it or after it.
   */
  fold(id: CopyId, merge: (rows: readonly Uint8Array[]) => Uint8Array): Promise<number>;
  erase(id: CopyId): Promise<void>;
  /** Erases a copy unless it has edits that no server confirmed. Tells whether it is gone. */
  eraseSaved(id: CopyId): Promise<boolean>;
  eraseOf(person: string): Promise<void>;
  /** Boards of a person with edits that no server confirmed. */
  unsavedOf(person: string): Promise<readonly string[]>;
  /** Keeps this many copies, erases those used longest ago. Those with unconfirmed edits stay. */
  prune(keep: number): Promise<void>;
  /** Asks the device not to throw copies away by itself. Never fails. */
  askToStay(): void;
}

/**
 * - `full`: there is no room left; what was kept before is still there
 * - `unavailable`: this browser keeps nothing, or not any more
 * - `gone`: somebody erased the copy while the board was open
 */
export type TroubleReason = "full" | "unavailable" | "gone";

export class CopyTrouble extends Error {
  readonly reason: TroubleReason;
  constructor(reason: TroubleReason, cause?: unknown) {
    super(`The copy on this device: ${reason}.`, { cause });
    this.reason = reason;
  }
}

export const troubleOf = (error: unknown): TroubleReason =>
  error instanceof CopyTrouble ? error.reason : "unavailable";
