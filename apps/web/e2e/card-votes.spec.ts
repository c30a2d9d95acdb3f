import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  addCard,
  card,
  collectTold,
  comeIn,
  curatorOf,
  invite,
  item,
  newBoard,
  openOutline,
  type Person,
  row,
  saved,
  tabTo,
} from "./people.ts";

const QUESTION = "What should we begin with?";
const CORNER = "A quiet corner";
const PART = "Echo round";

let server: AppServer;
let ana: Person;
let noor: Person;
let chris: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Voting at the cards");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  // Chris works on a phone.
  const link = await invite(ana.page, "Chris", "Lived experience");
  chris = await comeIn(browser, server, link, "Chris", { width: 390, height: 844 });
  await noor.page.locator(".oc-sheet").waitFor();
  for (const words of ["Pairs talk first", CORNER]) await addCard(noor.page, "Idea", words);
  await addCard(noor.page, "Question", "Who is it for?");
  await addCard(noor.page, "Segment", PART);
  await saved(noor.page);
  await openOutline(ana.page);
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, noor, chris]) watch.check();
});

const bar = (page: Page) => page.getByRole("region", { name: "Working live" });
const dialog = (page: Page) => page.getByRole("dialog");
const ballot = (page: Page, words: string) =>
  item(page, words).getByRole("group", { name: `Vote: ${QUESTION}`, exact: true });
const put = (words: string) => `Put a dot on: ${words}`;
const take = (words: string) => `Take a dot from: ${words}`;

test("[W11] each card of an open vote says so in the outline, and takes my dots by keyboard", async () => {
  await bar(noor.page).getByRole("button", { name: "Vote" }).click();
  await dialog(noor.page).getByRole("textbox", { name: "Question" }).fill(QUESTION);
  await dialog(noor.page).getByRole("checkbox", { name: PART }).check({ force: true });
  await dialog(noor.page).getByRole("button", { name: "Open the vote" }).click();
  const { page } = chris;
  await expect(ballot(page, CORNER)).toContainText("In the vote: none of your dots");
  await expect(ballot(page, "Pairs talk first")).toBeVisible();
  // It is a vote on ideas.
  await expect(ballot(page, "Who is it for?")).toHaveCount(0);
  const told = await collectTold(page);
  await item(page, CORNER).focus();
  await expect(item(page, CORNER)).toHaveAccessibleDescription("In the vote: none of your dots");
  await tabTo(page, "button", put(CORNER));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(ballot(page, CORNER)).toContainText("In the vote: 2 of your dots");
  await expect(ballot(page, "Pairs talk first")).toContainText("1 left");
  await expect.poll(async () => (await told()).at(-1)?.words).toBe(`${CORNER}: 2 of your dots. 1 left.`);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: take(CORNER) })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ballot(page, CORNER)).toContainText("In the vote: 1 of your dots");
  expect(await faults(page)).toEqual([]);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await sideways(page)).toBe(0);
    for (const name of [put(CORNER), take(CORNER)]) {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
  }
  // Who only looks on sees that the card is in it.
  await expect(ballot(ana.page, CORNER)).toHaveText("In the vote");
});

test("[W11] it is the same vote in the details of a card and above the board, and nobody sees the others' dots", async () => {
  const { page } = noor;
  await expect(dialog(page).getByText("1 person has voted.")).toBeVisible();
  await page.keyboard.press("Escape");
  await card(page, CORNER).click();
  const details = page.getByRole("region", { name: /^Selected card/ });
  await expect(details).toContainText("In the vote: none of your dots");
  for (let dots = 0; dots < 3; dots += 1) await details.getByRole("button", { name: put(CORNER) }).click();
  await expect(details).toContainText("In the vote: 3 of your dots");
  await expect(card(page, CORNER).locator(".oc-dots")).toHaveText("My dots: 3");
  await expect(page.locator(".oc-dots")).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
  // There is no fourth one.
  await details.getByRole("button", { name: put(CORNER) }).click();
  await bar(page)
    .getByRole("button", { name: `Vote: ${QUESTION}` })
    .click();
  await expect(dialog(page).getByText("You have 0 dots left.")).toBeVisible();
  await dialog(page)
    .getByRole("button", { name: take(CORNER) })
    .click();
  await expect(dialog(page).getByText("You have 1 dot left.")).toBeVisible();
  await expect(card(page, CORNER).locator(".oc-dots")).toHaveText("My dots: 2");
  await dialog(page)
    .getByRole("button", { name: put(PART) })
    .click();
  await expect(row(page, PART).locator(".oc-dots")).toHaveText("My dots: 1");
  await expect(dialog(page).getByText("2 people have voted.")).toBeVisible();
  await expect(ballot(chris.page, CORNER)).toContainText("In the vote: 1 of your dots");
  // Without a connection a dot is not taken, and it says so.
  chris.watch.serverIsDown = true;
  await chris.context.setOffline(true);
  await chris.page.getByRole("button", { name: put(CORNER) }).click();
  await expect(ballot(chris.page, CORNER).getByRole("alert")).toBeVisible();
  await expect(ballot(chris.page, CORNER)).toContainText("In the vote: 1 of your dots");
  await chris.context.setOffline(false);
  await chris.page.reload();
  chris.watch.serverIsDown = false;
  await expect(ballot(chris.page, CORNER)).toContainText("In the vote: 1 of your dots");
});

test("the bar fits the page when all of it is going on", async () => {
  const { page } = noor;
  await page.keyboard.press("Escape");
  await bar(page).getByRole("button", { name: "Timer" }).click();
  await dialog(page).getByRole("textbox", { name: "What for?" }).fill("Writing down what we learned too late");
  await dialog(page).getByRole("button", { name: "Start the timer" }).click();
  await bar(page).getByRole("button", { name: "Open chair" }).click();
  await dialog(page).getByRole("button", { name: "Take the chair" }).click();
  await page.keyboard.press("Escape");
  const speaking = bar(page).getByText("You are speaking", { exact: true });
  await expect(speaking).toBeVisible();
  // The one line that says whose turn it is stands there whole.
  expect(await speaking.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  for (const width of [1440, 1040, 820]) {
    await page.setViewportSize({ width, height: 900 });
    for (const button of await bar(page).getByRole("button").all()) {
      if (!(await button.isVisible())) continue;
      const { x = 0, width: wide = 0 } = (await button.boundingBox()) ?? {};
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => document.querySelector(".board__main")?.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await bar(page)
    .getByRole("button", { name: `Vote: ${QUESTION}` })
    .click();
});

test("[W12] when the vote is closed each card says how many dots it got", async () => {
  await dialog(noor.page).getByRole("button", { name: "Close the vote and show the dots" }).click();
  await expect(dialog(noor.page).getByRole("table", { name: new RegExp(`^${QUESTION.slice(0, -1)}`) })).toBeVisible();
  await noor.page.keyboard.press("Escape");
  for (const { page } of [ana, chris]) {
    await expect(item(page, CORNER)).toContainText("3 dots");
    await expect(item(page, CORNER)).toHaveAccessibleDescription("3 dots");
    await expect(item(page, "Pairs talk first")).not.toContainText("dot");
    await expect(ballot(page, CORNER)).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
  }
  await expect(card(noor.page, CORNER)).toContainText("3 dots");
  await expect(row(noor.page, PART).locator(".oc-dots")).toHaveText("1 dot");
  await expect(noor.page.getByRole("region", { name: /^Selected card/ })).toContainText("3 dots");
});
