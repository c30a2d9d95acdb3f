import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, comeIn, curatorOf, newBoard, type Person, tabTo } from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

const onBoard = (page: Page, title: string) => page.locator(".board-thread", { hasText: title });
const sameTab = (page: Page, name: string) => page.getByRole("navigation", { name: "Stream" }).getByText(name).click();

async function add(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add a red thread" }).click();
  await page.getByLabel("Name").fill(title);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: title, level: 3 })).toBeVisible();
}

test("a stream's red threads are taken up and shown on a board, and the curators see where", async ({ browser }) => {
  const { page, watch } = ana;
  await newBoard(page, "What I wish I’d known");
  const board = page.url();
  const boardId = board.split("/boards/")[1]?.split("/")[0] ?? "";
  await addCard(page, "Question", "Who is asked first?");
  await page.goto(server.url);
  await page.getByText("Leading together").first().click();
  await sameTab(page, "Red threads");

  await test.step("they are added, put in another order and renamed, also by keyboard alone", async () => {
    await expect(page.getByText("No red threads yet")).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await tabTo(page, "button", "Add a red thread");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Name")).toBeFocused();
    await page.keyboard.type("Who decides?");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Add a red thread" })).toBeFocused();
    await add(page, "Time to take part");
    await add(page, "After the session");
    await page.getByRole("button", { name: "Move “After the session” up" }).click();
    await expect(page.locator(".thread-list h3")).toHaveText([
      "Who decides?",
      "After the session",
      "Time to take part",
    ]);
    await page.getByRole("button", { name: "Change “After the session”" }).click();
    await page.getByLabel("Name").fill("Afterwards");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("button", { name: "Change “Afterwards”" })).toBeFocused();
    await expect(page.locator(".thread-list h3")).toHaveText(["Who decides?", "Afterwards", "Time to take part"]);
  });

  const invited = await page.request.post(`${server.url}/api/boards/${boardId}/invites`, {
    data: { seat: "co-chair", voices: ["lived-experience"] },
  });
  const bo = await comeIn(browser, server, (await invited.json()).url, "Bo");

  await test.step("a team takes one up and says which card shows it; the curator sees that without asking", async () => {
    await bo.page.goto(board);
    const thread = onBoard(bo.page, "Who decides?");
    await expect(thread).toContainText("Not yet");
    await thread
      .getByRole("button", { name: /Who decides/ })
      .first()
      .click();
    await thread.getByText("We take this up").click();
    await expect(thread).toContainText("Taken up, no card shows it yet");
    await thread.getByRole("button", { name: /Link a card/ }).click();
    const dialog = bo.page.getByRole("dialog", { name: "What shows “Who decides?”?" });
    await dialog.getByLabel("Find a card").fill("first");
    expect(await faults(bo.page)).toEqual([]);
    await dialog.getByRole("button", { name: /Who is asked first/ }).click();
    await expect(thread).toContainText("Shown by 1 card");
    await expect(bo.page.getByText("1 of 3 taken up")).toBeVisible();
    expect(await faults(bo.page)).toEqual([]);
    const row = page.getByRole("row", { name: /Who decides/ });
    await expect(row).toContainText("1 card");
    await expect(row).toContainText("Shown in 1 of 1");
  });

  await test.step("the matrix says what is missing first, and whose voices show a thread", async () => {
    await expect(page.getByRole("rowheader")).toHaveText([
      "Afterwards",
      "Time to take part",
      "Who decides?",
      "All red threads",
    ]);
    await expect(page.getByRole("columnheader", { name: "What I wish I’d known" })).toBeVisible();
    await page.getByText("By voice").click();
    await expect(page.getByRole("row", { name: /Who decides/ })).toContainText("Still missing: Professional");
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const download = page.waitForEvent("download");
    await page.getByText("Save as a table (CSV)").click();
    expect((await download).suggestedFilename()).toBe("leading-together-red-threads.csv");
  });

  await test.step("from a thread one comes to its card, on the canvas and on a phone", async () => {
    const thread = onBoard(bo.page, "Who decides?");
    await thread.getByRole("button", { name: /Go to card/ }).click();
    await expect(bo.page.getByRole("heading", { name: /Selected card/ })).toContainText("Question");
    await bo.page.setViewportSize({ width: 390, height: 844 });
    await bo.page.goto(`${server.url}/boards/${boardId}/session`);
    await thread
      .getByRole("button", { name: /Who decides/ })
      .first()
      .click();
    await thread.getByRole("button", { name: /Go to card/ }).click();
    await expect(bo.page.locator("[data-item]", { hasText: "Who is asked first?" })).toBeFocused();
  });

  await test.step("who only reads sees it and changes nothing", async () => {
    const { url } = await (
      await page.request.post(`${server.url}/api/boards/${boardId}/invites`, { data: { seat: "observer" } })
    ).json();
    const observer = await comeIn(browser, server, url, "Olga");
    await observer.page.goto(board);
    const thread = onBoard(observer.page, "Who decides?");
    await thread
      .getByRole("button", { name: /Who decides/ })
      .first()
      .click();
    await expect(thread).toContainText("Shown by 1 card");
    await expect(thread.getByRole("switch")).toHaveCount(0);
    await expect(thread.getByRole("button", { name: /Link a card/ })).toHaveCount(0);
    observer.watch.check();
    await observer.context.close();
  });

  await test.step("removing one says how many sessions have taken it up", async () => {
    await page.getByRole("button", { name: "Remove “Who decides?”" }).click();
    const dialog = page.getByRole("alertdialog");
    await expect(dialog).toContainText("1 session has taken it up");
    await dialog.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.locator(".thread-list h3")).toHaveText(["Afterwards", "Time to take part"]);
  });
  watch.check();
  bo.watch.check();
});
