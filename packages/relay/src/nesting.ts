import * as Y from "yjs";
import { Malformed } from "./frames.ts";
import { LIMITS } from "./limits.ts";

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/**
 * Refuses types that lie too deep in each other. yjs deletes a type by recursion, on the server and in every browser,
 * so a deep enough tower would end in a stack overflow in the middle of a change. Throws {@link Malformed}.
 * `fresh` must have no gaps against the document, which is asked for only
 * when the update does not say all of it.
 */
export function checkNesting(known: { readonly doc: Y.Doc }, fresh: readonly Struct[]): void {
  if (!fresh.some(isType)) return;
  const find = finder(fresh);
  const depths = new Map<Struct, number>();
  for (const struct of fresh) {
    if (isType(struct) && depthOf(known, struct, find, depths) >= LIMITS.nesting) {
      throw new Malformed("The change nests too deep.");
    }
  }
}

const isType = (struct: Struct): struct is Y.Item =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentType;

type Find = (id: Y.ID) => Struct | undefined;

/** Finds a struct of the update by an id inside it. */
function finder(structs: readonly Struct[]): Find {
  const byClient = Map.groupBy(structs, (struct) => struct.id.client);
  return ({ client, clock }) => {
    const run = byClient.get(client);
    if (run === undefined) return undefined;
    let low = 0;
    let high = run.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = run[middle];
      if (struct === undefined || clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  };
}

/**
 * How many types lie above and including the list or map this struct is in. Walks in a loop, not by recursion: the
 * chain is as long as the sender likes.
 */
function depthOf(known: { readonly doc: Y.Doc }, start: Struct, find: Find, depths: Map<Struct, number>): number {
  const path: { struct: Struct; deeper: 0 | 1 }[] = [];
  let next: Struct = start;
  let base = 0;
  for (;;) {
    const done = depths.get(next);
    if (done !== undefined) {
      base = done;
      break;
    }
    const step = upward(next);
    path.push({ struct: next, deeper: step?.deeper ?? 0 });
    // Ends the walk should it come round again: structs that lean on each other can never be placed.
    depths.set(next, 0);
    // A root, or nothing to hang on to: yjs will turn it into a tombstone.
    if (step === undefined) break;
    const above = find(step.id);
    if (above === undefined) {
      base = depthInDocument(known.doc, step.id);
      break;
    }
    next = above;
  }
  for (const { struct, deeper } of path.reverse()) {
    base += deeper;
    depths.set(struct, base);
  }
  return base;
}

/** Where the place of a struct is written: in its parent (one deeper) or in a neighbour of the same list. */
function upward(struct: Struct): { id: Y.ID; deeper: 0 | 1 } | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const parent: unknown = struct.parent;
  if (parent instanceof Y.ID) return { id: parent, deeper: 1 };
  if (parent !== null) return undefined;
  const beside = struct.origin ?? struct.rightOrigin;
  return beside === null ? undefined : { id: beside, deeper: 0 };
}

function depthInDocument(doc: Y.Doc, id: Y.ID): number {
  // Typed as an item, but may be a tombstone.
  const found: unknown = Y.getItem(doc.store, id);
  let depth = 0;
  let item = found instanceof Y.Item ? found : null;
  while (item !== null && depth <= LIMITS.nesting) {
    const parent: unknown = item.parent;
    item = parent instanceof Y.AbstractType ? parent._item : null;
    if (item !== null) depth++;
  }
  return depth;
}
