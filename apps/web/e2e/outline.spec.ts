import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { comeIn, curatorOf, invite, item, newBoard, openOutline, type Person, saved, tabTo } from "./people.ts";

let server: AppServer;
let noor: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "In words");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  await ana.context.close();
});
test.afterAll(async () => {
  await server.end();
});

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

/** Opens the menu of the card that has the focus, and chooses. */
async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const entry = page.getByRole("menuitem", { name, exact: true });
  await expect(entry).toBeVisible();
  for (let i = 0; i < 14; i += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
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
  expect(await words(page, "Ideas so far")).toEqual(["Pairs talk first", "Who takes notes?"]);

  // Write on, by Enter.
  await goTo(page, "Pairs talk first");
  await page.keyboard.press("Enter");
  await page.keyboard.type(", then all");
  await page.keyboard.press("Control+Enter");
  await expect(item(page, "Pairs talk first, then all")).toBeFocused();

  // Kind, voices, minutes.
  await goTo(page, "Who takes notes?");
  await choose(page, "Kind of card");
  await expect(page.getByRole("radio", { name: "Idea" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(item(page, "Who takes notes?")).toBeFocused();
  await expect(item(page, "Who takes notes?")).toHaveAttribute("data-kind", "question");
  await choose(page, "Voices");
  await expect(page.getByRole("checkbox", { name: "Professional" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(item(page, "Who takes notes?")).toContainText("Emerging leader");
  await goTo(page, "Welcome");
  await choose(page, "Minutes");
  await expect(page.getByRole("textbox", { name: "How many minutes does it take?" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("25");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(item(page, "Welcome")).toContainText("25 min");
  await expect(item(page, "Close")).toContainText("0:25");

  // Move to…: the idea becomes a segment between the two.
  await goTo(page, "Pairs talk first");
  await choose(page, "Move to…");
  await tabTo(page, "button", "Ideas so far To");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Run sheet" }).press("Enter");
  await tabTo(page, "button", "Last Position");
  await page.keyboard.press("Enter");
  await page.getByRole("option", { name: "Before “Close”" }).press("Enter");
  await tabTo(page, "button", "Move");
  await page.keyboard.press("Enter");
  await expect(item(page, "Pairs talk first")).toBeFocused();
  expect(await words(page, "Run sheet")).toEqual(["Welcome", "Pairs talk first, then all", "Close"]);
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
  expect(await words(page, "After lunch")).toEqual(["Cards and pens"]);

  // Link to another card, found by its words.
  await choose(page, "Link to…");
  await page.keyboard.type("notes");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(item(page, "Cards and pens")).toBeFocused();
  await expect(
    item(page, "Cards and pens").getByRole("button", { name: "Linked to: Who takes notes?. Go there" }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Links" })).toContainText("Cards and pens");

  // Comment, and take the comment back.
  await choose(page, "Comment");
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
  expect(await words(page, "Run sheet")).toEqual(["Welcome", "Close", "Pairs talk first, then all"]);
  await saved(page);
  noor.watch.check();
});
