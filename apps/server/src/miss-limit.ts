/** Counts misses per address within a minute. Hits cost nothing: a whole room may join from one address at once. */
export interface MissLimit {
  /** True while this address has missed too often. */
  blocked(address: string): boolean;
  miss(address: string): void;
}

const WINDOW_MS = 60_000;
/** Addresses remembered at most; beyond that the oldest window is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** A limit of `perMinute` misses for each address. `now` is milliseconds on any clock that runs forward. */
export function createMissLimit(perMinute: number, now: () => number): MissLimit {
  const windows = new Map<string, { readonly since: number; misses: number }>();
  const current = (address: string) => {
    const window = windows.get(address);
    return window && now() - window.since < WINDOW_MS ? window : undefined;
  };
  return {
    blocked: (address) => (current(address)?.misses ?? 0) >= perMinute,
    miss: (address) => {
      const window = current(address);
      if (window) {
        window.misses += 1;
        return;
      }
      windows.delete(address);
      windows.set(address, { since: now(), misses: 1 });
      const oldest = windows.keys().next();
      if (windows.size > MOST_ADDRESSES && !oldest.done) windows.delete(oldest.value);
    },
  };
}
