import { measureDragFrames } from "../measure/drag-frames.ts";
import { COLUMN_HEADS, count, ms, overColumns, percent, verdict } from "./columns.ts";
import type { BenchPart } from "./part.ts";

/** Two frames of a 60 Hz screen. */
const GOAL_MS = 33.4;
const GOAL_SHAPES = 1000;

export const dragFrames: BenchPart = {
  name: "drag",
  title: "Frames while dragging, with twenty live cursors",
  about: `A note (or card) is dragged in circles by the mouse for five seconds, 60 moves a second, at 100 %. Meanwhile twenty others move their cursors,
each 20 times a second, each message by itself. Milliseconds between two \`requestAnimationFrame\` calls; a 60 Hz screen gives 16.7 at best, and
this browser draws without a graphics card. Checked: all twenty cursors are on the screen, and the shape lies where it was let go. Goal: p95 at most 33 ms
(two frames) at ${count(GOAL_SHAPES)} shapes.`,

  async run(bench) {
    const results = await overColumns(bench, "frames of a drag", (request) =>
      measureDragFrames(bench.browser, request),
    );
    const rows = results.flatMap(({ shapes, ours, peer, cards }) => {
      const line = (what: string, of: (result: typeof ours) => string, goal = "") => [
        `${count(shapes)}: ${what}`,
        of(ours),
        of(peer),
        of(cards),
        goal,
      ];
      const isMet = ours.p95 <= GOAL_MS && cards.p95 <= GOAL_MS;
      return [
        line("p50", (r) => ms(r.p50)),
        line("p95", (r) => ms(r.p95), shapes === GOAL_SHAPES ? verdict(isMet) : ""),
        line("longest", (r) => ms(r.max)),
        line("frames in five seconds", (r) => count(r.frames)),
        line("of those, frames in which the shape moved", (r) => count(r.followed)),
        line("behind at the end", (r) => ms(r.behind)),
        line("main thread busy", (r) => percent(r.busy)),
      ];
    });
    return { head: ["shapes", ...COLUMN_HEADS, "goal"], rows, numbers: results };
  },
};
