import type { Point } from "./geometry.ts";

/** A line that chairs stand along, walked in small steps; `inward` says on which side of it people look. */
export interface Curve {
  readonly points: readonly Point[];
  readonly closed: boolean;
  /** 1: to the right of the way along it (clockwise on a screen, around a middle), -1: to the left. */
  readonly inward: 1 | -1;
}

const STEPS = 480;

const along = (steps: number, point: (t: number) => Point): Point[] =>
  Array.from({ length: steps + 1 }, (_, i) => point(i / steps));

/** A whole ring, begun at the right. */
export const ring = (a: number, b: number): Curve => ({
  points: along(STEPS, (t) => ({ x: a * Math.cos(2 * Math.PI * t), y: b * Math.sin(2 * Math.PI * t) })).slice(0, -1),
  closed: true,
  inward: 1,
});

/** A part of a circle around `middle`, from one angle to another, in radians. */
export const arc = (middle: Point, r: number, from: number, to: number): Curve => ({
  points: along(STEPS, (t) => {
    const angle = from + (to - from) * t;
    return { x: middle.x + r * Math.cos(angle), y: middle.y + r * Math.sin(angle) };
  }),
  closed: false,
  inward: 1,
});

export const straight = (from: Point, to: Point, inward: 1 | -1): Curve => ({
  points: along(STEPS / 2, (t) => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t })),
  closed: false,
  inward,
});

/** A rectangle with round corners around the middle, begun at the right, in the middle of that side. */
export function roundRing(w: number, h: number, corner: number): Curve {
  const r = Math.min(corner, w / 2, h / 2);
  const sides = { x: w - 2 * r, y: h - 2 * r };
  const total = 2 * (sides.x + sides.y) + 2 * Math.PI * r;
  const bend = (Math.PI / 2) * r;
  /** Each piece: its length and where it starts. */
  const pieces: [number, (s: number) => Point][] = [];
  const turn = (cx: number, cy: number, from: number) =>
    pieces.push([bend, (s) => ({ x: cx + r * Math.cos(from + s / r), y: cy + r * Math.sin(from + s / r) })]);
  const line = (length: number, x: number, y: number, dx: number, dy: number) =>
    pieces.push([length, (s) => ({ x: x + dx * s, y: y + dy * s })]);
  line(sides.y / 2, w / 2, 0, 0, 1);
  turn(sides.x / 2, sides.y / 2, 0);
  line(sides.x, sides.x / 2, h / 2, -1, 0);
  turn(-sides.x / 2, sides.y / 2, Math.PI / 2);
  line(sides.y, -w / 2, sides.y / 2, 0, -1);
  turn(-sides.x / 2, -sides.y / 2, Math.PI);
  line(sides.x, -sides.x / 2, -h / 2, 1, 0);
  turn(sides.x / 2, -sides.y / 2, 1.5 * Math.PI);
  line(sides.y / 2, w / 2, -sides.y / 2, 0, 1);
  const at = (s: number): Point => {
    let rest = s;
    for (const [length, point] of pieces) {
      if (rest <= length) return point(rest);
      rest -= length;
    }
    return { x: w / 2, y: 0 };
  };
  return { points: along(STEPS, (t) => at(total * t)).slice(0, -1), closed: true, inward: 1 };
}
