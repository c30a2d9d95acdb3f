import { distanceToLine, type Point } from "./geometry.ts";
import { METRES, type Place, type Setting } from "./plan.ts";

/** A line from the eyes of somebody in a wheelchair to what everybody looks at, in metres. */
export interface Sight {
  readonly from: Point;
  readonly to: Point;
  /** True when nobody sits between. Whoever speaks there is no hindrance. */
  readonly isFree: boolean;
}

/** A line stops this far before what it leads to, in metres: it points there and covers nothing. */
const BEFORE = 0.5;

const isAudience = ({ look }: Place) => look === "chair" || look === "wheelchair";

function sightFrom(place: Place, focus: Point, others: readonly Place[]): Sight {
  const length = Math.hypot(focus.x - place.x, focus.y - place.y) || 1;
  const [dx, dy] = [(focus.x - place.x) / length, (focus.y - place.y) / length];
  const from = { x: place.x + dx * METRES.chair, y: place.y + dy * METRES.chair };
  const to = { x: focus.x - dx * BEFORE, y: focus.y - dy * BEFORE };
  // Heads are narrower than chairs, so that a line past the edge of a chair is a free one.
  const isFree = others.every((other) => other === place || distanceToLine(other, from, focus) >= METRES.chair / 2);
  return { from, to, isFree };
}

/** The sight lines of a room: one for each wheelchair place, to the front or the middle. */
export function sightsOf({ places, focus }: Pick<Setting, "places" | "focus">): Sight[] {
  if (focus === null) return [];
  const audience = places.filter(isAudience);
  return audience.filter(({ look }) => look === "wheelchair").map((place) => sightFrom(place, focus, audience));
}

/** How far whoever sits furthest away is from what everybody looks at, in metres; null where there is no such thing. */
export const furthestSeat = ({ places, focus }: Pick<Setting, "places" | "focus">): number | null =>
  focus && Math.max(0, ...places.filter(isAudience).map(({ x, y }) => Math.hypot(x - focus.x, y - focus.y)));
