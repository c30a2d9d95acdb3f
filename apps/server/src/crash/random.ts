/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The seed of a run: `OPENCHAIR_CRASH_SEED`, or a new one. Tests tell it when they fail. */
export function crashSeed(): number {
  const set = Number(process.env["OPENCHAIR_CRASH_SEED"]);
  return Number.isInteger(set) && set > 0 ? set : Math.floor(Math.random() * 2 ** 31) + 1;
}
