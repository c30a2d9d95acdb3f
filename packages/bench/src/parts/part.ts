import type { BenchBrowser } from "../browser/bench-browser.ts";

/** What a part of the measurements runs with. */
export interface BenchRun {
  readonly browser: BenchBrowser;
  /** Each number is the median of this many rounds. */
  readonly rounds: number;
  /** Tells how far it is, in a line. */
  readonly tell: (line: string) => void;
}

/** What came out, as a table for people and as numbers for programs. */
export interface PartResult {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: unknown;
}

export interface BenchPart {
  readonly name: string;
  readonly title: string;
  /** What was done and what was checked, in a paragraph. */
  readonly about: string;
  /** True for what counts bytes and takes long: one round will do. */
  readonly once?: boolean;
  run(bench: BenchRun): Promise<PartResult>;
}
