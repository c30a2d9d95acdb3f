import * as Y from "yjs";

/** What the document of a room says it now holds more of, in the order it took it in. */
export interface Emitted {
  readonly update: Uint8Array;
  /** Whatever was passed to {@link applyUpdate}; null for what yjs tidied up by itself. */
  readonly origin: unknown;
}

/** The document of a room together with what it emitted since somebody last looked. */
export interface LiveDocument {
  readonly doc: Y.Doc;
  readonly emitted: Emitted[];
}

/** A live document out of its history. Throws when the history has a hole. */
export function loadDocument(history: readonly Uint8Array[]): LiveDocument {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of history) Y.applyUpdate(doc, update);
  });
  if (dropPending(doc)) throw new Error("The log of this board has a hole: an update builds on one that is missing.");
  const emitted: Emitted[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    emitted.push({ update, origin });
  });
  return { doc, emitted };
}

/** `left-over`: yjs could place only a part. `failed`: it threw, and the document must not be used any further. */
export type Applied = "whole" | "left-over" | "failed";

/**
 * Applies an update that `inspectUpdate` let through. Whatever yjs could not place is taken out again, so that the
 * document never holds anything pending.
 */
export function applyUpdate(doc: Y.Doc, update: Uint8Array, origin: unknown): Applied {
  try {
    Y.applyUpdate(doc, update, origin);
    return dropPending(doc) ? "left-over" : "whole";
  } catch {
    return "failed";
  }
}

function dropPending(doc: Y.Doc): boolean {
  const { store } = doc;
  const had = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return had;
}

/**
 * A sound copy of a document that failed half-way. yjs keeps structs apart from the lists that link them, and adds a
 * struct only once it is linked, so what it encodes is whole even when the lists are not. Null when even that fails.
 */
export function rebuildDocument(broken: Y.Doc): { live: LiveDocument; whole: Uint8Array } | null {
  try {
    dropPending(broken);
    const whole = Y.encodeStateAsUpdate(broken);
    const live = loadDocument([whole]);
    broken.destroy();
    return { live, whole };
  } catch {
    return null;
  }
}
