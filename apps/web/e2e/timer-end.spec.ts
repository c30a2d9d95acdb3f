import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults } from "./faults.ts";
import { collectTold, comeIn, curatorOf, invite, newBoard, type Person } from "./people.ts";

let server: AppServer;
let noor: Person;
let bo: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Time is up");
  noor = await comeIn(browser, server, await invite(ana.page, "Noor", "Professional"), "Noor");
  bo = await comeIn(browser, server, await invite(ana.page, "Bo", "Emerging leader"), "Bo");
  await ana.page.close();
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [noor, bo]) watch.check();
});

const bar = (page: Page) => page.getByRole("region", { name: "Working live" });
const timer = (page: Page, name: string | RegExp = /^Timer/) => bar(page).getByRole("button", { name });
const popup = (page: Page) => page.getByRole("dialog");

/** Counts the tones that a page plays from its next load on. */
async function countTones(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    Object.assign(window, { tones: 0 });
    OscillatorNode.prototype.start = function (when) {
      (window as unknown as { tones: number }).tones += 1;
      start.call(this, when);
    };
  });
  return () => page.evaluate(() => (window as unknown as { tones: number }).tones);
}

const chooseSound = async (page: Page) => {
  await timer(page).click();
  await popup(page).getByRole("checkbox", { name: "Play a sound here at the end" }).check({ force: true });
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
};

test("[W1] the end of the timer is seen by all, heard by who wants to, and told to a screen reader once", async () => {
  const tones = { noor: await countTones(noor.page), bo: await countTones(bo.page) };
  for (const { page } of [noor, bo]) {
    // Time goes on as usual, until the test puts it forward.
    await page.clock.install();
    await page.reload();
  }
  await timer(noor.page).click();
  await popup(noor.page).getByRole("textbox", { name: "Minutes" }).fill("3");
  await popup(noor.page).getByRole("button", { name: "Start the timer" }).click();
  for (const { page } of [noor, bo]) await expect(timer(page, "Timer: 3 min left")).toBeVisible();
  await chooseSound(bo.page);
  const told = await collectTold(bo.page);
  const toldOf = async (words: string) => (await told()).filter((said) => said.words.includes(words)).length;

  await bo.page.clock.fastForward("02:30");
  await expect(timer(bo.page, "Timer: 1 min left")).toBeVisible();
  await expect.poll(() => toldOf("One minute left.")).toBe(1);
  expect(await tones.bo()).toBe(0);
  await bo.page.clock.fastForward("01:00");
  await noor.page.clock.fastForward("03:30");
  for (const { page } of [noor, bo]) {
    await expect(timer(page, "Timer: time is up")).toBeVisible();
    await expect(bar(page)).toContainText("Time is up");
    expect(await faults(page)).toEqual([]);
  }
  await expect.poll(() => toldOf("Time is up.")).toBe(1);
  // Two tones, one after the other; nobody else's device makes a sound.
  expect(await tones.bo()).toBe(2);
  expect(await tones.noor()).toBe(0);
});

test("[W1] it is told and heard also when something else happens on the board at that very moment", async () => {
  const told = await collectTold(bo.page);
  const ends = async () => (await told()).filter(({ words }) => words.includes("Time is up.")).length;
  const tones = () => bo.page.evaluate(() => (window as unknown as { tones: number }).tones);
  const before = await tones();
  // Anybody may give it more time when it is over: it runs again.
  await bar(bo.page).getByRole("button", { name: "+1 min" }).click();
  await expect(timer(bo.page, /^Timer: \d min left/)).toBeVisible();
  // Bo's clock stands just after the end, and nothing on the page has looked at it yet.
  await bo.page.clock.setSystemTime((await bo.page.evaluate(() => Date.now())) + 10 * 60_000);
  await bar(noor.page).getByRole("button", { name: "Open chair" }).click();
  await popup(noor.page).getByRole("button", { name: "Take the chair" }).click();
  await expect(bar(bo.page)).toContainText("Noor is speaking");
  await bo.page.clock.runFor(2000);
  await expect(timer(bo.page, "Timer: time is up")).toBeVisible();
  await expect.poll(tones).toBe(before + 2);
  await bo.page.clock.runFor(10_000);
  await expect.poll(ends).toBe(1);
});
