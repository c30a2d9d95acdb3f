import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, StateNode, TLShape, TLShapeId } from "tldraw";
import { boardState } from "./board-state.ts";
import { type Area, freeSpotNear } from "./free-spot.ts";
import type { News } from "./news.ts";
import { type CardShape, canJoin } from "./shapes/card-shape.ts";

/** What hides rows when it lies on the run sheet, or is hidden by them. A drawing may lie there: it points something out. */
const HIDES: readonly string[] = ["card", "note", "image", "zone", "room"];
/** Something that lies over the run sheet with less than this part of itself is only near it. */
const LIES_OVER = 1 / 3;

/** True when one of two areas covers a third of the other, or more. */
export function liesOver(a: Area, b: Area): boolean {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return w > 0 && h > 0 && w * h >= LIES_OVER * Math.min(a.w * a.h, b.w * b.h);
}

/** As much of tldraw's drag as is watched here; `complete` is how it ends when it is not called off. */
type Drag = StateNode & { complete(): void };

/**
 * What cannot be a segment and is dropped on the run sheet goes back to where it was, or, where there is no going back (a
 * copy, something new), to the nearest free place; and people are told why. Until told to stop.
 */
export function keepOffRunSheet(editor: Editor, news: News): () => void {
  const drag = editor.getStateDescendant("select.translating") as Drag | undefined;
  if (!drag) return () => {};
  const { onEnter, complete } = drag;
  let before = new Map<TLShapeId, TLShape>();
  drag.onEnter = (info: { isCreating?: boolean }, from: string) => {
    before = new Map(info.isCreating ? [] : editor.getSelectedShapes().map((shape) => [shape.id, shape]));
    onEnter?.call(drag, info, from);
  };
  drag.complete = () => {
    const dropped = editor.getSelectedShapeIds();
    complete.call(drag);
    const astray = dropped.flatMap((id) => {
      const shape = editor.getShape(id);
      return shape && isAstray(editor, shape) ? [shape] : [];
    });
    const [first] = astray;
    if (!first) return;
    const back = astray.filter((shape) => putBack(editor, shape, before.get(shape.id)));
    const { notASegment, kinds } = boardState(editor).words.get();
    const place = back.length === 0 ? notASegment.beside : notASegment.back;
    const isCard = astray.length === 1 && first.type === ("card" as string);
    news.tell(isCard ? notASegment.card(kinds[(first as unknown as CardShape).props.kind]) : notASegment.other, place);
  };
  return () => void Object.assign(drag, { onEnter, complete });
}

function isAstray(editor: Editor, shape: TLShape): boolean {
  if (!HIDES.includes(shape.type) || (shape.parentId as string) === RUN_SHEET_ID || canJoin(shape)) return false;
  const [box, sheet] = [editor.getShapePageBounds(shape), editor.getShapePageBounds(RUN_SHEET_ID as TLShapeId)];
  return box !== undefined && sheet !== undefined && liesOver(box, sheet);
}

/** To where it was before; false when that is no place for it either, and it lies beside the run sheet now. */
function putBack(editor: Editor, shape: TLShape, before: TLShape | undefined): boolean {
  if (before && (before.parentId === editor.getCurrentPageId() || editor.getShape(before.parentId as TLShapeId))) {
    if (shape.parentId !== before.parentId) editor.reparentShapes([shape.id], before.parentId, before.index);
    editor.updateShape({ id: shape.id, type: shape.type, x: before.x, y: before.y });
    const now = editor.getShape(shape.id);
    if (now && !isAstray(editor, now)) return true;
  }
  const page = editor.getCurrentPageId();
  if (editor.getShape(shape.id)?.parentId !== page) editor.reparentShapes([shape.id], page);
  const [spot, box] = [freeSpotNear(editor, shape.id), editor.getShapePageBounds(shape.id)];
  const now = editor.getShape(shape.id);
  if (!spot || !box || !now) return false;
  editor.updateShape({ id: now.id, type: now.type, x: now.x + spot.x - box.x, y: now.y + spot.y - box.y });
  return false;
}
