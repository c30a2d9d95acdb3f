/** The seed of a run: `OPENCHAIR_CRASH_SEED`, or a new one. Tests tell it when they fail. */
export function crashSeed(): number {
  const set = Number(process.env["OPENCHAIR_CRASH_SEED"]);
  return Number.isInteger(set) && set > 0 ? set : Math.floor(Math.random() * 2 ** 31) + 1;
}
