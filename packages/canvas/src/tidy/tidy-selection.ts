import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLParentId, TLShape, TLShapeId } from "tldraw";
import type { Area } from "../free-spot.ts";
import { ZONE, type ZoneShape } from "../shapes/zone-shape.ts";
import { besideOthers } from "./beside.ts";
import { type TidyBox, type TidyRoom, tidy } from "./tidy.ts";

/** What stays where people put it: zones, with all that lies in them, and arrows, which follow what they tie. */
const STAYS: readonly string[] = ["arrow", "zone", "runsheet", "room"];
/** Drawings may lie under things and around them; everything else is not to be covered. */
const DRAWN: readonly string[] = ["arrow", "draw", "geo", "highlight", "line"];

/** What can be tidied of what is selected. Not rows, which keep their order. */
export const tidyable = (editor: Editor): TLShape[] =>
  editor
    .getSelectedShapes()
    .filter(
      ({ parentId, type, isLocked }) => (parentId as string) !== RUN_SHEET_ID && !STAYS.includes(type) && !isLocked,
    );

/** The inside of a zone: below its heading. In the zone's own units. */
function roomIn(editor: Editor, parentId: TLParentId): TidyRoom | undefined {
  const zone = editor.getShape<ZoneShape>(parentId as TLShapeId);
  if (zone?.type !== "zone") return undefined;
  return { x: ZONE.padding, y: ZONE.head, w: zone.props.w - 2 * ZONE.padding };
}

/** Where something is seen, in the space of what it lies in: something turned takes more room than it has. */
function seenBox(editor: Editor, shape: TLShape): TidyBox[] {
  const box = editor.getShapePageBounds(shape);
  if (!box) return [];
  const { x, y } = editor.getPointInParentSpace(shape, box.point);
  return [{ id: shape.id, x, y, w: box.w, h: box.h }];
}

/** What lies beside the things that are tidied, and must not be covered by them. */
function notToCover(editor: Editor, parentId: TLParentId, tidied: readonly TLShape[]): Area[] {
  const ids = new Set(tidied.map(({ id }) => id));
  return editor.getSortedChildIdsForParent(parentId).flatMap((id) => {
    const shape = editor.getShape(id);
    return shape && !ids.has(id) && !DRAWN.includes(shape.type) ? seenBox(editor, shape) : [];
  });
}

/**
 * Lays what is selected in order, each where it lies: in its zone, or on the page. Nothing else is covered. One step to
 * undo.
 */
export function tidySelection(editor: Editor): void {
  const page = editor.getCurrentPageId();
  const byParent = [...Map.groupBy(tidyable(editor), ({ parentId }) => parentId)];
  if (editor.getIsReadonly() || byParent.length === 0) return;
  // The page last: zones grow with what is tidied in them.
  byParent.sort(([a], [b]) => Number(a === page) - Number(b === page));
  editor.markHistoryStoppingPoint("tidy up");
  editor.run(() => {
    for (const [parentId, shapes] of byParent) tidyIn(editor, parentId, shapes);
  });
}

function tidyIn(editor: Editor, parentId: TLParentId, shapes: readonly TLShape[]): void {
  const boxes = shapes.flatMap((shape) => seenBox(editor, shape));
  const before = new Map(boxes.map((box) => [box.id, box]));
  const room = roomIn(editor, parentId);
  const others = notToCover(editor, parentId, shapes);
  editor.updateShapes(
    besideOthers(boxes, tidy(boxes, room), others, room ? "zone" : "page").flatMap(({ id, x, y }) => {
      const shape = editor.getShape(id as TLShapeId);
      const from = before.get(id);
      if (!shape || !from || (from.x === x && from.y === y)) return [];
      return [{ id: shape.id, type: shape.type, x: shape.x + x - from.x, y: shape.y + y - from.y }];
    }),
  );
}
