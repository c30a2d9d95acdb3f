import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { comeIn, curatorOf, invite, newBoard, openOutline, type Person } from "./people.ts";

let server: AppServer;
let ana: Person;
let chris: Person;
let bo: Person;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known");
  const links = [await invite(ana.page, "Chris", "Lived experience"), await invite(ana.page, "Bo", "Emerging leader")];
  chris = await comeIn(browser, server, links[0] ?? "", "Chris");
  bo = await comeIn(browser, server, links[1] ?? "", "Bo", { width: 390, height: 844 });
});
test.afterAll(() => server.end());
test.afterEach(() => {
  for (const { watch } of [ana, chris, bo]) watch.check();
});

const people = (page: Page) => page.getByRole("region", { name: "People" });
const brief = (page: Page) => page.getByRole("region", { name: "Brief", exact: true });

test("a co-chair says with the keyboard how to be introduced, and the others read it at once", async () => {
  const { page } = chris;
  await page.locator(".oc-sheet").waitFor();
  const say = people(page).getByRole("button", { name: "Say how to introduce me" });
  await say.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "What to say about me" })).toBeFocused();
  await page.keyboard.type("Chris knows the ward from the chair beside the bed.");
  await expect(page.getByText("10 words")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("he/him");
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  const change = people(page).getByRole("button", { name: "Change how I am introduced" });
  await expect(change).toBeFocused();
  await expect(people(page).getByText("beside the bed.")).toBeVisible();
  // The curator has no seat: there is nobody to introduce, and what Chris said stands there without asking again.
  await expect(people(ana.page).getByText("beside the bed.")).toBeVisible();
  await expect(people(ana.page).getByText("he/him")).toBeVisible();
  await expect(people(ana.page).getByRole("button", { name: /introduce/ })).toHaveCount(0);
});

test("the brief for the chairs has it, the others do not, and whoever is missing writes it there, on a phone", async () => {
  const { page } = bo;
  await openOutline(page);
  await page.goto(page.url().replace(/outline$/, "brief"));
  await expect(brief(page).getByRole("heading", { name: "How to introduce us" })).toBeVisible();
  await expect(brief(page)).toContainText("Chris (he/him)");
  await page.getByText(/things to look at/).click();
  const finding = page.getByRole("listitem").filter({ hasText: "Not said yet how to introduce: Bo" });
  // Chris has said it, and nothing beside these words is theirs to mend.
  await chris.page.getByRole("link", { name: "Brief", exact: true }).first().click();
  await chris.page.getByText(/things to look at/).click();
  const elsewhere = chris.page.getByRole("listitem").filter({ hasText: "Not said yet how to introduce: Bo" });
  await expect(elsewhere.getByRole("link", { name: /Go there/ })).toBeVisible();
  await expect(chris.page.getByRole("button", { name: /mine/ })).toHaveCount(0);
  await finding.getByRole("button", { name: /Write mine/ }).click();
  const words = page.getByRole("textbox", { name: "What to say about me" });
  await words.fill("word ".repeat(76));
  await expect(page.getByText("Best kept to 75.")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const long = page.getByRole("listitem").filter({ hasText: "The introduction of Bo has 76 words." });
  await long.getByRole("button", { name: /Change mine/ }).click();
  await words.fill("Bo asks what nobody dares to ask.");
  expect(await sideways(page)).toBe(0);
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(brief(page)).toContainText("Bo asks what nobody dares to ask.");
  await expect(finding).toHaveCount(0);
  await expect(long).toHaveCount(0);
  await expect(page.getByText(/things to look at/)).toBeFocused();
  for (const name of ["For the programme", "For everyone who comes"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(brief(page)).not.toContainText("dares to ask");
  }
});

test("words that do not reach the server stay in the dialog, and it says so", async () => {
  const { page, watch } = chris;
  await page.getByRole("link", { name: "Canvas", exact: true }).first().click();
  watch.serverIsDown = true;
  await page.route("**/introduction", (route) => route.abort("connectionrefused"));
  await people(page).getByRole("button", { name: "Change how I am introduced" }).click();
  await page.getByRole("textbox", { name: "What to say about me" }).fill("Chris asks.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "What to say about me" })).toHaveValue("Chris asks.");
  await page.unroute("**/introduction");
  watch.serverIsDown = false;
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(people(ana.page).getByText("Chris asks.")).toBeVisible();
});

test("a save that comes back late takes nothing away from who has begun to write anew", async () => {
  const { page } = chris;
  let letThrough = () => {};
  const through = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/introduction", async (route) => {
    await through;
    await route.continue();
  });
  const change = people(page).getByRole("button", { name: "Change how I am introduced" });
  const words = page.getByRole("textbox", { name: "What to say about me" });
  await change.click();
  await words.fill("The first words.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(words).toHaveCount(0);
  await change.click();
  await words.fill("Better words.");
  letThrough();
  await expect(people(ana.page).getByText("The first words.")).toBeVisible();
  await expect(people(page).getByText("The first words.")).toBeAttached();
  await expect(words).toHaveValue("Better words.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(people(ana.page).getByText("Better words.")).toBeVisible();
  await page.unroute("**/introduction");
});
