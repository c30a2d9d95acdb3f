/** How much one connection may send: a bucket that fills at `perSecond` and holds `burst`. */
export interface Budget {
  /** Takes `cost` out; false when there is not enough. */
  take(cost: number, now: number): boolean;
}

export function createBudget(perSecond: number, burst: number): Budget {
  let left = burst;
  let at: number | null = null;
  return {
    take(cost, now) {
      left = Math.min(burst, left + ((now - (at ?? now)) / 1000) * perSecond);
      at = now;
      if (cost > left) return false;
      left -= cost;
      return true;
    },
  };
}
