import type { RoomChoice } from "./choice.ts";
import type { DrawingLook } from "./drawing.ts";
import { type Box, type Corners, type Footprint, type Point, turnedRect } from "./geometry.ts";

/** Measures of a room, in metres. */
export const METRES = {
  /** A chair, seen from above as a circle. */
  chair: 0.46,
  /** From the middle of one chair to the next in a row. */
  apart: 0.64,
  /** From one row to the next. */
  row: 1.06,
  /** A way to the middle or the front: a wheelchair and a person pass each other. Never less than 1.2. */
  aisle: 1.5,
  /** Free floor around what stands in the room, and between tables. */
  walk: 1.3,
  /** A place for a wheelchair: across, along. */
  wheelchair: { w: 0.9, h: 1.3 },
  quiet: { w: 2.6, h: 2.2 },
  door: 1.2,
} as const;

export type PlaceLook = Extract<
  DrawingLook,
  | "chair"
  | "wheelchair"
  | "speaker"
  | "open-chair"
  | "voice-professional"
  | "voice-emerging-leader"
  | "voice-lived-experience"
>;

/** A place for one person. */
export interface Place {
  readonly look: PlaceLook;
  /** Its middle, in metres. */
  readonly x: number;
  readonly y: number;
  /** Where it looks, in radians; 0 to the right, a quarter turn down. */
  readonly angle: number;
}

/** What stands in the room and is no place. */
export interface Furniture {
  readonly look: Extract<DrawingLook, "table" | "screen" | "poster">;
  readonly shape: Footprint;
}

/** A way that stays free, {@link METRES.aisle} wide, from its outer to its inner end. */
export interface Aisle {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What the words count besides places. 0 where a layout has none. */
export interface PlanCounts {
  /** Rows or rings of chairs. */
  readonly rows: number;
  /** Tables, circles or groups. */
  readonly groups: number;
  /** People at the smallest and the largest of them. */
  readonly smallest: number;
  readonly largest: number;
  readonly posters: number;
}

/** What a layout puts into a room, before there are walls. */
export interface Setting {
  readonly places: readonly Place[];
  readonly furniture: readonly Furniture[];
  readonly aisles: readonly Aisle[];
  /** Floor that belongs to it though nothing stands there. */
  readonly floor: Box | null;
  /** What everybody looks at, in metres; null where people look at their own group, or walk about. */
  readonly focus: Point | null;
  /** True when the front lies at the wall above. */
  readonly hasFront: boolean;
  readonly counts: PlanCounts;
}

/** How many people a setting is made for, and how many of them in wheelchairs. */
export type Seats = Pick<RoomChoice, "wheelchairPlaces"> & {
  /** Those that are drawn. */
  readonly people: number;
};

export const NO_COUNTS: PlanCounts = { rows: 0, groups: 0, smallest: 0, largest: 0, posters: 0 };

/** The floor that a place takes. */
export function placeShape({ look, x, y, angle }: Place): Footprint {
  const { w, h } = METRES.wheelchair;
  return look === "wheelchair" ? turnedRect({ x, y }, w, h, angle) : { x, y, r: METRES.chair / 2 };
}

export function aisleShape({ x1, y1, x2, y2 }: Aisle): Corners {
  const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  return turnedRect(middle, METRES.aisle, Math.hypot(x2 - x1, y2 - y1), Math.atan2(y2 - y1, x2 - x1));
}
