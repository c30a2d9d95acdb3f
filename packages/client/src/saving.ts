import { type ConnectionStatus, type CopyState, type RefusalReason, refusalOf } from "./status.ts";

/** A promise asked of the server: which edits it will speak for when its echo comes. */
interface Mark {
  readonly version: number;
  /** It was sent after we answered the server's SyncStep1, so edits made offline went before it. */
  readonly answered: boolean;
}

/**
 * Keeps the books of what was edited here and what the server has promised to be on disk. Pure: told of events, it
 * tells the status.
 *
 * The server echoes a mark once everything *this connection* sent before it is on disk. What was edited while there was
 * no connection is sent in our answer to its SyncStep1, so only a mark sent after that answer speaks for it. A server
 * that does not let us write never asks, and its echo says nothing about our edits.
 */
export class Saving {
  private loaded = false;
  private link: "first" | "up" | "down" = "first";
  private synced = false;
  private answered = false;
  /** Counts the edits made here. */
  private editCount = 0;
  /** The newest edit known to be on disk. */
  private savedVersion = 0;
  /** The newest mark was echoed on this connection. */
  private confirmed = false;
  private marks = new Map<number, Mark>();
  private lastNumber = 0;
  /** The newest mark sent on this connection. */
  private lastMark: Mark | null = null;
  private refusal: RefusalReason | null = null;
  private copy: CopyState = "none";
  /** The newest edit known to be in the copy on this device. */
  private keptVersion = 0;

  edited(): void {
    this.editCount += 1;
    this.confirmed = false;
  }

  /** Names the newest edit. */
  get version(): number {
    return this.editCount;
  }

  /** A whole board is there before the server told us anything. */
  opened(): void {
    this.loaded = true;
  }

  /** The copy brought edits of an earlier time that no server confirmed. */
  broughtEdits(): void {
    const isAllThereIs = this.editCount === 0;
    this.edited();
    if (isAllThereIs) this.kept(this.editCount);
  }

  copyIs(state: CopyState): void {
    this.copy = state;
  }

  /** All edits up to this one are in the copy, on disk. */
  kept(version: number): void {
    this.keptVersion = Math.max(this.keptVersion, version);
  }

  connected(): void {
    this.link = "up";
  }

  /** The connection ended, or could not be made. */
  disconnected(): void {
    this.link = "down";
    this.synced = false;
    this.answered = false;
    this.confirmed = false;
    this.marks.clear();
    this.lastMark = null;
  }

  /** The server ended it, perhaps for good. */
  closed(code: number): void {
    this.disconnected();
    this.refusal = refusalOf(code) ?? this.refusal;
  }

  /** The server sent all we lacked. */
  received(): void {
    this.synced = true;
    this.loaded = true;
  }

  /** We sent the server all it lacked. */
  answeredServer(): void {
    this.answered = true;
    this.confirmed = false;
  }

  denied(): void {
    this.refusal = "read-only";
  }

  /** Whether a mark would tell us something new. */
  get wantsMark(): boolean {
    return this.link === "up" && this.synced && !this.isCurrent(this.lastMark);
  }

  /** The number to send as the next mark. */
  nextMark(): number {
    this.lastNumber += 1;
    this.lastMark = { version: this.editCount, answered: this.answered };
    this.marks.set(this.lastNumber, this.lastMark);
    return this.lastNumber;
  }

  echoed(number: number): void {
    const mark = this.marks.get(number);
    if (mark === undefined) return;
    for (const earlier of this.marks.keys()) if (earlier <= number) this.marks.delete(earlier);
    if (!mark.answered && mark.version > this.savedVersion) {
      // It asks before it echoes, if it asks at all: we may not write here any more.
      if (!this.answered) this.refusal = "read-only";
      return;
    }
    this.savedVersion = Math.max(this.savedVersion, mark.version);
    if (!this.isCurrent(mark)) return;
    this.confirmed = true;
    if (this.refusal === "read-only" && mark.answered) this.refusal = null;
  }

  private isCurrent(mark: Mark | null): boolean {
    return mark !== null && mark.version === this.editCount && mark.answered === this.answered;
  }

  get status(): ConnectionStatus {
    const { loaded, refusal, copy } = this;
    const unsaved = this.editCount > this.savedVersion;
    // What was kept is still there when there is no room for more; of a copy that cannot be reached we know nothing.
    const kept = unsaved && (copy === "ready" || copy === "full") && this.keptVersion >= this.editCount;
    const rest = { loaded, unsaved, kept, copy };
    if (refusal !== null) return { ...rest, save: "refused", reason: refusal };
    if (this.link === "down") return { ...rest, save: "offline" };
    return { ...rest, save: this.confirmed ? "saved" : "saving" };
  }
}
