import { expect, type Locator, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import {
  addCard,
  card,
  chooseInMenu,
  comeIn,
  curatorOf,
  drag,
  invite,
  item,
  openOutline,
  row,
  saved,
  tabTo,
} from "./people.ts";

let server: AppServer;
test.beforeAll(async () => {
  server = await AppServer.start();
});
test.afterAll(async () => {
  await server.end();
});

/** One hand's way of building a board: the mouse on the canvas, or the keyboard in the outline. */
interface Hand {
  add(kind: string, words: string): Promise<void>;
  minutes(words: string, minutes: number): Promise<void>;
  /** Adds voices to those that the card carries already. */
  voices(words: string, voices: readonly string[]): Promise<void>;
  format(words: string, format: string): Promise<void>;
  intoRunSheet(words: string, before: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  remove(words: string): Promise<void>;
  undo(): Promise<void>;
}

/** A 60-minute fishbowl with eight cards. */
async function build(hand: Hand): Promise<void> {
  await hand.add("Aim", "Name one failure of your own");
  await hand.add("Idea", "Nobody fixes, nobody judges");
  await hand.add("Idea", "One chair stays open");
  await hand.add("Idea", "Start in silence");
  await hand.add("Question", "Who helps if it hurts?");
  await hand.add("Access", "Captions for all");
  await hand.add("Segment", "Welcome and rules");
  await hand.add("Segment", "Four stories");
  await hand.add("Segment", "Close");
  await hand.minutes("Welcome and rules", 5);
  await hand.minutes("Four stories", 30);
  await hand.minutes("Close", 5);
  await hand.voices("Four stories", ["Emerging leader", "Lived experience"]);
  await hand.voices("Captions for all", ["Lived experience"]);
  await hand.intoRunSheet("One chair stays open", "Close");
  await hand.minutes("One chair stays open", 26);
  await hand.format("One chair stays open", "Open fishbowl");
  await hand.minutes("Four stories", 24);
  await hand.link("Nobody fixes, nobody judges", "Who helps if it hurts?");
  await hand.remove("Start in silence");
  await hand.remove("Captions for all");
  await hand.undo();
}

/** What a board says, without ids, places and times. */
async function contentOf(page: Page): Promise<unknown> {
  const boardId = /\/boards\/([^/]+)/.exec(page.url())?.[1] ?? "";
  const answer = await page.request.get(`${server.url}/api/boards/${boardId}/outline`);
  const outline = await answer.json();
  type Card = Record<"id" | "kind" | "text" | "format" | "room" | "place", string> & {
    minutes: number;
    voices: string[];
  };
  const cards: Card[] = outline.cards;
  const words = new Map(cards.map(({ id, text }) => [id, text]));
  const links: { from: string; to: string; label: string }[] = outline.links;
  return {
    cards: cards.map(({ kind, text, format, room, place, minutes, voices }) => [
      place,
      kind,
      text,
      minutes,
      voices.join(),
      format,
      room,
    ]),
    links: links.map(({ from, to, label }) => [words.get(from), words.get(to), label]),
    zones: outline.zones,
    comments: outline.comments,
    brief: outline.brief,
    planned: outline.runSheet.planned,
  };
}

function mouse(page: Page): Hand {
  const dock = page.locator(".dock");
  const on = (words: string): Locator => card(page, words).or(row(page, words)).first();
  const choose = async (words: string) => {
    await on(words).click();
    await expect(dock.getByRole("textbox", { name: /^(Words|What happens)$/ })).toHaveValue(words);
  };
  return {
    add: (kind, words) => addCard(page, kind, words),
    async minutes(words, minutes) {
      await choose(words);
      const field = dock.getByRole("textbox", { name: "Minutes" });
      await field.fill(String(minutes));
      await field.press("Enter");
      await expect(row(page, words)).toContainText(String(minutes));
    },
    async voices(words, voices) {
      await choose(words);
      for (const voice of voices) {
        await dock.locator(".choice", { hasText: voice }).click();
        await expect(dock.getByRole("checkbox", { name: voice })).toBeChecked();
      }
    },
    async format(words, format) {
      await choose(words);
      await dock.getByRole("button", { name: /Format$/ }).click();
      await page.getByRole("option", { name: format }).first().click();
    },
    async intoRunSheet(words, before) {
      const box = await row(page, before).boundingBox();
      if (!box) throw new Error(`There is no row “${before}”.`);
      await drag(page, card(page, words), { x: box.x + 120, y: box.y + 6 });
      await page.mouse.up();
      await expect(row(page, words)).toBeVisible();
    },
    async link(from, to) {
      await page.getByRole("button", { name: "Arrow", exact: true }).click();
      const [a, b] = [await card(page, from).boundingBox(), await card(page, to).boundingBox()];
      if (!a || !b) throw new Error("The cards to link are not in sight.");
      await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
      await page.mouse.down();
      await page.mouse.move(b.x + b.width / 2 - 6, b.y + b.height / 2 - 6, { steps: 12 });
      await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
      await page.mouse.up();
    },
    async remove(words) {
      await choose(words);
      await dock.getByRole("button", { name: "Delete this card" }).click();
      await expect(card(page, words)).toHaveCount(0);
    },
    async undo() {
      await page.getByRole("button", { name: "Undo" }).click();
    },
  };
}

function keyboard(page: Page): Hand {
  const press = (key: string) => page.keyboard.press(key);
  const field = page.locator(".outline-writing textarea");
  const goTo = async (words: string) => {
    const isThere = () => page.evaluate(() => document.activeElement?.getAttribute("data-item") ?? null);
    for (let i = 0; i < 60 && (await isThere()) === null; i += 1) await press("Tab");
    await press("Home");
    const id = await item(page, words).first().getAttribute("data-item");
    for (let i = 0; i < 40 && (await isThere()) !== id; i += 1) await press("ArrowDown");
    await expect(item(page, words).first()).toBeFocused();
  };
  const choose = async (words: string, name: string) => {
    await goTo(words);
    await chooseInMenu(page, name);
  };
  const pick = async (button: RegExp, option: string) => {
    const target = page.getByRole("dialog").getByRole("button", { name: button });
    for (let i = 0; i < 20 && !(await target.evaluate((element) => element === document.activeElement)); i += 1) {
      await press("Tab");
    }
    await press("Enter");
    await page.getByRole("option", { name: option }).first().press("Enter");
  };
  const closed = (words: string) => expect(item(page, words).first()).toBeFocused();
  return {
    async add(kind, words) {
      const button = { Aim: "Add an aim", Idea: "Add an idea", Segment: "Add a segment" }[kind];
      await tabTo(page, "button", button ?? "Another kind");
      await press("Enter");
      if (button === undefined) await page.getByRole("menuitem", { name: kind }).press("Enter");
      await expect(field).toBeFocused();
      await page.keyboard.type(words);
      await press("Escape");
      await closed(words);
    },
    async minutes(words, minutes) {
      await choose(words, "Minutes");
      await expect(page.getByRole("textbox", { name: "How many minutes does it take?" })).toBeFocused();
      await press("Control+a");
      await page.keyboard.type(String(minutes));
      await press("Enter");
      await press("Escape");
      await closed(words);
      await expect(item(page, words)).toContainText(`${minutes} min`);
    },
    async voices(words, voices) {
      await goTo(words);
      const isSegment = (await item(page, words).getAttribute("data-kind")) === "segment";
      await choose(words, isSegment ? "Who leads it" : "Voices");
      for (const voice of voices) {
        const box = page.getByRole("checkbox", { name: voice });
        await expect(box).toBeVisible();
        for (let i = 0; i < 10 && !(await box.evaluate((element) => element === document.activeElement)); i += 1) {
          await press("Tab");
        }
        await press("Space");
        await expect(box).toBeChecked();
      }
      await press("Escape");
      await closed(words);
    },
    async format(words, format) {
      await choose(words, "Format and what the room does");
      await pick(/Format/, format);
      await press("Escape");
      await closed(words);
    },
    async intoRunSheet(words, before) {
      await choose(words, "Move to…");
      await pick(/To$/, "Run sheet");
      await pick(/Position$/, `Before “${before}”`);
      await tabTo(page, "button", "Move");
      await press("Enter");
      await closed(words);
    },
    async link(from, to) {
      await choose(from, "Link to…");
      await expect(page.getByRole("textbox", { name: "Find a card" })).toBeFocused();
      await page.keyboard.type(to);
      await press("Tab");
      await press("Enter");
      await closed(from);
    },
    async remove(words) {
      await goTo(words);
      await press("Delete");
      await expect(item(page, words)).toHaveCount(0);
    },
    undo: () => press("Control+z"),
  };
}

test("a session built with the mouse on the canvas and with the keyboard in the outline is the same", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const ana = await curatorOf(browser, server);
  const contents: unknown[] = [];
  await ana.page.getByRole("button", { name: "Create a stream" }).click();
  await ana.page.getByLabel("Name of the stream").fill("Both ways");
  await ana.page.getByRole("button", { name: "Create the stream" }).click();
  await ana.page.waitForURL(/\/streams\//);
  const streamAddress = ana.page.url();
  for (const way of ["mouse", "keyboard"] as const) {
    await ana.page.goto(streamAddress);
    await ana.page.getByRole("button", { name: "New session" }).first().click();
    const dialog = ana.page.getByRole("dialog");
    await dialog.getByLabel("Title").fill("A fishbowl");
    await dialog.getByRole("textbox", { name: "Minutes" }).fill("60");
    await dialog.getByRole("button", { name: "Make the session" }).click();
    await ana.page.locator(".oc-sheet").waitFor();
    const noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
    if (way === "keyboard") await openOutline(noor.page);
    else await noor.page.locator(".oc-sheet").waitFor();
    await build(way === "mouse" ? mouse(noor.page) : keyboard(noor.page));
    await saved(noor.page);
    contents.push(await contentOf(noor.page));
    noor.watch.check();
    await noor.context.close();
  }
  expect(contents[1]).toEqual(contents[0]);
  expect(contents[0]).toMatchObject({
    planned: 60,
    links: [["Nobody fixes, nobody judges", "Who helps if it hurts?", ""]],
  });
  expect((contents[0] as { cards: unknown[] }).cards).toHaveLength(8);
});
