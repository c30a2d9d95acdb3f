import { mediansOf } from "../numbers.ts";
import type { BoardRequest } from "../pages/contract.ts";
import type { BenchRun } from "./part.ts";

/** Sizes of board that are measured, in shapes. */
export const SIZES = [1000, 5000] as const;

/** The boards side by side: ours and the other technique with equal shapes, and ours as people have it, with cards. */
export const COLUMNS = [
  { name: "ours", side: "ours", cards: false },
  { name: "peer", side: "peer", cards: false },
  { name: "cards", side: "ours", cards: true },
] as const;

export const COLUMN_HEADS = ["Open Chair", "tldraw-yjs technique", "Open Chair with cards"] as const;

export interface SizeResult<Result> {
  readonly shapes: number;
  readonly ours: Result;
  readonly peer: Result;
  readonly cards: Result;
  /** Each round, in the order they ran. */
  readonly rounds: Record<(typeof COLUMNS)[number]["name"], Result[]>;
}

/**
 * Runs a measurement on boards of each size, column after column in each round, so that what else goes on in the machine
 * meanwhile meets all of them.
 */
export async function overColumns<Result extends { readonly [Key in keyof Result]: number }>(
  { rounds, tell }: BenchRun,
  what: string,
  measure: (request: BoardRequest) => Promise<Result>,
): Promise<SizeResult<Result>[]> {
  const results: SizeResult<Result>[] = [];
  for (const shapes of SIZES) {
    const all: Record<(typeof COLUMNS)[number]["name"], Result[]> = { ours: [], peer: [], cards: [] };
    for (let round = 1; round <= rounds; round++) {
      for (const { name, side, cards } of COLUMNS) {
        tell(`${what}: ${shapes} shapes, ${name}, round ${round} of ${rounds}`);
        all[name].push(await measure({ side, shapes, cards }));
      }
    }
    const of = (name: keyof typeof all) => mediansOf(all[name]);
    results.push({ shapes, ours: of("ours"), peer: of("peer"), cards: of("cards"), rounds: all });
  }
  return results;
}

export const count = (value: number) => Math.round(value).toLocaleString("en");
export const ms = (value: number) => `${value < 100 ? value.toFixed(1) : count(value)} ms`;
export const kB = (bytes: number) => `${bytes < 10_000 ? (bytes / 1000).toFixed(1) : count(bytes / 1000)} kB`;
export const percent = (share: number) => `${Math.round(share * 100)} %`;
/** How many times less ours is. */
export const times = (peer: number, ours: number) => `${(peer / ours).toFixed(1)}×`;
/** Ours as a share of theirs. */
export const share = (ours: number, peer: number) => (ours / peer).toFixed(ours / peer < 0.1 ? 3 : 2);
export const verdict = (isMet: boolean) => (isMet ? "met" : "**not met**");
