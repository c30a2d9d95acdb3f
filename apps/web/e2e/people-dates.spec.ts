import { type Browser, expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { comeIn, curatorOf, type Person } from "./people.ts";

const SESSIONS = ["What I wish I’d known", "Old stories, new leaders", "Whose data?"] as const;
const VOICES = ["Professional", "Emerging leader", "Lived experience"] as const;

// One story: each part goes on from where the last one left people.
test.describe.configure({ mode: "serial" });

let server: AppServer;
let cura: Person;
let noor: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  cura = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Stream" }).getByRole("link", { name });

/** The page as it is has no fault that axe finds, in light and dark, and fits 320 pixels. */
async function sound(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faults(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => sideways(page)).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function cannotOpen(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/do not find an invitation|was taken back/);
  await context.close();
}

test("nine people are invited from a list; what is not understood is said before anything is made", async ({
  browser,
}) => {
  const { page } = cura;
  await page.getByRole("button", { name: "Create a stream" }).click();
  await page.getByLabel("Name of the stream").fill("Leading");
  await page.getByRole("button", { name: "Create the stream" }).click();
  await page.waitForURL(/\/streams\//);
  const streamId = new URL(page.url()).pathname.split("/")[2] ?? "";
  for (const title of SESSIONS) {
    const made = await page.request.post(`${server.url}/api/streams/${streamId}/sessions`, {
      data: { title, minutes: 60 },
    });
    expect(made.status()).toBe(201);
  }
  await page.reload();
  await tab(page, "People").click();
  await page.getByRole("button", { name: "Invite people" }).click();
  const dialog = page.getByRole("dialog");
  const rows = SESSIONS.flatMap((title, at) =>
    VOICES.map((voice, i) => `Person ${at * 3 + i + 1}\t${voice}\t\t${title}`),
  );
  await dialog.getByLabel("Your list").fill(["Name\tVoices\tSeat\tSession", ...rows, "Cem\tpatient"].join("\n"));
  await expect(dialog.getByText("9 people can be invited.")).toBeVisible();
  await expect(dialog.getByText("“patient” is no voice, place or session we know.")).toBeVisible();
  await dialog.getByRole("button", { name: "Make 9 links" }).click();
  await expect(dialog.getByText("9 links are made.")).toBeVisible();
  const link = await dialog.getByLabel("Link for Person 3", { exact: true }).inputValue();
  const table = await dialog.getByRole("link", { name: "Save as a table (CSV)" }).getAttribute("href");
  expect(decodeURIComponent(table ?? "")).toContain(`Person 3,What I wish I’d known,${link}`);
  await page.keyboard.press("Escape");
  await expect(page.getByText("9 invitations not opened yet")).toBeVisible();

  noor = await comeIn(browser, server, link, "Person 3");
  await noor.page.locator(".oc-sheet").waitFor();
  // The curator's page hears of it by itself.
  await expect(page.getByText("8 invitations not opened yet")).toBeVisible();
  await sound(page);
});

test("a link can be made anew, and taken back", async ({ browser }) => {
  const { page } = cura;
  const renew = page.getByRole("button", { name: /^New link ?: Person 1$/ });
  await renew.click();
  const first = await page.getByRole("dialog").getByLabel("Invitation link").inputValue();
  await page.keyboard.press("Escape");
  await renew.click();
  const second = await page.getByRole("dialog").getByLabel("Invitation link").inputValue();
  await page.keyboard.press("Escape");
  await cannotOpen(browser, first);
  await page.getByRole("button", { name: /^Take back ?: Person 1$/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("7 invitations not opened yet")).toBeVisible();
  await cannotOpen(browser, second);
});

test("somebody of the stream gets a place on one more board without another link", async () => {
  const { page } = cura;
  await page.getByRole("button", { name: "Change Person 3" }).click();
  await page.getByRole("menuitem", { name: "Add to a session…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add to the session" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("link", { name: SESSIONS[1] })).toBeVisible();
  await noor.page.goto(server.url);
  await expect(noor.page.getByRole("link", { name: new RegExp(SESSIONS[1]) })).toBeVisible();
});

test("a freeze that comes earlier needs a reason, and the team reads it on its board", async () => {
  const { page } = cura;
  await tab(page, "Dates").click();
  await page.getByLabel("First meeting").fill(inDays(5));
  await page.getByLabel("Freeze", { exact: true }).fill(inDays(60));
  await page.getByRole("button", { name: "Save the dates" }).click();
  await expect(page.getByText("Freeze in 60 days.")).toBeVisible();
  const mine = page.getByRole("row", { name: new RegExp(SESSIONS[0]) });
  await expect(mine.getByText("60 days, enough")).toHaveCount(3);
  await expect(mine.getByText("nobody yet")).toHaveCount(2);

  await page.getByLabel("Freeze", { exact: true }).fill(inDays(40));
  await page.getByRole("button", { name: "Save the dates" }).click();
  await expect(page.getByText("Please say why the freeze comes earlier.")).toBeVisible();
  await page.getByLabel("Why does the freeze come earlier?").fill("The programme is printed sooner");
  await page.getByRole("button", { name: "Save the dates" }).click();
  await expect(page.getByText("Freeze in 40 days.")).toBeVisible();
  await expect(mine.getByText("40 days, tight")).toHaveCount(3);
  await sound(page);

  await noor.page.getByRole("link", { name: new RegExp(SESSIONS[0]) }).click();
  const notice = noor.page.getByRole("region", { name: "The freeze comes earlier" });
  await expect(notice).toContainText("Ana says why: The programme is printed sooner");
  await notice.getByRole("button", { name: "I have read this" }).click();
  await expect(notice).toBeHidden();
  await noor.page.reload();
  await noor.page.getByRole("heading", { name: "Time to shape" }).waitFor();
  await expect(notice).toBeHidden();
});

test("what happened can be read in sentences", async () => {
  const { page } = cura;
  await tab(page, "People").click();
  await page.getByRole("link", { name: "What happened" }).click();
  await expect(page.getByText(/Ana moved the freeze earlier\. .* Why: The programme is printed sooner/)).toBeVisible();
  await expect(page.getByText("Person 3 came in (Co-chair, Lived experience)")).toBeVisible();
  await expect(page.getByText("no words for yet")).toHaveCount(0);
  await sound(page);
});

test("who leaves a board keeps the credit; who deletes their data keeps no name", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "Leave this board…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Leave the board" }).click();
  await expect(page.getByRole("link", { name: new RegExp(SESSIONS[1]) })).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(SESSIONS[0]) })).toBeHidden();
  await tab(cura.page, "People").click();
  await expect(cura.page.getByText(/Was here until/)).toBeVisible();

  await page.getByRole("button", { name: /Person 3/ }).click();
  await page.getByRole("menuitem", { name: "My data" }).click();
  await page.getByRole("heading", { name: "My data" }).waitFor();
  await sound(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save my data" }).click();
  expect((await download).suggestedFilename()).toBe("my-data.json");
  await page.getByRole("button", { name: "Delete what is kept about me…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  await expect(cura.page.getByRole("heading", { name: "Someone who left" })).toBeVisible();
  await expect(cura.page.getByRole("heading", { name: "Person 3" })).toBeHidden();
});

test("an edition is closed, and the next one starts with a chosen board", async () => {
  const { page } = cura;
  await tab(page, "Dates").click();
  await page.getByRole("button", { name: "Close this edition…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close the edition" }).click();
  await expect(page.getByText("This edition is closed: everything can be read")).toBeVisible();
  await page.getByRole("button", { name: "Start the next edition…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^Edition/).fill("Autumn");
  await dialog.getByRole("checkbox", { name: SESSIONS[0] }).check({ force: true });
  await dialog.getByRole("button", { name: "Start the edition" }).click();
  await expect(page.getByText("Autumn")).toBeVisible();
  await expect(page.getByText(SESSIONS[0]).first()).toBeVisible();
  await expect(page.getByText(SESSIONS[1])).toBeHidden();
  await expect(page.getByText("This edition is closed")).toBeHidden();
  cura.watch.check();
});
