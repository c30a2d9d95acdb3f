import type { Clock } from "./copy/keeper.ts";

/** Time as it passes. */
export const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** What a promise gives if it does so in time (milliseconds); null when it fails or is late. */
export function soon<T>(ask: () => Promise<T | null>, time: number): Promise<T | null> {
  return new Promise((resolve) => {
    const stop = clock.after(time, () => resolve(null));
    ask()
      .catch(() => null)
      .then((answer) => {
        stop();
        resolve(answer);
      });
  });
}
