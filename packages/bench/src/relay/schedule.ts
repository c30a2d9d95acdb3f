/** Something to do at a time, in milliseconds after the start. */
export interface Due {
  readonly at: number;
  readonly run: (now: number) => void;
}

/**
 * Does each thing at its time, whatever came of those before (an open loop, so a slow server does not slow its own
 * load down). Resolves with how late each was, in milliseconds.
 */
export function keepTo(schedule: readonly Due[]): Promise<number[]> {
  const late: number[] = [];
  const start = performance.now() + 20;
  let next = 0;
  return new Promise((resolve) => {
    function turn(): void {
      for (;;) {
        const due = schedule[next];
        if (!due) {
          resolve(late);
          return;
        }
        const now = performance.now();
        const lateBy = now - start - due.at;
        if (lateBy < 0) {
          // A timer waits at least a millisecond.
          if (lateBy > -1) setImmediate(turn);
          else setTimeout(turn, Math.min(20, Math.floor(-lateBy)));
          return;
        }
        next += 1;
        late.push(lateBy);
        due.run(now);
      }
    }
    turn();
  });
}

/** `perSecond` times a second for each of `people`, for some seconds, each from an own moment on. In the order of time. */
export function evenly(
  people: number,
  perSecond: number,
  seconds: number,
  random: () => number,
): { person: number; nth: number; at: number }[] {
  const each = Math.round(perSecond * seconds);
  const all = Array.from({ length: people }, (_, person) => {
    const from = random() * (1000 / perSecond);
    return Array.from({ length: each }, (_, nth) => ({ person, nth, at: from + (nth * 1000) / perSecond }));
  });
  return all.flat().sort((a, b) => a.at - b.at);
}

/** Resolves when nothing has come for `quietMs`, or after `mostMs`. Asks every 50 ms. */
export async function untilQuiet(received: () => number, quietMs: number, mostMs: number): Promise<void> {
  const start = performance.now();
  let last = received();
  let since = start;
  while (performance.now() - since < quietMs && performance.now() - start < mostMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = received();
    if (now === last) continue;
    last = now;
    since = performance.now();
  }
}
