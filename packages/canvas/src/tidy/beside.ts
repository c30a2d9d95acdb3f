import { type Area, areasMeet, nearestFreePlace } from "../free-spot.ts";
import type { TidyBox, TidyPlace } from "./tidy.ts";

/** The smallest area with all boxes in it, at the places they are given. */
function around(boxes: readonly TidyBox[], places: readonly TidyPlace[]): Area {
  const sizes = new Map(boxes.map((box) => [box.id, box]));
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const w = Math.max(...places.map((place) => place.x + (sizes.get(place.id)?.w ?? 0))) - x;
  const h = Math.max(...places.map((place) => place.y + (sizes.get(place.id)?.h ?? 0))) - y;
  return { x, y, w, h };
}

/** As far down as needed, and no further: in a zone there is room below, and none beside. */
function firstBelow(block: Area, others: readonly Area[]): { readonly x: number; readonly y: number } {
  const tops = [block.y, ...others.map((other) => other.y + other.h + BELOW)].sort((a, b) => a - b);
  const y = tops.find((top) => top >= block.y && !others.some((other) => areasMeet({ ...block, y: top }, other)));
  return { x: block.x, y: y ?? block.y };
}

/** A little more than things must be apart. */
const BELOW = 24;

/**
 * Moves tidied things, all together, to where they cover nothing of what is not being tidied: to the nearest free place
 * on the page, in a zone straight down. They stay where they are when nothing is in the way.
 */
export function besideOthers(
  boxes: readonly TidyBox[],
  places: readonly TidyPlace[],
  others: readonly Area[],
  where: "page" | "zone",
): readonly TidyPlace[] {
  if (places.length === 0) return places;
  const block = around(boxes, places);
  const to = where === "page" ? nearestFreePlace(block, others) : firstBelow(block, others);
  const [right, down] = [to.x - block.x, to.y - block.y];
  return right === 0 && down === 0 ? places : places.map(({ id, x, y }) => ({ id, x: x + right, y: y + down }));
}
