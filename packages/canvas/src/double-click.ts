import { CARD_SIZE, IDEAS_ID, RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLEventInfo } from "tldraw";
import { addCardIn } from "./add-card.ts";
import { freeSpotAt } from "./free-spot.ts";
import { isOwnZone } from "./shapes/zone-shape.ts";

/**
 * A double click where nothing lies adds what belongs there and opens it for writing, as people know it from other
 * boards: an idea in a zone and on the page, a segment in the run sheet (rule B22). Until told to stop.
 */
export function wireDoubleClick(editor: Editor): () => void {
  const onEvent = (info: TLEventInfo) => {
    if (info.type !== "click" || info.name !== "double_click" || info.phase !== "up") return;
    if (info.shiftKey || info.ctrlKey || info.altKey) return;
    // A finger taps twice by accident, and a double click on something has opened that by now.
    const { isReadonly, isCoarsePointer } = editor.getInstanceState();
    if (isReadonly || isCoarsePointer || !editor.isIn("select.idle")) return;
    addHere(editor);
  };
  editor.on("event", onEvent);
  return () => editor.off("event", onEvent);
}

function addHere(editor: Editor): void {
  const point = editor.inputs.currentPagePoint.clone();
  const hit = editor.getShapeAtPoint(point, { hitInside: true });
  if (!hit) {
    const size = { w: CARD_SIZE.w, h: CARD_SIZE.h };
    addCardIn(editor, "idea", editor.getCurrentPageId(), "", freeSpotAt(editor, point, size));
  } else if (hit.id === (RUN_SHEET_ID as string)) addCardIn(editor, "segment", hit.id);
  else if (hit.id === (IDEAS_ID as string) || isOwnZone(hit)) addCardIn(editor, "idea", hit.id);
}
