import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShape } from "tldraw";
import { canJoin } from "./shapes/card-shape.ts";

/** Handlers that make a shape something to drag others into. */
const HANDLERS = ["onDragShapesIn", "onDragShapesOver", "onDragShapesOut", "onDropShapesOver"] as const;

/**
 * While something is dragged, tldraw asks many times a second over what, and looks at every shape on the board to tell. Only
 * zones, the run sheet and frames take anything in, so only those are looked at: the same answer for a fraction of the work,
 * which on a board of a thousand things was a fifth of the time of a drag. The run sheet is offered only to what can join it.
 */
export function wireDragTargets(editor: Editor): void {
  leaveOutWhatIsGone(editor);
  const takes = new Map<string, boolean>();
  const takesOthers = (type: string): boolean => {
    let known = takes.get(type);
    if (known === undefined) {
      const util = editor.getShapeUtil(type);
      known = HANDLERS.some((handler) => util[handler] !== undefined);
      takes.set(type, known);
    }
    return known;
  };
  editor.getDraggingOverShape = (point, dragged) => {
    const held = new Set<string>(dragged.map(({ id }) => id));
    const joins = dragged.some(canJoin);
    return editor
      .getCurrentPageShapesSorted()
      .findLast(
        (shape) =>
          takesOthers(shape.type) &&
          !held.has(shape.id) &&
          (joins || shape.id !== (RUN_SHEET_ID as string)) &&
          !shape.isLocked &&
          !editor.isShapeHidden(shape) &&
          editor.isPointInShape(shape, point, { hitInside: true, margin: 0 }),
      );
  };
}

/**
 * tldraw tells a shape that something is dragged out of it also when somebody else has deleted that shape meanwhile, and
 * goes down with its handler, which finds nothing there.
 */
function leaveOutWhatIsGone(editor: Editor): void {
  for (const util of Object.values(editor.shapeUtils)) {
    const dragOut = util?.onDragShapesOut?.bind(util);
    if (!util || !dragOut) continue;
    util.onDragShapesOut = (shape: TLShape | undefined, shapes, info) => {
      if (shape) dragOut(shape, shapes, info);
    };
  }
}
