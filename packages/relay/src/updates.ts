import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { checkContents } from "./contents.ts";
import { Malformed, writeClocks } from "./frames.ts";
import { checkNesting } from "./nesting.ts";

/**
 * What an update means for a board:
 * - `new`: fits, and may change something
 * - `known`: fits, and says nothing the board does not hold already
 * - `gap`: builds on something the board has not seen
 * - `malformed`: cannot come from a sound yjs
 */
export type Verdict =
  | News
  | { readonly kind: "known" | "gap" }
  | { readonly kind: "malformed"; readonly reason: string };

export interface News {
  readonly kind: "new";
  /** False when it only deletes. */
  readonly grows: boolean;
  /** Where each client's changes in it end, of those that are new: client id → clock. */
  readonly ends: ReadonlyMap<number, number>;
  /**
   * Every bit of it is new, and sure to find its place (what it deletes is not looked into). So its bytes can be handed
   * on as they are, and the document can take them in later.
   */
  readonly isWhole: boolean;
}

/** What an update is held against. The document is asked for only where the clocks do not say enough. */
export interface Known {
  readonly clocks: ReadonlyMap<number, number>;
  readonly doc: Y.Doc;
}

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];

/**
 * Looks an update through before it touches the document, because yjs would keep what it cannot place yet, at a cost
 * that grows with the square (reference finding 7), and stumble half-way over what is damaged. Throws nothing about
 * what is in the update.
 */
export function inspectUpdate(known: Known, update: Uint8Array): Verdict {
  let read: ReturnType<typeof Y.decodeUpdate>;
  try {
    read = Y.decodeUpdate(update);
  } catch {
    return { kind: "malformed", reason: "The change is damaged." };
  }
  try {
    return judge(known, read.structs, read.ds);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return { kind: "malformed", reason: error.message };
  }
}

function judge(known: Known, structs: readonly Struct[], ds: DeleteSet): Verdict {
  const { clocks } = known;
  const ends = checkStructs(structs);
  checkDeletes(ds);
  if (hasGap(clocks, structs, ends) || deletesUnknown(clocks, ds, ends)) return { kind: "gap" };
  const fresh = structs.filter((struct) => endOf(struct) > clockOf(clocks, struct.id.client));
  if (fresh.length === 0) {
    if (ds.clients.size === 0) return { kind: "known" };
    return { kind: "new", grows: false, ends: new Map(), isWhole: structs.length === 0 };
  }
  checkContents(fresh);
  checkNesting(known, fresh);
  const isWhole = structs.every((struct) => standsAlone(clocks, struct));
  for (const [client, end] of ends) if (end <= clockOf(clocks, client)) ends.delete(client);
  return { kind: "new", grows: true, ends, isWhole };
}

/**
 * Whether the clocks alone say that yjs can place this struct: it is new, and builds on what the board holds or on its
 * own client's changes before it. What several clients wrote may lean on each other in a circle.
 */
const standsAlone = (clocks: ReadonlyMap<number, number>, struct: Struct): boolean =>
  struct instanceof Y.Item &&
  struct.id.clock >= clockOf(clocks, struct.id.client) &&
  needs(struct).every(({ client, clock }) => client === struct.id.client || clock < clockOf(clocks, client));

const clockOf = (clocks: ReadonlyMap<number, number>, client: number): number => clocks.get(client) ?? 0;
const endOf = (struct: Struct): number => struct.id.clock + struct.length;

/** Checks what holds for every sound update, whatever the document. Gives the end of each client's run of structs. */
function checkStructs(structs: readonly Struct[]): Map<number, number> {
  const ends = new Map<number, number>();
  let previous: Struct | undefined;
  for (const struct of structs) {
    const { client } = struct.id;
    const end = endOf(struct);
    // A struct of no length would break the search through the store.
    if (!Number.isSafeInteger(client) || !Number.isSafeInteger(end) || struct.length < 1) {
      throw new Malformed("The change holds a number out of range.");
    }
    if (previous?.id.client === client ? struct.id.clock !== endOf(previous) : ends.has(client)) {
      throw new Malformed("The change is out of order.");
    }
    // What yjs looks up without checking: a struct that leans on its own client's future.
    for (const needed of needs(struct)) {
      if (needed.client === client && needed.clock >= struct.id.clock) {
        throw new Malformed("The change builds on itself.");
      }
    }
    ends.set(client, end);
    previous = struct;
  }
  return ends;
}

/** The structs that must be there before this one. */
function needs(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const ids: Y.ID[] = [];
  if (struct.origin !== null) ids.push(struct.origin);
  if (struct.rightOrigin !== null) ids.push(struct.rightOrigin);
  // A decoded item has the id of its parent, or the name of a root, until it is placed in a document.
  const parent: unknown = struct.parent;
  if (parent instanceof Y.ID) ids.push(parent);
  return ids;
}

function hasGap(
  clocks: ReadonlyMap<number, number>,
  structs: readonly Struct[],
  ends: ReadonlyMap<number, number>,
): boolean {
  const seen = new Set<number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return true;
    const { client, clock } = struct.id;
    if (!seen.has(client) && clock > clockOf(clocks, client)) return true;
    seen.add(client);
    if (endOf(struct) <= clockOf(clocks, client)) continue;
    for (const needed of needs(struct)) {
      if (needed.clock >= Math.max(clockOf(clocks, needed.client), ends.get(needed.client) ?? 0)) return true;
    }
  }
  return false;
}

/** Sound delete sets never overlap; yjs would walk each range in full. */
function checkDeletes(ds: DeleteSet): void {
  for (const [client, ranges] of ds.clients) {
    const sorted = ranges.length > 1 ? ranges.toSorted((a, b) => a.clock - b.clock) : ranges;
    let end = 0;
    for (const range of sorted) {
      if (range.clock < end || range.len < 1) throw new Malformed("The change deletes something twice.");
      end = range.clock + range.len;
      if (!Number.isSafeInteger(client) || !Number.isSafeInteger(end)) {
        throw new Malformed("The change holds a number out of range.");
      }
    }
  }
}

function deletesUnknown(
  clocks: ReadonlyMap<number, number>,
  ds: DeleteSet,
  ends: ReadonlyMap<number, number>,
): boolean {
  for (const [client, ranges] of ds.clients) {
    const known = Math.max(clockOf(clocks, client), ends.get(client) ?? 0);
    if (ranges.some((range) => range.clock + range.len > known)) return true;
  }
  return false;
}

/** Whether the board has deleted already all that a sound update deletes. */
export function deletesAreKnown(known: Known, update: Uint8Array): boolean {
  const { ds } = Y.decodeUpdate(update);
  if (deletesUnknown(known.clocks, ds, new Map())) return false;
  for (const [client, ranges] of ds.clients) {
    const structs = known.doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (struct === undefined || struct.id.clock >= clock + len) break;
        if (!struct.deleted) return false;
      }
    }
  }
  return true;
}

/** An update without some clients' changes up to these clocks, and without what it deletes. */
export function withoutOthers(
  update: Uint8Array,
  ends: readonly (readonly [client: number, clock: number])[],
): Uint8Array {
  const rest = Y.diffUpdate(
    update,
    encoding.encode((encoder) => writeClocks(encoder, new Map(ends))),
  );
  // The set of deletions stands at the end, and reads the same way each time.
  const deletes = encoding.encode((encoder) => {
    const { clients } = Y.decodeUpdate(rest).ds;
    encoding.writeVarUint(encoder, clients.size);
    for (const [client, ranges] of clients) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, len);
      }
    }
  });
  // One more byte, a zero: nothing is deleted.
  const kept = new Uint8Array(rest.length - deletes.length + 1);
  kept.set(rest.subarray(0, kept.length - 1));
  return kept;
}
