import { type BenchBrowser, between } from "../browser/bench-browser.ts";
import { quantile } from "../numbers.ts";
import type { BoardRequest } from "../pages/contract.ts";
import { dragByMouse } from "./drag.ts";
import { onABoard } from "./on-a-board.ts";

export interface DragFrames {
  /** Milliseconds between two frames: 16.7 is the best a 60 Hz screen can do. */
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly frames: number;
  /** Frames in which the dragged shape had moved. */
  readonly followed: number;
  /** How long the page still works at the moves of the mouse after the last one, in milliseconds. */
  readonly behind: number;
  /** Share of the main thread's time, from 0 to 1. */
  readonly busy: number;
}

const CURSORS = { people: 20, hz: 20 } as const;
const SECONDS = 5;
/** The cursors begin before the drag and end after it. */
const CURSOR_SECONDS = SECONDS + 4;

/** Frames while a note is dragged in circles for five seconds and twenty others move their cursors. */
export function measureDragFrames(browser: BenchBrowser, request: BoardRequest): Promise<DragFrames> {
  return onABoard(browser, request, async (open) => {
    const { ask, used } = open;
    const target = await ask("dragTarget", 0);
    const onScreen = await ask("startCursors", CURSORS.people, CURSORS.hz, CURSOR_SECONDS);
    if (onScreen !== CURSORS.people) throw new Error(`${onScreen} of ${CURSORS.people} cursors are on the screen`);
    const before = await used();
    await ask("startFrames", target.id, SECONDS * 1000);
    const { behind } = await dragByMouse(open, target, {
      moves: SECONDS * 60,
      place: (at) => {
        const angle = at * 5.25 * 2 * Math.PI;
        return { x: Math.round(Math.sin(angle) * 120), y: Math.round((1 - Math.cos(angle)) * 80) };
      },
    });
    const { deltas, followed } = await ask("frames");
    const { task, clock } = between(before, await used());
    return {
      p50: quantile(deltas, 0.5),
      p95: quantile(deltas, 0.95),
      max: Math.max(...deltas),
      frames: deltas.length,
      followed,
      behind,
      busy: Math.min(task / clock, 1),
    };
  });
}
