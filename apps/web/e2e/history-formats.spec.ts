import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults } from "./faults.ts";
import { addCard, curatorOf, newBoard, type Person, row, saved } from "./people.ts";

// What was in the run sheet before a format came in is a version, whatever became of the format.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let ana: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
});
test.afterAll(() => server.end());

const panelOf = (page: Page) => page.locator("#panel");
const versions = (page: Page) => page.getByRole("navigation", { name: "Versions" });
const toCanvas = (page: Page) => page.getByRole("link", { name: "Canvas" }).first().click();
async function toHistory(page: Page) {
  await page.getByRole("banner").getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
}
/** Lays a format in place of what is in the run sheet. */
async function useFormat(page: Page, name: string) {
  await panelOf(page).getByRole("button", { name: "Formats", exact: true }).click();
  await panelOf(page).getByRole("button", { name, exact: true }).click();
  await panelOf(page).getByRole("button", { name: "Use this" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Use this" }).click();
  await expect(panelOf(page).getByText(/is in the run sheet: \d segments\./)).toBeVisible();
}

test("what a format pushed out is in the history by name, comes back, and one undo takes that back", async () => {
  const { page, watch } = ana;
  await addCard(page, "Segment", "Our own round");
  await page.keyboard.press("Escape");
  await saved(page);
  await useFormat(page, "Open fishbowl");
  await expect(panelOf(page).getByText("What was there before is kept in the history.")).toBeVisible();
  await expect(row(page, "Our own round")).toBeHidden();
  await expect(row(page, "Open chairs")).toBeVisible();

  await toHistory(page);
  await versions(page)
    .getByRole("button", { name: /Before the format “Open fishbowl” was laid in/ })
    .click();
  const article = page.getByRole("article");
  await expect(article.getByRole("listitem").filter({ hasText: "Our own round" })).toContainText(
    "It went from the run sheet to the ideas.",
  );
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Bring this version back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("The board says again what it said then.")).toBeVisible();
  await toCanvas(page);
  await expect(row(page, "Our own round")).toBeVisible();
  await expect(row(page, "Open chairs")).toBeHidden();
  await page.locator(".tl-container").press("Control+z");
  await expect(row(page, "Open chairs")).toBeVisible();
  await expect(row(page, "Our own round")).toBeHidden();
  watch.check();
});

test("a format comes in all the same when the server cannot be asked, and the page says so", async () => {
  const { page } = ana;
  const before = "**/versions/before-format";
  // The panel shows the format that was opened last.
  await panelOf(page).getByRole("button", { name: "All formats" }).click();
  await page.route(before, (route) => route.abort());
  await useFormat(page, "Panel");
  await expect(panelOf(page).getByText("The server could not be asked to keep what was there before.")).toBeVisible();
  await page.unroute(before);
  await panelOf(page).getByRole("button", { name: "Take it back" }).click();
  await expect(row(page, "Open chairs")).toBeVisible();
});
