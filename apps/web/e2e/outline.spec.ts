import { gzipSync } from "node:zlib";
import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  chooseInMenu,
  collectTold,
  comeIn,
  curatorOf,
  invite,
  item,
  newBoard,
  openOutline,
  type Person,
  saved,
  tabTo,
} from "./people.ts";

// One board, worked on from test to test.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let noor: Person;
let bo: Person;
let observerLink: string;
let boLink: string;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "In words");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  boLink = await invite(ana.page, "Bo", "Emerging leader");
  observerLink = await inviteObserver(ana.page, "Ola");
  await ana.context.close();
});
test.afterAll(async () => {
  await server.end();
});

/** An invitation for somebody who may only read. */
async function inviteObserver(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Invite", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Their name").fill(name);
  await dialog.getByRole("radio", { name: /Observer/ }).check({ force: true });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Invitation link").inputValue();
  await page.keyboard.press("Escape");
  return link;
}

/** How far something sticks out sideways, in pixels: the page itself, and the outline within it. */
const stickingOut = async (page: Page) => [
  await sideways(page),
  await page.locator(".board__outline").evaluate((box) => box.scrollWidth - box.clientWidth),
];

/** The words of a section's items, in their order. */
const words = (page: Page, section: string) =>
  page.getByRole("region", { name: section, exact: true }).locator("[data-item] .outline-words").allTextContents();

/** Goes to the list of cards with Tab, and with the arrows to the card with these words. */
async function goTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press("Home");
  for (let i = 0; i < 40; i += 1) {
    const here = await page.evaluate(
      () => document.activeElement?.getAttribute("data-item") && document.activeElement.textContent,
    );
    if (here?.includes(text)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`“${text}” is not reached with the arrows.`);
}

/** Adds a card with the button of its section and writes it. */
async function add(page: Page, button: string, text: string): Promise<void> {
  await tabTo(page, "button", button);
  await page.keyboard.press("Enter");
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  await expect(item(page, text)).toBeFocused();
}

test("everything is done with the keyboard alone", async () => {
  const { page } = noor;
  await openOutline(page);

  await add(page, "Add an aim", "Nobody is left out");
  await add(page, "Add a segment", "Welcome");
  await add(page, "Add a segment", "Close");
  await add(page, "Add an idea", "Pairs talk first");
  await add(page, "Add an idea", "Who takes notes?");
  await expect.poll(() => words(page, "Ideas so far")).toEqual(["Pairs talk first", "Who takes notes?"]);

  // Write on, by Enter.
  await goTo(page, "Pairs talk first");
  await page.keyboard.press("Enter");
  await page.keyboard.type(", then all");
  await page.keyboard.press("Control+Enter");
  await expect(item(page, "Pairs talk first, then all")).toBeFocused();

  // Kind, voices, minutes.
  await goTo(page, "Who takes notes?");
  await chooseInMenu(page, "Kind of card");
  await expect(page.getByRole("radio", { name: "Idea" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(item(page, "Who takes notes?")).toBeFocused();
  await expect(item(page, "Who takes notes?")).toHaveAttribute("data-kind", "question");
  await chooseInMenu(page, "Voices");
  await expect(page.getByRole("checkbox", { name: "Professional" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(item(page, "Who takes notes?")).toContainText("Emerging leader");
  await goTo(page, "Welcome");
  await chooseInMenu(page, "Minutes");
  await expect(page.getByRole("textbox", { name: "How many minutes does it take?" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(item(page, "Welcome")).toContainText("25 min");
  await expect(item(page, "Close")).toContainText("0:25");

  // Move to…: the idea becomes a segment between the two.
  await goTo(page, "Pairs talk first");
  await chooseInMenu(page, "Move to…");
  await tabTo(page, "button", "Ideas so far To");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Run sheet" }).press("Enter");
  await tabTo(page, "button", "Last Position");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Before “Close”" }).press("Enter");
  await tabTo(page, "button", "Move");
  await page.keyboard.press("Enter");
  await expect(item(page, "Pairs talk first")).toBeFocused();
  await expect.poll(() => words(page, "Run sheet")).toEqual(["Welcome", "Pairs talk first, then all", "Close"]);
  await expect(page.getByText("Now in Run sheet, 2 of 3.")).toHaveCount(1);

  // Alt and the arrows put in order; at the end it says so.
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => words(page, "Run sheet")).toEqual(["Welcome", "Close", "Pairs talk first, then all"]);
  await expect(item(page, "Pairs talk first")).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByText("It is the last one already.")).toHaveCount(1);

  // A zone, and a card in it.
  await tabTo(page, "button", "Add a zone");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of the zone" })).toBeFocused();
  await page.keyboard.type("After lunch");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "After lunch" })).toBeFocused();
  await tabTo(page, "button", "Add a card");
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Material" }).press("Enter");
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.type("Cards and pens");
  await page.keyboard.press("Escape");
  await expect.poll(() => words(page, "After lunch")).toEqual(["Cards and pens"]);

  // Link to another card, found by its words.
  await chooseInMenu(page, "Link to…");
  await expect(page.getByRole("textbox", { name: "Find a card" })).toBeFocused();
  await page.keyboard.type("notes");
  await expect(page.locator(".link-choice")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(item(page, "Cards and pens")).toBeFocused();
  await expect(
    item(page, "Cards and pens").getByRole("button", { name: "Linked to: Who takes notes?. Go there" }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Links" })).toContainText("Cards and pens");

  // Comment, and take the comment back.
  await chooseInMenu(page, "Comment");
  await expect(page.getByRole("textbox", { name: "Your comment" }).first()).toBeFocused();
  await page.keyboard.type("In three colours?");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".talk__said")).toContainText("Noor");
  await page.keyboard.press("Escape");
  await expect(item(page, "Cards and pens")).toBeFocused();
  await expect(item(page, "Cards and pens")).toContainText("1 comment");

  // Delete: the focus goes on, the card can be brought back.
  await goTo(page, "Close");
  await page.keyboard.press("Delete");
  await expect(item(page, "Pairs talk first")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(item(page, "Close")).toBeFocused();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await expect(item(page, "Close")).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(item(page, "Close")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect.poll(() => words(page, "Run sheet")).toEqual(["Welcome", "Close", "Pairs talk first, then all"]);
  await saved(page);
  noor.watch.check();
});

test("two people: the focus stays where it is, whatever others do", async ({ browser }) => {
  bo = await comeIn(browser, server, boLink, "Bo");
  await openOutline(bo.page);
  const { page } = noor;
  await page.reload();
  await page.locator(".outline").waitFor();

  // Others add, change and move cards: the focus and the card that has it do not care.
  await item(page, "Welcome").focus();
  await item(bo.page, "Close").focus();
  await bo.page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => words(page, "Run sheet")).toEqual(["Close", "Welcome", "Pairs talk first, then all"]);
  await expect(item(page, "Welcome")).toBeFocused();

  // The very card that has the focus goes elsewhere: the focus goes with it.
  await item(page, "Pairs talk first").focus();
  await item(bo.page, "Pairs talk first")
    .getByRole("button", { name: /What you can do with/ })
    .click();
  await bo.page.getByRole("menuitem", { name: "Move to…" }).click();
  await bo.page.getByRole("button", { name: "Run sheet To" }).click();
  await bo.page.getByRole("option", { name: "Ideas so far" }).click();
  await bo.page.getByRole("button", { name: "Move", exact: true }).click();
  await expect.poll(() => words(page, "Ideas so far")).toEqual(["Who takes notes?", "Pairs talk first, then all"]);
  await expect(item(page, "Pairs talk first")).toBeFocused();

  // While somebody writes in it, too: the caret stays.
  await page.keyboard.press("Enter");
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.type("First: ");
  await item(bo.page, "pairs talk first")
    .or(item(bo.page, "Pairs talk first"))
    .first()
    .getByRole("button", { name: /What you can do with/ })
    .click();
  await bo.page.getByRole("menuitem", { name: "Move up" }).click();
  await expect
    .poll(() => words(bo.page, "Ideas so far"))
    .toEqual(["First: Pairs talk first, then all", "Who takes notes?"]);
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.type("today, ");
  await expect(page.locator(".outline-writing textarea")).toHaveValue("First: today, Pairs talk first, then all");
  // Bo sees that, and where, Noor is writing.
  await expect(item(bo.page, "First: today")).toContainText("Noor is writing here");
  await item(bo.page, "First: today").focus();
  await bo.page.keyboard.press("Enter");
  await expect(bo.page.locator(".outline-writing textarea")).toBeFocused();
  await expect(bo.page.locator(".words-caret[data-person=Noor] .words-caret__name")).toBeVisible();
  await bo.page.keyboard.type(" at last");
  await expect(page.locator(".outline-writing textarea")).toHaveValue(
    "First: today, Pairs talk first, then all at last",
  );
  await expect(page.locator(".words-caret[data-person=Bo] .words-caret__name")).toBeVisible();
  await bo.page.keyboard.press("Escape");
  await expect(page.locator(".words-caret")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-item]:focus")).toContainText("First: today");
  noor.watch.check();
  bo.watch.check();
});

test("a card deleted under somebody's caret: their words are kept, and the focus goes on", async () => {
  const { page } = noor;
  await noor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const told = await collectTold(page);
  await item(page, "Who takes notes?").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.type(" Somebody with a calm hand.");
  await expect(item(bo.page, "calm hand")).toBeVisible();
  await item(bo.page, "calm hand").focus();
  await bo.page.keyboard.press("Delete");
  await expect(page.locator(".outline-writing")).toHaveCount(0);
  await expect(page.locator("[data-item]:focus")).toContainText("First: today");
  // The next news may follow at once.
  await expect
    .poll(async () => (await told()).map(({ words }) => words))
    .toContain("Bo deleted this card. Your words are on the clipboard.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("calm hand");
  await page.getByRole("button", { name: "Make it a new card" }).click();
  await expect(item(page, "calm hand")).toBeFocused();
  await expect(item(bo.page, "calm hand")).toBeVisible();
  await expect(page.locator(".lost-words")).toHaveCount(0);

  // A card that merely has the focus.
  await item(bo.page, "calm hand").focus();
  await bo.page.keyboard.press("Delete");
  await expect(item(page, "calm hand")).toHaveCount(0);
  await expect(page.locator("[data-item]:focus")).toContainText("First: today");
  // Undo is one's own: it takes back the new card's making only for whoever made it, and Bo's deletion for Bo.
  await bo.page.keyboard.press("Control+z");
  await expect(item(page, "calm hand")).toBeVisible();
  noor.watch.check();
  bo.watch.check();
});

test("what others do is told politely, and not more than once in five seconds", async () => {
  const { page } = noor;
  // Opened anew, so that nothing is left to tell from before. Then it collects what is said, and when.
  await page.reload();
  await expect(item(page, "calm hand")).toBeVisible();
  const told = await collectTold(page);
  for (let i = 0; i < 6; i += 1) {
    await bo.page.getByRole("button", { name: "Add an idea" }).click();
    await expect(bo.page.locator(".outline-writing textarea")).toBeFocused();
    await bo.page.keyboard.type(`Idea number ${i}`);
    await bo.page.keyboard.press("Escape");
    await expect(item(page, `Idea number ${i}`)).toBeVisible();
  }
  await expect.poll(async () => (await told()).length).toBeGreaterThan(0);
  await expect
    .poll(async () => (await told()).map(({ words: said }) => said).join(" "))
    .toMatch(/Bo added [^.]*\d ideas?/);
  // Each idea is told once, however often it was told of.
  const count = async () =>
    (await told()).reduce((sum, { words: said }) => sum + Number(/Bo added [^.]*?(\d+) idea/.exec(said)?.[1] ?? 0), 0);
  await expect.poll(count).toBe(6);
  const times = (await told()).map(({ at }) => at);
  for (const [i, at] of times.slice(1).entries()) expect(at - (times[i] ?? 0)).toBeGreaterThan(4900);

  // Nobody is told of their own doings a second time, and those who want quiet have it; the device remembers.
  const quiet = page.getByRole("switch", { name: "Tell me about changes" });
  await quiet.click();
  await expect(quiet).toHaveAttribute("aria-checked", "false");
  await page.reload();
  await expect(page.getByRole("switch", { name: "Tell me about changes" })).toHaveAttribute("aria-checked", "false");
  await page.getByRole("switch", { name: "Tell me about changes" }).click();
  noor.watch.check();
});

test("has no fault that axe finds, in light and dark, and fits 320 pixels", async () => {
  const { page } = noor;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  // With a thread, a field and the dialogs open, and as narrow as a phone, or a page zoomed in four times.
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await stickingOut(page)).toEqual([0, 0]);
  expect(await faults(page)).toEqual([]);
  await item(page, "Cards and pens").focus();
  await page.keyboard.press("Enter");
  expect(await stickingOut(page)).toEqual([0, 0]);
  await page.keyboard.press("Escape");
  for (const name of ["Comment", "Move to…", "Link to…", "Kind of card"]) {
    await chooseInMenu(page, name);
    if (name === "Comment") await expect(page.getByRole("textbox", { name: "Your comment" }).first()).toBeFocused();
    else await expect(page.getByRole("dialog")).toBeVisible();
    expect(await stickingOut(page), name).toEqual([0, 0]);
    expect(await faults(page), name).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(item(page, "Cards and pens")).toBeFocused();
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  noor.watch.check();
});

test("the same card has the focus on the canvas and in the outline", async () => {
  const { page } = noor;
  await item(page, "Welcome").focus();
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await expect(page.getByRole("button", { name: "Selected card: Segment" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What happens", exact: true })).toHaveValue("Welcome");
  await page.locator(".oc-row", { hasText: "Close" }).click();
  await expect(page.getByRole("textbox", { name: "What happens", exact: true })).toHaveValue("Close");
  await page.getByRole("link", { name: "Outline" }).first().click();
  await expect(item(page, "Close")).toBeFocused();
  // Keys pressed here are not meant for the canvas behind.
  await page.keyboard.press("Control+a");
  await page.keyboard.press("d");
  await page.keyboard.press("Backspace");
  await expect(item(page, "Close")).toBeVisible();
  noor.watch.check();
});

test("an observer reads everything, and nothing invites them to write", async ({ browser }) => {
  const ola = await comeIn(browser, server, observerLink, "Ola");
  await openOutline(ola.page);
  const { page } = ola;
  await expect(item(page, "Welcome")).toBeVisible();
  await item(page, "Welcome").click();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(page.locator(".outline textarea")).toHaveCount(0);
  await expect(item(page, "Welcome")).toBeVisible();
  for (const name of [/^Add/, /What you can do/, "Undo", /Remove/]) {
    await expect(page.locator(".outline").getByRole("button", { name })).toHaveCount(0);
  }
  await item(page, "Cards and pens").getByRole("button", { name: "1 comment" }).click();
  await expect(page.getByText("In three colours?")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  ola.watch.check();
});

/** The scripts without which the outline is not there: the page's, the board's and its words, with all that they import. */
function neededAtOnce(bodies: ReadonlyMap<string, Buffer>): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (name: string) => {
    const body = bodies.get(name);
    if (!body || needed.has(name)) return;
    needed.add(name);
    for (const [, imported = ""] of body.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) add(imported);
  };
  for (const name of bodies.keys()) if (/^(index|BoardPage|messages)-/.test(name)) add(name);
  return needed;
}

test("a phone opens the outline first, without the canvas and with little to load", async ({ browser }) => {
  const address = noor.page.url().replace(/\/outline$/, "");
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    const context = await browser.newContext({ viewport, storageState: await noor.context.storageState() });
    const page = await context.newPage();
    const scripts = new Map<string, Promise<Buffer>>();
    page.on("response", (response) => {
      if (/\.js(\?|$)/.test(response.url())) scripts.set(response.url(), response.body());
    });
    const isPhone = viewport.width < 500;
    await page.goto(isPhone ? address : `${address}/outline`);
    await expect(item(page, "Welcome")).toBeVisible();
    if (isPhone) await expect(page.locator(".bottom-tabs [aria-current=page]")).toHaveText("Outline");
    await expect(page.locator(".tl-container")).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    const bodies = new Map<string, Buffer>();
    for (const [url, body] of scripts) bodies.set(url.split("/").at(-1) ?? url, await body);
    // tldraw alone would be twice as much; its name is in its own code.
    for (const [name, body] of bodies) {
      expect(body.includes("tldraw_document_v2") || body.includes("tl-container"), name).toBe(false);
    }
    const kilobytes = (names: Iterable<string>) =>
      Math.ceil([...names].reduce((sum, name) => sum + gzipSync(bodies.get(name) ?? "").length, 0) / 1000);
    expect(kilobytes(neededAtOnce(bodies)), "kB before one can read the outline, packed").toBeLessThanOrEqual(200);
    expect(kilobytes(bodies.keys()), "kB of everything that comes by itself, packed").toBeLessThanOrEqual(270);
    await context.close();
  }
});
