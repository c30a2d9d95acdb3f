import * as Y from "yjs";
import { encodeUpdate, NOTHING_MORE } from "./frames.ts";

interface Entry {
  readonly seq: number;
  readonly data: Uint8Array;
}

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
  private tail: Entry[];
  private tailBytes: number;
  private newcomer: Newcomer | null = null;

  /** `updates`: the snapshot, then what came after it, oldest first; `seq`: the number of the last. */
  constructor(updates: readonly Uint8Array[], seq: number) {
    const [snapshot = EMPTY, ...rest] = updates;
    this.snapshot = snapshot;
    this.snapshotSeq = seq - rest.length;
    this.tail = rest.map((data, i) => ({ seq: this.snapshotSeq + i + 1, data }));
    this.tailBytes = rest.reduce((sum, { length }) => sum + length, 0);
  }

  /** The snapshot, and the number of the last change in it. */
  get base(): { readonly data: Uint8Array; readonly seq: number } {
    return { data: this.snapshot, seq: this.snapshotSeq };
  }

  get bytes(): number {
    return this.snapshot.length + this.tailBytes;
  }

  all(): Uint8Array[] {
    return [this.snapshot, ...this.tail.map(({ data }) => data)];
  }

  append(seq: number, data: Uint8Array): void {
    this.tail.push({ seq, data });
    this.tailBytes += data.length;
  }

  /** The log was shortened: `snapshot` holds everything up to and including `seq`. */
  shorten(snapshot: Uint8Array, seq: number): void {
    if (seq < this.snapshotSeq) return;
    this.snapshot = snapshot;
    this.snapshotSeq = seq;
    this.tail = this.tail.filter((entry) => entry.seq > seq);
    this.tailBytes = this.tail.reduce((sum, { data }) => sum + data.length, 0);
    this.newcomer = null;
  }

  /** Changes from `first` on get higher numbers: they are appended once more. */
  renumber(first: number, by: number): void {
    this.tail = this.tail.map((entry) => (entry.seq < first ? entry : { seq: entry.seq + by, data: entry.data }));
    this.newcomer = null;
  }

  /** What came after `after`, up to `through`; null when some of that is in the snapshot by now. */
  between(after: number, through: number): Uint8Array[] | null {
    if (after < this.snapshotSeq) return null;
    return this.tail.filter(({ seq }) => seq > after && seq <= through).map(({ data }) => data);
  }

  /**
   * Frames for somebody who holds nothing yet, in an order that a stock client accepts: all there is as updates, then an
   * empty SyncStep2. Made of bytes, without looking into them, and kept for the next.
   */
  newcomerFrames(): readonly Uint8Array[] {
    const seq = this.tail.at(-1)?.seq ?? this.snapshotSeq;
    const kept = this.newcomer;
    if (kept?.seq === seq) return kept.frames;
    const fresh = this.tail.filter((entry) => kept === null || entry.seq > kept.seq).map(({ data }) => data);
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

/** An update that says nothing. */
const EMPTY = Uint8Array.of(0, 0);
