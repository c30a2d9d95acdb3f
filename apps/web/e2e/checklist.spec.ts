import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, comeIn, curatorOf, invite, newBoard, type Person, saved, tabTo } from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

const ACCESS = "Each of us was asked in private";
const PAY = "Pay, expenses and who books travel";
const RULES = "We wrote down how we work together";

const itemOf = (page: Page, words: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 4, name: new RegExp(words) }) });
const opener = (page: Page, words: string) =>
  itemOf(page, words).getByRole("heading", { level: 4 }).getByRole("button");
const showChecklist = (page: Page) => page.getByRole("button", { name: "Checklist", exact: true }).click();
const fits = (page: Page) => expect.poll(() => sideways(page)).toBe(0);

async function answer(page: Page, words: string, choice: string): Promise<void> {
  await opener(page, words).click();
  await itemOf(page, words).getByRole("radio", { name: choice }).check({ force: true });
}

/** Opens a choice of a list and takes what starts with these words. */
async function choose(page: Page, label: string, words: RegExp): Promise<void> {
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`${label}$`) })
    .click();
  await page.getByRole("option", { name: words }).click();
}

test("two co-chairs answer, one thing learned becomes a new version, and a running board takes or leaves it", async ({
  browser,
}) => {
  const { page, watch } = ana;
  await newBoard(page, "What I wish I’d known");
  const board = page.url();
  const boardId = board.split("/boards/")[1]?.split("/")[0] ?? "";
  await addCard(page, "Access", "Captions and a quiet corner");
  await saved(page);
  const links = [await invite(page, "Bo", "Lived experience"), await invite(page, "Chris", "Emerging leader")];
  const bo = await comeIn(browser, server, links[0] ?? "", "Bo");
  const chris = await comeIn(browser, server, links[1] ?? "", "Chris");
  for (const { page: theirs } of [bo, chris]) {
    await theirs.goto(board);
    await showChecklist(theirs);
    await expect(theirs.getByText("0 of 26 done")).toBeVisible();
  }

  await test.step("both answer at once; a no asks for its reason, and a yes is shown by a card", async () => {
    await answer(bo.page, ACCESS, "Yes");
    await answer(chris.page, PAY, "Not for us");
    await expect(opener(chris.page, PAY)).toContainText("please say why");
    await itemOf(chris.page, PAY).getByRole("textbox", { name: "Because…" }).fill("We all work from home");
    await expect(opener(bo.page, PAY)).toContainText("Not for us, because: We all work from home");
    await expect(bo.page.getByText("1 of 26 done, 1 not for us")).toBeVisible();
    await expect(chris.page.getByText("1 of 7 done, 1 not for us")).toBeVisible();
    const item = itemOf(bo.page, ACCESS);
    await item.getByRole("button", { name: /Link a card/ }).click();
    const dialog = bo.page.getByRole("dialog", { name: /^What shows/ });
    await dialog.getByRole("textbox", { name: "Find a card" }).fill("quiet");
    expect(await faults(bo.page)).toEqual([]);
    await dialog.getByRole("button", { name: /Captions and a quiet corner/ }).click();
    await expect(opener(chris.page, ACCESS)).toContainText("Yes · 1 card shows it");
    await item.getByRole("button", { name: /Go to card/ }).click();
    await expect(bo.page.getByRole("heading", { name: /Selected card/ })).toContainText("Access");
    expect(await faults(bo.page)).toEqual([]);
  });

  await test.step("what they learned goes to the curators, with its voice and without a name", async () => {
    await chris.page.getByRole("button", { name: "One thing to keep…" }).click();
    await choose(chris.page, "Which item\\?", new RegExp(`^${RULES}`));
    const keep = chris.page.getByRole("dialog", { name: "One thing to keep" });
    await keep.getByRole("button", { name: "Pass it on" }).click();
    await expect(keep).toContainText("Please say why.");
    await keep.getByRole("textbox", { name: "Why is it good?" }).fill("The yellow card was used twice");
    await keep.getByRole("button", { name: "Pass it on" }).click();
    await expect(keep).toBeHidden();
    await bo.page.getByRole("button", { name: "One thing to change…" }).click();
    const change = bo.page.getByRole("dialog", { name: "One thing to change" });
    await change.getByRole("radio", { name: "Add an item" }).check({ force: true });
    await choose(bo.page, "When is it due\\?", /^On the day/);
    await change.getByRole("textbox", { name: "How it should read" }).fill("We test the captions.");
    await change.getByRole("textbox", { name: "Why?" }).fill("They failed once");
    expect(await faults(bo.page)).toEqual([]);
    await change.getByRole("button", { name: "Pass it on" }).click();
    await expect(change).toBeHidden();
    await expect(bo.page.getByText("The curators have not decided yet")).toHaveCount(2);
  });

  await test.step("a curator accepts one in better words, declines the other; each says why", async () => {
    await page.goto(server.url);
    await page.getByRole("link", { name: "Leading together" }).first().click();
    await page.getByRole("navigation", { name: "Stream" }).getByRole("link", { name: "Checklist" }).click();
    await expect(page.getByRole("heading", { name: "2 proposals wait" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Lived experience");
    await expect(page.getByRole("main")).not.toContainText("Bo");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: /^Accept….*captions/ }).click();
    const accept = page.getByRole("dialog", { name: "Accept as version 2" });
    await accept.getByRole("textbox", { name: "How it reads on the list" }).fill("We tested the captions in the room.");
    await accept.getByRole("textbox", { name: /^Why it matters/ }).fill("Who cannot read them is shut out.");
    await accept.getByRole("textbox", { name: /^Why you accept it/ }).fill("It happened to two teams");
    expect(await faults(page)).toEqual([]);
    await accept.getByRole("button", { name: "Make version 2" }).click();
    await expect(page.getByRole("heading", { name: "1 proposal waits" })).toBeFocused();
    await page.getByRole("button", { name: /^Decline…/ }).click();
    const decline = page.getByRole("dialog", { name: "Decline this proposal" });
    await decline.getByRole("button", { name: "Decline it" }).click();
    await expect(decline).toContainText("Please say why");
    await decline.getByRole("textbox", { name: "Why not?" }).fill("It is on the list already");
    await decline.getByRole("button", { name: "Decline it" }).click();
    await expect(page.getByRole("heading", { name: "No proposals wait" })).toBeFocused();
    const row = page.getByRole("row", { name: /^2/ });
    await expect(row).toContainText("We tested the captions in the room.");
    await expect(row).toContainText("Lived experience");
    await expect(row).toContainText("“They failed once”");
    await expect(row).toContainText("Ana“It happened to two teams”");
    expect(await faults(page)).toEqual([]);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save the history (CSV)" }).click();
    expect((await download).suggestedFilename()).toBe("leading-together-checklist.csv");
    await page.setViewportSize({ width: 320, height: 700 });
    await page.reload();
    // Of all the tabs of a stream one sees where one is, and of each version all of it.
    const tab = page.getByRole("navigation", { name: "Stream" }).getByRole("link", { name: "Checklist" });
    await expect(tab).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole("cell", { name: /It happened to two teams/ })).toBeVisible();
    await fits(page);
    const versions = page.getByRole("region", { name: "Versions of the checklist" });
    expect(await versions.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("the running board is offered what is new, and takes or leaves each change", async () => {
    const said = await bo.page.request.post(`${server.url}/api/boards/${boardId}/checklist/proposals`, {
      data: { kind: "drop", itemId: "practice-run", why: "All of us knew the board" },
    });
    const [{ id }] = (await said.json()).proposals;
    const { streamId } = await (await page.request.get(`${server.url}/api/boards/${boardId}`)).json().then((info) => ({
      streamId: info.stream.id as string,
    }));
    const done = await page.request.post(`${server.url}/api/streams/${streamId}/checklist/proposals/${id}/accept`, {
      data: { version: 2 },
    });
    expect(done.status()).toBe(200);
    await bo.page.reload();
    await showChecklist(bo.page);
    await expect(bo.page.getByText("2 items are new or changed.")).toBeVisible();
    await expect(bo.page.getByText("Declined: “It is on the list already”")).toBeVisible();
    await bo.page.getByRole("button", { name: "See what is new" }).click();
    const dialog = bo.page.getByRole("dialog", { name: "What is new on the checklist" });
    await expect(dialog).toContainText("“All of us knew the board”");
    await dialog
      .getByRole("radiogroup", { name: /practice run/ })
      .getByRole("radio", { name: "Leave it" })
      .check({ force: true });
    expect(await faults(bo.page)).toEqual([]);
    await bo.page.setViewportSize({ width: 390, height: 844 });
    await fits(bo.page);
    await bo.page.setViewportSize({ width: 1440, height: 900 });
    await dialog.getByRole("button", { name: "Use it, but leave 1 item" }).click();
    await expect(bo.page.getByText("1 of 27 done, 1 not for us")).toBeVisible();
    await expect(bo.page.getByRole("button", { name: "See what is new" })).toHaveCount(0);
    await expect(opener(bo.page, "We had a short practice run")).toBeVisible();
    await expect(opener(bo.page, ACCESS)).toContainText("Yes · 1 card shows it");
    // The other co-chair's list is the same, without asking.
    await expect(chris.page.getByText("1 of 27 done, 1 not for us")).toBeVisible();
  });

  await test.step("a new board starts from the newest list; the wall says how far each team is", async () => {
    await page.goto(server.url);
    await page.getByRole("link", { name: "Leading together" }).first().click();
    await expect(page.getByRole("listitem").filter({ hasText: "What I wish I’d known" })).toContainText("2 of 27");
    await page.getByRole("button", { name: "New session" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Title" }).fill("Second session");
    await dialog.getByRole("button", { name: "Make the session" }).click();
    await page.locator(".oc-sheet").waitFor();
    await showChecklist(page);
    await expect(page.getByText("0 of 26 done")).toBeVisible();
    await expect(page.getByRole("button", { name: "See what is new" })).toHaveCount(0);
  });

  await test.step("what happened is told in sentences", async () => {
    const of = page.url().split("/boards/")[1]?.split("/")[0] ?? "";
    const info = await (await page.request.get(`${server.url}/api/boards/${of}`)).json();
    await page.goto(`${server.url}/streams/${info.stream.id}/audit`);
    const main = page.getByRole("main");
    await expect(main).toContainText("Ana accepted a proposal: version 2 of the checklist");
    await expect(main).toContainText("Ana declined a proposal for the checklist");
    await expect(main).toContainText("passed on what the team learned, for the checklist");
  });

  await test.step("who only reads sees the answers and changes none", async () => {
    const made = await ana.page.request.post(`${server.url}/api/boards/${boardId}/invites`, {
      data: { seat: "observer" },
    });
    const olga = await comeIn(browser, server, (await made.json()).url, "Olga");
    await olga.page.goto(board);
    await showChecklist(olga.page);
    await opener(olga.page, PAY).click();
    await expect(opener(olga.page, PAY)).toContainText("We all work from home");
    await expect(olga.page.getByRole("radio")).toHaveCount(0);
    await expect(olga.page.getByRole("button", { name: /Link a card|One thing to/ })).toHaveCount(0);
    olga.watch.check();
    await olga.context.close();
  });
  for (const person of [bo, chris]) person.watch.check();
  watch.check();
});

test("with the keyboard alone, in the outline, on a narrow screen", async ({ browser }) => {
  const { page } = ana;
  const streams = await (await page.request.get(`${server.url}/api/streams`)).json();
  const streamId = streams.streams[0].id as string;
  const made = await page.request.post(`${server.url}/api/streams/${streamId}/sessions`, {
    data: { title: "By keyboard", minutes: 60 },
  });
  const boardId = (await made.json()).board.id as string;
  const invited = await page.request.post(`${server.url}/api/boards/${boardId}/invites`, {
    data: { seat: "co-chair", voices: ["professional"] },
  });
  const dot = await comeIn(browser, server, (await invited.json()).url, "Dot", { width: 390, height: 844 });
  const { page: p } = dot;
  await p.goto(`${server.url}/boards/${boardId}/outline`);
  await p.locator(".outline").waitFor();
  await tabTo(p, "button", "Checklist");
  await p.keyboard.press("Enter");
  await expect(p.getByText(/0 of \d+ done/).first()).toBeVisible();
  const first = opener(p, ACCESS);
  for (let i = 0; i < 12 && !(await first.evaluate((element) => element === document.activeElement)); i++) {
    await p.keyboard.press("Tab");
  }
  await expect(first).toBeFocused();
  await p.keyboard.press("Enter");
  await p.keyboard.press("Tab");
  await p.keyboard.press("Space");
  await expect(itemOf(p, ACCESS).getByRole("radio", { name: "Yes" })).toBeChecked();
  await p.keyboard.press("ArrowDown");
  await expect(itemOf(p, ACCESS).getByRole("radio", { name: "Not yet" })).toBeChecked();
  await p.keyboard.press("ArrowDown");
  await p.keyboard.press("Tab");
  await expect(itemOf(p, ACCESS).getByRole("textbox", { name: "Because…" })).toBeFocused();
  await p.keyboard.type("We know each other well");
  await p.keyboard.press("Tab");
  await expect(first).toContainText("Not for us, because: We know each other well");
  expect(await faults(p)).toEqual([]);
  await fits(p);
  await p.setViewportSize({ width: 320, height: 700 });
  await fits(p);
  await tabTo(p, "button", "One thing to keep…");
  await p.keyboard.press("Enter");
  const dialog = p.getByRole("dialog", { name: "One thing to keep" });
  await expect(dialog).toBeVisible();
  const why = dialog.getByRole("textbox", { name: "Why is it good?" });
  for (let i = 0; i < 6 && !(await why.evaluate((element) => element === document.activeElement)); i++) {
    await p.keyboard.press("Tab");
  }
  await p.keyboard.type("Everybody knew what they said yes to");
  expect(await faults(p)).toEqual([]);
  await fits(p);
  await p.keyboard.press("Tab");
  await p.keyboard.press("Tab");
  await p.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(p.getByText("“Everybody knew what they said yes to”")).toBeVisible();
  await expect(p.getByText("The curators have not decided yet")).toBeVisible();
  dot.watch.check();
});
