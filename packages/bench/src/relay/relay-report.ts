import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { dirname, join } from "node:path";
import { writeSection } from "../benchmarks-page.ts";
import { table } from "../report.ts";
import type { Case } from "./cases.ts";
import { canPin } from "./child.ts";
import type { Compared, Rounds } from "./compare.ts";
import { hocuspocusKeepsIn } from "./peers.ts";

/** The latest result of a case, with what it was measured on. */
export interface MeasuredCase extends Compared {
  readonly rounds: Rounds;
  readonly date: string;
  readonly machine: string;
  readonly load: string;
  readonly seconds: number;
}

const RESULTS = join(import.meta.dirname, "..", "..", "results", "relay.json");

export function relayMachineWords(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? "processor";
  return `${cores.length} cores (${model}), ${platform()} ${arch()}, Node ${process.versions.node}`;
}

export function readRelayResults(): Record<string, MeasuredCase> {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, "utf8")) as Record<string, MeasuredCase>) : {};
}

export function writeRelayResults(results: Record<string, MeasuredCase>): void {
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

const intro = () => `## The server beside others

Four servers, one after the other in each round and in another order in the next, each in a process of its own with a new data folder:

- **Open Chair**: this server as it ships, with people's sessions, limits, checks of every update, and the log on disk (SQLite, \`synchronous=FULL\`).
- **hocuspocus**: \`@hocuspocus/server\` 4.7.0 as its guide sets it up, without sign-in, keeping documents two to ten seconds later (${hocuspocusKeepsIn()}).
- **y-websocket-server**: \`@y/websocket-server\` 0.1.1 with its LevelDB persistence, without sign-in.
- **bare broadcast**: each frame goes to the others as it came, by \`ws\`. It knows no documents: what is sent before one comes, they never get.

${
  canPin
    ? "The server has one core to itself (`taskset -c 0`), the load generator the other."
    : "The server and the load generator share the machine's cores, because there is no `taskset` here."
} The generator is one process with sockets of its own making, so
that it costs little; it keeps what comes with the time it came, and reads it when the run is over. Edits are Yjs updates made beforehand: of ten, seven overwrite a
key of a shape, two type a letter, one makes a shape. They are sent by the clock, whatever came of those before. Processor time is user and system of the whole server
process, from the kernel. Ratios are ours divided by theirs: less is better.`;

/** The section of the benchmarks page: every case that has ever been measured here, in their order. */
export function writeRelayBenchmarks(cases: readonly Case[], results: Record<string, MeasuredCase>): void {
  const sections = cases.flatMap(({ name, title, about, why }) => {
    const result = results[name];
    if (!result) return [];
    const rounds = Math.max(...Object.values(result.rounds).map(({ length }) => length));
    const how = `${rounds > 1 ? `Medians of ${rounds} rounds` : "One round"} of ${result.seconds} seconds`;
    const said = [...result.notes, ...result.missed.map((line) => `Missed: ${line}.`)].map((line) => `- ${line}`);
    return [
      [`### ${title}`, about, table(result), ...(said.length > 0 ? [said.join("\n")] : []), ...(why ? [why] : [])].join(
        "\n\n",
      ),
      `${how}, ${result.date}, ${result.machine}. ${result.load}`,
    ];
  });
  writeSection("relay", [intro(), ...sections].join("\n\n"));
}
