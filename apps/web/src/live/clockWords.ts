/** Milliseconds as people read a timer: "4:05", "1:02:00". A second that has begun counts. */
export function clockWords(ms: number): string {
  const all = Math.ceil(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}

const MINUTE_MS = 60_000;

/** When something is said about the time that is left, in milliseconds. */
export const TOLD_AT = [5 * MINUTE_MS, MINUTE_MS, 0] as const;

/** Which of those moments has just been passed; the last one, when there are several. Null for none. */
export function justPassed(before: number, now: number): number | null {
  return TOLD_AT.filter((at) => before > at && now <= at).at(-1) ?? null;
}
