import * as Y from "yjs";
import { encodeUpdate, NOTHING_MORE } from "./frames.ts";

/** What a newcomer is sent, as of one change. */
interface Newcomer {
  readonly seq: number;
  readonly tail: Uint8Array | null;
  readonly frames: readonly Uint8Array[];
}

/** All that the room holds, as bytes: a snapshot, and every change that came after it. */
export class History {
  private snapshot: Uint8Array;
  /** The number of the last change that is in the snapshot. */
  private snapshotSeq: number;
  /** What came after it, oldest first, and the number of each. Side by side, because there are many of them. */
  private tail: Uint8Array[];
  private numbers: number[];
  private tailBytes: number;
  private newcomer: Newcomer | null = null;

  /** `updates`: the snapshot, then what came after it, oldest first; `seq`: the number of the last. */
  constructor(updates: readonly Uint8Array[], seq: number) {
    const [snapshot = EMPTY, ...rest] = updates;
    this.snapshot = snapshot;
    this.snapshotSeq = seq - rest.length;
    this.tail = rest;
    this.numbers = rest.map((_, i) => this.snapshotSeq + i + 1);
    this.tailBytes = sizeOf(rest);
  }

  /** The snapshot, and the number of the last change in it. */
  get base(): { readonly data: Uint8Array; readonly seq: number } {
    return { data: this.snapshot, seq: this.snapshotSeq };
  }

  get bytes(): number {
    return this.snapshot.length + this.tailBytes;
  }

  all(): Uint8Array[] {
    return [this.snapshot, ...this.tail];
  }

  append(seq: number, data: Uint8Array): void {
    this.tail.push(data);
    this.numbers.push(seq);
    this.tailBytes += data.length;
  }

  /** The log was shortened: `snapshot` holds everything up to and including `seq`. */
  shorten(snapshot: Uint8Array, seq: number): void {
    if (seq < this.snapshotSeq) return;
    const covered = this.upTo(seq);
    this.snapshot = snapshot;
    this.snapshotSeq = seq;
    this.tail = this.tail.slice(covered);
    this.numbers = this.numbers.slice(covered);
    this.tailBytes = sizeOf(this.tail);
    this.newcomer = null;
  }

  /** Changes from `first` on get higher numbers: they are appended once more. */
  renumber(first: number, by: number): void {
    this.numbers = this.numbers.map((seq) => (seq < first ? seq : seq + by));
    this.newcomer = null;
  }

  /** What came after `after`, up to `through`; null when some of that is in the snapshot by now. */
  between(after: number, through: number): Uint8Array[] | null {
    if (after < this.snapshotSeq) return null;
    return this.tail.slice(this.upTo(after), this.upTo(through));
  }

  /** How many changes of the tail have this number or a lower one. */
  private upTo(seq: number): number {
    return this.numbers.findLastIndex((number) => number <= seq) + 1;
  }

  /**
   * Frames for somebody who holds nothing yet, in an order that a stock client accepts: all there is as updates, then an
   * empty SyncStep2. Made of bytes, without looking into them, and kept for the next.
   */
  newcomerFrames(): readonly Uint8Array[] {
    const seq = this.numbers.at(-1) ?? this.snapshotSeq;
    const kept = this.newcomer;
    if (kept?.seq === seq) return kept.frames;
    const fresh = this.tail.slice(kept === null ? 0 : this.upTo(kept.seq));
    const parts = kept?.tail ? [kept.tail, ...fresh] : fresh;
    const tail = parts.length > 1 ? Y.mergeUpdates(parts) : (parts[0] ?? null);
    const snapshot = kept?.frames[0] ?? encodeUpdate(this.snapshot);
    const frames = tail === null ? [snapshot, NOTHING_MORE] : [snapshot, encodeUpdate(tail), NOTHING_MORE];
    this.newcomer = { seq, tail, frames };
    return frames;
  }

  /** Lets go of what was kept for newcomers. */
  rest(): void {
    this.newcomer = null;
  }
}

const sizeOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0);

/** An update that says nothing. */
const EMPTY = Uint8Array.of(0, 0);
