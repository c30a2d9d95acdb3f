// npm run bench:submissions -- [--count 500,2000] [--rounds 3] [--keep no]
import { parseArgs } from "node:util";
import { writeSection } from "./benchmarks-page.ts";
import { findChromium } from "./browser/find-chromium.ts";
import { launch } from "./browser/page-times.ts";
import { mediansOf } from "./numbers.ts";
import { loadWords, machineWords, table } from "./report.ts";
import {
  type ChoosingNumbers,
  type ImportNumbers,
  measureChoosing,
  measureImport,
  openSubmissionsHouse,
  proposals,
} from "./submissions/measure-submissions.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "500,2000" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string", default: "yes" },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
/** What the project promises for 500 submissions: the list and each filter in a second. */
const GOAL = 1000;

const counts = values.count.split(",").map(Number);
const rounds = Number(values.rounds);
const chromiumPath = findChromium();
if (counts.some((count) => !(count >= 1)) || !(rounds >= 1) || chromiumPath === null) {
  say(
    chromiumPath === null ? "No Chromium was found; name one with OPENCHAIR_CHROMIUM." : "Count and rounds: 1 or more.",
  );
  process.exit(1);
}

const load = loadWords();
const browser = await launch(chromiumPath);
const rows: string[][] = [];
for (const count of counts) {
  say(`… ${count} submissions`);
  const imports: ImportNumbers[] = [];
  const pages: ChoosingNumbers[] = [];
  for (let round = 0; round < rounds; round++) {
    const house = await openSubmissionsHouse();
    try {
      imports.push(await measureImport(house, proposals(count)));
      pages.push(await measureChoosing(browser, house, count));
    } finally {
      await house.stop();
    }
  }
  const brought = mediansOf(imports.map((one) => ({ ...one })));
  const page = mediansOf(pages.map((one) => ({ ...one })));
  const line = (what: string, took: number, isPromised: boolean) => {
    const met = took <= GOAL ? "met" : "**not met**";
    rows.push([`${count}: ${what}`, `${Math.round(took)} ms`, isPromised ? met : ""]);
  };
  line("a look at the list, nothing written", brought.preview, false);
  line("brought in", brought.bringIn, false);
  line("the same list again", brought.again, false);
  line("page opened to the list", page.opened, false);
  line("list, from another page of the stream", page.list, true);
  line("one found by a word", page.search, true);
  line("filtered by country", page.filter, true);
  line("shown as a board", page.board, true);
}
await browser.close();
const about = `## Choosing among submissions

A plain list of proposals (0 to 400 words each) comes in on a fresh server; then the page of submissions is opened in a new browser profile. *Brought in*: from the
request to the last byte of the answer, with everything on disk. *Page opened*: from the address to the frame in which the first fifty are in the page, with everything
fetched from the server. *List*: from the tab pressed to that frame. *Found*, *filtered*: from the words typed, or the choice made, to the frame in which only those are left that fit. Checked: as many come in as
there are. Goal for 500: a second.`;
const result = table({ head: ["submissions", "Open Chair", "goal"], rows });
const date = new Date().toISOString().slice(0, 10);
const how = rounds > 1 ? `Medians of ${rounds} rounds` : "One round";
say(`\n${result}\n`);
if (values.keep === "yes") {
  writeSection("submissions", `${about}\n\n${result}\n\n${how}, ${date}, ${machineWords(browser.version())}. ${load}`);
}
