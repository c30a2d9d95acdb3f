import { readCards } from "@openchair/board";
import * as Y from "yjs";

export interface LoadedBoard {
  readonly ms: number;
  readonly cards: number;
}

/** Milliseconds from a document's bytes to its cards, read as the outline reads them. */
export function loadBoard(update: Uint8Array): LoadedBoard {
  const started = performance.now();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const cards = readCards(doc).length;
  const ms = performance.now() - started;
  doc.destroy();
  return { ms, cards };
}
