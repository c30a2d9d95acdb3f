import { expect, type Page, test } from "@playwright/test";
import { createMailBox, type MailBox } from "../../server/src/testing/mail-box.ts";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  addCard,
  card,
  comeIn,
  curatorOf,
  invite,
  newBoard,
  openOutline,
  type Person,
  saved,
  tabTo,
} from "./people.ts";

let box: MailBox;
let server: AppServer;
let ana: Person;
let noor: Person;
let bo: Person;
let boardUrl: string;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  box = await createMailBox();
  server = await AppServer.start({ SMTP_URL: box.url });
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  boardUrl = ana.page.url();
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  bo = await comeIn(browser, server, await invite(ana.page, "Bo", "Emerging leader"), "Bo");
});
test.afterAll(async () => {
  await server.end();
  await box.close();
});
test.afterEach(() => {
  for (const { watch } of [ana, noor, bo]) watch.check();
});

const news = (page: Page) => page.getByRole("region", { name: "Since your last visit" });
const lines = async (page: Page) =>
  (await news(page).getByRole("link").allTextContents()).map((words) => words.replace(/\s+/g, " "));

test("on a first visit there is nothing to catch up on, and what one sees happen is not news", async () => {
  await addCard(noor.page, "Idea", "My own idea");
  await addCard(bo.page, "Idea", "While she looks on");
  await expect(card(noor.page, "While she looks on")).toBeVisible();
  await saved(noor.page);
  await expect(noor.page.getByRole("button", { name: "News by e-mail…" })).toBeVisible();
  await expect(news(noor.page)).toBeHidden();
  await noor.page.goto(`${server.url}/me`);
  await expect(noor.page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("after ten changes by two others they are all there, grouped, each the way to its place, and nothing of one’s own", async () => {
  for (const words of ["Stools with backs", "A wall to write on", "Captions"]) await addCard(bo.page, "Idea", words);
  await addCard(bo.page, "Question", "Who opens the door?");
  await addCard(bo.page, "Segment", "Welcome");
  for (const words of ["Start with silence", "End five minutes early"]) await addCard(ana.page, "Idea", words);
  await addCard(ana.page, "Question", "Is there a ramp?");
  await addCard(ana.page, "Segment", "Four stories");
  await ana.page.getByRole("textbox", { name: "In one line" }).fill("Tell what you learned");
  for (const { page } of [ana, bo]) await saved(page);

  const { page } = noor;
  await page.goto(boardUrl);
  await expect(news(page)).toBeVisible();
  await expect(news(page)).toContainText("10 things are new");
  expect(await lines(page)).toEqual([
    "Bo asks: “Who opens the door?”",
    "Ana asks: “Is there a ramp?”",
    "Bo added “Stools with backs”",
    "Bo added “A wall to write on”",
    "Bo added “Captions”",
    "Ana added “Start with silence”",
    "Ana added “End five minutes early”",
    "Bo put in “Welcome”, 10 min",
    "Ana put in “Four stories”, 10 min",
    "Ana wrote in “In one line”",
  ]);
  expect(await faults(page)).toEqual([]);
  await news(page)
    .getByRole("link", { name: /Captions/ })
    .click();
  await expect(page.getByRole("heading", { name: "Selected card: Idea" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Words", exact: true })).toHaveValue("Captions");
});

test("it is in the outline too, stays after a reload, is put away and taken out again", async () => {
  const { page } = noor;
  await openOutline(page);
  await news(page)
    .getByRole("link", { name: /Is there a ramp/ })
    .click();
  await expect(page.locator("[data-item]").filter({ hasText: "Is there a ramp?" })).toBeFocused();
  await page.reload();
  await expect(news(page)).toContainText("10 things are new");
  await news(page).getByRole("button", { name: "Put this away" }).click();
  await expect(news(page)).toBeHidden();
  const again = page.getByRole("button", { name: "What was new" });
  await expect(again).toBeFocused();
  await page.reload();
  await expect(again).toBeVisible();
  await expect(news(page)).toBeHidden();
  await again.click();
  await expect(news(page)).toBeVisible();
});

test("by the keyboard alone: to a line, to its card, and put away", async () => {
  const { page } = noor;
  await news(page).getByRole("heading").focus();
  await page.keyboard.press("Tab");
  await expect(news(page).getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-item]").filter({ hasText: "Who opens the door?" })).toBeFocused();
  await news(page).getByRole("heading").focus();
  await tabTo(page, "button", "Put this away");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "What was new" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(news(page).getByRole("heading")).toBeFocused();
});

for (const width of [390, 320]) {
  test(`on a screen of ${width} pixels it leads the outline`, async () => {
    const { page } = noor;
    await page.setViewportSize({ width, height: 780 });
    await expect(news(page)).toBeVisible();
    expect(await sideways(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
}

test("news by e-mail: asked for, confirmed by the mail’s link, and stopped from one without a login", async ({
  browser,
}) => {
  const { page } = noor;
  await page.setViewportSize({ width: 1440, height: 900 });
  await news(page).getByRole("heading").focus();
  await tabTo(page, "button", "News by e-mail…");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "News by e-mail" });
  const address = dialog.getByRole("textbox", { name: "Your e-mail address" });
  await expect(address).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await address.focus();
  await page.keyboard.type("noor@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "At most once a day" })).toBeChecked();
  await tabTo(page, "button", "Send me news");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("We sent a mail to noor@example.org.");
  await expect.poll(() => box.mails.length).toBe(1);

  // Wherever she reads her mail nobody knows her.
  const link = /http\S+\/mail\/confirm\/\S+/.exec(box.mails[0]?.text ?? "")?.[0] ?? "";
  const elsewhere = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const mail = await elsewhere.newPage();
  await mail.goto(link);
  expect(await faults(mail)).toEqual([]);
  await mail.getByRole("button", { name: "Yes, send me news" }).click();
  await expect(mail.getByText("Thank you.")).toBeVisible();
  await mail.goto(link);
  await expect(mail.getByRole("heading", { name: "This link does nothing any more" })).toBeVisible();
  await elsewhere.close();

  await page.reload();
  await page.getByRole("button", { name: "News by e-mail…" }).click();
  await expect(dialog).toContainText("News come to noor@example.org.");
  await expect(dialog.getByRole("radio", { name: "At most once a day" })).toBeChecked();
  await dialog.getByRole("button", { name: "Stop the mails" }).click();
  await expect(address).toHaveValue("");
});
