import { ROOM_ID, RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShapeId } from "tldraw";
import type { RoomShape } from "./RoomShapeUtil.tsx";

/** Between the run sheet and a room that it has pushed down, in canvas units. */
const GAP = 16;

/** While something is held, it stays in the hand. */
const HELD = ["select.translating", "select.resizing", "select.pointing_shape"] as const;

/**
 * The run sheet grows with its rows and would go under the room: then the room goes down (rule B21). Written by somebody who
 * may write, when they do something. Does nothing when neither covers the other.
 */
export function keepRoomBelowRunSheet(editor: Editor): void {
  if (editor.getIsReadonly() || editor.isInAny(...HELD)) return;
  const sheet = editor.getShapePageBounds(RUN_SHEET_ID as TLShapeId);
  const room = editor.getShapePageBounds(ROOM_ID as TLShapeId);
  if (!sheet || !room || room.y < sheet.y || !sheet.collides(room)) return;
  const y = sheet.maxY + GAP;
  editor.run(() => editor.updateShape<RoomShape>({ id: ROOM_ID as TLShapeId, type: "room", y }), { history: "ignore" });
}
