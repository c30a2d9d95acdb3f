import type { JsonObject } from "./json.ts";
import { IDEAS_ID, PAGE_ID, ROOM_ID, RUN_SHEET_ID } from "./layout.ts";
import type { CanvasRecord } from "./records.ts";

interface PlaceBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const place = (id: string, type: string, index: string, box: PlaceBox, props: JsonObject = {}) =>
  ({
    id,
    typeName: "shape",
    type,
    x: box.x,
    y: box.y,
    rotation: 0,
    index,
    parentId: PAGE_ID,
    isLocked: false,
    opacity: 1,
    props: { w: box.w, h: box.h, ...props },
    meta: {},
  }) satisfies CanvasRecord;

/** A room about which nothing has been said. */
const UNDECIDED_ROOM = { layout: "", people: null, wheelchairPlaces: null, quietCorner: "by-door" } as const;

/**
 * What every board has, as it is on a new board, by id. The server writes these once; whoever reads a board from which
 * somebody has taken one away, or spoiled it, reads it as it stands here (rule L5).
 */
export const FIXED_RECORDS: ReadonlyMap<string, CanvasRecord> = new Map(
  [
    { id: "document:document", typeName: "document", name: "", gridSize: 10, meta: {} },
    { id: PAGE_ID, typeName: "page", name: "Board", index: "a1", meta: {} },
    place(IDEAS_ID, "zone", "a1", { x: 0, y: 0, w: 396, h: 640 }),
    place(RUN_SHEET_ID, "runsheet", "a2", { x: 428, y: 0, w: 560, h: 200 }),
    // Below a run sheet of eight segments.
    place(ROOM_ID, "room", "a3", { x: 428, y: 592, w: 560, h: 320 }, UNDECIDED_ROOM),
  ].map((record) => [record.id, record]),
);
