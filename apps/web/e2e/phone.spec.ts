import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { card, curatorOf, invite, item, newProfile, saved } from "./people.ts";
import { Watch } from "./watch.ts";

let server: AppServer;
test.beforeAll(async () => {
  server = await AppServer.start();
});
test.afterAll(async () => {
  await server.end();
});

test("a co-chair on a phone finds a card, its details and the brief with a thumb", async ({ browser }) => {
  const ana = await curatorOf(browser, server);
  await ana.page.getByRole("button", { name: "Look at a sample stream" }).click();
  await ana.page
    .getByRole("link", { name: /What I wish I’d known/ })
    .first()
    .click();
  await ana.page.locator(".oc-sheet").waitFor();
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
