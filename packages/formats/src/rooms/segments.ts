import type { Curve } from "./curves.ts";
import { distanceToLine, type Point } from "./geometry.ts";
import { type Aisle, METRES } from "./plan.ts";

/** A stretch of a row between two aisles. */
export interface Segment {
  readonly length: number;
  /** Where one is after so many metres, and the angle in which people there look. */
  at(s: number): Point & { readonly angle: number };
}

const segmentOf = (points: readonly Point[], inward: 1 | -1): Segment => {
  const lengths = [0];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const length = lengths.at(-1) ?? 0;
  return {
    length,
    at(s) {
      let high = points.length - 1;
      for (let low = 1; low < high; ) {
        const middle = (low + high) >> 1;
        if ((lengths[middle] ?? 0) >= s) high = middle;
        else low = middle + 1;
      }
      const a = points[high - 1] ?? { x: 0, y: 0 };
      const b = points[high] ?? a;
      const from = lengths[high - 1] ?? 0;
      const step = (lengths[high] ?? from) - from || 1;
      const t = Math.max(0, Math.min(1, (s - from) / step));
      const angle = Math.atan2(b.y - a.y, b.x - a.x) + (inward * Math.PI) / 2;
      return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t, angle };
    },
  };
};

/** The stretches of a curve on which a chair stands in no aisle. */
export function freeSegments({ points, closed, inward }: Curve, aisles: readonly Aisle[]): Segment[] {
  const clear = METRES.aisle / 2 + METRES.chair / 2 + 0.02;
  const isFree = (point: Point) =>
    aisles.every(({ x1, y1, x2, y2 }) => distanceToLine(point, { x: x1, y: y1 }, { x: x2, y: y2 }) >= clear);
  const blocked = points.findIndex((point) => !isFree(point));
  if (blocked === -1) return [segmentOf(closed ? [...points, points[0] as Point] : points, inward)];
  const walked = closed ? [...points.slice(blocked), ...points.slice(0, blocked)] : points;
  const segments: Segment[] = [];
  let run: Point[] = [];
  for (const point of [...walked, null]) {
    if (point && isFree(point)) {
      run.push(point);
    } else {
      if (run.length > 1) segments.push(segmentOf(run, inward));
      run = [];
    }
  }
  return segments;
}
