import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/**
 * What an update has beyond what the document knows. Yjs throws half-way when structs that a document knew and has
 * thrown away since come again in one piece with new ones (yjs#384), so whatever may overlap goes through here.
 */
export function onlyNews(doc: Y.Doc, update: Uint8Array): Uint8Array {
  if (doc.store.clients.size === 0) return update;
  for (const [client, from] of Y.parseUpdateMeta(update).from) {
    if (from < Y.getState(doc.store, client)) return Y.diffUpdate(update, Y.encodeStateVector(doc));
  }
  return update;
}

/** Rows of a copy may overlap: tabs write what each of them received. */
export function applyRows(doc: Y.Doc, rows: readonly Uint8Array[], origin: unknown): void {
  Y.transact(
    doc,
    () => {
      for (const row of rows) Y.applyUpdate(doc, onlyNews(doc, row), origin);
    },
    origin,
    false,
  );
}

/** Many rows as one, without what was deleted. Through a document, which is faster and leaves less than merging. */
export function foldRows(rows: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    applyRows(doc, rows, null);
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** The same sync message (step 2 or an update) with only what is news. Damaged ones as they are. */
export function newsIn(message: decoding.Decoder, doc: Y.Doc): decoding.Decoder {
  const whole = decoding.clone(message);
  try {
    const kind = decoding.readVarUint(message);
    const update = decoding.readVarUint8Array(message);
    const news = onlyNews(doc, update);
    if (news === update) return whole;
    return decoding.createDecoder(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, kind);
        encoding.writeVarUint8Array(encoder, news);
      }),
    );
  } catch {
    return whole;
  }
}
