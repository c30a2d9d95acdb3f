import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import {
  boxAtRest,
  card,
  chooseInMenu,
  curatorOf,
  item,
  newBoard,
  openOutline,
  type Person,
  rows,
  tabTo,
} from "./people.ts";

/** What people who come from other tools try first. */
let server: AppServer;
let ana: Person;
test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
});
test.afterAll(() => server.end());

test("[B22] a double click adds what belongs there", async () => {
  const { page } = ana;
  const ideas = await boxAtRest(page.locator(".oc-zone").first());
  await page.mouse.dblclick(ideas.x + ideas.width / 2, ideas.y + 300);
  await expect(page.locator(".oc-words-field")).toBeFocused();
  await page.keyboard.type("Listening rules on the wall");
  await page.keyboard.press("Escape");
  await expect(card(page, "Listening rules on the wall")).toBeVisible();

  const sheet = await boxAtRest(page.locator(".oc-sheet"));
  await page.mouse.dblclick(sheet.x + 200, sheet.y + 80);
  await expect(page.locator(".oc-words-field")).toBeFocused();
  await page.keyboard.type("Welcome");
  await page.keyboard.press("Escape");
  await expect.poll(() => rows(page)).toEqual(["0:00 10 Welcome"]);

  // Between the run sheet and the room lies nothing: the idea stays there.
  const place = { x: sheet.x + 200, y: sheet.y + 330 };
  await page.mouse.dblclick(place.x, place.y);
  await expect(page.locator(".oc-words-field")).toBeFocused();
  await page.keyboard.type("Who reads the cards?");
  await page.keyboard.press("Escape");
  const there = await boxAtRest(card(page, "Who reads the cards?"));
  expect(Math.abs(there.x + there.width / 2 - place.x)).toBeLessThan(250);

  // On a card it opens that card, and adds nothing.
  await card(page, "Listening rules on the wall").dblclick();
  await expect(page.locator(".oc-words-field")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".oc-card")).toHaveCount(2);
});

test("with the keyboard, whatever is opened gives the focus back", async () => {
  const { page } = ana;
  await openOutline(page);
  await item(page, "Welcome").focus();
  await chooseInMenu(page, "Minutes");
  await expect(page.getByRole("textbox", { name: "How many minutes does it take?" })).toBeFocused();
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(item(page, "Welcome")).toBeFocused();
  await expect(item(page, "Welcome")).toContainText("20 min");

  await tabTo(page, "button", "Side panel");
  await page.keyboard.press("Enter");
  for (const end of ["Cancel", "Save"]) {
    await tabTo(page, "button", "Change");
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Day")).toBeFocused();
    await tabTo(page, "button", end);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Change", exact: true })).toBeFocused();
  }

  for (const [view, heading] of [
    ["Brief", "The brief so far"],
    ["History", "History"],
  ] as const) {
    await page.getByRole("banner").getByRole("link", { name: view, exact: true }).press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeFocused();
    // The outline goes on where one was.
    await page.getByRole("banner").getByRole("link", { name: "Outline", exact: true }).press("Enter");
    await expect(item(page, "Welcome")).toBeFocused();
  }

  await page.getByRole("button", { name: "Formats", exact: true }).click();
  await page.getByRole("button", { name: "Compare: Open fishbowl" }).press("Enter");
  await page.getByRole("button", { name: "Compare: World café" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "You can compare them" })).toBeAttached();
  ana.watch.check();
});
