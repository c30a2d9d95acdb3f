import * as Y from "yjs";
import { boardRoots } from "./layout.ts";

/**
 * One person's hand on a board: the origin under which all of their edits are written, and an undo that takes back
 * only those (rule L7). Destroy it together with the document.
 */
export interface Editing {
  readonly doc: Y.Doc;
  /** Pass this as `origin` to every write on behalf of this person. */
  readonly origin: object;
  readonly undoManager: Y.UndoManager;
  destroy(): void;
}

/** Milliseconds within which writes count as one step to undo, as in most editors. */
const CAPTURE_MS = 500;

export function createEditing(doc: Y.Doc): Editing {
  const origin = {};
  const { records, texts, brief, comments } = boardRoots(doc);
  const undoManager = new Y.UndoManager([records, texts, brief, comments], {
    trackedOrigins: new Set([origin]),
    captureTimeout: CAPTURE_MS,
  });
  return { doc, origin, undoManager, destroy: () => undoManager.destroy() };
}
