import { CARD_SIZE, type CardKind, freeIdeaSpot, IDEAS_ID, NEW_SEGMENT_MINUTES, RUN_SHEET_ID } from "@openchair/board";
import { createShapeId, type Editor, type TLParentId, type TLShapeId } from "tldraw";
import { boardState } from "./board-state.ts";
import type { CardShape } from "./shapes/card-shape.ts";
import { ROW } from "./shapes/run-sheet-layout.ts";

/** What lies in the zone of ideas, as large as it is drawn. */
const ideaBoxes = (editor: Editor) =>
  editor.getSortedChildIdsForParent(IDEAS_ID as TLShapeId).flatMap((id) => {
    const child = editor.getShape(id);
    if (!child) return [];
    const { w, h } = editor.getShapeGeometry(child).bounds;
    return [{ x: child.x, y: child.y, w, h }];
  });

/** Adds a card where it belongs (segments in the run sheet, the rest among the ideas) and opens it for writing. */
export function addCardToCanvas(editor: Editor, kind: CardKind, text = ""): void {
  const me = boardState(editor).me.get();
  const isSegment = kind === "segment";
  const parentId = (isSegment ? RUN_SHEET_ID : IDEAS_ID) as TLParentId;
  if (!editor.getShape(parentId as TLShapeId)) return;
  const w = kind === "aim" ? CARD_SIZE.aimW : CARD_SIZE.w;
  const id = createShapeId();
  editor.markHistoryStoppingPoint("add a card");
  editor.createShape<CardShape>({
    id,
    type: "card",
    parentId,
    ...(isSegment ? { x: 0, y: 0 } : freeIdeaSpot(ideaBoxes(editor), w)),
    props: {
      w: isSegment ? ROW.width : w,
      h: isSegment ? ROW.height : CARD_SIZE.h,
      kind,
      minutes: isSegment ? NEW_SEGMENT_MINUTES : 0,
      voices: [...me.voices],
      text,
    },
    meta: { createdBy: me.id, createdAt: Date.now() },
  });
  editor.setCurrentTool("select");
  editor.select(id);
  editor.setEditingShape(id);
  editor.setCurrentTool("select.editing_shape", { target: "shape", shape: editor.getShape(id) });
  const bounds = editor.getShapePageBounds(id);
  if (bounds && !editor.getViewportPageBounds().contains(bounds)) {
    editor.centerOnPoint(bounds.center, { animation: { duration: editor.user.getAnimationSpeed() * 150 } });
  }
}
