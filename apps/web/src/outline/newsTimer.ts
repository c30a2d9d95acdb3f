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

/**
 * Says when it is time to tell what was gathered: soon after the first change, and never more than once in five seconds.
 */
export function createNewsTimer(tell: () => void, clock: Clock = browserClock) {
  let last = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  return {
    /** There is something new to tell. */
    news() {
      cancel ??= clock.after(Math.max(GATHER_MS, last + NEWS_EVERY_MS - clock.now()), () => {
        cancel = null;
        last = clock.now();
        tell();
      });
    },
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}
