import { CARD_SIZE, type CardKind, IDEA_COLUMNS, IDEAS_ID, NEW_SEGMENT_MINUTES, RUN_SHEET_ID } from "@openchair/board";
import { createShapeId, type Editor, type TLParentId, type TLShapeId } from "tldraw";
import { boardState } from "./board-state.ts";
import type { CardShape } from "./shapes/card-shape.ts";
import { ROW } from "./shapes/run-sheet-layout.ts";

/** The first free spot in the zone of ideas for a card as wide as `w`: below the shorter column, or below both. */
function freeSpot(editor: Editor, w: number): { x: number; y: number } {
  const bottoms = IDEA_COLUMNS.x.map((x) => ({ x, y: IDEA_COLUMNS.top }));
  for (const id of editor.getSortedChildIdsForParent(IDEAS_ID as TLShapeId)) {
    const child = editor.getShape(id);
    if (!child) continue;
    const { bounds } = editor.getShapeGeometry(child);
    for (const column of bottoms) {
      const overlaps = child.x < column.x + CARD_SIZE.w && child.x + bounds.w > column.x;
      if (overlaps) column.y = Math.max(column.y, child.y + bounds.h + IDEA_COLUMNS.gap);
    }
  }
  if (w > CARD_SIZE.w) return { x: IDEA_COLUMNS.x[0], y: Math.max(...bottoms.map(({ y }) => y)) };
  return bottoms.reduce((best, column) => (column.y < best.y ? column : best));
}

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
    ...(isSegment ? { x: 0, y: 0 } : freeSpot(editor, w)),
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
