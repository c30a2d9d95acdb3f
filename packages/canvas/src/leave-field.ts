import type { Editor } from "tldraw";

/**
 * A press on the board leaves the field in which somebody was typing, before anything else. By itself the focus would move
 * only after the press has changed what is selected: the field of what was selected before is gone by then, and with it a
 * number that was typed and not yet taken. Until told to stop.
 */
export function leaveFieldOnPress(editor: Editor): () => void {
  const container = editor.getContainer();
  const leave = ({ target }: PointerEvent) => {
    const { activeElement } = container.ownerDocument;
    if (!(activeElement instanceof HTMLInputElement)) return;
    if (target instanceof Element && target.closest(".tl-canvas")) activeElement.blur();
  };
  container.addEventListener("pointerdown", leave, { capture: true });
  return () => container.removeEventListener("pointerdown", leave, { capture: true });
}
