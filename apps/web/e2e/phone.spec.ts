import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { sideways } from "./faults.ts";
import { card, comeIn, curatorOf, invite, item, newProfile, type Person, saved } from "./people.ts";
import { Watch } from "./watch.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await ana.page.getByRole("button", { name: "Look at a sample stream" }).click();
  await ana.page
    .getByRole("link", { name: /What I wish I’d known/ })
    .first()
    .click();
  await ana.page.locator(".oc-sheet").waitFor();
});
test.afterAll(async () => {
  await server.end();
});

test("a co-chair on a phone finds a card, its details and the brief with a thumb", async ({ browser }) => {
  const link = await invite(ana.page, "Chris", "Lived experience");

  const context = await newProfile(browser, server, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const watch = new Watch(page, server.url);
  await page.goto(link);
  await page.getByRole("button", { name: "Come in", exact: true }).tap();
  // The outline opens first; the canvas, which is much to load, only when it is asked for.
  await expect(item(page, "Pairs talk before the room talks")).toBeVisible();
  await expect(page.locator(".oc-board")).toHaveCount(0);
  const tabs = page.locator(".bottom-tabs");
  await tabs.getByRole("link", { name: "Canvas" }).tap();
  const idea = card(page, "Pairs talk before the room talks");
  await idea.tap();
  await page.getByRole("button", { name: "Card details" }).tap();
  const words = page.getByRole("textbox", { name: "Words", exact: true });
  await expect(words).toHaveValue("Pairs talk before the room talks");
  await words.fill("Pairs talk, then the room talks");
  await expect(card(ana.page, "Pairs talk, then the room talks")).toBeVisible();
  await saved(page);
  await tabs.getByRole("link", { name: "Canvas" }).tap();
  await expect(card(page, "Pairs talk, then the room talks")).toBeVisible();

  // In the outline words are written where they stand.
  await tabs.getByRole("link", { name: "Outline" }).tap();
  await item(page, "Pairs talk, then the room talks").getByText("Pairs talk, then the room talks").tap();
  const field = page.locator(".outline-writing textarea");
  await field.fill("Pairs talk, then everybody");
  await page.getByRole("button", { name: "Done" }).tap();
  await expect(card(ana.page, "Pairs talk, then everybody")).toBeVisible();
  await tabs.getByRole("link", { name: "Brief" }).tap();
  await expect(page.getByText("Pairs talk, then everybody").last()).toBeVisible();
  watch.check();
});

test("in Dutch and Danish, whose words are longer, everything fits on a phone", async ({ browser }) => {
  const boardPage = ana.page.url().replace(/\/canvas$/, "");
  const noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Lived experience"), "Noor");

  for (const locale of ["nl-NL", "da-DK"]) {
    const context = await newProfile(browser, server, {
      locale,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      storageState: await noor.context.storageState(),
    });
    const page = await context.newPage();
    await page.goto(boardPage);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const view of ["outline", "canvas", "session", "brief"]) {
        await page.locator(`.bottom-tabs a[href$="/${view}"]`).tap();
        await expect(page.locator(`.board[data-view="${view}"]`)).toBeVisible();
        if (view === "brief") await expect(page.locator(".brief-page__sheet")).toBeVisible();
        await expect.poll(() => sideways(page), `${view} in ${locale} at ${width}`).toBe(0);
        if (view !== "outline") continue;
        // What stays at the top while one reads is one line of buttons, not two.
        const tools = await page.locator(".outline-tools").boundingBox();
        expect(tools?.height, `${locale} at ${width}`).toBeLessThan(70);
      }
    }
  }
});
