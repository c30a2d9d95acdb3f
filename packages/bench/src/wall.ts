// npm run bench:wall -- [--sessions 500] [--rounds 3] [--keep no]
import { parseArgs } from "node:util";
import { writeSection } from "./benchmarks-page.ts";
import { findChromium } from "./browser/find-chromium.ts";
import { launch } from "./browser/page-times.ts";
import { mediansOf } from "./numbers.ts";
import { loadWords, machineWords, table } from "./report.ts";
import {
  type AnswerNumbers,
  measureAnswers,
  measurePages,
  openWallHouse,
  type PageNumbers,
} from "./wall/measure-wall.ts";

const { values } = parseArgs({
  options: {
    sessions: { type: "string", default: "15,500" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string", default: "yes" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
/** What the project promises for 500 sessions: an answer in 300 ms, a list in a second. */
const GOAL = { answer: 300, page: 1000 } as const;

const sizes = values.sessions.split(",").map(Number);
const rounds = Number(values.rounds);
const chromiumPath = findChromium();
if (sizes.some((size) => !(size >= 1)) || !(rounds >= 1) || chromiumPath === null) {
  say(
    chromiumPath === null
      ? "No Chromium was found; name one with OPENCHAIR_CHROMIUM."
      : "Sessions and rounds: 1 or more.",
  );
  process.exit(1);
}

const load = loadWords();
const browser = await launch(chromiumPath);
const rows: string[][] = [];
for (const size of sizes) {
  say(`… ${size} sessions`);
  const house = await openWallHouse(size);
  try {
    const answers: AnswerNumbers[] = [];
    const pages: PageNumbers[] = [];
    for (let round = 0; round < rounds; round++) {
      answers.push(await measureAnswers(house, 30));
      pages.push(await measurePages(browser, house, size));
    }
    const answer = mediansOf(answers.map((one) => ({ ...one })));
    const page = mediansOf(pages.map((one) => ({ ...one })));
    const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
    const goal = (value: number, most: number) => (value <= most ? "met" : "**not met**");
    const line = (what: string, value: string, met: string) => rows.push([`${size}: ${what}`, value, met]);
    line("answer of the server, p50", ms(answer.p50), "");
    line("answer of the server, p95", ms(answer.p95), goal(answer.p95, GOAL.answer));
    line("length of the answer", `${Math.round(answer.kilobytes)} kB`, "");
    line("page opened to all tiles", ms(page.tiles), "");
    line("page opened to all rows of the table", ms(page.table), "");
    line("one found by words, in the table", ms(page.find), goal(page.find, GOAL.page));
    line("only those over their slot, in the table", ms(page.only), goal(page.only, GOAL.page));
  } finally {
    await house.stop();
  }
}
const about = `## The wall of a stream

A stream halfway through its planning: each session with a board of twelve cards, two or three co-chairs, some signatures, some concerns. The server has been
started on that folder just before. *Answer*: from the request for \`GET /api/streams/:id/wall\` to its last byte, thirty times on one machine. *Page opened*: from
the address to the frame in which all tiles, or rows, are in the page, in a new browser profile, with everything fetched from the server. *Found*: from the words
typed to the frame in which one row is left. Checked: as many sessions come as there are. Goal for 500: an answer in ${GOAL.answer} ms, found in ${GOAL.page} ms.`;
const result = table({ head: ["sessions", "Open Chair", "goal"], rows });
const date = new Date().toISOString().slice(0, 10);
const how = rounds > 1 ? `Medians of ${rounds} rounds` : "One round";
say(`\n${result}\n`);
if (values.keep === "yes") {
  writeSection("wall", `${about}\n\n${result}\n\n${how}, ${date}, ${machineWords(browser.version())}. ${load}`);
}
await browser.close();
