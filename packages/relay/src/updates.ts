import * as Y from "yjs";
import { checkContents } from "./contents.ts";
import { Malformed } from "./frames.ts";
import { checkNesting } from "./nesting.ts";

/**
 * What an update means for a document:
 * - `new`: fits, and may change something; `grows` unless it only deletes
 * - `known`: fits, and says nothing the document does not hold already
 * - `gap`: builds on something the document has not seen
 * - `malformed`: cannot come from a sound yjs
 */
export type Verdict =
  | { readonly kind: "new"; readonly grows: boolean }
  | { readonly kind: "known" | "gap" }
  | { readonly kind: "malformed"; readonly reason: string };

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];

/**
 * Looks an update through before it touches the document, because yjs would keep what it cannot place yet, at a cost
 * that grows with the square (reference finding 7), and stumble half-way over what is damaged. Never throws.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Verdict {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    const ends = checkStructs(structs);
    checkDeletes(ds);
    if (hasGap(doc, structs, ends) || deletesUnknown(doc, ds, ends)) return { kind: "gap" };
    const fresh = structs.filter((struct) => endOf(struct) > stateOf(doc, struct.id.client));
    if (fresh.length === 0) return deletesAreKnown(doc, ds) ? { kind: "known" } : { kind: "new", grows: false };
    checkContents(fresh);
    checkNesting(doc, fresh);
    return { kind: "new", grows: true };
  } catch (error) {
    return { kind: "malformed", reason: error instanceof Malformed ? error.message : "The change is damaged." };
  }
}

const stateOf = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client);
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

function hasGap(doc: Y.Doc, structs: readonly Struct[], ends: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) return true;
    const { client, clock } = struct.id;
    if (!seen.has(client) && clock > stateOf(doc, client)) return true;
    seen.add(client);
    if (endOf(struct) <= stateOf(doc, client)) continue;
    for (const needed of needs(struct)) {
      if (needed.clock >= Math.max(stateOf(doc, needed.client), ends.get(needed.client) ?? 0)) return true;
    }
  }
  return false;
}

/** Sound delete sets never overlap; yjs would walk each range in full. */
function checkDeletes(ds: DeleteSet): void {
  for (const [client, ranges] of ds.clients) {
    const sorted = ranges.toSorted((a, b) => a.clock - b.clock);
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

function deletesUnknown(doc: Y.Doc, ds: DeleteSet, ends: ReadonlyMap<number, number>): boolean {
  for (const [client, ranges] of ds.clients) {
    const known = Math.max(stateOf(doc, client), ends.get(client) ?? 0);
    if (ranges.some((range) => range.clock + range.len > known)) return true;
  }
  return false;
}

/** Whether all this is deleted already. Only for ranges the document knows. */
function deletesAreKnown(doc: Y.Doc, ds: DeleteSet): boolean {
  for (const [client, ranges] of ds.clients) {
    const structs = doc.store.clients.get(client) ?? [];
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
