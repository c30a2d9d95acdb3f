import * as Y from "yjs";
import { StoreError } from "./errors.ts";

/** From a clock up to, and not including, another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What an update holds: by client, how far its structs reach without a gap, and which of them are deleted. */
interface Extent {
  readonly clocks: ReadonlyMap<number, number>;
  readonly deletes: ReadonlyMap<number, readonly Range[]>;
}

const damaged = (why: string, cause?: unknown) =>
  new StoreError("damaged", `The changes of this board cannot be put together: ${why}. Nothing was removed.`, cause);

function deletesOf(ds: ReturnType<typeof Y.decodeUpdate>["ds"]): Extent["deletes"] {
  const all = new Map<number, readonly Range[]>();
  for (const [client, items] of ds.clients) {
    const sorted = items.map(({ clock, len }) => ({ from: clock, to: clock + len })).sort((a, b) => a.from - b.from);
    const merged: Range[] = [];
    for (const range of sorted) {
      const last = merged.at(-1);
      if (last && range.from <= last.to) merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
      else merged.push(range);
    }
    all.set(client, merged);
  }
  return all;
}

/** How far the structs of an update reach, its own gaps included: nobody has what lies in a gap. */
function reach(structs: ReturnType<typeof Y.decodeUpdate>["structs"]): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const { id, length } of structs) {
    clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length));
  }
  return clocks;
}

function extentOf(update: Uint8Array): Extent {
  const { structs, ds } = Y.decodeUpdate(update);
  return { clocks: reach(structs), deletes: deletesOf(ds) };
}

/** The extent of what is to be kept: counted up to the first gap only. */
function soundExtentOf(update: Uint8Array): Extent {
  return {
    clocks: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)),
    deletes: deletesOf(Y.decodeUpdate(update).ds),
  };
}

function coversRange(ranges: readonly Range[], { from, to }: Range): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return false;
    if (range.to <= from) low = middle + 1;
    else if (range.from > from) high = middle - 1;
    else return range.to >= to;
  }
  return false;
}

/** True when everything in `part` is in `whole` too. */
function covers(whole: Extent, part: Extent): boolean {
  for (const [client, clock] of part.clocks) if (clock > (whole.clocks.get(client) ?? 0)) return false;
  for (const [client, ranges] of part.deletes) {
    const have = whole.deletes.get(client) ?? [];
    if (!ranges.every((range) => coversRange(have, range))) return false;
  }
  return true;
}

function putTogether(history: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  try {
    // One transaction: 63 ms for 5,000 updates, and 771 by `Y.mergeUpdates` (relay.md, finding 13).
    doc.transact(() => {
      for (const update of history) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs || doc.store.pendingDs)
      throw damaged("some of them build on changes that are missing");
    return new Uint8Array(Y.encodeStateAsUpdate(doc));
  } finally {
    doc.destroy();
  }
}

/**
 * One update that holds what a snapshot and the updates behind it hold: the bytes to keep in their place. State vectors
 * do not tell about deletions (finding 8), so those are compared range by range; content that was deleted may be gone.
 * Throws a `StoreError` with code `damaged` when an update cannot be read, or when anything of them would be missing.
 */
export function compactHistory(snapshot: Uint8Array, updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const history = [snapshot, ...updates];
  try {
    const compacted = putTogether(history);
    const whole = soundExtentOf(compacted);
    if (!history.every((update) => covers(whole, extentOf(update)))) throw damaged("something would be missing");
    return compacted;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw damaged("one of them cannot be read", error);
  }
}
