import { type ConnectionStatus, type RefusalReason, refusalOf } from "./status.ts";

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
  private version = 0;
  /** The newest edit known to be on disk. */
  private savedVersion = 0;
  /** The newest mark was echoed on this connection. */
  private confirmed = false;
  private marks = new Map<number, Mark>();
  private lastNumber = 0;
  /** The newest mark sent on this connection. */
  private lastMark: Mark | null = null;
  private refusal: RefusalReason | null = null;

  edited(): void {
    this.version += 1;
    this.confirmed = false;
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
    this.lastMark = { version: this.version, answered: this.answered };
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
    return mark !== null && mark.version === this.version && mark.answered === this.answered;
  }

  get status(): ConnectionStatus {
    const { loaded, refusal } = this;
    const unsaved = this.version > this.savedVersion;
    if (refusal !== null) return { loaded, save: "refused", reason: refusal, unsaved };
    if (this.link === "down") return { loaded, save: "offline", unsaved };
    return { loaded, save: this.confirmed ? "saved" : "saving", unsaved };
  }
}
