// npm run bench:page -- [--only changes,paint,drag,bytes,growth] [--rounds 3]
import { parseArgs } from "node:util";
import { startBrowser } from "./browser/bench-browser.ts";
import { findChromium } from "./browser/find-chromium.ts";
import { servePages } from "./browser/serve-pages.ts";
import { dragBytes } from "./parts/drag-bytes.ts";
import { dragFrames } from "./parts/drag-frames.ts";
import { firstPaint } from "./parts/first-paint.ts";
import { growth } from "./parts/growth.ts";
import { remoteChanges } from "./parts/remote-changes.ts";
import { loadWords, machineWords, readResults, table, writeBenchmarks, writeResults } from "./report.ts";

const PARTS = [remoteChanges, firstPaint, dragFrames, dragBytes, growth];

const { values } = parseArgs({
  options: {
    only: { type: "string", default: PARTS.map(({ name }) => name).join() },
    rounds: { type: "string", default: "3" },
  },
});
const wanted = values.only.split(",");
const rounds = Number(values.rounds);
const say = (line: string) => process.stdout.write(`${line}\n`);
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0 || !(rounds >= 1)) {
  say(`Unknown: ${unknown.join()}. Parts: ${PARTS.map(({ name }) => name).join(", ")}. Rounds: 1 or more.`);
  process.exit(1);
}
const chromium = findChromium();
if (!chromium) {
  say("No Chromium was found. Set OPENCHAIR_CHROMIUM to its path, or run the tests once: they get one.");
  process.exit(1);
}

const pages = await servePages();
const browser = await startBrowser(chromium, pages.url);
try {
  const machine = machineWords(browser.version);
  for (const part of PARTS.filter(({ name }) => wanted.includes(name))) {
    const load = loadWords();
    const result = await part.run({ browser, rounds, tell: (line) => say(`… ${line}`) });
    const date = new Date().toISOString().slice(0, 10);
    const results = {
      ...readResults(),
      [part.name]: { ...result, date, machine, load, rounds: part.once ? 1 : rounds },
    };
    writeResults(results);
    writeBenchmarks(PARTS, results);
    say(`\n${part.title}\n\n${table(result)}\n`);
  }
} finally {
  await browser.close();
  await pages.close();
}
