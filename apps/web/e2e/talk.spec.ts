import { addComment, COMMENT_LIMITS, readCards, readComments, removeCard } from "@openchair/board";
import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  addCard,
  card,
  chooseInMenu,
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
import { joinAsProgram, type Program } from "./programs.ts";

// One board, worked on from test to test.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let noor: Person;
let chris: Person;
/** Somebody whose program writes what it likes. */
let mallory: Program;
let boardId = "";

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  boardId = new URL(ana.page.url()).pathname.split("/")[2] ?? "";
  const links = {
    noor: await invite(ana.page, "Noor", "Professional"),
    chris: await invite(ana.page, "Chris", "Lived experience"),
    mallory: await invite(ana.page, "Mallory", "Emerging leader"),
  };
  await ana.context.close();
  noor = await comeIn(browser, server, links.noor, "Noor");
  chris = await comeIn(browser, server, links.chris, "Chris");
  mallory = await joinAsProgram(links.mallory, "Mallory", boardId);
  await noor.page.locator(".oc-sheet").waitFor();
  await addCard(noor.page, "Idea", "Senior person tells their story first");
  await addCard(noor.page, "Question", "Who helps if it hurts?");
});
test.afterAll(async () => {
  mallory.close();
  await server.end();
});

const talk = (page: Page, words: string) => page.locator(".panel .talk-card", { hasText: words });
const showTalk = (page: Page) => page.getByRole("button", { name: /^Talk/ }).click();
const said = (page: Page, words: string) => page.locator(".talk__said", { hasText: words });

/** Types into the field that has just opened, and sends it with the keyboard. */
async function write(page: Page, field: string, words: string): Promise<void> {
  await expect(page.locator("textarea:focus")).toHaveAccessibleName(field);
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
}

test("two people talk about a card; one is named, and finds what waits for them", async () => {
  const { page } = noor;
  await card(page, "Senior person").click();
  await page
    .getByRole("region", { name: /Selected card/ })
    .getByRole("button", { name: "Comment", exact: true })
    .click();
  const field = page.getByRole("textbox", { name: "Your comment", exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type("Is that too much for one person? @");
  // A lone @ offers everybody; Enter stays Enter until one goes to the list.
  await expect(page.getByRole("option")).toHaveCount(3);
  await expect(page.getByRole("option", { selected: true })).toHaveCount(0);
  await page.keyboard.type("chr");
  await expect(page.getByRole("option", { name: "Chris", selected: true })).toBeVisible();
  await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue("Is that too much for one person? @Chris ");
  await page.keyboard.type("what do you say?");
  await page.keyboard.press("Control+Enter");
  await expect(talk(page, "what do you say?").locator("mark")).toHaveText("@Chris");

  const mark = card(chris.page, "Senior person").locator("xpath=..").getByRole("button", { name: "1 comment" });
  await expect(mark).toBeVisible();
  await expect(chris.page.getByRole("button", { name: "Talk 1 new comment" })).toBeVisible();
  await showTalk(chris.page);
  await chris.page.getByRole("button", { name: /^For me/ }).click();
  await expect(talk(chris.page, "what do you say?")).toContainText("New");
  await talk(chris.page, "what do you say?").getByRole("button", { name: "Answer" }).click();
  await write(chris.page, "Your answer", "I can, with a break after.");
  await expect(chris.page.getByRole("button", { name: "Talk", exact: true })).toBeVisible();
  // They have answered: it does not wait for them any more.
  await expect(chris.page.getByText("Nothing waits for you")).toBeVisible();
  await expect(said(page, "I can, with a break after.")).toContainText("Chris");
  await expect(mark).toHaveCount(0);
  await expect(chris.page.getByRole("button", { name: "2 comments", exact: true })).toBeVisible();
});

test("a part of the brief and the board have talks of their own, each with the way there", async () => {
  const { page } = chris;
  await page.getByRole("button", { name: "Session", exact: true }).click();
  await page.getByRole("button", { name: "Comment on Aim" }).click();
  await write(page, "Your comment", "Say who is helped.");
  await page.getByRole("button", { name: "All talks" }).click();
  await page.getByRole("button", { name: "New comment" }).click();
  await write(page, "Your comment", "Shall we meet on Friday?");
  await expect(page.locator(".panel .talk-card")).toHaveCount(3);
  await expect(talk(page, "Friday")).toContainText("The board");
  await talk(page, "Say who is helped.")
    .getByRole("button", { name: /Brief: Aim/ })
    .click();
  await expect(page.getByRole("textbox", { name: "Aim", exact: true })).toBeFocused();
  await expect(page.getByRole("button", { name: "1 comment on Aim" })).toBeVisible();
  await showTalk(page);
  await talk(page, "what do you say?")
    .getByRole("button", { name: /Senior person tells/ })
    .click();
  await expect(page.getByRole("region", { name: /Selected card/ })).toContainText("Idea");
});

test("a talk is settled by one and opened again by the other; comments are changed, deleted, brought back", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "All talks" }).click();
  await talk(page, "Friday").getByRole("button", { name: "Settled" }).click();
  await expect(talk(page, "Friday")).toContainText("Settled by Noor");
  // It stays where it is while one looks, and goes to the settled ones after that.
  await expect(talk(chris.page, "Friday")).toHaveCount(0);
  await chris.page
    .getByRole("button", { name: /^Settled/ })
    .first()
    .click();
  await expect(talk(chris.page, "Friday")).toContainText("Settled by Noor");
  await talk(chris.page, "Friday").getByRole("button", { name: "Open again" }).click();
  await expect(talk(page, "Friday").getByRole("button", { name: "Answer" })).toBeVisible();

  await said(chris.page, "Friday").getByRole("button", { name: "Change my comment" }).click();
  const field = chris.page.getByRole("textbox", { name: "Change your comment" });
  await expect(field).toBeFocused();
  await field.fill("Shall we meet on Monday?");
  await chris.page.keyboard.press("Control+Enter");
  await expect(said(page, "Monday")).toContainText("changed");
  await said(chris.page, "Monday").getByRole("button", { name: "Delete my comment" }).click();
  await expect(said(page, "Monday")).toHaveCount(0);
  await expect(chris.page.getByRole("button", { name: "Bring it back" })).toBeFocused();
  await chris.page.keyboard.press("Enter");
  await expect(said(page, "Monday")).toBeVisible();
  // Nobody has the means to change or delete what others said.
  await expect(said(page, "Monday").getByRole("button")).toHaveCount(0);
});

test("a link opens the talk and shows the comment, on a phone too", async () => {
  const { page } = noor;
  const address = await talk(page, "Monday").locator("input").inputValue();
  await page.getByRole("link", { name: "Outline" }).first().click();
  await page.goto(address);
  await expect(said(page, "Monday")).toBeFocused();
  await expect(said(page, "Monday")).toHaveAttribute("data-shown", "true");
  await chris.page.setViewportSize({ width: 390, height: 844 });
  await chris.page.goto(address);
  await expect(said(chris.page, "Monday")).toBeFocused();
  await expect(said(chris.page, "Monday")).toBeInViewport();
  for (const width of [390, 320]) {
    await chris.page.setViewportSize({ width, height: 700 });
    expect(await sideways(chris.page)).toBe(0);
    expect(await faults(chris.page)).toEqual([]);
  }
  await chris.page.goto(`${address}nowhere`);
  await expect(chris.page.getByText("is not there any more")).toBeVisible();
  await chris.page.setViewportSize({ width: 1440, height: 900 });
});

test("[C3] a client that writes a false author changes nothing: everybody reads whose hand it was", async () => {
  const { doc, origin } = mallory.editing;
  const known = readComments(doc).find(({ text }) => text.includes("Say who"));
  const by = known?.by ?? "";
  addComment(doc, { on: "board", text: "I give up my place", by, byName: "Chris", at: Date.now() }, origin);
  const hostile = `<img src=x onerror=alert(1)> \u202Etxet\u202C ${"W".repeat(300)} `;
  addComment(doc, { on: "board", text: hostile.padEnd(9000, "y "), by, byName: "Chris", at: Number.MAX_VALUE }, origin);
  await mallory.saved();
  const { page } = noor;
  await page.goto(`${server.url}/boards/${boardId}/canvas`);
  await showTalk(page);
  await expect(said(page, "I give up my place").locator("strong")).toHaveText("Mallory");
  await expect(said(page, "onerror").locator("strong")).toHaveText("Mallory");
  await expect(said(page, "onerror").locator("img")).toHaveCount(0);
  expect((await said(page, "onerror").locator(".talk__words").textContent())?.length).toBeLessThanOrEqual(
    COMMENT_LIMITS.text,
  );
  const panel = page.locator(".panel__scroll");
  expect(await panel.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

test("a talk about a card that was deleted keeps its words, and comes back with the card", async () => {
  const { page } = noor;
  const { doc, origin } = mallory.editing;
  const id = readCards(doc).find(({ text }) => text.startsWith("Senior"))?.id ?? "";
  removeCard(doc, id, origin);
  await expect(talk(page, "with a break after")).toContainText("A card that was deleted");
  await expect(talk(page, "with a break after").getByRole("button", { name: /Go there/ })).toHaveCount(0);
  await talk(page, "with a break after").getByRole("button", { name: "Answer" }).click();
  await write(page, "Your answer", "We keep that in mind.");
  mallory.editing.undoManager.undo();
  await expect(talk(page, "We keep that in mind.").getByRole("button", { name: /Senior person tells/ })).toBeVisible();
});

test("all of it goes with the keyboard alone, in the outline", async () => {
  const { page } = chris;
  await page.goto(`${server.url}/boards/${boardId}/outline`);
  await openOutline(page);
  await item(page, "Who helps if it hurts?").focus();
  await chooseInMenu(page, "Comment");
  await write(page, "Your comment", "A quiet room, next door. @n");
  // Control and Enter sends, whatever the list offers.
  await expect(said(page, "A quiet room")).toBeVisible();
  await page.keyboard.type("@");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const chosen = page.getByRole("option", { selected: true });
  const name = (await chosen.textContent()) ?? "";
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await page.keyboard.type(`@${name.slice(0, 2)}`);
  await page.keyboard.press("Enter");
  await page.keyboard.type("is that so?");
  await page.keyboard.press("Control+Enter");
  await expect(said(page, "is that so?").locator("mark")).toHaveText(`@${name}`);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(item(page, "Who helps if it hurts?")).toBeFocused();
  await expect(item(page, "Who helps if it hurts?")).toContainText("2 comments");

  // Answer and settle: from the item's comments on, by Tab.
  await item(page, "Who helps if it hurts?").getByRole("button", { name: "2 comments" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Your comment" }).first()).toBeFocused();
  const first = page.locator("[data-about] .talk-card").first();
  await first.getByRole("button", { name: "Answer" }).press("Enter");
  await write(page, "Your answer", "With tea.");
  await expect(first).toBeFocused();
  await tabTo(page, "button", "Settled");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-about]").getByText("Settled by Chris")).toHaveCount(1);
  await saved(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const outline = page.locator(".board__outline");
    expect(await outline.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect(await faults(page)).toEqual([]);
  }
  chris.watch.check();
  noor.watch.check();
});
