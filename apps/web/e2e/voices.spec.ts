import { addCard, addComment, boardRoots, readCards, setCardProps } from "@openchair/board";
import type { Voice } from "@openchair/formats";
import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { comeIn, curatorOf, invite, newBoard, openOutline, type Person } from "./people.ts";
import { joinAsProgram, type Program } from "./programs.ts";

// One board, worked on from test to test.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let ana: Person;
let noor: Person;
let noorsProgram: Program;
let bo: Program;
let chris: Program;

/** Cards 2 : 1 : 1, letters 10 : 10 : 20, comments 0 : 1 : 1, minutes 30 : 10 : 20, as in the unit test of rule V5. */
function write(program: Program, cards: readonly string[], comment: string, minutes: number, voice: Voice): void {
  const { doc, origin } = program.editing;
  for (const text of cards) addCard(doc, { kind: "idea", text }, origin);
  if (comment !== "") addComment(doc, { on: "board", text: comment, by: null, byName: "", at: 1 }, origin);
  addCard(doc, { kind: "segment", place: "run-sheet", text: "", minutes, voices: [voice] }, origin);
}

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  const boardId = new URL(ana.page.url()).pathname.split("/")[2] ?? "";
  const noorLink = await invite(ana.page, "Noor", "Professional");
  noor = await comeIn(browser, server, noorLink, "Noor");
  const join = async (name: string, voice: string) => joinAsProgram(await invite(ana.page, name, voice), name, boardId);
  noorsProgram = await join("Nils", "Professional");
  bo = await join("Bo", "Emerging leader");
  chris = await join("Chris", "Lived experience");
  write(noorsProgram, ["fives", "fives"], "", 30, "professional");
  write(bo, ["tenletters"], "Yes", 10, "emerging-leader");
  write(chris, ["twenty letters it is, so"], "No", 20, "lived-experience");
  await Promise.all([noorsProgram, bo, chris].map((program) => program.saved()));
  // Programs do not show themselves to those who are here.
  await noor.page.reload();
});
test.afterAll(async () => {
  for (const program of [noorsProgram, bo, chris]) program.close();
  await server.end();
});

const voices = (page: Page) => page.getByRole("region", { name: "Voices so far" });
const strip = (page: Page) => page.getByRole("button", { name: /Voices so far:/ }).first();

test("the strip and the table say the exact shares of each voice, and nobody's name", async () => {
  const { page } = noor;
  await expect(strip(page)).toHaveAccessibleName(/Professional 31 %, Emerging leader 29 %, Lived experience 40 %/);
  const part = voices(page);
  await expect(part.getByRole("listitem")).toHaveText([
    "Professional31 %",
    "Emerging leader29 %",
    "Lived experience40 %",
  ]);
  await part.getByText("Look closer").click();
  await expect(part.getByRole("row")).toHaveText([
    "What is countedProfessionalEmerging leaderLived experience",
    "Cards50 %25 %25 %",
    "Words25 %25 %50 %",
    "Comments0 %50 %50 %",
    "Minutes50 %17 %33 %",
    "Together31 %29 %40 %",
  ]);
  const words = (await part.textContent()) ?? "";
  for (const name of ["Noor", "Nils", "Bo", "Chris"]) expect(words).not.toContain(name);
  await expect(part.getByText("Only one person here speaks as: Emerging leader, Lived experience")).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test("[V1] a client that writes false voices and authors moves no share", async () => {
  const { doc, origin } = noorsProgram.editing;
  for (const { id, place, createdBy } of readCards(doc)) {
    if (place === "run-sheet") continue;
    setCardProps(doc, id, { voices: ["professional"] }, origin);
    boardRoots(doc)
      .records.get(id)
      ?.set("m", JSON.stringify({ createdBy: createdBy ?? "x", createdAt: 1 }));
  }
  await noorsProgram.saved();
  const boardId = new URL(noor.page.url()).pathname.split("/")[2];
  const answer = await noor.page.request.get(`${server.url}/api/boards/${boardId}/voices`);
  expect((await answer.json()).overall).toEqual({ professional: 31, "emerging-leader": 29, "lived-experience": 40 });
});

test("a voice under a fifth brings a gentle word with something to do, which sends nothing by itself", async () => {
  const { page } = noor;
  const { doc, origin } = noorsProgram.editing;
  for (let i = 0; i < 40; i += 1) addCard(doc, { kind: "idea", text: "And one more from us" }, origin);
  for (let i = 0; i < 4; i += 1) addComment(doc, { on: "board", text: "Hm", by: null, byName: "", at: 2 }, origin);
  const prompt = voices(page).getByRole("listitem").filter({ hasText: "less than a fifth" });
  await expect(prompt.first()).toContainText("Silence may be a choice: ask, do not push.");
  await expect(strip(page)).toContainText("quiet");
  await prompt.filter({ hasText: "Lived experience" }).getByRole("button", { name: "Start a quiet round" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await prompt.filter({ hasText: "Lived experience" }).getByRole("button", { name: "Ask them" }).click();
  const field = page.getByRole("textbox", { name: "Your comment", exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("@Chris What would you add, or change?");
  await expect(page.locator(".talk__said", { hasText: "What would you add" })).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".talk__said", { hasText: "What would you add" }).locator("mark")).toHaveText("@Chris");
  await page.getByRole("button", { name: "Session", exact: true }).click();
  await prompt.filter({ hasText: "Lived experience" }).getByRole("button", { name: "Not now" }).click();
  await expect(prompt.filter({ hasText: "Lived experience" })).toHaveCount(0);
});

test("the strip is in the outline, on a phone, and by keyboard alone; it leads to the whole", async () => {
  const { page } = noor;
  await openOutline(page);
  const inOutline = page.locator(".outline").getByRole("button", { name: /Voices so far:/ });
  await inOutline.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Voices so far" })).toBeFocused();
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole("link", { name: "Outline" }).last().click();
    await expect(inOutline).toBeInViewport();
    expect(await page.locator(".board__outline").evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await inOutline.click();
    await expect(page.getByRole("heading", { name: "Voices so far" })).toBeFocused();
    expect(await sideways(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: "Canvas" }).first().click();
});

test("[V8] a team may see less; what it does not see is told to nobody", async () => {
  const { page } = noor;
  const part = voices(page);
  await part.getByText("Look closer").click();
  await expect(part.getByRole("radio", { name: "The share of each voice" })).toBeVisible();
  await part.getByRole("radio", { name: /Only whether it is even/ }).check({ force: true });
  await expect(part.getByText("One of the voices has had less than a fifth")).toBeVisible();
  await expect(part.getByRole("table")).toHaveCount(0);
  await expect(strip(page)).not.toContainText("%");
  await part.getByRole("radio", { name: "Nothing" }).check({ force: true });
  await expect(part.getByText("The team has chosen not to see shares.")).toBeVisible();
  await expect(strip(page)).toHaveCount(0);
  const boardId = new URL(page.url()).pathname.split("/")[2];
  const answer = await ana.page.request.get(`${server.url}/api/boards/${boardId}/voices`);
  expect(await answer.json()).toMatchObject({ overall: null, quiet: [], even: null });
  noor.watch.check();
});
