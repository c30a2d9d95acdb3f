import type { Editing } from "@openchair/board";
import { atom, type Editor } from "tldraw";
import { TYPING_ORIGIN } from "../notes/co-typing.ts";
import type { StoreBinding } from "./store-binding.ts";

/**
 * Gives an editor the person's own undo in place of tldraw's, which puts whole records back and so undoes other
 * people's work (rule B7, canvas.md §1.3 pitfall 8). tldraw's history runs on beside it: its tools use it to cancel.
 */
export function wireUndo(editor: Editor, editing: Editing, binding: StoreBinding): () => void {
  const { undoManager } = editing;
  undoManager.addTrackedOrigin(TYPING_ORIGIN);
  const steps = atom("steps", { undo: 0, redo: 0 });
  const count = () => steps.set({ undo: undoManager.undoStack.length, redo: undoManager.redoStack.length });
  const events = ["stack-item-added", "stack-item-popped", "stack-cleared"] as const;
  for (const event of events) undoManager.on(event, count);
  count();

  const mark = editor.markHistoryStoppingPoint.bind(editor);
  editor.markHistoryStoppingPoint = (name) => {
    binding.mark();
    return mark(name);
  };
  const step = (take: () => unknown) => () => {
    binding.flush();
    take();
    binding.apply();
    return editor;
  };
  editor.undo = step(() => undoManager.undo());
  editor.redo = step(() => undoManager.redo());
  editor.getCanUndo = () => steps.get().undo > 0;
  editor.getCanRedo = () => steps.get().redo > 0;

  return () => {
    for (const event of events) undoManager.off(event, count);
  };
}
