import type { Box } from "@openchair/board";

/** Something with the place it has on the board, and how high it is here. */
export interface Settling {
  readonly box: Box;
  readonly height: number;
}

/** What is kept free at least and at most between two things that are pushed apart. */
const GAP = { least: 8, most: 12 } as const;

const areBeside = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w;

/**
 * How far down each thing goes so that none covers what lies below it: on a picture things are higher than on the canvas,
 * since voices are there in words, too. What overlapped on the board still does.
 */
export function settle(things: readonly Settling[]): number[] {
  const order = things.map((thing, at) => ({ ...thing, at })).sort((a, b) => a.box.y - b.box.y);
  const shifts = things.map(() => 0);
  order.forEach(({ box, at }, n) => {
    let y = box.y;
    for (const above of order.slice(0, n)) {
      const free = box.y - (above.box.y + above.box.h);
      if (free < -0.5 || !areBeside(box, above.box)) continue;
      y = Math.max(
        y,
        above.box.y + (shifts[above.at] ?? 0) + above.height + Math.min(Math.max(free, GAP.least), GAP.most),
      );
    }
    shifts[at] = y - box.y;
  });
  return shifts;
}
