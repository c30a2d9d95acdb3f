/** One timer for all boards: a timer of its own for each, hundred times a second, costs more than what it wakes. */
export interface Alarm {
  /** Runs something once the clock is at `time`, in milliseconds. */
  at(time: number, run: () => void): void;
  stop(): void;
}

export function createAlarm(now: () => number): Alarm {
  let waiting: { readonly time: number; readonly run: () => void }[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let ringsAt = Number.POSITIVE_INFINITY;

  const set = (time: number) => {
    if (time >= ringsAt) return;
    if (timer) clearTimeout(timer);
    ringsAt = time;
    timer = setTimeout(ring, Math.max(0, Math.ceil(time - now())));
    timer.unref();
  };
  function ring(): void {
    timer = null;
    ringsAt = Number.POSITIVE_INFINITY;
    const time = now();
    const due = waiting.filter((each) => each.time <= time);
    waiting = waiting.filter((each) => each.time > time);
    for (const { run } of due) run();
    const next = Math.min(...waiting.map((each) => each.time));
    if (Number.isFinite(next)) set(next);
  }
  return {
    at(time, run) {
      waiting.push({ time, run });
      set(time);
    },
    stop() {
      if (timer) clearTimeout(timer);
      timer = null;
      waiting = [];
    },
  };
}
