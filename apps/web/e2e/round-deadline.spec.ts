import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { collectTold, comeIn, curatorOf, invite, item, newBoard, type Person, tabTo } from "./people.ts";

const QUESTION = "What did we learn too late?";

let server: AppServer;
let noor: Person;
let bo: Person;
let chris: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  const join = async (name: string, voice: string, viewport = { width: 1440, height: 900 }) =>
    comeIn(browser, server, await invite(ana.page, name, voice), name, viewport);
  noor = await join("Noor", "Professional");
  bo = await join("Bo", "Emerging leader");
  chris = await join("Chris", "Lived experience", { width: 390, height: 844 });
  await ana.page.close();
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [noor, bo, chris]) watch.check();
});

const banner = (page: Page, question = QUESTION) => page.getByRole("region", { name: `Quiet round: ${question}` });
const quiet = (page: Page, question = QUESTION) => page.getByRole("dialog", { name: question });
const field = (page: Page, number = 1) => quiet(page).getByRole("textbox", { name: `Idea ${number}` });
const kept = (page: Page, question = QUESTION) =>
  expect(quiet(page, question).getByText("Kept. Only you can read it.")).toBeVisible();
const write = (page: Page, question = QUESTION) =>
  banner(page, question).getByRole("button", { name: "Write", exact: true }).click();

async function startInMinutes(page: Page, question: string, minutes: string): Promise<void> {
  await page.getByRole("button", { name: "Start a quiet round" }).click();
  const dialog = page.getByRole("dialog", { name: "Start a quiet round" });
  await dialog.getByRole("textbox", { name: "What is the question?" }).fill(question);
  await dialog.getByRole("radio", { name: /^In a few minutes/ }).check({ force: true });
  await dialog.getByRole("textbox", { name: "Minutes" }).fill(minutes);
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Start the quiet round" }).click();
  await expect(dialog).toBeHidden();
}

test("[Q2] a round of five minutes lasts five minutes, also when the clock of a device is wrong", async () => {
  // From here on the server is twenty minutes ahead of every browser.
  await server.passMinutes(20);
  await startInMinutes(noor.page, QUESTION, "5");
  await expect(banner(noor.page)).toContainText(/Revealed at \d\d:\d\d/);
  await chris.page.reload();
  // Who comes now asks the server for the time, and counts by it.
  await expect(banner(chris.page)).toContainText("in 5 minutes");
});

test("[Q2] a co-chair gives more time: everybody sees it, and is told it once", async () => {
  const told = await collectTold(chris.page);
  const time = banner(chris.page).getByText(/^Revealed at/);
  const before = (await time.textContent()) ?? "";
  await tabTo(bo.page, "button", "More about this round");
  await bo.page.keyboard.press("Enter");
  await bo.page.getByRole("menuitem", { name: "Give more time" }).press("Enter");
  const dialog = bo.page.getByRole("dialog", { name: "Give more time" });
  await expect(dialog.getByRole("radio", { name: "5 minutes" })).toBeFocused();
  expect(await faults(bo.page)).toEqual([]);
  await bo.page.keyboard.press("ArrowDown");
  await expect(dialog.getByRole("radio", { name: "1 hour" })).toBeChecked();
  await bo.page.keyboard.press("ArrowUp");
  await tabTo(bo.page, "button", "Give this time");
  await bo.page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(bo.page.getByRole("button", { name: "More about this round" })).toBeFocused();
  await expect(time).not.toHaveText(before);
  await expect(time).toContainText("in 10 minutes");
  await expect.poll(async () => (await told()).map(({ words }) => words).join(" ")).toContain("There is more time");
  expect((await told()).filter(({ words }) => words.includes("There is more time"))).toHaveLength(1);
});

test("[Q5] somebody types on and on: it is kept on the way, and not a letter goes astray", async () => {
  const { page } = bo;
  await write(page);
  await expect(field(page)).toBeFocused();
  const words = "One thing we learned too late is that nobody had asked the people at the door. ";
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/mine") && answer.ok());
  let typed = "";
  let isKept = false;
  void kept.then(() => {
    isKept = true;
  });
  // Without ever resting for as long as it takes to be sent.
  while (!isKept) {
    await page.keyboard.type(words, { delay: 20 });
    typed += words;
  }
  await page.keyboard.type("And on.");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue(`${typed}And on.`);
  await expect(quiet(page).getByText("Kept. Only you can read it.")).toBeVisible();
  await quiet(page).getByRole("button", { name: "Throw away Idea 1" }).click();
  await quiet(page).getByRole("button", { name: "Back to the board" }).click();
});

test("[Q2] [Q5] the deadline passes while people look: what is written is shown, and nobody loses their place", async () => {
  await write(noor.page);
  await field(noor.page).fill("Noor: ask earlier");
  await kept(noor.page);
  await write(bo.page);
  await field(bo.page).fill("Bo: bring food");
  await kept(bo.page);
  await write(chris.page);
  await field(chris.page).fill("Chris: say when it hurts");
  await kept(chris.page);
  for (const width of [390, 320]) {
    await chris.page.setViewportSize({ width, height: 844 });
    expect(await sideways(chris.page)).toBe(0);
  }
  await quiet(bo.page).getByRole("button", { name: "Back to the board" }).click();
  await server.passMinutes(11);
  for (const { page } of [noor, bo, chris]) {
    await expect(banner(page)).toContainText("Revealed:");
    await expect(quiet(page)).toHaveCount(0);
    expect(await faults(page)).toEqual([]);
  }
  // Noor was typing: she is at the banner now, and letters and spaces do nothing to the canvas behind it.
  await expect(banner(noor.page)).toBeFocused();
  const tool = noor.page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name: "Select" });
  await expect(tool).toHaveAttribute("aria-pressed", "true");
  await noor.page.keyboard.type("and draw dots");
  await expect(tool).toHaveAttribute("aria-pressed", "true");
  await tabTo(noor.page, "button", "See the cards");
  await noor.page.keyboard.press("Enter");
  await expect(banner(noor.page)).toHaveCount(0);
  await expect(banner(chris.page)).toBeFocused();
  await chris.page.getByRole("button", { name: "See the cards" }).click();
  await expect(item(chris.page, "Bo: bring food")).toBeVisible();
  await expect(item(chris.page, "Noor: ask earlier")).toContainText("Professional");
});

test("[Q5] words that had no connection when the deadline passed stay on the device, to be copied", async () => {
  const late = "Who is missing here?";
  await startInMinutes(noor.page, late, "5");
  await write(noor.page, late);
  await quiet(noor.page, late).getByRole("button", { name: "I am done" }).click();
  await quiet(noor.page, late).getByRole("button", { name: "Back to the board" }).click();
  await write(bo.page, late);
  const words = quiet(bo.page, late).getByRole("textbox");
  await words.fill("Bo: the night shift");
  await kept(bo.page, late);
  bo.watch.serverIsDown = true;
  await bo.context.setOffline(true);
  await words.fill("Bo: the night shift, and the cleaners");
  await expect(quiet(bo.page, late).getByText("Kept on this device.")).toBeVisible();
  await server.passMinutes(6);
  await expect(banner(noor.page, late)).toContainText("Revealed:");
  // That it was over is what the server answers to the words that come too late.
  bo.watch.refusal = 409;
  await bo.context.setOffline(false);
  const tooLate = bo.page.getByRole("region", { name: "Words that came too late" });
  await expect(tooLate.getByRole("textbox")).toHaveValue("Bo: the night shift, and the cleaners");
  expect(await faults(bo.page)).toEqual([]);
  await tooLate.getByRole("button", { name: "Throw away" }).click();
  await expect(tooLate).toHaveCount(0);
  // Chris had written nothing.
  await quiet(chris.page, late).getByRole("button", { name: "Look now" }).click();
  await expect(quiet(chris.page, late)).toHaveCount(0);
});

test("[Q8] whoever types their first words as the deadline passes may still add them, then look", async () => {
  const last = "What would you try first?";
  await startInMinutes(noor.page, last, "5");
  await write(noor.page, last);
  await quiet(noor.page, last).getByRole("textbox").fill("Noor: a smaller room");
  await kept(noor.page, last);
  await write(chris.page, last);
  chris.watch.serverIsDown = true;
  await chris.context.setOffline(true);
  await quiet(chris.page, last).getByRole("textbox").fill("Chris: ask who is tired");
  await expect(quiet(chris.page, last).getByText("Kept on this device.")).toBeVisible();
  await server.passMinutes(6);
  await expect(banner(noor.page, last)).toContainText("Revealed:");
  await chris.context.setOffline(false);
  await expect(quiet(chris.page, last)).toContainText("The others have put 1 card on the board.");
  await expect(quiet(chris.page, last).getByRole("textbox")).toHaveValue("Chris: ask who is tired");
  await quiet(chris.page, last).getByRole("button", { name: "Add mine, then look" }).click();
  await expect(quiet(chris.page, last)).toHaveCount(0);
  await expect(item(chris.page, "Chris: ask who is tired")).toContainText("Added later");
});
