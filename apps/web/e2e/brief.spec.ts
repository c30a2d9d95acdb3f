import { readFile } from "node:fs/promises";
import { type Download, expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, card, comeIn, curatorOf, invite, newBoard, openOutline, type Person, saved } from "./people.ts";

let server: AppServer;
let ana: Person;
let chris: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  chris = await comeIn(browser, server, await invite(ana.page, "Chris", "Lived experience"), "Chris");
  await chris.page.locator(".oc-sheet").waitFor();
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, chris]) watch.check();
});

const dock = (page: Page) => page.getByRole("region", { name: /^Selected card/ });
const sheet = (page: Page) => page.getByRole("region", { name: "Brief", exact: true });

async function choose(page: Page, field: string, option: string): Promise<void> {
  await dock(page)
    .getByRole("button", { name: new RegExp(field) })
    .click();
  await page.getByRole("option", { name: option }).click();
}

test("a card's words go into the brief, and the brief says where they came from", async () => {
  const { page } = chris;
  await addCard(page, "Idea", "Nobody fixes, nobody judges");
  await card(page, "Nobody fixes").click();
  await choose(page, "Put its words into the brief", "How lived experience shaped this");
  await dock(page).getByRole("button", { name: "Put it there" }).click();
  await expect(dock(page).getByText("In the brief: How lived experience shaped this")).toBeVisible();
  await saved(page);
  await page.getByRole("link", { name: "Brief", exact: true }).first().click();
  await expect(sheet(page)).toContainText("Nobody fixes, nobody judges");
  await expect(sheet(page)).toContainText("(Idea, Lived experience) went into “How lived experience shaped this”");
});

test("a story stays on the board until whoever tells it says yes, also when it is in the outline", async () => {
  const { page } = chris;
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await addCard(page, "Access", "What happened to me in the corridor");
  await card(page, "What happened").click();
  await choose(page, "Who may read it", "A personal story");
  await saved(page);
  await page.getByRole("link", { name: "Brief", exact: true }).first().click();
  await expect(sheet(page)).not.toContainText("corridor");
  // Nobody but the teller can say that it may be told.
  await ana.page.getByRole("link", { name: "Canvas" }).first().click();
  await card(ana.page, "What happened").click();
  await expect(dock(ana.page).getByRole("button", { name: /Who may read it/ })).toBeDisabled();
  await openOutline(page);
  const item = page.locator("[data-item]").filter({ hasText: "What happened" });
  await item.getByRole("button", { name: /^What you can do/ }).click();
  await page.getByRole("menuitem", { name: "Brief, and who may read it…" }).click();
  const dialog = page.getByRole("dialog", { name: "The brief, and who may read it" });
  await dialog.getByRole("button", { name: /Who may read it/ }).click();
  await page.getByRole("option", { name: "A story, and the teller says yes" }).click();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await saved(page);
  await page.getByRole("link", { name: "Brief", exact: true }).first().click();
  await expect(sheet(page)).toContainText("corridor");
});

test("what is missing is listed, and written where it was missed", async () => {
  const { page } = chris;
  const easy = page.getByRole("button", { name: /^Write it ?: Not decided yet: In easy words$/ });
  const findings = page.getByText(/things to look at$/).first();
  await findings.click();
  await easy.click();
  const dialog = page.getByRole("dialog", { name: "In easy words" });
  await dialog.getByLabel("In easy words").fill("People tell true stories.");
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(easy).toHaveCount(0);
  await page.getByRole("button", { name: /^Write it ?: .*Consent and recording/ }).click();
  const consent = page.getByRole("dialog", { name: "Consent, in your words" });
  await consent.getByRole("button", { name: /Recording/ }).click();
  await page.getByRole("option", { name: "No", exact: true }).click();
  await consent.getByRole("button", { name: "Done" }).click();
  await expect(sheet(page)).toContainText("Recording: No");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "For everyone who comes" }).click();
  await expect(sheet(page)).toContainText("People tell true stories.");
  await expect(sheet(page)).not.toContainText("Run sheet");
  expect(await faults(page)).toEqual([]);
});

test("every kind of file can be taken along, and the last one is offered next time", async () => {
  const { page } = chris;
  await saved(page);
  const take = async (name: RegExp): Promise<Download> => {
    await page.getByRole("button", { name: "Other files" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitemradio", { name }).click(),
    ]);
    return download;
  };
  const beginsWith = {
    PDF: "%PDF-1.",
    Word: "PK",
    OpenDocument: "PK",
    "Web page": "<!doctype html>",
    Markdown: "---",
    Data: "{",
  };
  for (const [name, start] of Object.entries(beginsWith)) {
    const file = await readFile(await (await take(new RegExp(`^${name}`))).path());
    expect(file.subarray(0, 15).toString("latin1"), name).toMatch(
      new RegExp(`^${start.replace(/[.%]/g, "\\$&")}`, "i"),
    );
  }
  await page.reload();
  await expect(page.getByRole("button", { name: "Take along: Data (JSON)" })).toBeVisible();
});

test("the board can be taken along, as a picture and as text, without what stays with the team", async () => {
  const { page } = chris;
  await page.getByRole("link", { name: "Canvas" }).first().click();
  await addCard(page, "Concern", "Canary, for the team to talk about");
  await saved(page);
  await page.getByRole("link", { name: "Brief", exact: true }).first().click();
  const take = async (name: RegExp) => {
    await page.getByRole("button", { name: "The board", exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
    return { name: download.suggestedFilename(), data: await readFile(await download.path()) };
  };
  const png = await take(/PNG/);
  expect(png.name).toBe("what-i-wish-id-known-board.png");
  expect(png.data.subarray(1, 4).toString("latin1")).toBe("PNG");
  const svg = await take(/SVG/);
  const text = await take(/^Outline as text/);
  expect([svg.name, text.name]).toEqual(["what-i-wish-id-known-board.svg", "what-i-wish-id-known-outline.md"]);
  expect(text.data.toString()).toContain("- **Idea** (Lived experience): Nobody fixes, nobody judges");
  expect(text.data.toString()).toContain("- **Concern**");
  for (const { data } of [svg, text]) expect(data.toString()).not.toContain("Canary");
  // A browser reads the picture as it is: it has a name, its words are words.
  const drawn = await page.evaluate((source) => {
    const picture = new DOMParser().parseFromString(source, "image/svg+xml");
    return { title: picture.querySelector("title")?.textContent, words: picture.documentElement.textContent };
  }, svg.data.toString());
  expect(drawn.title).toBe("What I wish I’d known: Picture of the board");
  expect(drawn.words).toContain("Nobody fixes");
  expect(await faults(page)).toEqual([]);
});

test("a curator takes the whole programme along", async () => {
  const { page } = ana;
  await page.getByRole("link", { name: "Leading together" }).first().click();
  await page.getByRole("button", { name: "Programme" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: /^Everything/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("leading-together-programme.zip");
  const file = await readFile(await download.path());
  expect(file.toString("latin1")).toContain("01-what-i-wish-id-known/chairs.pdf");
});

test("pages taken along have no faults that a machine can find, for each reader and in each language", async ({
  browser,
}) => {
  const made = await ana.page.request.post(`${server.url}/api/streams/sample`, { headers: { origin: server.url } });
  const { stream } = (await made.json()) as { stream: { id: string } };
  const listed = await ana.page.request.get(`${server.url}/api/streams/${stream.id}/sessions`);
  const { sessions } = (await listed.json()) as { sessions: { boardId: string }[] };
  const files = [
    ...["chairs", "programme", "attendees"].flatMap((purpose) =>
      ["en", "da", "nl"].map(
        (language) => `/api/boards/${sessions[0]?.boardId}/brief.html?for=${purpose}&language=${language}`,
      ),
    ),
    `/api/streams/${stream.id}/programme.html?for=programme`,
  ];
  const context = await browser.newContext();
  try {
    for (const file of files) {
      const html = await (await ana.page.request.get(`${server.url}${file}`)).text();
      const page = await context.newPage();
      await page.setContent(html);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await faults(page), file).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await sideways(page), file).toBe(0);
      await page.close();
    }
  } finally {
    await context.close();
  }
});

test("the brief fits 320 pixels", async () => {
  const { page } = chris;
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await sideways(page)).toBe(0);
  expect(await faults(page)).toEqual([]);
});
