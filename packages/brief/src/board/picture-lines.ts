import type { Box, Point, SceneThing } from "@openchair/board";
import type { Faces } from "../pdf/faces.ts";
import { INK } from "./picture-parts.ts";
import { lineColor } from "./picture-things.ts";
import { drawWords, layWords, short } from "./picture-words.ts";
import type { PlacedThing } from "./place-things.ts";

/** Points drawn of one stroke: more are not seen. */
const MOST_POINTS = 600;
/** How far from a thing an arrow begins and ends. */
const AIR = 4;

const middleOf = ({ x, y, w, h }: Box): Point => ({ x: x + w / 2, y: y + h / 2 });
const holds = ({ x, y, w, h }: Box, point: Point) =>
  point.x >= x && point.x <= x + w && point.y >= y && point.y <= y + h;

/** How far a point went down with the smallest thing that it lay on. */
function shiftAt(point: Point, placed: readonly PlacedThing[]): number {
  const under = placed.filter(({ before }) => holds(before, point));
  const [smallest] = under.sort((a, b) => a.before.w * a.before.h - b.before.w * b.before.h);
  return smallest ? smallest.after.y - smallest.before.y : 0;
}

/** A stroke as it was drawn. It stays with what it was drawn on. */
export function drawStroke(
  { lines, color }: SceneThing,
  placed: readonly PlacedThing[],
): { drawn: string; all: Point[] } {
  const every = lines.flat();
  const first = every[Math.floor(every.length / 2)];
  if (!first) return { drawn: "", all: [] };
  const by = shiftAt(first, placed);
  const step = Math.max(1, Math.ceil(every.length / MOST_POINTS));
  const d = lines
    .filter((line) => line.length > 0)
    .map((line) => {
      const some = line.filter((_, at) => at % step === 0 || at === line.length - 1);
      const path = some.map(({ x, y }, at) => `${at ? "L" : "M"}${short(x)} ${short(y + by)}`).join("");
      // A dot is a line of no length: only its round end is seen.
      return some.length === 1 ? `${path}h0.1` : path;
    });
  const drawn = `<path d="${d.join("")}" fill="none" stroke="${lineColor(color)}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`;
  return { drawn, all: every.map(({ x, y }) => ({ x, y: y + by })) };
}

/** Where the way from the middle of a box to a point leaves the box. */
function edgeOf(own: Box, towards: Point): Point {
  const middle = middleOf(own);
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const reach = Math.min(
    dx === 0 ? Infinity : (own.w / 2 + AIR) / Math.abs(dx),
    dy === 0 ? Infinity : (own.h / 2 + AIR) / Math.abs(dy),
    1,
  );
  return { x: middle.x + dx * reach, y: middle.y + dy * reach };
}

const NO_ARROW = { drawn: "", label: "", all: [] };

/** An arrow between what it holds on to, or where its ends were drawn; its words stand on its middle. */
export function drawArrow(
  { lines, color, words, from, to }: SceneThing,
  placed: readonly PlacedThing[],
  byId: ReadonlyMap<string, PlacedThing>,
  faces: Faces,
): { drawn: string; all: Point[]; label: string } {
  const [points = []] = lines;
  const ends = [from === null ? undefined : byId.get(from)?.after, to === null ? undefined : byId.get(to)?.after];
  const spots = ends.map((own, at) => {
    const point = points[at === 0 ? 0 : points.length - 1];
    if (own) return middleOf(own);
    return point && { x: point.x, y: point.y + shiftAt(point, placed) };
  });
  const [start, end] = spots;
  // It held on to something that is not on the picture.
  if (!start || !end || (from !== null && !ends[0]) || (to !== null && !ends[1])) return NO_ARROW;
  const a = ends[0] ? edgeOf(ends[0], end) : start;
  const b = ends[1] ? edgeOf(ends[1], start) : end;
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < 1) return NO_ARROW;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const head = Math.min(11, length);
  const corner = (side: number) =>
    `${short(b.x - ux * head - uy * side * 6)} ${short(b.y - uy * head + ux * side * 6)}`;
  const ink = lineColor(color);
  const text = words === "" ? null : layWords(words, { size: 14, color: ink }, 180, faces);
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const drawn = `<path d="M${short(a.x)} ${short(a.y)}L${short(b.x)} ${short(b.y)}M${corner(1)}L${short(b.x)} ${short(b.y)}L${corner(-1)}" fill="none" stroke="${ink}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
  const label = text
    ? drawWords(text, { x: mx - 90, y: my - text.height / 2, width: 180, align: "middle", halo: INK.paper })
    : "";
  return { drawn, label, all: [a, b] };
}
