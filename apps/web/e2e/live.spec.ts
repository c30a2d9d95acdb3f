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
  saved,
  tabTo,
} from "./people.ts";

let server: AppServer;
let ana: Person;
let noor: Person;
let bo: Person;
let chris: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Working live");
  const join = async (name: string, voice: string, viewport = { width: 1440, height: 900 }) =>
    comeIn(browser, server, await invite(ana.page, name, voice), name, viewport);
  noor = await join("Noor", "Professional");
  bo = await join("Bo", "Emerging leader");
  // Chris works on a phone.
  chris = await join("Chris", "Lived experience", { width: 390, height: 844 });
  await noor.page.locator(".oc-sheet").waitFor();
  for (const words of ["Pairs talk first", "A quiet corner", "Nobody fixes"]) await addCard(noor.page, "Idea", words);
  await saved(noor.page);
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, noor, bo, chris]) watch.check();
});

const bar = (page: Page) => page.getByRole("region", { name: "Working live" });
const part = (page: Page, name: string | RegExp) => bar(page).getByRole("button", { name });
const dialog = (page: Page) => page.getByRole("dialog");
const yellow = (page: Page) => bar(page).getByText("Yellow card: slower, please.", { exact: true });

/** Every frame that reaches a page on its sockets, as text, from the next time it is loaded. */
function hearFrames(page: Page): string[] {
  const frames: string[] = [];
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => void frames.push(payload.toString("latin1"))),
  );
  return frames;
}

/** Opens a vote on all ideas, three dots each. */
async function openVote(page: Page, question: string): Promise<void> {
  await part(page, "Vote").click();
  const another = dialog(page).getByRole("button", { name: "Start another vote" });
  if (await another.isVisible()) await another.click();
  await dialog(page).getByRole("textbox", { name: "Question" }).fill(question);
  await dialog(page).getByRole("button", { name: "Open the vote" }).click();
}

test("anybody gives the shared timer more time, and everybody sees it", async () => {
  const { page } = noor;
  await part(page, "Timer").click();
  await dialog(page).getByRole("textbox", { name: "What for?" }).fill("Writing ideas");
  expect(await faults(page)).toEqual([]);
  await dialog(page).getByRole("button", { name: "Start the timer" }).click();
  await expect(dialog(page)).toHaveCount(0);
  for (const person of [ana, bo, chris]) await expect(part(person.page, "Timer: 5 min left")).toBeVisible();

  await part(chris.page, /^Timer/).click();
  await dialog(chris.page).getByRole("button", { name: "+5 min" }).click();
  await expect(dialog(chris.page).getByText("Chris gave 5 min more.")).toBeVisible();
  expect(await faults(chris.page)).toEqual([]);
  await dialog(chris.page).getByRole("button", { name: "Half as much again (+2.5 min)" }).click();
  for (const person of [ana, noor, bo]) await expect(part(person.page, /^Timer: 1[23] min left/)).toBeVisible();
  await dialog(chris.page).getByRole("button", { name: "Hold it" }).click();
  await expect(dialog(chris.page).getByText("Held")).toBeVisible();
  await expect(bar(bo.page)).toContainText("(held)");
  await dialog(chris.page).getByRole("button", { name: "Go on" }).click();
  await expect(bar(bo.page)).not.toContainText("(held)");
  await dialog(chris.page).getByRole("button", { name: "End the timer" }).click();
  await expect(dialog(chris.page)).toHaveCount(0);
  for (const person of [ana, noor, bo]) await expect(part(person.page, "Timer")).toHaveAccessibleName("Timer");
});

test("the open chair goes to who asked, and to the quieter voice when the team says so", async () => {
  await part(noor.page, "Open chair").click();
  await dialog(noor.page).getByRole("button", { name: "Take the chair" }).click();
  await dialog(noor.page)
    .getByRole("radio", { name: /^Quieter voices first/ })
    .click({ force: true });
  await expect(dialog(noor.page).getByText("You are speaking.")).toBeVisible();
  expect(await faults(noor.page)).toEqual([]);
  await noor.page.keyboard.press("Escape");
  // Bo has a turn; then Bo and Chris both ask, and Chris has had none.
  await bar(bo.page).getByRole("button", { name: "Take the next turn" }).click();
  await bar(noor.page).getByRole("button", { name: "Leave the chair" }).click();
  await expect(part(chris.page, "Open chair: Bo is speaking")).toBeVisible();
  await bar(noor.page).getByRole("button", { name: "Take the next turn" }).click();
  await part(chris.page, /^Open chair/).click();
  await dialog(chris.page).getByRole("button", { name: "Take the next turn" }).click();
  await expect(dialog(chris.page).getByRole("listitem")).toHaveText(["You", "Noor"]);
  await expect(part(noor.page, "Open chair: Bo is speaking, Chris is next")).toBeVisible();
  expect(await faults(chris.page)).toEqual([]);
  await bar(bo.page).getByRole("button", { name: "Leave the chair" }).click();
  await expect(dialog(chris.page).getByText("You are speaking.")).toBeVisible();
  await dialog(chris.page).getByRole("button", { name: "Leave the chair" }).click();
  await chris.page.keyboard.press("Escape");
  await bar(noor.page).getByRole("button", { name: "Leave the chair" }).click();
  await expect(part(bo.page, "Open chair")).toHaveAccessibleName("Open chair");
});

test("a yellow card is seen by everybody, and says of nobody that they showed it", async () => {
  await part(chris.page, "Slower or pause").click();
  expect(await faults(chris.page)).toEqual([]);
  await dialog(chris.page)
    .getByRole("button", { name: /^Yellow card/ })
    .click();
  for (const { page } of [ana, noor, bo, chris]) {
    await expect(yellow(page)).toBeVisible();
    await expect(page.locator(".live__news")).not.toContainText(/Chris|Lived experience/);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Seen" }).click();
    await expect(yellow(page)).toHaveCount(0);
  }
});

test("three people vote, and how many dots a card has is on nobody's wire before it is closed", async () => {
  const frames = hearFrames(ana.page);
  await ana.page.reload();
  await part(noor.page, "Vote").click();
  await dialog(noor.page).getByRole("textbox", { name: "Question" }).fill("What should we begin with?");
  expect(await faults(noor.page)).toEqual([]);
  await dialog(noor.page).getByRole("button", { name: "Open the vote" }).click();
  for (const { page } of [bo, chris]) await part(page, /^Vote: What should we begin with\?/).click();
  const put = (page: Page, name: string) =>
    dialog(page)
      .getByRole("button", { name: `Put a dot on: ${name}` })
      .click();
  for (let dots = 0; dots < 3; dots += 1) await put(bo.page, "A quiet corner");
  await expect(dialog(bo.page).getByText("You have 0 dots left.")).toBeVisible();
  // There is no fourth one.
  await put(bo.page, "A quiet corner");
  await put(chris.page, "A quiet corner");
  await put(chris.page, "Pairs talk first");
  await dialog(chris.page).getByRole("button", { name: "Take a dot from: Pairs talk first" }).click();
  await put(noor.page, "Nobody fixes");
  for (const { page } of [noor, bo, chris]) await expect(dialog(page).getByText("3 people have voted.")).toBeVisible();
  expect(await faults(chris.page)).toEqual([]);
  // A curator looks on.
  await part(ana.page, /^Vote/).click();
  await expect(dialog(ana.page).getByText("3 people have voted.")).toBeVisible();
  await expect(dialog(ana.page).getByRole("button", { name: /dot|Close the vote/ })).toHaveCount(0);
  expect(frames.join()).toContain('"voters":3');
  for (const secret of ['"counts":{', '"dots":']) expect(frames.join()).not.toContain(secret);

  await dialog(noor.page).getByRole("button", { name: "Close the vote and show the dots" }).click();
  for (const { page } of [ana, noor, bo, chris]) {
    const table = dialog(page).getByRole("table", { name: /^What should we begin with\?/ });
    await expect(table.getByRole("row")).toHaveText([/Card.*Dots/, /A quiet corner.*4/, /Nobody fixes.*1/, /Pairs.*0/]);
    await page.keyboard.press("Escape");
  }
  await expect(card(noor.page, "A quiet corner")).toContainText("4 dots");
  await expect(chris.page.getByRole("region", { name: "Votes" }).getByRole("table")).toContainText("A quiet corner");
  expect(await faults(chris.page)).toEqual([]);
});

test("bringing everyone here asks first: who agrees comes, who says no stays", async () => {
  await bo.page.emulateMedia({ reducedMotion: "reduce" });
  await item(chris.page, "Nobody fixes").waitFor();
  const before = await noor.page.locator(".oc-sheet").boundingBox();
  // Noor zooms out and has a card selected.
  for (let twice = 0; twice < 2; twice += 1) await noor.page.getByRole("button", { name: "Zoom out" }).click();
  await card(noor.page, "A quiet corner").click();
  const width = async (page: Page) => (await page.locator(".oc-sheet").boundingBox())?.width ?? 0;
  await expect.poll(() => width(noor.page)).toBeLessThan((before?.width ?? 0) * 0.8);
  const asks = (page: Page) => page.getByText("Noor asks you to come to another place on the board.");
  await part(noor.page, "Gather everyone here").click();
  await dialog(noor.page)
    .getByRole("button", { name: /^Ask everyone to come here/ })
    .click();
  for (const { page } of [bo, chris, ana]) await expect(asks(page)).toBeVisible();
  expect(await faults(bo.page)).toEqual([]);
  // Nobody has been moved yet.
  expect(await width(bo.page)).toBe(before?.width);
  await ana.page.getByRole("button", { name: "No, thanks" }).click();
  await expect(noor.page.getByText("1 person stays where they are.")).toBeVisible();
  expect(await width(ana.page)).toBe(before?.width);
  await bo.page.getByRole("button", { name: "Go there" }).click();
  await expect.poll(() => width(bo.page)).toBeLessThan((before?.width ?? 0) * 0.8);
  // In the outline it is the card that Noor looks at.
  await chris.page.getByRole("button", { name: "Go there" }).click();
  await expect(item(chris.page, "A quiet corner")).toBeFocused();
  await expect(noor.page.getByText(/Here with you: (Bo, Chris|Chris, Bo)\./)).toBeVisible();
  await noor.page.getByRole("button", { name: "Stop asking" }).click();
  await expect(asks(ana.page)).toHaveCount(0);
});

test("who agrees to follow goes along until one of both stops", async () => {
  await part(noor.page, "Gather everyone here").click();
  await dialog(noor.page)
    .getByRole("button", { name: /^Ask everyone to follow me/ })
    .click();
  for (const { page } of [bo, chris]) await page.getByRole("button", { name: "Follow", exact: true }).click();
  await ana.page.getByRole("button", { name: "No, thanks" }).click();
  await expect(bo.page.getByRole("button", { name: "Stop following" })).toBeFocused();
  await expect(noor.page.getByText(/Following you: (Bo, Chris|Chris, Bo)\./)).toBeVisible();
  expect(await faults(chris.page)).toEqual([]);
  await card(noor.page, "Nobody fixes").click();
  await expect(item(chris.page, "Nobody fixes")).toHaveAttribute("data-shown-by", "");
  await noor.page.getByRole("button", { name: "Zoom in" }).click();
  const left = async (page: Page) => Math.round((await page.locator(".oc-sheet").boundingBox())?.width ?? 0);
  await expect.poll(async () => Math.abs((await left(bo.page)) - (await left(noor.page)))).toBeLessThan(3);
  await chris.page.getByRole("button", { name: "Stop following" }).click();
  await card(noor.page, "Pairs talk first").click();
  await expect(noor.page.getByText("Following you: Bo.")).toBeVisible();
  await expect(chris.page.locator("[data-shown-by]")).toHaveCount(0);
  await noor.page.getByRole("button", { name: "Stop showing the way" }).click();
  await expect(bo.page.getByText("You follow Noor.")).toHaveCount(0);
});

test("all of it with the keyboard alone, in the outline", async () => {
  const { page } = bo;
  await openOutline(page);
  const enter = async (name: string) => {
    await tabTo(page, "button", name);
    await page.keyboard.press("Enter");
  };
  await enter("Timer");
  await expect(dialog(page).getByRole("textbox", { name: "Minutes" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await enter("Start the timer");
  await expect(part(page, "Timer: 6 min left")).toBeFocused();
  await page.keyboard.press("Enter");
  await enter("+1 min");
  await expect(dialog(page).getByText("Bo gave 1 min more.")).toBeVisible();
  await page.keyboard.press("Escape");

  await enter("Open chair");
  await enter("Take the chair");
  await expect(dialog(page).getByText("You are speaking.")).toBeVisible();
  // The same button, so the focus is still on it.
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText("The chair is free.")).toBeVisible();
  await page.keyboard.press("Escape");

  await enter("Vote");
  await expect(dialog(page)).toBeVisible();
  if (await dialog(page).getByRole("table").first().isVisible()) await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("textbox", { name: "Question" })).toBeFocused();
  await page.keyboard.type("And then?");
  await page.keyboard.press("Enter");
  await enter("Put a dot on: Nobody fixes");
  await expect(dialog(page).getByText("You have 2 dots left.")).toBeVisible();
  await expect(dialog(page).getByText("1 person has voted.")).toBeVisible();
  await enter("Close the vote and show the dots");
  await expect(
    dialog(page)
      .getByRole("table", { name: /^And then\?/ })
      .getByRole("row")
      .nth(1),
  ).toContainText("1");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Votes" }).getByRole("table", { name: /^And then\?/ })).toBeVisible();

  await enter("Slower or pause");
  await page.keyboard.press("Tab");
  await expect(
    dialog(page)
      .getByRole("button", { name: /^(Yellow|Red) card/ })
      .first(),
  ).toBeVisible();
  await dialog(page)
    .getByRole("button", { name: /^Red card/ })
    .focus();
  await page.keyboard.press("Enter");
  await expect(bar(page).getByText("Red card: pause, please.", { exact: true })).toBeVisible();
  // It holds the timer, too.
  await expect(bar(page)).toContainText("(held)");
  await enter("Seen");
  await expect(part(page, "Slower or pause")).toBeFocused();

  await enter("Gather everyone here");
  await page.keyboard.press("Tab");
  await dialog(page)
    .getByRole("button", { name: /^Ask everyone to come here/ })
    .focus();
  await page.keyboard.press("Enter");
  const { page: noors } = noor;
  await expect(noors.getByText("Bo asks you to come to another place on the board.")).toBeVisible();
  await tabTo(noors, "button", "No, thanks");
  await noors.keyboard.press("Enter");
  await expect(part(noors, "Gather everyone here")).toBeFocused();
  await enter("Stop asking");
  await expect(part(page, "Gather everyone here")).toBeFocused();
});

test("what happens is told politely, never more than once in five seconds", async () => {
  const told = await collectTold(chris.page);
  await part(bo.page, /^Timer/).click();
  const start = dialog(bo.page).getByRole("button", { name: "Start the timer" });
  if (await start.isVisible()) await start.click();
  else await bo.page.keyboard.press("Escape");
  await part(bo.page, /^Timer: /).click();
  for (const name of ["+1 min", "+5 min"]) await dialog(bo.page).getByRole("button", { name }).click();
  await bo.page.keyboard.press("Escape");
  await bar(bo.page).getByRole("button", { name: "Open chair" }).click();
  await dialog(bo.page).getByRole("button", { name: "Take the chair" }).click();
  await expect.poll(async () => (await told()).map(({ words }) => words).join(" ")).toContain("Bo has the open chair.");
  const said = await told();
  expect(said.map(({ words }) => words).join(" ")).toContain("Bo gave the timer 5 more minutes.");
  for (const [at, { at: when }] of said.slice(1).entries()) expect(when - (said[at]?.at ?? 0)).toBeGreaterThan(4900);
  await dialog(bo.page).getByRole("button", { name: "Leave the chair" }).click();
  await bo.page.keyboard.press("Escape");
});

test("a crash takes away neither the timer, nor the chair, nor anybody's dots", async () => {
  await part(bo.page, /^Timer/).click();
  const start = dialog(bo.page).getByRole("button", { name: "Start the timer" });
  if (await start.isVisible()) await start.click();
  else await bo.page.keyboard.press("Escape");
  await expect(part(chris.page, /^Timer: /)).toBeVisible();
  await part(bo.page, "Open chair").click();
  await dialog(bo.page).getByRole("button", { name: "Take the chair" }).click();
  await expect(dialog(bo.page).getByText("You are speaking.")).toBeVisible();
  await bo.page.keyboard.press("Escape");
  await openVote(noor.page, "After the crash?");
  await dialog(noor.page).getByRole("button", { name: "Put a dot on: Nobody fixes" }).click();
  await expect(dialog(noor.page).getByText("1 person has voted.")).toBeVisible();
  const everybody = [ana, noor, bo, chris];
  for (const { watch } of everybody) watch.serverIsDown = true;
  await server.kill();
  await server.run();
  for (const { page } of everybody) await page.reload();
  for (const { watch } of everybody) watch.serverIsDown = false;
  await expect(part(chris.page, /^Timer: /)).toBeVisible();
  await expect(part(chris.page, "Open chair: Bo is speaking")).toBeVisible();
  await part(noor.page, "Vote: After the crash?").click();
  await expect(dialog(noor.page).getByText("You have 2 dots left.")).toBeVisible();
  await expect(dialog(noor.page).getByText("1 person has voted.")).toBeVisible();
  await dialog(noor.page).getByRole("button", { name: "Close the vote and show the dots" }).click();
  await expect(dialog(noor.page).getByRole("table", { name: /^After the crash/ })).toContainText("Nobody fixes");
  await noor.page.keyboard.press("Escape");
  await bar(bo.page).getByRole("button", { name: "Leave the chair" }).click();
  await expect(part(chris.page, "Open chair")).toHaveAccessibleName("Open chair");
});

test("it fits a phone and a very small one, and nothing of it hides what it stands on", async () => {
  const { page } = chris;
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    for (const name of [/^Timer/, "Open chair", "Vote", "Slower or pause", "Gather everyone here"]) {
      const box = await part(page, name).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
      await part(page, name).click();
      await expect(dialog(page)).toBeVisible();
      expect(await sideways(page)).toBe(0);
      await page.keyboard.press("Escape");
      await expect(dialog(page)).toHaveCount(0);
    }
    expect(await faults(page)).toEqual([]);
  }
});
