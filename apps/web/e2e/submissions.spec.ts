import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { curatorOf, type Person } from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

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

  await page.getByRole("searchbox").fill("hospitals say");
  await page.getByRole("button", { name: "Make a session from “Sorry: how hospitals say it”" }).click();
  await expect(page.getByRole("dialog").getByLabel("Title")).toHaveValue("Sorry: how hospitals say it");
  await page.getByRole("dialog").getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
  await expect(page.getByLabel("For the programme")).toHaveValue("Two stories.\nOne question.");
  await expect(page.locator(".oc-card", { hasText: "Two stories." })).toBeVisible();
  watch.check();
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
