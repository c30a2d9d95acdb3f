import * as Y from "yjs";
import type { Change } from "./make-changes.ts";
import type { BoardContent } from "./make-shapes.ts";

/** One way to keep a board in a Yjs document. */
export interface BoardModel {
  /** The document of a new board that holds `content`, as one update. */
  document(content: BoardContent): Uint8Array;
  /** Somebody else's hand on a copy of the document: writes a change as that way of keeping boards does. */
  hand(doc: Y.Doc): (change: Change) => void;
}

/** How many other people the changes come from. */
const PEOPLE = 4;

/** The updates that the changes make when four people who have loaded the same board make them in turn. */
export function updatesOf(model: BoardModel, board: Uint8Array, changes: readonly Change[]): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const people = Array.from({ length: PEOPLE }, () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, board);
    doc.on("update", (update: Uint8Array) => updates.push(update));
    return { doc, write: model.hand(doc) };
  });
  for (const [nth, change] of changes.entries()) people[nth % PEOPLE]?.write(change);
  for (const { doc } of people) doc.destroy();
  return updates;
}
