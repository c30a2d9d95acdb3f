import { type CanvasRecord, PAGE_ID, ROOM_ID } from "@openchair/board";

/** Shapes that would make the page ask another site, whoever put them there. */
export const FOREIGN_TYPES: ReadonlySet<unknown> = new Set(["embed", "bookmark", "video"]);

/** Farther out, or larger, than anybody can go: such numbers only break the drawing. Canvas units. */
export const FARTHEST = 1e6;

type Bag = { readonly [key: string]: unknown };

const isWithinReach = (value: unknown) => value === undefined || Math.abs(Number(value)) <= FARTHEST;

function isSoundShape(shape: CanvasRecord): boolean {
  const { w, h } = (shape["props"] ?? {}) as Bag;
  // A board has one room.
  if (shape["type"] === "room" && shape.id !== ROOM_ID) return false;
  return !FOREIGN_TYPES.has(shape["type"]) && [shape["x"], shape["y"], shape["rotation"], w, h].every(isWithinReach);
}

function isOwnAsset(asset: CanvasRecord, isOwnPicture: (src: string) => boolean): boolean {
  const { src } = (asset["props"] ?? {}) as Bag;
  return asset["type"] === "image" && (src === null || (typeof src === "string" && isOwnPicture(src)));
}

/**
 * True for what belongs on a board: its one page and document, shapes within reach, bindings, pictures that its own server
 * keeps. Anything else is set aside (rule B4), however well it would validate: a second page would hide things, a foreign
 * picture or an embed would tell another site who is here.
 */
export function isWelcome(record: CanvasRecord, isOwnPicture: (src: string) => boolean): boolean {
  switch (record.typeName) {
    case "document":
      return record.id === "document:document";
    case "page":
      return record.id === PAGE_ID;
    case "shape":
      return isSoundShape(record);
    case "asset":
      return isOwnAsset(record, isOwnPicture);
    default:
      return record.typeName === "binding";
  }
}
