/** A clock and its timers; the browser's own, or one that a test turns by hand. */
export interface Clock {
  now(): number;
  /** Runs something after some milliseconds; returns how to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Least time between two announcements, and the time in which the first changes are gathered, in milliseconds. */
export const NEWS_EVERY_MS = 5000;
const GATHER_MS = 1200;

/** When something was told last by each clock, whoever told it. */
const lastTold = new WeakMap<Clock, number>();

/**
 * Says when it is time to tell what was gathered: soon after the first change, and never more than once in five seconds,
 * however many parts of a page have something to tell.
 */
export function createNewsTimer(tell: () => void, clock: Clock = browserClock) {
  let cancel: (() => void) | null = null;
  const untilFree = () => (lastTold.get(clock) ?? Number.NEGATIVE_INFINITY) + NEWS_EVERY_MS - clock.now();
  const wait = (ms: number) => {
    cancel = clock.after(ms, () => {
      cancel = null;
      // Somebody else may have told something meanwhile.
      if (untilFree() > 0) return wait(untilFree());
      lastTold.set(clock, clock.now());
      tell();
    });
  };
  return {
    /** There is something new to tell. */
    news() {
      if (!cancel) wait(Math.max(GATHER_MS, untilFree()));
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
