import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import type { AppServer } from "./app-server.ts";
import { Watch } from "./watch.ts";

/** Somebody with a browser profile of their own. */
export interface Person {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
}

/** A browser profile of its own, until the server ends. */
export async function newProfile(
  browser: Browser,
  server: AppServer,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  server.beforeEnd(() => context.close());
  return context;
}

/** Opens an invitation in a fresh browser profile and comes in. Checks that the secret has left the address bar. */
export async function comeIn(
  browser: Browser,
  server: AppServer,
  link: string,
  name: string,
  viewport = { width: 1440, height: 900 },
): Promise<Person> {
  const context = await newProfile(browser, server, { viewport, acceptDownloads: true });
  const page = await context.newPage();
  const watch = new Watch(page, server.url);
  await page.goto(link);
  expect(page.url()).toBe(`${server.url}/join`);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Come in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/join");
  return { name, page, context, watch };
}

/** The curator of a fresh server, on the home page. */
export const curatorOf = (browser: Browser, server: AppServer) => comeIn(browser, server, server.curatorLink, "Ana");

/** Makes a stream, and a session in it that opens on its empty board. `more` fills in what else the session has. */
export async function newBoard(
  page: Page,
  title: string,
  more: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await page.getByRole("button", { name: "Create a stream" }).click();
  await page.getByLabel("Name of the stream").fill("Leading together");
  await page.getByRole("button", { name: "Create the stream" }).click();
  await page.getByRole("button", { name: "New session" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title").fill(title);
  await more(dialog);
  await dialog.getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
}

/** Makes an invitation on the board that is open, and gives its link. */
export async function invite(page: Page, name: string, voice: string): Promise<string> {
  await page.getByRole("button", { name: "Invite", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Their name").fill(name);
  await dialog.getByRole("checkbox", { name: voice }).check({ force: true });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Invitation link").inputValue();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return link;
}

export const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible();

/** Adds a card from the tools and writes its words. */
export async function addCard(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "New card" }).click();
  await page.getByRole("menuitem", { name: kind, exact: true }).click();
  const field = page.getByRole("textbox", { name: kind, exact: true }).and(page.locator(".oc-words-field"));
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
}

export const card = (page: Page, words: string) => page.locator(".oc-card", { hasText: words });
export const row = (page: Page, words: string) => page.locator(".oc-row", { hasText: words });

/** The rows of the run sheet from top to bottom, as "10:30 5 Welcome". */
export async function rows(page: Page): Promise<string[]> {
  const found = await page.locator(".oc-row").evaluateAll((elements) =>
    elements
      .map((element) => ({
        top: element.getBoundingClientRect().top,
        text: [".oc-row-time", ".oc-row-minutes b", ".oc-words"]
          .map((part) => element.querySelector(part)?.textContent?.trim() ?? "")
          .join(" "),
      }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text),
  );
  return found;
}

/** Drags from the middle of one thing to a point of another, as a hand does: in many small steps. */
export async function drag(page: Page, from: ReturnType<Page["locator"]>, to: { x: number; y: number }): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("There is nothing to drag.");
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 24));
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 12, box.y + 34, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 20 });
  // The canvas looks where the pointer is on its next tick; a hand rests before it lets go.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.mouse.move(to.x + 1, to.y + 1, { steps: 2 });
}

/** Where something is once the canvas has stopped moving under it. */
export async function boxAtRest(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = async () => (await what.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const frames = () =>
    what.page().evaluate(async () => {
      for (let n = 0; n < 6; n++) await new Promise(requestAnimationFrame);
    });
  await expect
    .poll(async () => {
      const before = await box();
      await frames();
      const after = await box();
      return before.width > 0 && before.x === after.x && before.y === after.y && before.width === after.width;
    })
    .toBe(true);
  return box();
}

/** Goes to the outline of the board that is open. */
export async function openOutline(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Outline" }).first().click();
  await page.locator(".outline").waitFor();
}

/** A card, segment or note of the outline by its words. */
export const item = (page: Page, words: string) =>
  page.locator("[data-item]").filter({ has: page.locator(".outline-words", { hasText: words }) });

/** Presses Tab until something with this name has the focus. */
export async function tabTo(page: Page, role: "button" | "textbox" | "link" | "switch", name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let i = 0; i < 80; i += 1) {
    if (await target.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The ${role} “${name}” is not reached with Tab.`);
}

/** From the item that has the focus, opens its menu with the keyboard and chooses. */
export async function chooseInMenu(page: Page, name: string): Promise<void> {
  const isMenuButton = () =>
    page.evaluate(
      () => document.activeElement?.closest("[data-item]") && document.activeElement.getAttribute("aria-haspopup"),
    );
  for (let i = 0; i < 12 && (await isMenuButton()) !== "menu"; i += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const entry = page.getByRole("menuitem", { name, exact: true });
  await expect(entry).toBeVisible();
  for (let i = 0; i < 14; i += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
}

/** What is read out to people who use a screen reader, and when (milliseconds), from now on. */
export async function collectTold(page: Page): Promise<() => Promise<{ at: number; words: string }[]>> {
  await page.evaluate(() => {
    const told: { at: number; words: string }[] = [];
    Object.assign(window, { told });
    const live = document.querySelector("[role=status].visually-hidden");
    if (!live) throw new Error("Nothing is announced here.");
    new MutationObserver(() => {
      const words = live.textContent ?? "";
      if (words !== "") told.push({ at: performance.now(), words });
    }).observe(live, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { told: { at: number; words: string }[] }).told);
}
