import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { card, comeIn, curatorOf, invite, item, newBoard, openOutline, type Person, tabTo } from "./people.ts";

/** In every word that is written in a round: nobody but its writer may see it before the reveal. */
const CANARY = "canary";
const QUESTION = "What do people leave with?";

let server: AppServer;
let ana: Person;
let noor: Person;
let bo: Person;
let chris: Person;
let dee: Person;
let lateLink: string;
/** Everything that the curator's sockets and requests brought: they are the fourth, who only listens. */
const heard: string[] = [];

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  ana.page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => {
      heard.push(typeof payload === "string" ? payload : payload.toString("latin1"));
    });
  });
  ana.page.on("response", (response) => {
    if (!response.url().includes("/api/")) return;
    void response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  await newBoard(ana.page, "What I wish I’d known");
  const join = async (name: string, voice: string, viewport = { width: 1440, height: 900 }) =>
    comeIn(browser, server, await invite(ana.page, name, voice), name, viewport);
  noor = await join("Noor", "Professional");
  bo = await join("Bo", "Emerging leader");
  chris = await join("Chris", "Lived experience", { width: 390, height: 844 });
  lateLink = await invite(ana.page, "Dee", "Lived experience");
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, noor, bo, chris]) watch.check();
});

const banner = (page: Page, question = QUESTION) => page.getByRole("region", { name: `Quiet round: ${question}` });
const quiet = (page: Page, question = QUESTION) => page.getByRole("dialog", { name: question });
const kept = (page: Page) => expect(quiet(page).getByText("Kept. Only you can read it.")).toBeVisible();

async function write({ page, name }: Person): Promise<void> {
  await banner(page).getByRole("button", { name: "Write", exact: true }).click();
  const field = quiet(page).getByRole("textbox", { name: "Idea 1" });
  await expect(field).toBeFocused();
  await field.fill(`${name}: one thing, ${CANARY}`);
  await kept(page);
}

test("a co-chair starts a round from the panel of the canvas, and everybody hears of it", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "Start a quiet round" }).click();
  const dialog = page.getByRole("dialog", { name: "Start a quiet round" });
  await dialog.getByRole("textbox", { name: "What is the question?" }).fill(QUESTION);
  expect(await faults(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Start the quiet round" }).click();
  await expect(dialog).toBeHidden();
  for (const person of [ana, noor, bo, chris]) await expect(banner(person.page)).toContainText("0 of 3 have written");
  // A curator without a seat looks on.
  await expect(banner(ana.page)).toContainText("The others write in private.");
  await expect(banner(ana.page).getByRole("button")).toHaveCount(0);
  expect(await faults(bo.page)).toEqual([]);
});

test("three people write in private, and not a word of it reaches the fourth", async () => {
  for (const person of [noor, bo, chris]) await write(person);
  expect(await faults(noor.page)).toEqual([]);
  expect(await faults(chris.page)).toEqual([]);
  for (const width of [390, 320]) {
    await chris.page.setViewportSize({ width, height: 844 });
    expect(await sideways(chris.page)).toBe(0);
  }
  await quiet(noor.page).getByRole("button", { name: "I am done" }).click();
  await quiet(bo.page).getByRole("button", { name: "I am done" }).click();
  for (const { page } of [ana, chris]) await expect(page.getByText("2 of 3 have written").first()).toBeVisible();
  // Said to who does not see the dots, also while they write.
  await expect(chris.page.getByRole("status").filter({ hasText: "2 of 3 have written" })).toHaveCount(1);
  await ana.page.reload();
  await expect(banner(ana.page)).toContainText("2 of 3 have written");
  await openOutline(ana.page);
  await expect(ana.page.getByText(CANARY)).toHaveCount(0);
  expect(heard.length).toBeGreaterThan(0);
  expect(heard.filter((said) => said.includes(CANARY))).toEqual([]);
  // Nor one of the others, who wrote themselves.
  const told = await noor.page.evaluate(async (path) => (await fetch(path)).text(), `${board(noor.page)}/rounds`);
  expect(told).toContain(`Noor: one thing, ${CANARY}`);
  expect(told).not.toContain("Chris: one thing");
});

/** The address of the board's own routes. */
const board = (page: Page) => new URL(page.url()).pathname.replace(/^(\/boards\/[^/]+).*/, "/api$1");

test("what is written without a connection waits on the device and goes out later", async () => {
  const { page, context } = chris;
  await context.setOffline(true);
  chris.watch.serverIsDown = true;
  await quiet(page).getByRole("button", { name: "Write another" }).click();
  await page.keyboard.type(`Chris: written in a tunnel, ${CANARY}`);
  await expect(quiet(page).getByText("Kept on this device.")).toBeVisible();
  await context.setOffline(false);
  await kept(page);
});

test("the last “I am done” shows everything at once, with true voices", async () => {
  await quiet(chris.page).getByRole("button", { name: "I am done" }).click();
  for (const person of [ana, noor, bo, chris]) await expect(banner(person.page)).toContainText("Revealed:");
  await expect(quiet(noor.page)).toHaveCount(0);
  // Whoever listened hears it now: they would have heard it before.
  await expect.poll(() => heard.some((said) => said.includes(CANARY))).toBe(true);
  await expect(item(ana.page, `Chris: written in a tunnel, ${CANARY}`)).toContainText("Lived experience");
  await expect(item(ana.page, `Noor: one thing, ${CANARY}`)).toContainText("Professional");
  await banner(noor.page).getByRole("button", { name: "See the cards" }).click();
  await expect(card(noor.page, "Bo: one thing")).toBeVisible();
  await expect(banner(noor.page)).toHaveCount(0);
  expect(await faults(ana.page)).toEqual([]);
});

test("somebody who comes late adds first, and looks then", async ({ browser }) => {
  dee = await comeIn(browser, server, lateLink, "Dee", { width: 390, height: 844 });
  const { page } = dee;
  const page1 = quiet(page);
  await expect(page1).toContainText("The others have put 4 cards on the board.");
  await page.keyboard.press("Escape");
  await expect(page1).toBeVisible();
  await expect(page.getByText(CANARY)).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await page1.getByRole("button", { name: "Write mine first" }).click();
  await page1.getByRole("textbox", { name: "Idea 1" }).fill("Dee: I came later");
  await page1.getByRole("button", { name: "Add mine, then look" }).click();
  await expect(page1).toHaveCount(0);
  await expect(item(page, "Dee: I came later")).toBeVisible();
  await expect(item(page, `Noor: one thing, ${CANARY}`)).toBeVisible();
  await expect(item(ana.page, "Dee: I came later")).toContainText("Lived experience");
  await page.reload();
  await expect(item(page, "Dee: I came later")).toBeVisible();
  await expect(page1).toHaveCount(0);
  dee.watch.check();
});

test("[Q11] whoever comes back after a reveal chooses first, and reads what is new then", async () => {
  const { page, context } = dee;
  const address = page.url();
  // What happens while she is still there is nothing new to her.
  const isHere = noor.page.getByText("Dee, Lived experience, here now");
  await expect(isHere).toHaveCount(1);
  await page.close();
  await expect(isHere).toHaveCount(0);
  await noor.page.evaluate(
    async (rounds) => {
      const send = (method: string, path: string, body: object) =>
        fetch(`${rounds}${path}`, {
          method,
          body: JSON.stringify(body),
          headers: { "content-type": "application/json" },
        });
      const [round] = (await (await send("POST", "", { question: "And then?" })).json()).rounds;
      const cards = [{ id: crypto.randomUUID(), text: "Noor: what comes then" }];
      await send("PATCH", `/${round.id}/mine`, { cards, done: true });
      await send("POST", `/${round.id}/reveal`, { anyway: true });
    },
    `${board(noor.page)}/rounds`,
  );
  await expect(item(ana.page, "Noor: what comes then")).toBeVisible();
  const look = (on: Page) => quiet(on, "And then?").getByRole("button", { name: "Look now" }).click();
  for (const one of [bo.page, chris.page]) await look(one);

  const back = await context.newPage();
  await back.goto(address);
  await expect(quiet(back, "And then?")).toBeVisible();
  await expect(back.getByText("what comes then")).toHaveCount(0);
  await expect(back.getByText("Since your last visit")).toHaveCount(0);
  await look(back);
  const news = back.getByRole("region", { name: "Since your last visit" });
  await expect(news.getByRole("link", { name: "Noor added “Noor: what comes then”" })).toBeVisible();
  await expect(news).not.toContainText("quiet round");
  expect(await faults(back)).toEqual([]);
  await back.close();
});

test("a round can be started, written and revealed with the keyboard alone", async () => {
  const { page } = bo;
  await openOutline(page);
  await tabTo(page, "button", "Start a quiet round");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "What is the question?" })).toBeFocused();
  await page.keyboard.type("By keys?");
  await tabTo(page, "button", "Start the quiet round");
  await page.keyboard.press("Enter");
  await expect(banner(page, "By keys?")).toBeVisible();
  await tabTo(page, "button", "Write");
  await page.keyboard.press("Enter");
  await expect(quiet(page, "By keys?").getByRole("textbox", { name: "Idea 1" })).toBeFocused();
  await page.keyboard.type("With Tab and Enter");
  await page.keyboard.press("Control+Enter");
  await expect(quiet(page, "By keys?").getByRole("textbox", { name: "Idea 2" })).toBeFocused();
  await page.keyboard.type("And a second");
  await page.keyboard.press("Escape");
  await expect(quiet(page, "By keys?")).toHaveCount(0);
  await tabTo(page, "button", "More about this round");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Reveal now" })).toBeFocused();
  await page.keyboard.press("Enter");
  const sure = page.getByRole("alertdialog", { name: "Reveal now?" });
  await expect(sure).toContainText("have not said that they are done");
  await tabTo(page, "button", "Reveal");
  await page.keyboard.press("Enter");
  await expect(banner(page, "By keys?")).toContainText("Revealed:");
  await expect(item(page, "And a second")).toBeVisible();
  // The others had not written: theirs to choose.
  await expect(quiet(noor.page, "By keys?")).toBeVisible();
  await quiet(noor.page, "By keys?").getByRole("button", { name: "Look now" }).click();
  await expect(quiet(noor.page, "By keys?")).toHaveCount(0);
});
