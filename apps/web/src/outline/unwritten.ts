import { boardRoots, type Editing, fragmentText, readComments, readRecords, removeCard } from "@openchair/board";

/** Something that was made here a moment ago, to be written at once. */
export interface Unwritten {
  readonly id: string;
  readonly what: "card" | "note" | "zone";
  /** The section it was made in. */
  readonly section: string;
  /** The step of undo that made it. */
  readonly step: Editing["undoManager"]["undoStack"][number] | undefined;
}

/**
 * Takes away what was made and then left without a word, with its steps of undo: nobody wanted it. False, and nothing is
 * done, when it has words or comments, or something lies in it.
 */
export function takeAway({ doc, origin, undoManager }: Editing, { id, step }: Unwritten): boolean {
  const { records, texts } = boardRoots(doc);
  if (!records.has(id) || fragmentText(texts.get(id)).trim() !== "") return false;
  if (readComments(doc).some(({ on }) => on === `card:${id}`)) return false;
  if ([...readRecords(doc).values()].some(({ parentId }) => parentId === id)) return false;
  const at = step ? undoManager.undoStack.indexOf(step) : -1;
  if (at < 0) return false;
  undoManager.stopCapturing();
  removeCard(doc, id, origin);
  // Above the step that made it lies only what was written in it and taken out again, and this.
  undoManager.undoStack.splice(at);
  // Tells those who follow the steps; there is nothing to do again since it was made.
  undoManager.clear(false, true);
  return true;
}

/** Whether the focus is still in the field or the item, in what was opened about it, or only in another window. */
export const isStillAt = (id: string, field: HTMLElement | null): boolean =>
  !document.hasFocus() ||
  field?.contains(document.activeElement) === true ||
  document.activeElement?.closest(`[data-item="${CSS.escape(id)}"], [role=dialog], [role=menu], .popover`) != null;

/** Runs something once the pointer that is down is up again, so that what one presses does not move away under it. */
export function afterThisPress(run: () => void): void {
  const later = () => setTimeout(run, 0);
  if (isDown) document.addEventListener("pointerup", later, { once: true });
  else later();
}

let isDown = false;
if (typeof document !== "undefined") {
  const follow = (down: boolean) => () => {
    isDown = down;
  };
  document.addEventListener("pointerdown", follow(true), true);
  for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, follow(false), true);
}
