import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { comeIn, curatorOf, invite, item, newBoard, openOutline, type Person, saved } from "./people.ts";

// One board, worked on from test to test, while its server comes and goes.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let noor: Person;
let board: string;
let boLink: string;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Far from the line");
  board = ana.page.url().replace(/\/canvas$/, "");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  boLink = await invite(ana.page, "Bo", "Emerging leader");
  await openOutline(noor.page);
  await ana.context.close();
});
test.afterAll(async () => {
  await server.end();
});

async function addIdea(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Add an idea", exact: true }).click();
  await expect(page.locator(".outline-writing textarea")).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press("Escape");
  await expect(item(page, words)).toBeVisible();
}
const keptHere = (page: Page) => expect(page.locator('[data-save="offline"]')).toHaveText("Offline: kept here");
const atRisk = (page: Page) =>
  page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

test("what is changed while there is no server is kept, outlives its page, and reaches the others later", async ({
  browser,
}) => {
  const { page, context } = noor;
  await addIdea(page, "Before the line broke");
  await saved(page);
  expect(await atRisk(page)).toBe(false);
  await server.kill();
  await addIdea(page, "Written on the train");
  await item(page, "Before the line broke").focus();
  await page.keyboard.press("Delete");
  await keptHere(page);
  await expect(page.locator(".banner")).toContainText("kept on this device");
  expect(await atRisk(page)).toBe(false);
  await page.close();

  await server.run();
  const bo = await comeIn(browser, server, boLink, "Bo");
  await bo.page.goto(`${board}/outline`);
  await expect(item(bo.page, "Before the line broke")).toBeVisible();
  const again = await context.newPage();
  await again.goto(`${board}/outline`);
  await expect(item(again, "Written on the train")).toBeVisible();
  await expect(item(bo.page, "Written on the train")).toBeVisible();
  await expect(item(bo.page, "Before the line broke")).toHaveCount(0);
  await saved(again);
  await again.close();
  await bo.context.close();
});

test("two windows without a line: both their work is there when one of them comes back", async () => {
  const { context } = noor;
  const windows = [await context.newPage(), await context.newPage()];
  for (const page of windows) {
    await page.goto(`${board}/outline`);
    await saved(page);
  }
  await server.kill();
  for (const [nth, page] of windows.entries()) {
    await addIdea(page, `From window ${nth + 1}`);
    await keptHere(page);
  }
  for (const page of windows) await page.close();
  await server.run();
  const page = await context.newPage();
  await page.goto(`${board}/outline`);
  for (const nth of [1, 2]) await expect(item(page, `From window ${nth}`)).toBeVisible();
  await saved(page);
  await page.close();
});

test("who comes in on the same browser neither sees nor sends another's copy; signing out takes it away", async () => {
  const { context } = noor;
  const page = await context.newPage();
  await page.goto(`${board}/outline`);
  await saved(page);
  await server.kill();
  await addIdea(page, "Noor's alone");
  await keptHere(page);
  await page.close();
  await server.run();

  const cookies = await context.cookies();
  await context.clearCookies();
  const other = await context.newPage();
  await other.goto(boLink);
  await other.getByRole("button", { name: "Come in", exact: true }).click();
  await other.waitForURL((url) => url.pathname !== "/join");
  await other.goto(`${board}/outline`);
  await saved(other);
  await expect(item(other, "From window 1")).toBeVisible();
  await expect(item(other, "Noor's alone")).toHaveCount(0);

  // Signing out: what only this device has would be lost, and that is said. Bo has nothing of the kind.
  await other.goto(`${server.url}/`);
  await other.getByRole("button", { name: /You are/ }).click();
  await other.getByRole("menuitem", { name: "Sign out on this device" }).click();
  await expect(other.getByRole("alertdialog")).toContainText("Nothing you made is lost");
  await other.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(other.getByRole("button", { name: /You are/ })).toHaveCount(0);
  await other.close();

  await context.addCookies(cookies);
  const noorAgain = await context.newPage();
  await noorAgain.goto(`${server.url}/`);
  await noorAgain.getByRole("button", { name: /You are/ }).click();
  await noorAgain.getByRole("menuitem", { name: "Sign out on this device" }).click();
  await expect(noorAgain.getByRole("alertdialog")).toContainText("only on this device");
  await noorAgain.getByRole("button", { name: "Cancel" }).click();
  await noorAgain.goto(`${board}/outline`);
  await expect(item(noorAgain, "Noor's alone")).toBeVisible();
  await saved(noorAgain);
  await noorAgain.close();
});

test("a browser that keeps nothing works as before, says nothing else, and warns before it is closed", async () => {
  const { context } = noor;
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("No.", "SecurityError");
      },
    });
  });
  await page.goto(`${board}/outline`);
  await saved(page);
  await addIdea(page, "Online as ever");
  await saved(page);
  await server.kill();
  await addIdea(page, "In this page alone");
  await expect(page.locator('[data-save="offline"]')).toHaveText("Offline");
  await expect(page.locator(".banner")).toContainText("keep this page open");
  expect(await atRisk(page)).toBe(true);
  await server.run();
  await saved(page);
  expect(await atRisk(page)).toBe(false);
  await page.close();
});

test("who has only read so far can begin to write when the line is gone", async () => {
  const { context } = noor;
  const page = await context.newPage();
  const loaded = page.waitForResponse(/\/assets\/ItemField-/);
  await page.goto(`${board}/outline`);
  await saved(page);
  await (await loaded).finished();
  await server.kill();
  await addIdea(page, "Begun without a line");
  await keptHere(page);
  await server.run();
  await saved(page);
  await page.close();
});
