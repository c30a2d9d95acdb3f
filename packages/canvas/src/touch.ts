import { type Editor, type TLPointerEventInfo, Vec } from "tldraw";

/**
 * A finger on an empty place moves the board about, as it does on every map; tldraw would draw a frame to select. A long
 * press, and then a drag, draws the frame. A mouse and a pen frame as before.
 */
export function wireTouch(editor: Editor): () => void {
  const pointing = editor.getStateDescendant("select.pointing_canvas");
  if (!pointing) return () => {};
  const { onPointerMove, onLongPress } = pointing;
  const isFinger = () => editor.getInstanceState().isCoarsePointer && !editor.inputs.isPen;
  pointing.onPointerMove = (info: TLPointerEventInfo) => {
    if (!isFinger()) {
      onPointerMove?.call(pointing, info);
      return;
    }
    if (!editor.inputs.isDragging) return;
    const { currentScreenPoint, previousScreenPoint } = editor.inputs;
    const { x, y, z } = editor.getCamera();
    const by = Vec.Sub(currentScreenPoint, previousScreenPoint).div(z);
    editor.setCamera({ x: x + by.x, y: y + by.y, z }, { immediate: true });
  };
  pointing.onLongPress = (info: TLPointerEventInfo) => {
    if (isFinger()) pointing.parent.transition("brushing", info);
  };
  return () => {
    Object.assign(pointing, { onPointerMove, onLongPress });
  };
}
