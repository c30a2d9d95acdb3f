import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLParentId, TLShape, TLShapeId } from "tldraw";
import { ZONE, type ZoneShape } from "../shapes/zone-shape.ts";
import { type TidyRoom, tidy } from "./tidy.ts";

/** What can be tidied of what is selected: not rows, which keep their order, nor arrows, which follow what they tie. */
export const tidyable = (editor: Editor): TLShape[] =>
  editor
    .getSelectedShapes()
    .filter(({ parentId, type, isLocked }) => (parentId as string) !== RUN_SHEET_ID && type !== "arrow" && !isLocked);

/** The inside of a zone: below its heading. In the zone's own units. */
function roomIn(editor: Editor, parentId: TLParentId): TidyRoom | undefined {
  const zone = editor.getShape<ZoneShape>(parentId as TLShapeId);
  if (zone?.type !== "zone") return undefined;
  return { x: ZONE.padding, y: ZONE.head, w: zone.props.w - 2 * ZONE.padding };
}

/** Lays what is selected in order, each where it lies: in its zone, or on the page. One step to undo. */
export function tidySelection(editor: Editor): void {
  const byParent = Map.groupBy(tidyable(editor), ({ parentId }) => parentId);
  if (editor.getIsReadonly() || byParent.size === 0) return;
  editor.markHistoryStoppingPoint("tidy up");
  editor.run(() => {
    for (const [parentId, shapes] of byParent) {
      // As they are seen: something turned takes more room than it has.
      const boxes = shapes.flatMap((shape) => {
        const box = editor.getShapePageBounds(shape);
        if (!box) return [];
        const corner = editor.getPointInParentSpace(shape, box.point);
        return [{ id: shape.id, x: corner.x, y: corner.y, w: box.w, h: box.h }];
      });
      const before = new Map(boxes.map((box) => [box.id as string, box]));
      editor.updateShapes(
        tidy(boxes, roomIn(editor, parentId)).flatMap(({ id, x, y }) => {
          const shape = editor.getShape(id as TLShapeId);
          const from = before.get(id);
          if (!shape || !from || (from.x === x && from.y === y)) return [];
          return [{ id: shape.id, type: shape.type, x: shape.x + x - from.x, y: shape.y + y - from.y }];
        }),
      );
    }
  });
}
