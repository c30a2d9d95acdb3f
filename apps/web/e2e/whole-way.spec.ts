import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { addCard, comeIn, curatorOf, type Person, saved } from "./people.ts";

const CALL = [
  { id: 1, title: "What I wish I’d known", description: "Four people tell what came too late.", themes: ["Care"] },
  {
    id: 2,
    title: "Whose data, whose decision?",
    description: "Who reads a record, and who is asked.",
    themes: ["Power"],
  },
  { id: 3, title: "Ward whispers", description: "How night staff hand over.", themes: ["Care"] },
  { id: 4, title: "Round table on rounds", description: "Who speaks first, and who last?", themes: ["Power"] },
  { id: 5, title: "A pitch for a product", description: "Not for us.", themes: [] },
];
const SESSIONS = ["What I wish I’d known", "Whose data, whose decision?", "Who speaks on the ward?"] as const;
const TEAMS = [
  ["Noor", "Bo", "Chris"],
  ["Dee", "Els", "Finn"],
  ["Gus", "Hani", "Ida"],
] as const;
const VOICES = ["Professional", "Emerging leader", "Lived experience"] as const;

let server: AppServer;
/** Ana does what curators do; Eva, a curator too, only looks on, at the wall. */
let ana: Person;
let eva: Person;
let noor: Person;
let bo: Person;
let chris: Person;
let streamPage: string;
const links = new Map<string, string>();

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(() => server.end());

const tab = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: "Stream" })
    .getByRole("link", { name: new RegExp(`^${name}`) })
    .click();
/** What Eva sees of a session. She never loads the page again. */
const tile = (title: string) => eva.page.locator(".wall-tile", { hasText: title });
const first = SESSIONS[0];
const part = (page: Page) => page.getByRole("region", { name: "Signing the brief" });

async function sign({ page }: Person, button: string): Promise<void> {
  await part(page).getByRole("button", { name: button, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Sign the brief" });
  await dialog.getByRole("button", { name: "Sign this" }).click();
  await expect(dialog).toBeHidden();
}

test("a curator brings in the call; another one looks on", async ({ browser }) => {
  const { page } = ana;
  await page.getByRole("button", { name: "Create a stream" }).click();
  await page.getByLabel("Name of the stream").fill("Leading together");
  await page.getByRole("button", { name: "Create the stream" }).click();
  await page.waitForURL(/\/streams\//);
  streamPage = page.url().replace(/[?#].*/, "");
  const streamId = streamPage.split("/streams/")[1] ?? "";
  const made = await page.request.post(`${server.url}/api/streams/${streamId}/invites`, {
    data: { invites: [{ kind: "curator" }] },
  });
  eva = await comeIn(browser, server, (await made.json()).made[0].url, "Eva");
  await eva.page.goto(streamPage);
  await expect(eva.page.getByText("No sessions yet")).toBeVisible();

  await tab(page, "Submissions");
  await page.getByRole("button", { name: "Bring in submissions" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Or paste the list here").fill(JSON.stringify(CALL));
  await dialog.getByRole("button", { name: "Look what is in it" }).click();
  await dialog.getByRole("button", { name: "Bring in 5 submissions" }).click();
  await dialog.getByRole("button", { name: "Look at the submissions" }).click();
  await expect(page.getByRole("list", { name: "Submissions", exact: true }).locator("> li")).toHaveCount(5);
});

test("chooses, and makes three sessions, one of them out of two submissions", async () => {
  const { page } = ana;
  await page.getByRole("button", { name: `Say what you think of “${first}”` }).click();
  const asked = page.getByRole("dialog");
  await asked.getByText("Yes", { exact: true }).click();
  await asked.getByLabel(/^Why/).fill("Told by those who were there");
  await asked.getByRole("button", { name: "Save" }).click();
  await expect(asked).toBeHidden();

  for (const title of SESSIONS.slice(0, 2)) {
    await page.goto(`${streamPage}/submissions`);
    await page.getByRole("button", { name: `Make a session from “${title}”` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Make the session" }).click();
    await page.locator(".oc-sheet").waitFor();
  }
  await page.goto(`${streamPage}/submissions`);
  for (const title of ["Round table on rounds", "Ward whispers"]) {
    await page.getByRole("checkbox", { name: `Select “${title}”` }).check();
  }
  await page.getByRole("button", { name: "Combine into a session" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill(SESSIONS[2]);
  await page.getByRole("dialog").getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
  for (const title of SESSIONS) await expect(tile(title)).toContainText("0 of 60");
});

test("invites nine people with one list", async ({ browser }) => {
  const { page } = ana;
  await page.goto(`${streamPage}/people`);
  await page.getByRole("button", { name: "Invite people" }).click();
  const list = TEAMS.flatMap((team, at) =>
    team.map((name, voice) => [name, VOICES[voice], "Co-chair", SESSIONS[at]].join("\t")),
  );
  await page.getByLabel("Your list").fill(list.join("\n"));
  await page.getByRole("button", { name: "Make 9 links" }).click();
  for (const name of TEAMS.flat()) {
    links.set(name, await page.getByLabel(`Link for ${name}`, { exact: true }).inputValue());
  }
  await expect(tile(first)).toContainText("invited");
  const join = (name: string, viewport?: { width: number; height: number }) =>
    comeIn(browser, server, links.get(name) ?? "", name, viewport);
  noor = await join("Noor");
  bo = await join("Bo");
  // Chris works on a phone.
  chris = await join("Chris", { width: 390, height: 844 });
  // The others come in too; what they do is not looked at here.
  for (const name of TEAMS.slice(1).flat()) {
    const secret = links.get(name)?.split("/join/")[1] ?? "";
    const joined = await fetch(`${server.url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret, name }),
    });
    expect(joined.status).toBe(200);
  }
  await expect(eva.page.getByRole("button", { name: "0 with a voice missing" })).toBeVisible();
});

test("a team designs its session, and the wall shows it as it grows", async () => {
  await addCard(noor.page, "Question", "What did nobody tell us?");
  await expect(bo.page.locator(".oc-card", { hasText: "What did nobody tell us?" })).toBeVisible();
  await bo.page.getByRole("button", { name: "Add a segment" }).first().click();
  await bo.page.keyboard.type("Four stories, one from each of us");
  await bo.page.keyboard.press("Escape");
  await expect(tile(first)).toContainText("10 of 60", { timeout: 20_000 });
  await expect(tile(first).getByRole("img", { name: /1 row in the run sheet, 10 minutes/ })).toBeVisible();
  for (const { page } of [noor, bo]) await saved(page);
});

test("a co-chair stops the board in two presses; curators see that, and not why; only they end it", async () => {
  const { page } = chris;
  await page.getByRole("button", { name: "Stop and talk" }).click();
  await page.getByRole("button", { name: "Pause the board now" }).click();
  await expect(page.getByText("You stopped the board.")).toBeVisible();
  await expect(tile(first)).toContainText("Paused: talk first");
  await expect(eva.page.getByRole("button", { name: "1 paused: talk first" })).toBeVisible();
  await expect(noor.page.getByText("Chris asks to talk.")).toBeVisible();
  await expect(part(noor.page).getByRole("button", { name: "Read and sign" })).toHaveCount(0);
  await page.getByRole("button", { name: "We have talked" }).click();
  await page.getByLabel("What did you agree?").fill("We go slower, and Chris opens");
  await page.getByRole("button", { name: "End the pause" }).click();
  await expect(tile(first)).not.toContainText("Paused");
  await expect(eva.page.getByText("Chris opens")).toHaveCount(0);
});

test("three voices sign, a change puts the signatures on hold, they sign again, and it is published", async () => {
  await chris.page.getByRole("link", { name: "Brief", exact: true }).last().click();
  for (const person of [noor, bo, chris]) await sign(person, "Read and sign");
  await expect(tile(first)).toContainText("3 of 3");
  await expect(tile(first)).toContainText("Ready");
  await expect(eva.page.getByRole("button", { name: "1 signed by all three voices" })).toBeVisible();

  await bo.page.getByRole("textbox", { name: "In one line" }).fill("Four true stories");
  await saved(bo.page);
  await expect(part(noor.page)).toContainText("In one line: nothing → “Four true stories”", { timeout: 20_000 });
  await expect(tile(first)).toContainText("0 of 3");
  await expect(tile(first)).not.toContainText("Ready");

  for (const person of [noor, bo, chris]) await sign(person, "Read and sign again");
  await expect(tile(first)).toContainText("Ready");
  await tile(first).getByRole("link", { name: first }).click();
  await part(eva.page).getByRole("button", { name: "Publish the brief" }).click();
  await expect(part(chris.page)).toContainText("Published");
  await eva.page.goto(streamPage);
  await expect(tile(first)).toContainText("Published");
});

test("every page of the stream is free of faults that a machine can find, wide and on a phone", async () => {
  const { page } = ana;
  for (const title of ["Who decides?", "Time to take part"]) {
    await page.request.post(`${streamPage.replace("/streams/", "/api/streams/")}/threads`, { data: { title } });
  }
  const found: string[] = [];
  for (const where of ["", "?look=table", "/submissions", "/threads", "/people", "/dates", "/audit"]) {
    await page.goto(`${streamPage}${where}`);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 320, height: 700 },
    ]) {
      await page.setViewportSize(size);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect(page.locator(".loading")).toHaveCount(0);
      found.push(...(await faults(page)).map((fault) => `${where} at ${size.width}: ${fault}`));
      const out = await sideways(page);
      if (out > 0) found.push(`${where} at ${size.width}: sticks out by ${out}`);
    }
  }
  expect(found).toEqual([]);
  for (const { watch } of [ana, eva, noor, bo, chris]) watch.check();
});
