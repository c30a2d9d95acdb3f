import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults } from "./faults.ts";
import { comeIn, curatorOf, invite, newBoard, openOutline, type Person, saved } from "./people.ts";

let server: AppServer;
let ana: Person;
let noor: Person;
let bo: Person;
let chris: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  const join = async (name: string, voice: string, viewport = { width: 1440, height: 900 }) =>
    comeIn(browser, server, await invite(ana.page, name, voice), name, viewport);
  noor = await join("Noor", "Professional");
  bo = await join("Bo", "Emerging leader");
  // Chris works on a phone.
  chris = await join("Chris", "Lived experience", { width: 390, height: 844 });
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, noor, bo, chris]) watch.check();
});

const part = (page: Page) => page.getByRole("region", { name: "Signing the brief" });
const paused = (page: Page) => page.getByText("Paused: talk first.", { exact: true });

async function sign({ page }: Person, button = "Read and sign"): Promise<void> {
  await part(page).getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Sign the brief" });
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog).toBeHidden();
}

test("a co-chair with lived experience stops the board in two presses, from a phone", async () => {
  const { page } = chris;
  await page.getByRole("button", { name: "Stop and talk" }).click();
  await page.getByRole("button", { name: "Pause the board now" }).click();
  await expect(page.getByText("You stopped the board.")).toBeVisible();
  for (const person of [ana, noor, bo]) {
    await expect(paused(person.page)).toBeVisible();
    await expect(person.page.getByText("Chris asks to talk.")).toBeVisible();
    await expect(person.page.getByRole("button", { name: "We have talked" })).toHaveCount(0);
    await expect(person.page.getByRole("button", { name: "Stop and talk" })).toHaveCount(0);
  }
  expect(await faults(page)).toEqual([]);
  // Nobody takes a brief along meanwhile.
  await noor.page.getByRole("link", { name: "Brief", exact: true }).first().click();
  await expect(noor.page.getByText("Talk first: the brief can be taken along")).toBeVisible();
  await expect(noor.page.getByRole("button", { name: /^Take along/ })).toHaveCount(0);
  await expect(part(noor.page).getByRole("button", { name: "Read and sign" })).toHaveCount(0);
  expect(await faults(noor.page)).toEqual([]);
});

test("only they end it, and everybody goes on", async () => {
  const { page } = chris;
  await page.getByRole("button", { name: "We have talked" }).click();
  await page.getByLabel("What did you agree?").fill("We go slower");
  await page.getByRole("button", { name: "End the pause" }).click();
  for (const person of [ana, noor, bo, chris]) await expect(paused(person.page)).toHaveCount(0);
  await expect(noor.page.getByRole("button", { name: /^Take along/ })).toBeVisible();
});

test("it can be stopped and closed from the outline with the keyboard alone", async () => {
  const { page } = chris;
  await openOutline(page);
  const stop = page.getByRole("button", { name: "Stop and talk" });
  await stop.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Pause the board now" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("You stopped the board.")).toBeVisible();
  const end = page.getByRole("button", { name: "We have talked" });
  await end.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "End the pause" }).focus();
  await page.keyboard.press("Enter");
  await expect(paused(page)).toHaveCount(0);
  await expect(stop).toBeVisible();
});

test("three voices sign the same words, and a curator cannot", async () => {
  await sign(noor);
  await expect(part(noor.page)).toContainText("Noor signed on");
  await sign(bo);
  await chris.page.getByRole("link", { name: "Brief", exact: true }).last().click();
  await part(chris.page).getByRole("button", { name: "Read and sign" }).click();
  const dialog = chris.page.getByRole("dialog", { name: "Sign the brief" });
  await expect(dialog.getByRole("region", { name: "What you sign" })).toContainText("What I wish I’d known");
  expect(await faults(chris.page)).toEqual([]);
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog).toBeHidden();
  for (const person of [noor, bo, chris, ana]) await expect(part(person.page)).toContainText("Ready");
  await expect(part(ana.page).getByRole("button", { name: /sign/i })).toHaveCount(0);
});

test("a later change puts the signatures on hold and says what changed", async () => {
  const title = bo.page.getByRole("textbox", { name: "In one line" });
  await title.fill("Four true stories");
  await saved(bo.page);
  for (const person of [noor, ana, chris]) {
    await expect(part(person.page)).toContainText("In one line: nothing → “Four true stories”", { timeout: 10_000 });
    await expect(part(person.page)).toContainText("Being shaped");
  }
  await part(noor.page).getByRole("button", { name: "Read and sign again" }).click();
  const dialog = noor.page.getByRole("dialog", { name: "Sign the brief" });
  await expect(dialog).toContainText("Changed since you last signed");
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog).toBeHidden();
  await sign(bo, "Read and sign again");
  await sign(chris, "Read and sign again");
  await expect(part(ana.page)).toContainText("Ready");
});

test("what changed while somebody reads is not signed unread", async () => {
  await part(noor.page).getByRole("button", { name: "Take my signature back" }).click();
  await part(noor.page).getByRole("button", { name: "Read and sign" }).click();
  const dialog = noor.page.getByRole("dialog", { name: "Sign the brief" });
  await expect(dialog.getByRole("button", { name: "Sign this" })).toBeEnabled();
  await bo.page.getByRole("textbox", { name: "In one line" }).fill("Five true stories");
  await saved(bo.page);
  noor.watch.refusal = 409;
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog.getByText("Somebody changed the brief while you read it.")).toBeVisible();
  await expect(dialog.getByRole("region", { name: "What you sign" })).toContainText("Five true stories");
  noor.watch.refusal = null;
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog).toBeHidden();
  // The word is back: who signed it before has signed it.
  await bo.page.getByRole("textbox", { name: "In one line" }).fill("Four true stories");
  await sign(noor, "Read and sign again");
  await expect(part(ana.page)).toContainText("Ready", { timeout: 10_000 });
});

test("a curator publishes, and asks the team for a look in everybody's sight", async () => {
  await part(ana.page).getByRole("button", { name: "Publish the brief" }).click();
  await expect(part(bo.page)).toContainText("Published");
  await ana.page.getByRole("button", { name: "Ask the team for a look" }).click();
  await ana.page.getByLabel("What should the team look at?").fill("Is there a written way to take part?");
  await ana.page.getByRole("button", { name: "Ask", exact: true }).click();
  const advice = bo.page.getByRole("region", { name: "Advice" });
  await expect(advice).toContainText("Is there a written way to take part?");
  await advice.getByLabel("Your answer to Ana").fill("Cards on every chair");
  await advice.getByRole("button", { name: "I have looked" }).click();
  await expect(ana.page.getByRole("region", { name: "Advice" })).toContainText("Cards on every chair");
  expect(await faults(ana.page)).toEqual([]);
});
