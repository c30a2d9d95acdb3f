import { boardRoots, FIXED_IDS, readCards, readRecords, removeCard } from "@openchair/board";
import { doEdit, EDIT_NAMES } from "@openchair/board/testing/edits";
import { hostile } from "@openchair/board/testing/hostile";
import { createRandom } from "@openchair/board/testing/random";
import { expect, type Page, test } from "@playwright/test";
import fc from "fast-check";
import * as Y from "yjs";
import { AppServer } from "./app-server.ts";
import { curatorOf, invite, newBoard, openOutline, type Person } from "./people.ts";
import { joinAsProgram, type Program } from "./programs.ts";

/**
 * How long others go on, and how much they do in that time. By hand: `OPENCHAIR_CHAOS_SECONDS=600` for ten minutes, and
 * `OPENCHAIR_CHAOS_SEED` for other edits. The default does as many edits as ten minutes of lively work.
 */
const SECONDS = Number(process.env["OPENCHAIR_CHAOS_SECONDS"] ?? 25);
const SEED = Number(process.env["OPENCHAIR_CHAOS_SEED"] ?? 1);
const EDITS_PER_SECOND = SECONDS > 100 ? 8 : 24;
/** A board larger than this is not what ten minutes make; then something goes for each thing that comes. */
const MOST_CARDS = 60;

let server: AppServer;
let ana: Person;
let programs: Program[];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Weather");
  const boardId = new URL(ana.page.url()).pathname.split("/")[2] ?? "";
  programs = [];
  for (const [name, voice] of [
    ["Noor", "Professional"],
    ["Chris", "Lived experience"],
    ["Bo", "Emerging leader"],
    ["Broken", "Professional"],
  ] as const) {
    programs.push(await joinAsProgram(await invite(ana.page, name, voice), name, boardId));
  }
});
test.afterAll(async () => {
  for (const program of programs) program.close();
  await server.end();
});

/** Somebody honest who does one thing after the other. */
function work(program: Program, random: () => number, token: string): void {
  const { editing } = program;
  const cards = readCards(editing.doc);
  const at = () => Math.floor(random() * 1000);
  if (cards.length > MOST_CARDS) removeCard(editing.doc, cards[at() % cards.length]?.id ?? "", editing.origin);
  const what = EDIT_NAMES[at() % EDIT_NAMES.length];
  if (what) doEdit(editing, { what, a: at(), b: at() }, token);
  program.connection.awareness.setLocalStateField("canvas", {
    x: at(),
    y: at(),
    selected: cards.slice(0, 2).map(({ id }) => id),
    moving: random() < 0.5 && cards[0] ? [[cards[0].id, at(), at()]] : [],
  });
}

/** A browser gone wrong: documents nobody would write, and presence that says nonsense. */
function spoil(program: Program, random: () => number, round: number): void {
  const [odd] = fc.sample(hostile, { numRuns: 1, seed: SEED * 10_000 + round });
  const { doc } = program.editing;
  if (odd) Y.applyUpdate(doc, Y.encodeStateAsUpdate(odd), program.editing.origin);
  // Groups of sound records too.
  const { records, texts } = boardRoots(doc);
  const ids = [...records.keys()].filter((id) => !FIXED_IDS.includes(id));
  const id = ids[Math.floor(random() * ids.length)];
  const map: unknown = id === undefined ? undefined : records.get(id);
  const words: unknown = id === undefined ? undefined : texts.get(id);
  doc.transact(() => {
    if (map instanceof Y.Map) map.set(random() < 0.5 ? "s" : "x:voices", random() < 0.5 ? '{"w":-5}' : '["nobody"]');
    if (words instanceof Y.XmlFragment) words.insert(0, [new Y.XmlElement("bogusnode")]);
  }, program.editing.origin);
  const shape = ids[round % (ids.length || 1)] ?? "shape:none";
  program.connection.awareness.setLocalState(
    [
      { user: "x" },
      { canvas: [] },
      { user: { id: 1, name: {} }, canvas: { x: "1", y: null, moving: [[1]] } },
      { caret: 5 },
      // Well-formed, and wrong: sizes for what has none, places nobody can go.
      {
        user: { id: program.personId, name: "Broken", voices: [] },
        canvas: { x: 1e7, y: 0, selected: [shape], moving: [[shape, 1e7, -1e7, 50, 10, 10]] },
        caret: { on: `text:${shape}`, at: 1e9, end: 0 },
      },
    ][(round / 12) % 5] as never,
  );
}

/** What the person in the page does meanwhile, over and over. What they work on may go under their hands at any moment. */
async function live(page: Page, round: number): Promise<void> {
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await page.getByRole("button", { name: "Show everything" }).click();
  await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "New card" }).click();
  await page.getByRole("menuitem", { name: "Idea", exact: true }).click();
  await page.keyboard.type(`Mine ${round}`);
  await page.keyboard.press("Escape");
  for (const step of ["Control+z", "Control+Shift+z", "Tab", "ArrowDown"]) await page.keyboard.press(step);
  await page.getByRole("button", { name: "Sticky note" }).click();
  await page.mouse.click(700, 660);
  await page.keyboard.type(`Note ${round}`);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Draw", exact: true }).click();
  await page.mouse.move(500, 640);
  await page.mouse.down();
  await page.mouse.move(620, 700, { steps: 6 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Select and move" }).click();
  const some = await page.locator(".oc-card, .oc-row").first().boundingBox();
  if (some) {
    await page.mouse.move(some.x + 20, some.y + 12);
    await page.mouse.down();
    await page.mouse.move(560, 600, { steps: 12 });
    await page.mouse.up();
  }
  await openOutline(page);
}

/** The shapes a page holds, whether they are in sight or not. */
const shapesOf = (page: Page) =>
  page.locator(".tl-shape").evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute("data-shape-id")).sort());

test("others work, one of them is broken, and nothing goes wrong for the person in the page", async () => {
  test.setTimeout((SECONDS + 120) * 1000);
  const { page } = ana;
  const random = createRandom(SEED);
  const [noor, chris, bo, broken] = programs;
  if (!noor || !chris || !bo || !broken) throw new Error("Somebody is missing.");
  const end = Date.now() + SECONDS * 1000;
  let done = 0;
  const timer = setInterval(() => {
    const who = [noor, chris, bo][done % 3];
    if (who) work(who, random, `w${done}.`);
    if (done % 12 === 0) spoil(broken, random, done);
    done++;
  }, 1000 / EDITS_PER_SECOND);
  let rounds = 0;
  try {
    while (Date.now() < end) await live(page, rounds++);
  } finally {
    clearInterval(timer);
  }
  expect(done).toBeGreaterThan(SECONDS * EDITS_PER_SECOND * 0.5);
  for (const program of programs) await program.saved();
  // The four programs hold the same, and what they hold is what the page shows.
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await expect(page.locator(".oc-sheet")).toBeVisible();
  const [first, ...others] = programs.map(({ editing }) => editing.doc);
  if (!first) throw new Error("Nobody is left.");
  await expect
    .poll(() => others.every((doc) => Buffer.compare(Y.encodeStateVector(doc), Y.encodeStateVector(first)) === 0))
    .toBe(true);
  const wanted = readCards(first).map(({ id }) => id);
  await expect.poll(() => shapesOf(page)).toEqual(expect.arrayContaining(wanted));
  const known = new Set(readRecords(first).keys());
  expect((await shapesOf(page)).filter((id) => !known.has(id ?? ""))).toEqual([]);
  await openOutline(page);
  for (const { text } of readCards(first).filter(({ text }) => text.trim() !== "")) {
    await expect(page.locator(".outline")).toContainText(text.trim().replace(/\s+/g, " "));
  }
  await expect(page.getByText(/Something went wrong/i)).toHaveCount(0);
  ana.watch.check();
});
