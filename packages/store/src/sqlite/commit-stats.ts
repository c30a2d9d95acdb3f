import type { BoardLogStats } from "../ports.ts";

const BOUNDS_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Number.POSITIVE_INFINITY] as const;

export interface CommitStats {
  /** A call of `append` was answered after so many milliseconds. */
  committed(rows: number, bytes: number, tookMs: number): void;
  read(commits: number, queued: number): BoardLogStats;
}

export function createCommitStats(): CommitStats {
  const counts: number[] = BOUNDS_MS.map(() => 0);
  let rows = 0;
  let bytes = 0;
  let sum = 0;
  return {
    committed(moreRows, moreBytes, tookMs) {
      rows += moreRows;
      bytes += moreBytes;
      sum += tookMs;
      const bucket = BOUNDS_MS.findIndex((bound) => tookMs <= bound);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    },
    read: (commits, queued) => ({
      commits,
      rows,
      bytes,
      queued,
      commitMs: BOUNDS_MS.map((bound, i) => [bound, counts[i] ?? 0] as const),
      commitMsSum: sum,
    }),
  };
}
