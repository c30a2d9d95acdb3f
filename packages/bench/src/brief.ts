// npm run bench:brief -- [--sessions 15] [--times 30] [--rounds 5] [--keep no]
import { parseArgs } from "node:util";
import { writeSection } from "./benchmarks-page.ts";
import {
  BOARD_FILE_NAMES,
  BRIEF_FORMATS,
  measureAll,
  measureBoardFile,
  measureFormat,
  measureProgramme,
  openBriefHouse,
} from "./brief/measure-brief.ts";
import { quantile } from "./numbers.ts";
import { loadWords, machineWords, table } from "./report.ts";

const { values } = parseArgs({
  options: {
    sessions: { type: "string", default: "15" },
    times: { type: "string", default: "30" },
    rounds: { type: "string", default: "5" },
    keep: { type: "string", default: "yes" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
/** What the project promises, in milliseconds: a full brief as every kind of file, and a programme of 15 sessions. */
const GOAL = { all: 1000, programme: 5000 } as const;

const [sessions, times, rounds] = [Number(values.sessions), Number(values.times), Number(values.rounds)];
if (![sessions, times, rounds].every((number) => number >= 1)) {
  say("Sessions, times and rounds: 1 or more.");
  process.exit(1);
}

const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
const kilobytes = (bytes: number) => `${bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000)} kB`;
const spread = (took: readonly number[]) => [ms(quantile(took, 0.5)), ms(quantile(took, 0.95))];
const goal = (took: readonly number[], most: number) => (quantile(took, 0.95) <= most ? "met" : "**not met**");

/** What the server worked for one of `count`, in processor time. Other work on the machine hardly changes it. */
const worked = (since: number, count: number) => {
  const each = (house.processor() - since) / count;
  return Number.isNaN(each) ? "" : ms(each);
};

const load = loadWords();
const rows: string[][] = [];
const house = await openBriefHouse(sessions);
try {
  const first: number[] = [];
  let firstWork = 0;
  for (let nth = 0; nth < rounds; nth++) {
    await house.restart();
    const since = house.processor();
    first.push(await measureAll(house));
    firstWork += house.processor() - since;
  }
  say("… one brief");
  // The first ones warm the server up, as others' requests do.
  for (let nth = 0; nth < 3; nth++) await measureAll(house);
  for (const format of BRIEF_FORMATS) {
    const since = house.processor();
    const { p50, p95, bytes } = await measureFormat(house, format, times);
    rows.push([`brief.${format}`, ms(p50), ms(p95), worked(since, times), kilobytes(bytes), ""]);
  }
  const all: number[] = [];
  const beforeAll = house.processor();
  for (let nth = 0; nth < times; nth++) all.push(await measureAll(house));
  rows.push(["all seven, one after the other", ...spread(all), worked(beforeAll, times), "", goal(all, GOAL.all)]);
  const work = Number.isNaN(firstWork) ? "" : ms(firstWork / rounds);
  rows.push(["all seven, the first after a start", ...spread(first), work, "", goal(first, GOAL.all)]);
  for (const name of BOARD_FILE_NAMES) {
    await measureBoardFile(house, name, 3);
    const since = house.processor();
    const { p50, p95, bytes } = await measureBoardFile(house, name, times);
    rows.push([name, ms(p50), ms(p95), worked(since, times), kilobytes(bytes), ""]);
  }
  say("… the programme");
  const programme: number[] = [];
  const beforeProgramme = house.processor();
  let bytes = 0;
  for (let nth = 0; nth < rounds; nth++) {
    const numbers = await measureProgramme(house);
    if (numbers.folders !== sessions) throw new Error(`The ZIP has ${numbers.folders} folders of ${sessions}.`);
    programme.push(numbers.took);
    bytes = numbers.bytes;
  }
  rows.push([
    `programme.zip of ${sessions} sessions`,
    ...spread(programme),
    worked(beforeProgramme, rounds),
    kilobytes(bytes),
    goal(programme, GOAL.programme),
  ]);
} finally {
  await house.stop();
}
const about = `## The files of a brief

The chairs' brief of the sample's finished board (\`GET /api/boards/:id/brief.*?for=chairs\`), as each kind of file ${times} times on a server that has made some
before; then all seven kinds one after the other. *The first after a start*: the server has just said that it is ready and nobody has
asked it for anything, so it loads what writes the files, opens the fonts, and reads the board from disk; ${rounds} starts. *Programme*: \`GET /api/streams/:id/programme.zip\`, ${rounds} times, of a stream whose sessions have every field written, six segments and nine cards; twelve
files each. *board.*, outline.md*: the board of the same session as a picture and as text (\`GET /api/boards/:id/board.png\`). p50 and p95 are from the request to the last byte; *processor* is the mean of what the server worked for
one, on all its threads, which other work on the machine hardly changes. Checked: each file begins as its kind does, the ZIP has a folder for each session with all its
files. Goals: all seven in ${GOAL.all} ms, the programme in ${GOAL.programme} ms, nineteen times of twenty.`;
const result = table({ head: ["file", "p50", "p95", "processor", "length", "goal"], rows });
const date = new Date().toISOString().slice(0, 10);
say(`\n${result}\n`);
if (values.keep === "yes")
  writeSection("brief", `${about}\n\n${result}\n\nOne run, ${date}, ${machineWords()}. ${load}`);
