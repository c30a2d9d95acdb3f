const FIRST_MS = 200;
const LONGEST_MS = 5000;

/**
 * How long to wait before the next attempt, in milliseconds: twice as long each time, spread over half of that, so that
 * after a restart of the server not everybody comes back at the same moment. `random` is from 0 up to 1.
 */
export function jitteredBackoff(failedAttempts: number, random: number): number {
  const longest = Math.min(FIRST_MS * 2 ** failedAttempts, LONGEST_MS);
  return Math.round(longest * (0.5 + random / 2));
}
