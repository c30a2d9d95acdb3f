import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { addCard, card, comeIn, curatorOf, invite, newBoard, type Person, row, rows, saved } from "./people.ts";

let server: AppServer;
let noor: Person;
let chris: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Two at one table");
  const links = [await invite(ana.page, "Noor", "Professional"), await invite(ana.page, "Chris", "Lived experience")];
  await ana.context.close();
  noor = await comeIn(browser, server, links[0] ?? "", "Noor");
  chris = await comeIn(browser, server, links[1] ?? "", "Chris");
  for (const { page } of [noor, chris]) await page.locator(".oc-sheet").waitFor();
});
test.afterAll(async () => {
  await server.end();
});
test.afterEach(() => {
  noor.watch.check();
  chris.watch.check();
});

const field = (person: Person) => person.page.locator(".oc-words-field");

test("two people type in one card, and every letter stays", async () => {
  await addCard(noor.page, "Idea", "middle");
  await expect(card(chris.page, "middle")).toBeVisible();
  for (const { page } of [noor, chris]) {
    await card(page, "middle").dblclick();
  }
  await field(noor).press("Home");
  await field(chris).press("End");
  await Promise.all([
    field(noor).pressSequentially("from the start to the "),
    field(chris).pressSequentially(" and on to the end"),
  ]);
  for (const person of [noor, chris]) {
    await expect(field(person)).toHaveValue("from the start to the middle and on to the end");
    await person.page.keyboard.press("Escape");
  }
});

test("a card deleted by one while the other writes in it closes politely", async () => {
  await addCard(noor.page, "Question", "Who decides?");
  await card(noor.page, "Who decides?").dblclick();
  await expect(field(noor)).toBeFocused();
  await card(chris.page, "Who decides?").click();
  await chris.page.keyboard.press("Delete");
  await expect(card(noor.page, "Who decides?")).toHaveCount(0);
  await expect(field(noor)).toHaveCount(0);
  // Noor is told, and the letters she was about to write are no commands to the board.
  await expect(noor.page.getByText("Somebody else deleted the card you were writing in.").first()).toBeVisible();
  await noor.page.keyboard.type("drew");
  await expect(noor.page.getByRole("button", { name: "Select and move" })).toHaveAttribute("aria-pressed", "true");
  // The one who deleted it can bring it back, words and all.
  await chris.page.getByRole("button", { name: "Undo" }).click();
  await expect(card(noor.page, "Who decides?")).toBeVisible();
  await addCard(noor.page, "Idea", "Still at work");
  await expect(card(chris.page, "Still at work")).toBeVisible();
});

test("what every board has cannot be deleted, and more minutes than the slot has are shown", async () => {
  const { page } = noor;
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.locator(".oc-sheet")).toBeVisible();
  await expect(page.locator(".oc-zone")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await addCard(page, "Segment", "Long talk");
  await row(page, "Long talk").click();
  await page.getByRole("complementary", { name: "Session" }).getByRole("textbox", { name: "Minutes" }).fill("75");
  await page.keyboard.press("Enter");
  for (const person of [noor, chris]) {
    await expect.poll(() => rows(person.page)).toEqual(["0:00 75 Long talk"]);
    await expect(person.page.locator(".oc-sheet").getByText(/15 min/)).toBeVisible();
  }
  await saved(page);
});

test("a drawing and a note of one are seen by the other", async () => {
  const { page } = noor;
  const before = await chris.page.locator(".tl-shape").count();
  await page.getByRole("button", { name: "Draw", exact: true }).click();
  await page.mouse.move(620, 620);
  await page.mouse.down();
  await page.mouse.move(700, 660, { steps: 10 });
  await page.mouse.move(760, 620, { steps: 10 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Sticky note" }).click();
  await page.mouse.click(640, 740);
  await expect(page.locator(".tiptap")).toBeFocused();
  // In one piece: within its first tenth of a second tldraw's own text field still moves the caret about.
  await page.keyboard.insertText("Ask the ward");
  await page.keyboard.press("Escape");
  await expect(chris.page.locator(".tl-shape")).toHaveCount(before + 2);
  await expect(chris.page.locator(".tl-shape", { hasText: "Ask the ward" })).toBeVisible();
  await saved(page);
});

test("a copied card comes in with its words, and is a card of its own", async () => {
  const { page } = noor;
  await addCard(page, "Access", "Captions for all");
  await card(page, "Captions for all").click();
  await page.keyboard.press("Control+d");
  for (const person of [noor, chris]) await expect(card(person.page, "Captions for all")).toHaveCount(2);
  await noor.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("Captions for all");
  await page.keyboard.press("Control+v");
  for (const person of [noor, chris]) await expect(card(person.page, "Captions for all")).toHaveCount(3);
  // Writing on one of them leaves the others as they are.
  await page.keyboard.press("Enter");
  await field(noor).pressSequentially(", from the start");
  await page.keyboard.press("Escape");
  await expect(card(chris.page, "Captions for all, from the start")).toHaveCount(1);
  await expect(card(chris.page, "Captions for all")).toHaveCount(3);
});
