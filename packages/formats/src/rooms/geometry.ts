/** A point or a direction, in metres. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Circle extends Point {
  readonly r: number;
}

/** Corners of a convex shape, in order. */
export type Corners = readonly Point[];

/** What stands in a room, seen from above. */
export type Footprint = Circle | Corners;

/** An upright rectangle. */
export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

const isCircle = (shape: Footprint): shape is Circle => "r" in shape;

/** A rectangle around a middle: `w` across, `h` along the direction `angle` (radians; 0 looks to the right). */
export function turnedRect({ x, y }: Point, w: number, h: number, angle: number): Corners {
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const corner = (across: number, ahead: number): Point => ({
    x: x + along.x * ahead - along.y * across,
    y: y + along.y * ahead + along.x * across,
  });
  return [corner(-w / 2, h / 2), corner(w / 2, h / 2), corner(w / 2, -h / 2), corner(-w / 2, -h / 2)];
}

export const boxCorners = ({ x, y, w, h }: Box): Corners => [
  { x, y },
  { x: x + w, y },
  { x: x + w, y: y + h },
  { x, y: y + h },
];

/** How far a point is from the stretch between two others. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const at = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.max(0, Math.min(1, at));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

const edges = (corners: Corners): [Point, Point][] =>
  corners.map((corner, i) => [corner, corners[(i + 1) % corners.length] ?? corner]);

const isInside = (point: Point, corners: Corners): boolean => {
  const sides = edges(corners).map(([a, b]) => (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
};

const span = (corners: Corners, nx: number, ny: number): [number, number] => {
  const along = corners.map(({ x, y }) => x * nx + y * ny);
  return [Math.min(...along), Math.max(...along)];
};

/** How far apart two convex shapes are at least, by the axes of their sides; 0 or less: they overlap. */
function gapOfCorners(a: Corners, b: Corners): number {
  let widest = Number.NEGATIVE_INFINITY;
  for (const [from, to] of [...edges(a), ...edges(b)]) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const nx = (to.y - from.y) / length;
    const ny = (from.x - to.x) / length;
    const [lowA, highA] = span(a, nx, ny);
    const [lowB, highB] = span(b, nx, ny);
    widest = Math.max(widest, lowB - highA, lowA - highB);
  }
  return widest;
}

/** How much free floor there is between two things, in metres, never more than there is; 0 or less: they overlap. */
export function gapBetween(a: Footprint, b: Footprint): number {
  if (isCircle(a)) {
    if (isCircle(b)) return Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r;
    const away = Math.min(...edges(b).map(([from, to]) => distanceToLine(a, from, to)));
    return (isInside(a, b) ? -away : away) - a.r;
  }
  return isCircle(b) ? gapBetween(b, a) : gapOfCorners(a, b);
}

/** The upright box around some footprints. A box without size when there are none. */
export function boxAround(shapes: readonly Footprint[]): Box {
  const points = shapes.flatMap((shape) =>
    isCircle(shape)
      ? [
          { x: shape.x - shape.r, y: shape.y - shape.r },
          { x: shape.x + shape.r, y: shape.y + shape.r },
        ]
      : shape,
  );
  if (points.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const [left, right] = span(points, 1, 0);
  const [top, bottom] = span(points, 0, 1);
  return { x: left, y: top, w: right - left, h: bottom - top };
}
