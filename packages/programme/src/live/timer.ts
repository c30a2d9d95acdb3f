/** The shared timer of a board. All times are the server's, in milliseconds since 1970. */
export interface Timer {
  /** What it is for; may be empty. */
  readonly label: string;
  readonly startedAt: number;
  /** The time it was started with, in milliseconds. */
  readonly firstMs: number;
  /** All the time it was given, what was added included, in milliseconds. */
  readonly lengthMs: number;
  /** When it is over; null while it is paused. */
  readonly endsAt: number | null;
  /** What was left when it was paused, in milliseconds; null while it runs. */
  readonly leftMs: number | null;
  /** Who gave it more time last; minutes may be a fraction. */
  readonly stretched: { readonly personId: string; readonly minutes: number; readonly at: number } | null;
}

const MINUTE_MS = 60_000;

/** The most that can be left on a timer, in minutes: half a working day. */
export const TIMER_MINUTES = 240;
const MOST_MS = TIMER_MINUTES * MINUTE_MS;

/** By how much anybody may stretch it: minutes, or half of what it was started with (WCAG 2.2.1). */
export const STRETCHES = [1, 5, "half"] as const;
export type Stretch = (typeof STRETCHES)[number];

export const isPaused = (timer: Timer): boolean => timer.endsAt === null;

/** What is left, in milliseconds; 0 when it is over. */
export function timeLeft({ endsAt, leftMs }: Pick<Timer, "endsAt" | "leftMs">, now: number): number {
  return Math.max(0, endsAt === null ? (leftMs ?? 0) : endsAt - now);
}

export function startTimer(minutes: number, label: string, now: number): Timer {
  const lengthMs = Math.min(minutes * MINUTE_MS, MOST_MS);
  return { label, startedAt: now, lengthMs, endsAt: now + lengthMs, leftMs: null, stretched: null, firstMs: lengthMs };
}

/** Gives it more time, as far as a timer goes. One that was over runs again, from now. */
export function stretchTimer(timer: Timer, by: Stretch, personId: string, now: number): Timer {
  const left = timeLeft(timer, now);
  const minutes = by === "half" ? timer.firstMs / 2 / MINUTE_MS : by;
  const longer = Math.min(left + minutes * MINUTE_MS, MOST_MS);
  return {
    ...timer,
    lengthMs: timer.lengthMs + longer - left,
    ...(isPaused(timer) ? { leftMs: longer } : { endsAt: now + longer }),
    stretched: { personId, minutes, at: now },
  };
}

/** Holds it; one that is over stays over. */
export function pauseTimer(timer: Timer, now: number): Timer {
  const left = timeLeft(timer, now);
  return isPaused(timer) || left === 0 ? timer : { ...timer, endsAt: null, leftMs: left };
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return isPaused(timer) ? { ...timer, endsAt: now + timeLeft(timer, now), leftMs: null } : timer;
}
