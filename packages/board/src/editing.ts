import type * as Y from "yjs";
import { OwnUndo } from "./own-undo.ts";

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

export function createEditing(doc: Y.Doc): Editing {
  const origin = {};
  const undoManager = new OwnUndo(doc, origin);
  return { doc, origin, undoManager, destroy: () => undoManager.destroy() };
}
