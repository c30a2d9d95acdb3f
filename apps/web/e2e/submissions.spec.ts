import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { comeIn, curatorOf, type Person } from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

/** What axe finds on the page as it is, and how far it sticks out sideways at 320 pixels. */
async function faultsAnd320(page: Page): Promise<string[]> {
  const found = await faults(page);
  const wide = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 320, height: 640 });
  const out = await sideways(page);
  await page.setViewportSize(wide);
  return out > 0 ? [...found, `sticks out by ${out}`] : found;
}

/** Proposals as another system might send them: odd spelling, HTML, one without a title. */
const PROPOSALS = [
  ...Array.from({ length: 120 }, (_, i) => ({
    id: i + 1,
    name: `Proposal ${i + 1}`,
    description: i % 3 === 0 ? "" : `<p>What we tried in ward ${i + 1} &amp; what we learned.</p>`,
    pathways: i % 2 === 0 ? "Learning, Failure" : "Access",
  })),
  { id: 900, name: "", description: "nobody knows what this is" },
  { id: 901, name: "Sorry: how hospitals say it", description: "Two stories.\nOne question.", pathways: "Failure" },
];

test("a curator brings in proposals, finds one, and makes a session from it", async () => {
  const { page, watch } = ana;
  await page.getByRole("button", { name: "Create a stream" }).click();
  await page.getByLabel("Name of the stream").fill("Learning from failure");
  await page.getByRole("button", { name: "Create the stream" }).click();
  await page.getByRole("link", { name: /Submissions/ }).click();
  await page.getByRole("button", { name: "Bring in submissions" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Or paste the list here").fill(JSON.stringify(PROPOSALS));
  await dialog.getByRole("button", { name: "Look what is in it" }).click();
  await expect(dialog.getByText("This looks like a plain list.")).toBeVisible();
  await dialog.getByRole("button", { name: "Bring in 121 submissions" }).click();
  await expect(dialog.getByText("121 submissions came in.")).toBeVisible();
  await page.keyboard.press("Escape");

  const file = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as a file" }).click();
  await page.getByRole("menuitem", { name: "As a table (CSV)" }).click();
  expect((await file).suggestedFilename()).toBe("learning-from-failure-submissions.csv");

  await page.getByRole("searchbox").fill("hospitals say");
  await page.getByRole("button", { name: "Make a session from “Sorry: how hospitals say it”" }).click();
  await expect(page.getByRole("dialog").getByLabel("Title")).toHaveValue("Sorry: how hospitals say it");
  await page.getByRole("dialog").getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
  await expect(page.getByLabel("For the programme")).toHaveValue("Two stories.\nOne question.");
  await expect(page.locator(".oc-card", { hasText: "Two stories." })).toBeVisible();
  watch.check();
});

/** A table as a spreadsheet saves it: semicolons, a column that only a person can tell, contact details, a row without a title. */
const TABLE = [
  "No;What is it called;Abstract;Track;Speakers;Country;E-mail",
  '1;Round table on rounds;"Who speaks first?\nWho last?";Care, Power;Ana Lee;Denmark;ana@example.org',
  "2;Ward whispers;How night staff hand over.;Care;Bo Berg;Netherlands;bo@example.org",
  "3;Letters home;What families were told.;Failure;Cy Dahl;Denmark;cy@example.org",
  "4;;Nobody knows.;;;;",
].join("\n");

test("two curators choose together: a table comes in, reasons are seen at once, two become one session", async ({
  browser,
}) => {
  const { page, watch } = ana;
  await page.goto(server.url);
  await page.getByRole("button", { name: "Create a stream" }).click();
  await page.getByLabel("Name of the stream").fill("Choosing together");
  await page.getByRole("button", { name: "Create the stream" }).click();
  await page.getByRole("link", { name: /Submissions/ }).click();
  await page.waitForURL(/\/submissions$/);
  const streamId = page.url().split("/").at(-2) ?? "";
  const made = await page.request.post(`${server.url}/api/streams/${streamId}/invites`, {
    data: { invites: [{ kind: "curator" }] },
    headers: { origin: server.url },
  });
  const bo = await comeIn(browser, server, (await made.json()).made[0].url, "Bo");
  await bo.page.goto(page.url());

  await page.getByRole("button", { name: "Bring in submissions" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Or paste the list here").fill(TABLE);
  await dialog.getByRole("button", { name: "Look what is in it" }).click();
  await expect(dialog.getByText("This looks like a table.")).toBeVisible();
  await expect(dialog.getByText("Please say which column holds the title.")).toBeVisible();
  await expect(dialog.getByText("0 are new")).toBeVisible();
  await dialog.getByLabel("“What is it called” comes in as").selectOption("Title");
  await expect(dialog.getByText("3 are new")).toBeVisible();
  await expect(dialog.getByText("Mail addresses and phone numbers")).toBeVisible();
  await expect(dialog.getByText("Row 5 It has no title.")).toBeVisible();
  await expect(bo.page.getByText("No submissions yet")).toBeVisible();
  expect(await faultsAnd320(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Bring in 3 submissions" }).click();
  await dialog.getByRole("button", { name: "Look at the submissions" }).click();
  const list = (who: Person) => who.page.getByRole("list", { name: "Submissions", exact: true }).locator("> li");
  await expect(list(bo)).toHaveCount(3);

  await page.getByLabel("Country", { exact: true }).selectOption("Denmark");
  await expect(list(ana)).toHaveCount(2);
  await page.getByLabel("Theme", { exact: true }).selectOption("Care");
  await expect(list(ana)).toHaveText([/Round table on rounds/]);
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await expect(list(ana)).toHaveCount(3);

  const say = async (who: Person, verdict: string, why: string) => {
    await who.page.getByRole("button", { name: "Say what you think of “Ward whispers”" }).click();
    const asked = who.page.getByRole("dialog");
    await asked.getByText(verdict, { exact: true }).click();
    await asked.getByLabel(/^Why/).fill(why);
    await asked.getByRole("button", { name: "Save" }).click();
    await expect(asked).toBeHidden();
  };
  await Promise.all([say(ana, "Yes", "Told by those who were there"), say(bo, "Maybe", "Close to the round table")]);
  for (const { page: eyes } of [ana, bo]) {
    await expect(eyes.getByText("Ana: Yes – Told by those who were there")).toBeVisible();
    await expect(eyes.getByText("Bo: Maybe – Close to the round table")).toBeVisible();
  }
  await page.getByRole("button", { name: "Move to… “Ward whispers”" }).click();
  await page.getByRole("menuitem", { name: "Move to: Shortlist" }).click();
  await bo.page.getByRole("button", { name: "Board", exact: true }).click();
  await expect(bo.page.getByRole("list", { name: "Shortlist" }).getByText("Ward whispers")).toBeVisible();
  expect(await faultsAnd320(page)).toEqual([]);
  expect(await faultsAnd320(bo.page)).toEqual([]);
  // By hand: a drag does what the menu does.
  await bo.page
    .getByRole("heading", { name: "Letters home" })
    .dragTo(bo.page.getByRole("region", { name: "Declined" }));
  await expect(list(ana).filter({ hasText: "Letters home" })).toContainText("Declined");

  await page.getByRole("checkbox", { name: "Select “Round table on rounds”" }).check();
  await page.getByRole("checkbox", { name: "Select “Ward whispers”" }).check();
  await page.getByRole("button", { name: "Combine into a session" }).click();
  await expect(dialog.getByLabel("Title")).toHaveValue("Round table on rounds");
  await dialog.getByLabel("Title").fill("Who speaks on the ward?");
  await dialog.getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
  await expect(page.getByLabel("For the programme")).toHaveValue(
    "Who speaks first?\nWho last?\n\nHow night staff hand over.",
  );
  await expect(page.locator(".oc-card", { hasText: "From “Ward whispers”" })).toBeVisible();
  await expect(bo.page.getByRole("list", { name: "Session", exact: true }).locator("> li")).toHaveCount(2);
  watch.check();
  bo.watch.check();
});

test("a list that cannot be read is refused in plain words, and nothing is lost", async () => {
  const { page } = ana;
  await page.goto(server.url);
  await page
    .getByRole("link", { name: /Learning from failure/ })
    .first()
    .click();
  await page.getByRole("link", { name: /Submissions/ }).click();
  await page.getByRole("button", { name: "Bring in submissions" }).first().click();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByLabel("Or paste the list here");
  await field.fill('[{"title": "half a list"');
  await dialog.getByRole("button", { name: "Look what is in it" }).click();
  await expect(dialog.getByRole("alert").or(dialog.locator(".notice")).first()).toContainText(/JSON/);
  await expect(field).toHaveValue('[{"title": "half a list"');
});
