import { performance } from "node:perf_hooks";

/** Milliseconds that changes wait for each other when there is little to do, and at most. */
const CALM = 10;
const BUSIEST = 40;
/** Shares of the time that the thread which answers everybody is at work: above, the wait grows; below, it shrinks. */
const BUSY = 0.5;
const IDLE = 0.25;

/**
 * How long changes wait for each other. What a busy server spends most of its time on is handing small pieces to many
 * sockets; when more goes out at once there are fewer of them. A wait of 40 ms is felt less than a server that is late.
 */
export interface Pace {
  readonly window: number;
  /** Looks how busy the thread was since the last time. True when `window` has changed. */
  look(): boolean;
}

/** `busyShare` gives the share since it was last asked, from 0 to 1. */
export function createPace(busyShare: () => number = eventLoopShare()): Pace {
  let window = CALM;
  return {
    get window() {
      return window;
    },
    look() {
      const share = busyShare();
      const before = window;
      if (share > BUSY) window = Math.min(BUSIEST, window * 2);
      else if (share < IDLE) window = Math.max(CALM, window / 2);
      return window !== before;
    },
  };
}

function eventLoopShare(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
