import type { Clock } from "../copy/keeper.ts";

/** Time that passes when the test says so. */
export class HandClock implements Clock {
  private time = 1;
  private readonly alarms = new Set<{ at: number; run: () => void }>();

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const alarm = { at: this.time + ms, run };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const [next] = [...this.alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.alarms.delete(next);
      this.time = next.at;
      next.run();
    }
    this.time = end;
  }
}
