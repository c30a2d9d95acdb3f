import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, comeIn, curatorOf, invite, newBoard, type Person, saved } from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

/** Asks the server as the person of this browser does. */
async function ask<Answer>({ page }: Person, method: string, path: string, data?: unknown): Promise<Answer> {
  const answer = await page.request.fetch(`${server.url}/api${path}`, {
    method,
    headers: { origin: server.url },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${answer.status()}`).toBe(true);
  return (await answer.json()) as Answer;
}

const tile = (page: Page, title: string) => page.locator(".wall-tile", { hasText: title });

test("a curator sees live where a session stands while a co-chair works on it elsewhere", async ({ browser }) => {
  const { page, watch } = ana;
  await newBoard(page, "What I wish I’d known");
  const boardId = page.url().split("/boards/")[1]?.split("/")[0] ?? "";
  const link = await invite(page, "Bo", "Lived experience");
  await page.goto(server.url);
  await page.getByText("Leading together").first().click();
  await expect(page.getByRole("heading", { name: "Where the sessions stand", level: 1 })).toBeVisible();
  const own = tile(page, "What I wish I’d known");
  await expect(own.getByText("invited")).toBeVisible();
  await expect(own.getByRole("img", { name: "An empty board." })).toBeVisible();

  const bo = await comeIn(browser, server, link, "Bo");
  await expect(own.getByText("no change yet")).toBeVisible();
  await bo.page.goto(`${server.url}/boards/${boardId}/canvas`);
  await bo.page.locator(".oc-sheet").waitFor();
  await addCard(bo.page, "Idea", "Begin with a silence");
  await saved(bo.page);
  await expect(own.getByRole("img", { name: /1 idea/ })).toBeVisible();
  await expect(own.locator("time")).toHaveText("now");
  const voices = page.getByRole("region", { name: "Voices so far on 1 board" });
  await expect(voices.getByRole("listitem").filter({ hasText: "Lived experience" })).toContainText("100 %");
  await expect(voices.getByRole("listitem").filter({ hasText: "Professional" })).toContainText("0 %");
  await expect(own.getByText("100 %")).toBeVisible();

  const paused = page.getByRole("button", { name: /paused: talk first/ });
  await expect(paused).toContainText("0");
  await ask(bo, "POST", `/boards/${boardId}/concerns`, { words: "Nobody asked us", shared: false });
  await expect(own.getByText("Paused: talk first")).toBeVisible();
  await expect(paused).toContainText("1");
  await expect(page.getByRole("status").filter({ hasText: "What I wish I’d known: Paused" })).toBeAttached();
  expect(await page.content()).not.toContain("Nobody asked us");
  watch.check();
  bo.watch.check();
  await bo.context.close();
});

test("the wall is sorted, filtered and grouped, as tiles, as a table, on a phone and on paper", async () => {
  const { page, watch } = ana;
  const { stream } = await ask<{ stream: { id: string } }>(ana, "POST", "/streams/sample");
  const freeze = new Date(Date.now() + 20 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await ask(ana, "PUT", `/streams/${stream.id}/milestones`, { days: { freeze }, reason: "The hall wants it" });
  await page.goto(`${server.url}/streams/${stream.id}`);

  await test.step("tiles", async () => {
    await expect(page.locator(".wall-tile")).toHaveCount(3);
    await expect(page.getByText(/Freeze in (19|20) days\./)).toBeVisible();
    await expect(page.getByText(/2 teams have a voice with less than 28 days/)).toBeVisible();
    const pictures = page.locator(".wall-tile img");
    await expect(pictures).toHaveCount(3);
    for (const picture of await pictures.all()) {
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
    }
    expect(await faults(page)).toEqual([]);
  });

  await test.step("a figure shows what it counts, and the address keeps it", async () => {
    const over = page.getByRole("button", { name: /planned over its slot/ });
    await over.click();
    await expect(page.locator(".wall-tile")).toHaveCount(1);
    await expect(page.locator(".wall-tile")).toContainText("55 of 45");
    await expect(page.getByText("1 of 3 sessions")).toBeVisible();
    await page.reload();
    await expect(over).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("searchbox", { name: "Find" }).fill("nothing like it");
    await page.getByRole("button", { name: "Show all sessions" }).click();
    await expect(page.locator(".wall-tile")).toHaveCount(3);
    await expect(page.getByRole("link", { name: /^Sessions/ })).toHaveAttribute("aria-current", "page");
  });

  await test.step("a table says the same, with headers for each row and column, in groups", async () => {
    await page.getByRole("button", { name: "Table" }).click();
    const table = page.getByRole("table", { name: "Where the sessions stand" });
    await expect(table.getByRole("columnheader")).toHaveCount(12);
    await expect(table.getByRole("rowheader")).toHaveCount(3);
    await page.getByRole("button", { name: /Group by/ }).click();
    await page.getByRole("option", { name: "Voice missing" }).click();
    await expect(table.getByText("All three voices are here")).toBeVisible();
    await page.getByRole("button", { name: /Sort/ }).click();
    await page.getByRole("option", { name: "Title" }).click();
    await expect(table.getByRole("columnheader", { name: "Session" })).toHaveAttribute("aria-sort", "ascending");
    expect(await faults(page)).toEqual([]);
  });

  await test.step("a phone of 320 pixels needs no scrolling sideways but for the table itself", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sideways(page)).toBe(0);
    await page.getByRole("button", { name: "Tiles" }).click();
    await expect(page.getByRole("heading", { name: /All three voices are here/, level: 2 })).toBeVisible();
    expect(await sideways(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step("paper has the sessions and nothing to press", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Stream" })).toBeHidden();
    await expect(page.getByRole("button", { name: "New session" })).toBeHidden();
    await expect(page.getByRole("searchbox", { name: "Find" })).toBeHidden();
    await expect(page.locator(".wall-tile")).toHaveCount(3);
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("a tile opens its board", async () => {
    await page.locator(".wall-tile__link").first().click();
    await page.locator(".oc-sheet").waitFor();
  });
  watch.check();
});
