import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { recordSession } from "@openchair/board/testing";
import * as Y from "yjs";
import type { LoadedBoard } from "../measure/load-board.ts";
import { median } from "../numbers.ts";
import { count, kB, ms, verdict } from "./columns.ts";
import type { BenchPart, BenchRun } from "./part.ts";

const GOAL = { shapes: 40, bytes: 700_000, ms: 150 } as const;
const SESSIONS = [{ shapes: 40 }, { shapes: 1000 }] as const;
const NODE_LOADER = join(import.meta.dirname, "..", "measure", "load-in-node.ts");

function loadInNode(update: Uint8Array): LoadedBoard {
  const said = execFileSync(process.execPath, [NODE_LOADER], { input: update, encoding: "utf8" });
  return JSON.parse(said) as LoadedBoard;
}

async function loadInPage({ browser }: BenchRun, update: Uint8Array): Promise<LoadedBoard> {
  const { ask, close } = await browser.open();
  const loaded = await ask("loadBoard", Buffer.from(update).toString("base64"));
  await close();
  return loaded;
}

export const growth: BenchPart = {
  name: "growth",
  title: "A board after ten minutes of four people",
  about: `The recorded-like session of \`packages/board\` (1,500 drags, strokes, words, styles, deletes, undos; always the same), on a board that begins with few
shapes and on one with a thousand. *Loading*: from bytes to cards (\`Y.applyUpdate\`, \`readCards\`), in a new process or page each time. Checked: the page and Node read
equally many cards. Goal: under 700 kB, and loaded in under 150 ms, for the session on an ordinary board.`,

  async run(bench) {
    const numbers = [];
    const rows: string[][] = [];
    for (const { shapes } of SESSIONS) {
      bench.tell(`growth: a session on ${shapes} shapes`);
      const session = recordSession({ shapes });
      const doc = new Y.Doc();
      Y.applyUpdate(doc, session.start);
      for (const { update } of session.updates) Y.applyUpdate(doc, update);
      const update = Y.encodeStateAsUpdate(doc);
      const sent = session.updates.reduce((sum, { update: { length } }) => sum + length, 0);
      const node: LoadedBoard[] = [];
      const page: LoadedBoard[] = [];
      for (let round = 0; round < bench.rounds; round++) {
        node.push(loadInNode(update));
        page.push(await loadInPage(bench, update));
      }
      if (new Set([...node, ...page].map(({ cards }) => cards)).size !== 1)
        throw new Error("cards were read unequally");
      const [inNode, inPage] = [median(node.map((load) => load.ms)), median(page.map((load) => load.ms))];
      numbers.push({ shapes, bytes: update.length, start: session.start.length, sent, inNode, inPage, node, page });
      const isMet = update.length < GOAL.bytes && inNode < GOAL.ms && inPage < GOAL.ms;
      rows.push([
        `begun with ${count(shapes)} shapes`,
        kB(session.start.length),
        kB(update.length),
        kB(sent),
        count(session.updates.length),
        ms(inNode),
        ms(inPage),
        shapes === GOAL.shapes ? verdict(isMet) : "",
      ]);
    }
    const head = [
      "session",
      "before",
      "after",
      "sent and logged",
      "updates",
      "loads in Node",
      "loads in Chromium",
      "goal",
    ];
    return { head, rows, numbers };
  },
};
