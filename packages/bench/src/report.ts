import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, loadavg, platform } from "node:os";
import { dirname, join } from "node:path";
import { writeSection } from "./benchmarks-page.ts";
import type { BenchPart, PartResult } from "./parts/part.ts";

/** The latest result of each part, with what it was measured on. */
export interface Measured extends PartResult {
  readonly date: string;
  readonly machine: string;
  readonly rounds: number;
  /** How busy the machine was with other things, in words. */
  readonly load: string;
}

const HOME = join(import.meta.dirname, "..");
const RESULTS = join(HOME, "results", "page.json");

/** What a measurement was made on; `chromiumVersion` only where a browser had a part in it. */
export function machineWords(chromiumVersion?: string): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? "processor";
  const browser = chromiumVersion === undefined ? "" : `, Chromium ${chromiumVersion}`;
  return `${cores.length} cores (${model}), ${platform()} ${arch()}${browser}, Node ${process.versions.node}`;
}

/** To be asked just before a measurement: the load of the last minute is then other people's. */
export function loadWords(): string {
  const load = loadavg()[0] ?? 0;
  return `Other work on the machine just before: ${load.toFixed(1)} of ${cpus().length} cores.`;
}

export function readResults(): Record<string, Measured> {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, Measured>) : {};
}

export function writeResults(results: Record<string, Measured>): void {
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

export function table({ head, rows }: Pick<PartResult, "head" | "rows">): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const INTRO = `## The canvas beside another binding

Compared are two ways to bind the same tldraw 3.15.4 to a Yjs document:

- **Open Chair**: our canvas as people get it, with its tools, bound as [packages/canvas/SPEC.md](../packages/canvas/SPEC.md) says.
- **tldraw-yjs technique**: the way of the [tldraw-yjs example](https://github.com/tldraw/tldraw-yjs-example), written afresh: whole records in a
  \`YKeyValue\` (y-utility), each change from others applied by itself, own changes written as whole records once a frame. Without tldraw's own interface
  around the canvas, which would only slow it down.

Both show the same board: of ten shapes five notes, two boxes with words, a text, a stroke, and an arrow bound to its neighbours. The column **with cards** is
ours with our cards in place of the notes. Each measurement gets a new page, built as for production. A round with an error in the page's console does not count.`;

/** The section of the benchmarks page: every part that has ever been measured here, in the order of `parts`. */
export function writeBenchmarks(parts: readonly BenchPart[], results: Record<string, Measured>): void {
  const sections = parts.flatMap(({ name, title, about }) => {
    const result = results[name];
    if (!result) return [];
    const rounds = result.rounds > 1 ? `Medians of ${result.rounds} rounds` : "One round";
    return [
      `### ${title}\n\n${about}\n\n${table(result)}\n\n${rounds}, ${result.date}, ${result.machine}. ${result.load}`,
    ];
  });
  writeSection("page", [INTRO, ...sections].join("\n\n"));
}
