import { CARD_SIZE, type CardKind, freeIdeaSpot, IDEAS_ID, NEW_SEGMENT_MINUTES, RUN_SHEET_ID } from "@openchair/board";
import { createShapeId, type Editor, type TLParentId, type TLShapeId, type VecLike } from "tldraw";
import { boardState } from "./board-state.ts";
import { bringIntoView } from "./camera.ts";
import type { CardShape } from "./shapes/card-shape.ts";
import { ROW } from "./shapes/run-sheet-layout.ts";
import { thingsIn } from "./shapes/things-in.ts";
import { isOwnZone } from "./shapes/zone-shape.ts";

/** What lies in a zone, as large as it is drawn: all of it, or what `counts`. In the zone's own units. */
export const boxesIn = (editor: Editor, zone: TLParentId, counts: (id: TLShapeId) => boolean = () => true) =>
  thingsIn(editor, zone).flatMap((child) => {
    if (!counts(child.id)) return [];
    const { w, h } = editor.getShapeGeometry(child).bounds;
    return [{ x: child.x, y: child.y, w, h }];
  });

/** The zone that somebody has just selected: what they add next is meant for it. */
const selectedZone = (editor: Editor) => {
  const shape = editor.getOnlySelectedShape() ?? undefined;
  return isOwnZone(shape) ? shape.id : undefined;
};

/**
 * Adds a card where it belongs (segments in the run sheet, the rest in the zone that is selected, or else among the
 * ideas) and opens it for writing.
 */
export function addCardToCanvas(editor: Editor, kind: CardKind, text = ""): void {
  const parentId = (kind === "segment" ? RUN_SHEET_ID : (selectedZone(editor) ?? IDEAS_ID)) as TLParentId;
  if (editor.getShape(parentId as TLShapeId)) addCardIn(editor, kind, parentId, text);
}

/** Adds a card to the run sheet, to a zone or to the page, and opens it for writing. `at`: where on the page, in its units. */
export function addCardIn(editor: Editor, kind: CardKind, parentId: TLParentId, text = "", at?: VecLike): void {
  const me = boardState(editor).me.get();
  const isSegment = kind === "segment";
  const w = kind === "aim" ? CARD_SIZE.aimW : CARD_SIZE.w;
  const id = createShapeId();
  editor.markHistoryStoppingPoint("add a card");
  editor.createShape<CardShape>({
    id,
    type: "card",
    parentId,
    ...(isSegment ? { x: 0, y: 0 } : (at ?? freeIdeaSpot(boxesIn(editor, parentId), w))),
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
  openForWriting(editor, id);
}

/** Selects something new, opens its words for writing and brings it into view. */
export function openForWriting(editor: Editor, id: TLShapeId): void {
  editor.setCurrentTool("select");
  editor.select(id);
  editor.setEditingShape(id);
  editor.setCurrentTool("select.editing_shape", { target: "shape", shape: editor.getShape(id) });
  bringIntoView(editor, id);
}
