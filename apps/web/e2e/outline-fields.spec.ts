import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { chooseInMenu, comeIn, curatorOf, invite, item, newBoard, openOutline, type Person, saved } from "./people.ts";

// One board, worked on from test to test.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let noor: Person;
let bo: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Fields");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  bo = await comeIn(browser, server, await invite(ana.page, "Bo", "Emerging leader"), "Bo");
  for (const { page } of [noor, bo]) await openOutline(page);
  await ana.context.close();
});
test.afterAll(async () => {
  await server.end();
});

const field = (page: Page) => page.locator(".outline-writing textarea");
const comment = (page: Page) => page.locator("[data-about]").getByRole("textbox", { name: "Your comment" });

async function add(page: Page, button: string, words: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  await expect(item(page, words)).toBeFocused();
}

/** Somebody moves a card to another place, with its menu. */
async function moveTo(page: Page, words: string, from: string, to: string): Promise<void> {
  await item(page, words).focus();
  await chooseInMenu(page, "Move to…");
  await page.getByRole("button", { name: `${from} To` }).click();
  await page.getByRole("option", { name: to }).click();
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(item(page, words)).toBeFocused();
}

test("a comment that was begun goes with its card, and with the focus only if it had it", async () => {
  const { page } = noor;
  await add(page, "Add an idea", "Echo round");
  await add(page, "Add an idea", "Walk and talk");
  await item(page, "Echo round").focus();
  await chooseInMenu(page, "Comment");
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("Does it work ");
  await expect(item(bo.page, "Echo round")).toBeVisible();
  await moveTo(bo.page, "Echo round", "Ideas so far", "Run sheet");
  await expect(page.getByRole("region", { name: "Run sheet", exact: true })).toContainText("Echo round");
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("online?");
  await expect(comment(page)).toHaveValue("Does it work online?");

  await item(page, "Walk and talk").focus();
  await moveTo(bo.page, "Echo round", "Run sheet", "Ideas so far");
  await expect(page.getByRole("region", { name: "Ideas so far", exact: true })).toContainText("Echo round");
  await expect(comment(page)).toHaveValue("Does it work online?");
  await expect(item(page, "Walk and talk")).toBeFocused();

  // Deleted by somebody else: what was begun is kept.
  await item(bo.page, "Echo round").focus();
  await bo.page.keyboard.press("Delete");
  await expect(page.locator(".lost-words")).toContainText("Does it work online?");
  await expect(item(page, "Walk and talk")).toBeFocused();
  await page.getByRole("button", { name: "Let them go" }).click();
  await bo.page.keyboard.press("Control+z");
  await expect(bo.page.getByText("Back: Echo round")).toHaveCount(1);
  await expect(item(bo.page, "Echo round")).toBeFocused();
  await expect(item(page, "Echo round")).toBeVisible();
});

test("an open field takes the focus along only when it had it", async () => {
  const { page } = noor;
  await item(page, "Echo round").focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await item(page, "Walk and talk").focus();
  await moveTo(bo.page, "Echo round", "Ideas so far", "Run sheet");
  const sheet = page.getByRole("region", { name: "Run sheet", exact: true });
  await expect(sheet.locator(".outline-writing textarea")).toBeVisible();
  await expect(item(page, "Walk and talk")).toBeFocused();
  await field(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("An ");
  await moveTo(bo.page, "An Echo round", "Run sheet", "Ideas so far");
  await expect(sheet.locator(".outline-writing textarea")).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("old ");
  await expect(field(page)).toHaveValue("An old Echo round");
  await page.keyboard.press("Escape");
});

test("what is made and left without a word goes away again", async () => {
  const { page } = noor;
  for (const [button, what] of [
    ["Add an idea", "card"],
    ["Add a zone", "zone"],
    ["Add a note", "note"],
  ] as const) {
    const before = await page.locator("[data-item], [data-heading]").count();
    await page.getByRole("button", { name: button, exact: true }).click();
    await expect(page.locator(".outline-writing textarea")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByText(`Nothing was written, so there is no new ${what}.`)).toHaveCount(1);
    await expect(page.locator("[data-item], [data-heading]")).toHaveCount(before);
    await expect(page.getByRole("button", { name: button, exact: true })).toBeFocused();
  }
  // Pressing the button twice makes one card, not two, and going elsewhere leaves none.
  const cards = page.getByRole("region", { name: "Ideas so far", exact: true }).locator("[data-item]");
  await page.getByRole("button", { name: "Add an idea" }).click();
  await expect(field(page)).toBeFocused();
  await page.getByRole("button", { name: "Add an idea" }).click();
  await expect(field(page)).toBeFocused();
  await expect(cards).toHaveCount(3);
  await item(page, "Walk and talk").focus();
  await expect(cards).toHaveCount(2);
  await expect(item(page, "Walk and talk")).toBeFocused();
});

test("a note is made, written, talked about, deleted and brought back", async () => {
  const { page } = noor;
  await add(page, "Add a note", "Bring pens");
  await chooseInMenu(page, "Comment");
  await expect(comment(page)).toBeFocused();
  await page.keyboard.type("Blue ones");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Escape");
  await expect(item(page, "Bring pens")).toBeFocused();
  await expect(item(page, "Bring pens")).toContainText("1 comment");
  await expect(item(bo.page, "Bring pens")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(item(page, "Bring pens")).toHaveCount(0);
  await expect(page.getByText("The note is deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(item(page, "Bring pens")).toBeFocused();
  await saved(page);
  noor.watch.check();
  bo.watch.check();
});

test("deleting a segment and changing something else leaves no empty row", async () => {
  const { page } = noor;
  await add(page, "Add a segment", "Welcome");
  await add(page, "Add a segment", "Close");
  await item(page, "Welcome").focus();
  await page.keyboard.press("Delete");
  await expect(page.locator(".outline-table tbody tr")).toHaveCount(2);
  await page.keyboard.press("Control+z");
  await expect(item(page, "Welcome")).toBeFocused();
  await expect(page.locator(".outline-table tbody tr")).toHaveCount(2);
  await expect(page.locator(".outline-table tbody tr td[colspan]")).toHaveCount(0);
});
