import * as Y from "yjs";

/** The updates of a fresh document while `write` works on it, one for each transaction. */
export function updatesOf(write: (doc: Y.Doc) => void, base?: Uint8Array): Uint8Array[] {
  const doc = new Y.Doc();
  if (base !== undefined) Y.applyUpdate(doc, base);
  const updates: Uint8Array[] = [];
  doc.on("update", (bytes: Uint8Array) => updates.push(bytes));
  write(doc);
  return updates;
}

/** A document with nothing but a title, as one update. */
export const titled = (title: string) => updatesOf((doc) => doc.getMap("meta").set("title", title))[0] as Uint8Array;
export const titleOf = (doc: Y.Doc) => doc.getMap("meta").get("title");
