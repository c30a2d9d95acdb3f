import { createShapeId, type Editor } from "tldraw";
import { openForWriting } from "./add-card.ts";
import { boardState } from "./board-state.ts";
import { freeSpot } from "./free-spot.ts";
import { ZONE, type ZoneShape } from "./shapes/zone-shape.ts";

/** Adds an empty zone where there is room and opens its name for writing. */
export function addZoneToCanvas(editor: Editor): void {
  const id = createShapeId();
  editor.markHistoryStoppingPoint("add a zone");
  editor.createShape<ZoneShape>({
    id,
    type: "zone",
    // Never inside another zone, wherever the free place is.
    parentId: editor.getCurrentPageId(),
    ...freeSpot(editor, { w: ZONE.w, h: ZONE.h }),
    props: { w: ZONE.w, h: ZONE.h, name: "" },
    meta: { createdBy: boardState(editor).me.get().id, createdAt: Date.now() },
  });
  openForWriting(editor, id);
}
