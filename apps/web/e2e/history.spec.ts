import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, card, comeIn, curatorOf, invite, newBoard, type Person, saved, tabTo } from "./people.ts";

let server: AppServer;
let ana: Person;
let bo: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  bo = await comeIn(browser, server, await invite(ana.page, "Bo", "Emerging leader"), "Bo");
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, bo]) watch.check();
});

const versions = (page: Page) => page.getByRole("navigation", { name: "Versions" });
const toHistory = async (page: Page) => {
  await page.getByRole("banner").getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
};
const toCanvas = (page: Page) => page.getByRole("link", { name: "Canvas" }).first().click();
const keep = async (page: Page, name: string) => {
  await page.getByRole("textbox", { name: "Keep the board as it is now" }).fill(name);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
};

test("a version is kept, compared in words, looked at, and brought back as one step that can be undone", async () => {
  const { page } = ana;
  await addCard(page, "Idea", "Pairs talk first");
  await saved(page);
  await toHistory(page);
  await keep(page, "Before the call");
  await expect(page.getByText("Both say the same.")).toBeVisible();
  await toCanvas(page);
  await addCard(page, "Question", "Who opens the door?");
  await addCard(bo.page, "Idea", "A wall to write on");
  await expect(card(page, "A wall to write on")).toBeVisible();

  await toHistory(page);
  await versions(page)
    .getByRole("button", { name: /Before the call/ })
    .click();
  const changes = page.getByRole("article").getByRole("listitem");
  await expect(changes).toHaveCount(2);
  await expect(changes.filter({ hasText: "Who opens the door?" })).toContainText("New");
  await page.getByRole("button", { name: "What it said" }).click();
  await expect(page.getByRole("article")).toContainText("Pairs talk first");
  await expect(page.getByRole("article")).not.toContainText("A wall to write on");
  await expect(page.getByRole("article").getByRole("textbox")).toHaveCount(0);

  await page.getByRole("button", { name: "Bring this version back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("The board says again what it said then.")).toBeVisible();
  await expect(card(bo.page, "A wall to write on")).toBeHidden();
  await expect(card(bo.page, "Who opens the door?")).toBeHidden();
  await expect(card(bo.page, "Pairs talk first")).toBeVisible();
  await page.getByRole("button", { name: "What changed", exact: true }).click();
  await expect(page.getByText("Both say the same.")).toBeVisible();

  // What was there is a version of its own, and one step takes it all back.
  await expect(versions(page).getByRole("button", { name: /Before Ana brought a version back/ })).toBeVisible();
  await page.getByRole("button", { name: "Undo this" }).click();
  await expect(card(bo.page, "A wall to write on")).toBeVisible();
  await expect(card(bo.page, "Who opens the door?")).toBeVisible();
  await expect(changes).toHaveCount(2);
});

test("what others do while a version is brought back stays", async () => {
  const { page } = ana;
  await page.getByRole("button", { name: "Bring this version back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring it back" }).click();
  await expect(card(bo.page, "Who opens the door?")).toBeHidden();
  await addCard(bo.page, "Idea", "Came after it");
  await expect(page.getByRole("article").getByRole("listitem")).toContainText("Came after it");
  await expect(card(bo.page, "Pairs talk first")).toBeVisible();
});

test("two versions are compared with each other, a version gets another name, and one is removed", async () => {
  const { page } = ana;
  await versions(page)
    .getByRole("button", { name: /Before Ana brought a version back/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Give it a name" }).click();
  await page.getByRole("textbox", { name: "Name of this version" }).fill("With the wall");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: "With the wall" })).toBeVisible();
  await page.getByRole("button", { name: /Compare it with/ }).click();
  await page.getByRole("option", { name: /Before the call/ }).click();
  await expect(page.getByRole("heading", { name: "What changed from the older to the newer one" })).toBeVisible();
  await expect(page.getByRole("article").getByRole("listitem")).toHaveCount(2);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove it" }).click();
  await expect(versions(page).getByRole("button", { name: /With the wall/ })).toBeHidden();
});

test("all of it by the keyboard alone", async () => {
  const { page } = bo;
  await page.getByRole("link", { name: "Canvas" }).first().focus();
  await tabTo(page, "link", "History");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await tabTo(page, "textbox", "Keep the board as it is now");
  await page.keyboard.type("Bo’s own");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Bo’s own" })).toBeVisible();
  const first = versions(page).getByRole("button", { name: /Before the call/ });
  for (let n = 0; n < 20 && !(await first.evaluate((it) => it === document.activeElement)); n += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(first).toHaveAttribute("aria-current", "true");
  await tabTo(page, "button", "Bring this version back");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeVisible();
  await tabTo(page, "button", "Bring it back");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect(card(ana.page, "Came after it")).toBeHidden();
  await tabTo(page, "button", "Undo this");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Before the call" })).toBeFocused();
  await expect(page.getByRole("article").getByRole("listitem")).toContainText("Came after it");
});

for (const width of [390, 320]) {
  test(`on a screen of ${width} pixels it is one column, from the list to a version and back`, async () => {
    const { page } = bo;
    await page.setViewportSize({ width, height: 780 });
    await page.getByRole("navigation", { name: "Views of this board" }).getByRole("link", { name: "Session" }).click();
    await page.getByRole("link", { name: "History" }).click();
    const list = versions(page);
    await expect(list).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await list.getByRole("button", { name: /Before the call/ }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Before the call" })).toBeFocused();
    await expect(page.getByRole("article").getByRole("listitem")).toContainText("Came after it");
    expect(await faults(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.getByRole("button", { name: "All versions" }).click();
    await expect(list).toBeVisible();
  });
}
