import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { addCard, comeIn, curatorOf, invite, newBoard, type Person, rows } from "./people.ts";

let server: AppServer;
let noor: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Without a mouse");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  await noor.page.locator(".oc-sheet").waitFor();
  await addCard(noor.page, "Idea", "Pairs talk first");
  await addCard(noor.page, "Segment", "Welcome");
  await addCard(noor.page, "Segment", "Close");
});
test.afterAll(async () => {
  await server.end();
});

const spoken = (page: Page) => page.locator(".oc-spoken");
const canvas = (page: Page) => page.getByRole("application");

/** Presses Tab until `name` has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole("button", { name });
  for (let i = 0; i < 40; i += 1) {
    if (await target.evaluateAll((found) => found.some((element) => element === document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`“${name}” is not reached with Tab.`);
}

/** Clicks between the run sheet and the room, where there is nothing. */
async function clickNothing(page: Page, fromRight = 40): Promise<void> {
  const sheet = await page.locator(".oc-sheet").boundingBox();
  const room = await page.locator(".oc-room").boundingBox();
  if (!sheet || !room) throw new Error("The run sheet or the room is not drawn.");
  await page.mouse.click(sheet.x + sheet.width - fromRight, (sheet.y + sheet.height + room.y) / 2);
}

test("cards are found, written and put in order with the keyboard alone", async () => {
  const { page } = noor;
  await page.reload();
  await page.locator(".oc-sheet").waitFor();
  await tabTo(page, "Go to the cards");
  await page.keyboard.press("Enter");
  await expect(spoken(page)).toContainText("Idea by Professional: Pairs talk first. 1 of 4");

  // Enter writes, Escape stops writing; the card stays selected.
  await page.keyboard.press("Enter");
  await expect(page.locator(".oc-words-field")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(", then all");
  await page.keyboard.press("Escape");
  await expect(canvas(page)).toBeFocused();
  await expect(spoken(page)).toContainText("Pairs talk first, then all. 1 of 4");

  // Alt and Enter goes to the card's details; from there it is put in the run sheet and moved, and the focus stays.
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("button", { name: "Selected card: Idea" })).toBeFocused();
  await tabTo(page, "Put in the run sheet");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take out of the run sheet" })).toBeFocused();
  await expect.poll(() => rows(page)).toHaveLength(3);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: "Move up" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Now segment 2 of 3.")).toHaveCount(1);
  await expect
    .poll(() => rows(page))
    .toEqual(["0:00 10 Welcome", "0:10 10 Pairs talk first, then all", "0:20 10 Close"]);

  // Escape goes back to the canvas, where arrows move a row too.
  await page.keyboard.press("Escape");
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() => rows(page))
    .toEqual(["0:00 10 Pairs talk first, then all", "0:10 10 Welcome", "0:20 10 Close"]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await rows(page))[0]).toBe("0:00 10 Welcome");

  // The room is the last thing Tab comes to, and says itself in words.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(spoken(page)).toContainText(/^Room: .*4 of 4$/);

  // Nobody is caught in the canvas: behind the last card Tab goes on.
  for (let i = 0; i < 4; i += 1) await page.keyboard.press("Tab");
  await expect(canvas(page)).not.toBeFocused();
  noor.watch.check();
});

test("keys pressed beside the canvas are not meant for it, and the focus survives a deletion", async () => {
  const { page } = noor;
  await page.locator(".oc-row", { hasText: "Close" }).click();
  const fold = page.getByRole("button", { name: "Selected card: Segment" });
  await fold.focus();
  await page.keyboard.press("Delete");
  await page.keyboard.press("d");
  await expect(page.locator(".oc-row", { hasText: "Close" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Select and move" })).toHaveAttribute("aria-pressed", "true");

  await page.getByRole("button", { name: "Delete this card" }).press("Enter");
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator(".oc-row", { hasText: "Close" })).toBeVisible();
  await expect(canvas(page)).toBeFocused();
  noor.watch.check();
});

test("bringing a card back takes back nothing else", async () => {
  const { page } = noor;
  await page.locator(".oc-row", { hasText: "Close" }).click();
  await page.getByRole("button", { name: "Delete this card" }).click();
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
  await page.getByRole("textbox", { name: "In one line" }).fill("Written after that");
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Bring it back" })).toBeVisible();
});

test("the space bar does not push the board away", async () => {
  const { page } = noor;
  // The click comes first: leaving a field far down in the panel moves the panel by itself.
  await clickNothing(page);
  const scrolled = () =>
    page
      .locator("#main, #main *")
      .evaluateAll((all) => all.map((element) => element.scrollTop).filter((top) => top > 0));
  const before = await scrolled();
  expect(before.length).toBeLessThanOrEqual(1);
  await page.keyboard.press("Space");
  await page.keyboard.press("PageDown");
  expect(await scrolled()).toEqual(before);
});

test("neither select all nor a frame around everything takes the zone, the run sheet or the room along", async () => {
  const { page } = noor;
  // Not where the test before clicked: twice in one place would be a double click, which adds a card.
  await clickNothing(page, 140);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+d");
  await expect(page.locator(".oc-sheet")).toHaveCount(1);
  await page.keyboard.press("Control+z");
  const frames = () =>
    Promise.all([".oc-zone", ".oc-sheet", ".oc-room"].map((name) => page.locator(name).boundingBox()));
  const before = await frames();
  // From below the room's right corner, where nothing lies, to above the zone.
  const room = before[2];
  if (!room) throw new Error("The room is not drawn.");
  await page.mouse.move(room.x + room.width + 8, room.y + room.height + 8);
  await page.mouse.down();
  await page.mouse.move(80, 80, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(300, 600);
  await page.mouse.down();
  await page.mouse.move(500, 700, { steps: 8 });
  await page.mouse.up();
  expect(await frames()).toEqual(before);
  noor.watch.check();
});
