import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  addCard,
  chooseInMenu,
  comeIn,
  curatorOf,
  item,
  newBoard,
  openOutline,
  type Person,
  row,
  rows,
  saved,
  tabTo,
} from "./people.ts";

// One session from its first format to its brief: each test goes on from where the one before left it.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let ana: Person;
let boardId: string;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  boardId = ana.page.url().split("/boards/")[1]?.split("/")[0] ?? "";
});
test.afterAll(async () => {
  await server.end();
});
test.afterEach(() => ana.watch.check());

const panelOf = (page: Page) => page.locator("#panel");
const show = (page: Page, part: "Session" | "Formats") =>
  panelOf(page).getByRole("button", { name: part, exact: true }).click();
/** Changes what the programme says of the session; the page that is open follows. */
async function facts(page: Page, data: { minutes?: number; startsAt?: string; expected?: number }): Promise<void> {
  const answer = await page.request.patch(`${server.url}/api/boards/${boardId}`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.reload();
  await page.locator(".oc-sheet").waitFor();
}
async function runSheet(page: Page): Promise<{ planned: number; slot: number; spare: number; over: number }> {
  await saved(page);
  const answer = await page.request.get(`${server.url}/api/boards/${boardId}/outline`);
  return (await answer.json()).runSheet;
}

const FISHBOWL = {
  45: ["10:30 4 Welcome", "10:34 7 First", "10:41 21 Open", "11:02 4 Last", "11:06 5 Echo", "11:11 4 Close"],
  60: ["10:30 5 Welcome", "10:35 10 First", "10:45 30 Open", "11:15 5 Last", "11:20 5 Echo", "11:25 5 Close"],
  75: ["10:30 7 Welcome", "10:37 11 First", "10:48 35 Open", "11:23 7 Last", "11:30 8 Echo", "11:38 7 Close"],
} as const;

test("a fishbowl is fitted into 45, 60 and 75 minutes, exactly, each time as one step that can be taken back", async () => {
  const { page } = ana;
  for (const slot of [45, 60, 75] as const) {
    await test.step(`${slot} minutes`, async () => {
      await facts(page, { minutes: slot, startsAt: "2027-05-14T10:30" });
      await show(page, "Formats");
      if (slot === 60) {
        await panelOf(page).getByRole("button", { name: "Open space", exact: true }).click();
        await expect(
          panelOf(page).getByText("This is a short form: it usually takes 90 minutes or more."),
        ).toBeVisible();
        await panelOf(page).getByRole("button", { name: "All formats" }).click();
      }
      await panelOf(page).getByRole("button", { name: "Open fishbowl", exact: true }).click();
      await expect(panelOf(page).getByRole("heading", { name: `In your ${slot} minutes` })).toBeVisible();
      await expect(panelOf(page).getByText("It fits exactly.")).toBeVisible();
      await panelOf(page).getByRole("button", { name: "Use this" }).click();
      // The first time there is nothing to ask.
      if (slot !== 45) {
        const asks = page.getByRole("alertdialog", { name: "Use Open fishbowl" });
        await expect(asks.getByText("6 segments make room.")).toBeVisible();
        expect(await faults(page)).toEqual([]);
        await asks.getByRole("button", { name: "Use this" }).click();
      }
      await expect(panelOf(page).getByText("is in the run sheet: 6 segments.")).toBeVisible();
      await expect
        .poll(async () => (await rows(page)).map((words, at) => words.startsWith(FISHBOWL[slot][at] ?? "?")))
        .toEqual(Array(6).fill(true));
      expect(await runSheet(page)).toMatchObject({ planned: slot, slot, spare: 0, over: 0 });
    });
  }
  // What a format laid and nobody touched is no idea of anybody's.
  await expect(page.locator(".oc-card")).toHaveCount(0);
  await panelOf(page).getByRole("button", { name: "Take it back" }).click();
  await expect(row(page, "Open chairs").locator("b")).toHaveText("30");
  await expect(page.locator(".oc-row")).toHaveCount(6);
});

test("what people wrote is kept, and so is what is locked", async () => {
  const { page } = ana;
  await facts(page, { minutes: 75, expected: 120 });
  await addCard(page, "Segment", "A song by the choir");
  // It is selected: everything about it is in the panel.
  await panelOf(page).getByText("Lock its minutes").click();
  await expect(row(page, "A song by the choir").getByRole("img", { name: "These minutes stay" })).toBeVisible();
  await addCard(page, "Segment", "Our own round");
  await page.keyboard.press("Escape");
  await show(page, "Formats");
  await panelOf(page).getByRole("button", { name: "Panel", exact: true }).click();
  await panelOf(page).getByRole("button", { name: "Use this" }).click();
  const asks = page.getByRole("alertdialog", { name: "Use Panel" });
  await expect(asks.getByText("7 segments make room. 1 locked segment stays.")).toBeVisible();
  await asks.getByRole("button", { name: "Use this" }).click();
  await expect(page.locator(".oc-card", { hasText: "Our own round" })).toBeVisible();
  await expect(row(page, "A song by the choir")).toBeVisible();
  await expect.poll(async () => (await rows(page)).length).toBe(6);
  expect(await runSheet(page)).toMatchObject({ over: 0 });
});

test("what is worth a look is mended with one press, seen by the others, and taken back", async ({ browser }) => {
  const { page } = ana;
  const invited = await page.request.post(`${server.url}/api/boards/${boardId}/invites`, {
    data: { seat: "co-chair", voices: ["lived-experience"] },
  });
  const bo = await comeIn(browser, server, (await invited.json()).url, "Bo", { width: 390, height: 844 });
  await bo.page.locator(".outline").waitFor();
  const checker = bo.page.getByRole("region", { name: "Worth a look" });
  const finding = /^Perhaps: The room is active for \d+\s% of the time\./;
  await expect(checker.getByText(finding)).toBeVisible();
  const before = await rows(page);
  await checker.getByRole("button", { name: /^Put \d+ minutes of talk in pairs after/ }).click();
  await expect(checker.getByText(finding)).toHaveCount(0);
  // The button is gone; one is not lost.
  await expect(checker.getByRole("heading", { name: "Worth a look" })).toBeFocused();
  await expect(row(page, "In pairs")).toBeVisible();
  expect(await runSheet(bo.page)).toMatchObject({ over: 0 });
  expect(await faults(bo.page)).toEqual([]);
  expect(await sideways(bo.page)).toBe(0);
  await bo.page.getByRole("button", { name: "Undo" }).click();
  await expect(checker.getByText(finding)).toBeVisible();
  await expect.poll(() => rows(page)).toEqual(before);
  bo.watch.check();
});

test("by the keyboard alone: a format found, read and used, a finding mended, a segment planned", async () => {
  const { page } = ana;
  await facts(page, { minutes: 60 });
  await openOutline(page);
  const type = (words: string) => page.keyboard.insertText(words);
  await tabTo(page, "button", "Side panel");
  await page.keyboard.press("Enter");
  await tabTo(page, "button", "Formats");
  await page.keyboard.press("Enter");
  await tabTo(page, "textbox", "Search");
  await type("lightning");
  await expect(panelOf(page).getByRole("status")).toHaveText("1 of 26 formats");
  await tabTo(page, "button", "Lightning talks");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Lightning talks" })).toBeFocused();
  await tabTo(page, "button", "Use this");
  await page.keyboard.press("Enter");
  const asks = page.getByRole("alertdialog", { name: "Use Lightning talks" });
  await expect(asks.getByRole("radio", { name: "Replace them" })).toBeFocused();
  await tabTo(page, "button", "Use this");
  await page.keyboard.press("Enter");
  await expect(panelOf(page).locator(".formats__laid")).toBeFocused();

  await tabTo(page, "button", "All formats");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Lightning talks", exact: true })).toBeFocused();

  const checker = page.locator(".outline").getByRole("region", { name: "Worth a look" });
  await expect(checker.getByText(/^Perhaps: The room is active for 0\s% of the time/)).toBeVisible();
  const fix = await checker.getByRole("button", { name: /talk in pairs/ }).textContent();
  await page.locator(".outline").getByRole("button", { name: "Keys you can use" }).focus();
  await tabTo(page, "button", fix ?? "");
  await page.keyboard.press("Enter");
  await expect(item(page, "In pairs")).toBeVisible();

  await page.keyboard.press("Shift+Tab");
  await item(page, "Welcome").first().focus();
  await chooseInMenu(page, "Time, people and things");
  const dialog = page.getByRole("dialog", { name: "Time, people and things" });
  await expect(dialog.getByRole("checkbox", { name: "Lock its minutes" })).toBeVisible();
  for (const name of [/^Lock its minutes/, /^Bo$/]) {
    const box = dialog.getByRole("checkbox", { name });
    for (let i = 0; i < 20 && !(await box.evaluate((one) => one === document.activeElement)); i += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    await expect(box).toBeChecked();
  }
  await tabTo(page, "textbox", "What is needed");
  await type("A bell");
  await tabTo(page, "button", "Done");
  await page.keyboard.press("Enter");
  const first = page.locator(".outline-row").first();
  for (const words of ["Minutes are locked", "Bo", "Needed: A bell", "Lived experience"]) {
    await expect(first.getByText(words)).toBeVisible();
  }
});

test("groups side by side and work before the session: on the canvas, in the outline and in the brief", async () => {
  const { page } = ana;
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await facts(page, { minutes: 60 });
  await addCard(page, "Segment", "Read the three stories");
  await panelOf(page).getByText("Before the session").click();
  await expect(row(page, "Read the three stories").getByText("Before")).toBeVisible();
  await addCard(page, "Segment", "Quiet room");
  await panelOf(page).getByText("At the same time as the one above").click();
  await expect(row(page, "Quiet room").getByText("at the same time")).toBeVisible();
  const { planned } = await runSheet(page);
  await openOutline(page);
  await expect(item(page, "Read the three stories").getByText("Before", { exact: true })).toBeVisible();
  await expect(item(page, "Quiet room").getByText("At the same time as the one above")).toBeVisible();
  await page.getByRole("link", { name: "Brief" }).first().click();
  const sheet = page.getByRole("table").filter({ hasText: "At the same time as the row above" }).first();
  await expect(sheet).toBeVisible();
  for (const words of ["Before", "Read the three stories", "Needed: A bell"]) await expect(sheet).toContainText(words);
  await expect(page.getByRole("main").getByText(`${planned} minutes planned`).last()).toBeVisible();
});

test("two formats side by side; nothing is too wide at 390 and 320 pixels, and axe finds nothing", async () => {
  const { page } = ana;
  await page.goto(`${server.url}/boards/${boardId}/session`);
  for (const width of [1440, 390, 320]) {
    await test.step(`${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 844 });
      await show(page, "Formats");
      await panelOf(page).getByText("Narrow it down").click();
      await panelOf(page).getByText("Works with 100 or more").click();
      await expect(panelOf(page).getByRole("button", { name: "Story circle", exact: true })).toHaveCount(0);
      expect(await faults(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await panelOf(page).getByRole("button", { name: "Show all formats" }).click();
      await expect(panelOf(page).getByRole("status")).toHaveText("26 of 26 formats");
      await panelOf(page).getByRole("button", { name: "Compare: Open fishbowl" }).click();
      await panelOf(page).getByRole("button", { name: "Compare: Story circle" }).click();
      await panelOf(page).getByRole("button", { name: "Compare the two" }).click();
      const both = page.getByRole("dialog", { name: "Open fishbowl and Story circle" });
      await expect(both.getByRole("heading", { name: "What to watch for" })).toBeVisible();
      expect(await faults(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await both.getByRole("button", { name: "Close" }).last().click();
      await panelOf(page).getByRole("button", { name: "Story circle", exact: true }).click();
      await expect(page.getByRole("heading", { name: "Story circle" })).toBeFocused();
      const room = panelOf(page).getByRole("region", { name: "The room", exact: true });
      await expect(room.getByRole("heading", { name: "The room: Small circles" })).toBeVisible();
      if (width === 1440) await room.getByRole("button", { name: "Set up the room like this" }).click();
      await expect(room.getByText("The room is set up like this.")).toBeVisible();
      expect(await faults(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await show(page, "Session");
    });
  }
});
