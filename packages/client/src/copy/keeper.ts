import * as Y from "yjs";
import { foldRows } from "../news.ts";
import {
  type CopyId,
  type CopyStore,
  CopyTrouble,
  type OpenedCopy,
  troubleOf,
  type Unsaved,
  type WrittenCopy,
} from "./port.ts";

/** How long own edits, and all else, are gathered into one row, in milliseconds. */
const OWN_DELAY = 200;
const OTHER_DELAY = 1000;
/** When a write failed, in milliseconds: the device may have room again. */
const RETRY_DELAY = 30_000;
/** A copy with a longer tail is folded into one row. */
const TAIL_ROWS = 200;
const TAIL_BYTES = 512 * 1024;
/** The copy of one board, and what waits to be written, may be this large. The server takes boards of a third of it. */
const MOST_BYTES = 24 * 1024 * 1024;

export interface Clock {
  now(): number;
  /** Runs once, later. Gives the way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export interface KeeperOptions {
  readonly store: CopyStore;
  readonly id: CopyId;
  /** Names this opening of the board among all that share the copy. */
  readonly name: string;
  readonly clock: Clock;
  /** Names the newest edit made here: `kept` says it back. */
  readonly version: () => number;
  /** All edits up to this one are on disk. */
  readonly onKept: (version: number) => void;
  readonly onState: (state: "ready" | "full" | "unavailable") => void;
  /** Folds the copy when its tail has more rows than this; 200 when left out. */
  readonly tailRows?: number;
}

interface Waiting {
  readonly updates: Uint8Array[];
  bytes: number;
  /** Some are edits made here that no server has confirmed. */
  edits: boolean;
  /** Some were made here, confirmed or not. */
  own: boolean;
  /** All that is marked as unconfirmed on disk is confirmed. */
  confirmed: boolean;
  whole: boolean;
}

const nothing = (): Waiting => ({
  updates: [],
  bytes: 0,
  edits: false,
  own: false,
  confirmed: false,
  whole: false,
});

/**
 * Writes into the copy of one board what happens to its document: gathered into one row at a time, one write after the
 * other. It never throws and never stops the editing; what it cannot do, it says in a state.
 */
export class CopyKeeper {
  private readonly options: KeeperOptions;
  private birth: string | null = null;
  private waiting = nothing();
  /** What is marked on disk as unconfirmed, as far as we know it: from before, and what we wrote. */
  private unsaved: Unsaved = {};
  private timer: { at: number; stop: () => void } | null = null;
  private working: Promise<void> | null = null;
  private closing = false;
  /** For good. */
  private ended = false;
  private opening: Promise<unknown> = Promise.resolve();
  /** Doubles each time folding fails, so that it is not tried at every write. */
  private foldScale = 1;

  constructor(options: KeeperOptions) {
    this.options = options;
  }

  /** Opens the copy; null, and the state says why, when there is none to be had. What came before is written after it. */
  async open(): Promise<OpenedCopy | null> {
    const { store, id, clock } = this.options;
    try {
      const opening = store.open(id, clock.now());
      this.opening = opening.catch(() => null);
      const copy = await opening;
      if (this.ended) return null;
      this.birth = copy.birth;
      this.unsaved = copy.unsaved;
      this.plan();
      return copy;
    } catch (error) {
      this.fail(error);
      return null;
    }
  }

  /** An update of the document. `own`: made here. */
  add(update: Uint8Array, own: boolean): void {
    if (this.ended || this.closing) return;
    const { waiting } = this;
    if (waiting.bytes + update.length > MOST_BYTES) {
      this.end("full");
      return;
    }
    waiting.updates.push(update);
    waiting.bytes += update.length;
    waiting.edits ||= own;
    waiting.own ||= own;
    this.plan();
  }

  /** The server has everything that was done here and everything the copy brought. */
  confirm(): void {
    if (this.ended || this.closing) return;
    const marked = this.working !== null || Object.keys(this.unsaved).length > 0;
    if (!marked && !this.waiting.edits) return;
    this.waiting.edits = false;
    this.waiting.confirmed ||= marked;
    this.plan();
  }

  /** The document is a whole board. */
  markWhole(): void {
    if (this.ended || this.closing) return;
    this.waiting.whole = true;
    this.plan();
  }

  /** Writes what waits now: the page may be about to go. */
  flush(): void {
    this.stopTimer();
    this.work();
  }

  /** Writes what waits and ends. Resolves when nothing is under way any more; takes nothing meanwhile. */
  async close(): Promise<void> {
    this.flush();
    this.closing = true;
    await this.opening;
    this.work();
    // And what came while the last write was under way.
    while (this.working !== null) await this.working;
    this.ended = true;
    this.stopTimer();
  }

  /** Ends at once; the copy could not be used after all. */
  end(state: "full" | "unavailable"): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting = nothing();
    this.stopTimer();
    if (!this.closing) this.options.onState(state);
  }

  private plan(delay = this.waiting.edits ? OWN_DELAY : OTHER_DELAY): void {
    if (this.ended || this.birth === null || this.working !== null || this.isIdle) return;
    const at = this.options.clock.now() + delay;
    if (this.timer !== null) {
      if (this.timer.at <= at) return;
      this.timer.stop();
    }
    this.timer = { at, stop: this.options.clock.after(delay, () => this.flush()) };
  }

  private stopTimer(): void {
    this.timer?.stop();
    this.timer = null;
  }

  private get isIdle(): boolean {
    return this.waiting.updates.length === 0 && !this.waiting.confirmed && !this.waiting.whole;
  }

  private work(): void {
    if (this.ended || this.birth === null || this.working !== null || this.isIdle) return;
    this.working = this.writeOnce(this.birth).then((succeeded) => {
      this.working = null;
      if (!succeeded) this.plan(RETRY_DELAY);
      else if (this.closing) this.work();
      else this.plan();
    });
  }

  private async writeOnce(birth: string): Promise<boolean> {
    const { store, id, name, clock, version, onKept, onState } = this.options;
    const taken = this.waiting;
    const newest = version();
    this.waiting = nothing();
    try {
      const written = await store.write(id, {
        birth,
        update: taken.updates.length > 0 ? Y.mergeUpdates([...taken.updates]) : null,
        edits: taken.edits ? name : null,
        confirmed: taken.confirmed ? this.unsaved : {},
        whole: taken.whole,
        now: clock.now(),
      });
      if (taken.confirmed) this.unsaved = {};
      if (taken.edits) this.unsaved = { ...this.unsaved, [name]: written.row };
      if (this.ended) return true;
      onState("ready");
      if (taken.own) onKept(newest);
      await this.keepShort(written);
      return true;
    } catch (error) {
      this.takeBack(taken);
      this.fail(error);
      return false;
    }
  }

  private takeBack(taken: Waiting): void {
    const { waiting } = this;
    if (this.ended) return;
    this.waiting = {
      updates: [...taken.updates, ...waiting.updates],
      bytes: taken.bytes + waiting.bytes,
      // A confirmation that came meanwhile is about these.
      edits: waiting.edits || (taken.edits && !waiting.confirmed),
      own: waiting.own || taken.own,
      confirmed: waiting.confirmed || taken.confirmed,
      whole: waiting.whole || taken.whole,
    };
  }

  private async keepShort({ tailRows, tailBytes, bytes }: WrittenCopy): Promise<void> {
    const most = this.options.tailRows ?? TAIL_ROWS;
    const isLong = tailRows > most * this.foldScale || tailBytes > TAIL_BYTES * this.foldScale;
    if (!isLong && bytes <= MOST_BYTES) return;
    try {
      const folded = await this.options.store.fold(this.options.id, foldRows);
      this.foldScale = 1;
      if (folded > MOST_BYTES) this.end("full");
    } catch {
      // All rows are still there.
      this.foldScale *= 2;
      if (bytes > MOST_BYTES) this.end("full");
    }
  }

  private fail(error: unknown): void {
    const reason = troubleOf(error);
    if (reason === "gone" || !(error instanceof CopyTrouble)) this.end("unavailable");
    else if (this.birth === null) this.end(reason);
    else if (!this.ended && !this.closing) this.options.onState(reason);
  }
}
