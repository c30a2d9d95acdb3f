import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import {
  addCard,
  card,
  comeIn,
  curatorOf,
  drag,
  invite,
  item,
  newBoard,
  newProfile,
  row,
  rows,
  saved,
} from "./people.ts";

let server: AppServer;
test.beforeAll(async () => {
  server = await AppServer.start();
});
test.afterAll(async () => {
  await server.end();
});

test("two co-chairs design a session together, lose the server on the way, and take the brief away", async ({
  browser,
}) => {
  // A curator makes a stream and a session, and invites two co-chairs by link.
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "What I wish I’d known", async (dialog) => {
    await dialog.getByRole("textbox", { name: "Minutes" }).fill("60");
    await dialog.getByRole("textbox", { name: "Expected people" }).fill("120");
    await dialog.getByLabel("Day").fill("2027-05-14");
    await dialog.getByLabel("Start").fill("10:30");
  });
  const toNoor = await invite(ana.page, "Noor", "Professional");
  const toChris = await invite(ana.page, "Chris", "Lived experience");
  await ana.context.close();

  const noor = await comeIn(browser, server, toNoor, "Noor");
  const chris = await comeIn(browser, server, toChris, "Chris");
  const people = [noor, chris];
  for (const { page } of people) await page.locator(".oc-sheet").waitFor();

  // Each adds cards, both see both, with the voice of who wrote them.
  await addCard(noor.page, "Aim", "Name one failure of your own");
  await addCard(chris.page, "Idea", "Nobody fixes, nobody judges");
  await addCard(noor.page, "Segment", "Welcome and rules");
  await addCard(noor.page, "Segment", "Four stories");
  for (const { page } of people) {
    await expect(card(page, "Name one failure of your own")).toBeVisible();
    await expect(card(page, "Nobody fixes, nobody judges")).toBeVisible();
    await expect(row(page, "Four stories")).toBeVisible();
  }
  await expect(card(noor.page, "Nobody fixes").getByRole("img", { name: "Lived experience" })).toBeVisible();

  // Each sees the other's cursor with their name.
  await chris.page.mouse.move(700, 700, { steps: 5 });
  await expect(noor.page.locator('.oc-cursor[data-person="Chris"]')).toBeVisible();

  // Noor sets the minutes of a segment in the side panel; the times follow on both screens.
  await row(noor.page, "Four stories").click();
  await noor.page.getByRole("complementary", { name: "Session" }).getByRole("textbox", { name: "Minutes" }).fill("24");
  await noor.page.keyboard.press("Enter");
  for (const { page } of people) {
    await expect.poll(() => rows(page)).toEqual(["10:30 10 Welcome and rules", "10:40 24 Four stories"]);
  }

  // The server is killed in the middle of work. What was shown as saved is there when it is back.
  await saved(noor.page);
  await saved(chris.page);
  for (const { watch } of people) watch.serverIsDown = true;
  await server.kill();
  await expect(noor.page.locator('[data-save="offline"]')).toBeVisible();
  await addCard(noor.page, "Question", "Who helps when someone is upset?");
  await server.run();
  for (const { page } of people) await saved(page);
  for (const { watch } of people) watch.serverIsDown = false;
  for (const { page } of people) await expect(card(page, "Who helps when someone is upset?")).toBeVisible();

  // Chris drags an idea into the run sheet, between the two segments; Noor sees it there, as a segment with its times.
  const second = await row(chris.page, "Four stories").boundingBox();
  if (!second) throw new Error("The second segment is not on the screen.");
  await drag(chris.page, card(chris.page, "Nobody fixes, nobody judges"), { x: second.x + 120, y: second.y + 8 });
  await chris.page.mouse.up();
  const times = ["10:30 10 Welcome and rules", "10:40 10 Nobody fixes, nobody judges", "10:50 24 Four stories"];
  for (const { page } of people) await expect.poll(() => rows(page)).toEqual(times);
  await saved(chris.page);

  // Undo is one's own: Noor takes back her own last step, and Chris's segment stays.
  await noor.page.getByRole("button", { name: "Undo" }).click();
  for (const { page } of people) {
    await expect(row(page, "Nobody fixes, nobody judges")).toBeVisible();
  }
  await noor.page.getByRole("button", { name: "Redo" }).click();

  // Both type in the brief at once; nothing is lost.
  await Promise.all([
    noor.page.getByRole("textbox", { name: "In one line" }).pressSequentially("Four people tell a story."),
    chris.page.getByRole("textbox", { name: "What people leave with" }).pressSequentially("One thing to do on Monday"),
  ]);
  for (const { page } of people) {
    await expect(page.getByRole("textbox", { name: "In one line" })).toHaveValue("Four people tell a story.");
    await expect(page.getByRole("textbox", { name: "What people leave with" })).toHaveValue(
      "One thing to do on Monday",
    );
    await saved(page);
  }

  // The brief holds title, aim, every segment with its times, who takes part; what is missing says so.
  await noor.page.getByRole("link", { name: "Brief" }).first().click();
  await expect(noor.page.getByText("Four people tell a story.").first()).toBeVisible();
  await noor.page.getByRole("button", { name: "Other files" }).click();
  const [download] = await Promise.all([
    noor.page.waitForEvent("download"),
    noor.page.getByRole("menuitemradio", { name: "Markdown" }).click(),
  ]);
  const markdown = await readFile(await download.path(), "utf8");
  expect(download.suggestedFilename()).toMatch(/wish.*\.md$/i);
  expect(markdown).toContain("# What I wish I’d known");
  expect(markdown).toContain("Name one failure of your own");
  for (const [from, minutes, what] of [
    ["10:30", "10", "Welcome and rules"],
    ["10:40", "10", "Nobody fixes, nobody judges"],
    ["10:50", "24", "Four stories"],
  ] as const) {
    const line = markdown.split("\n").find((text) => text.startsWith("|") && text.includes(what)) ?? "";
    expect(line, what).toContain(from);
    expect(line, what).toMatch(new RegExp(`\\|\\s*${minutes}\\s*\\|`));
  }
  for (const name of ["Noor", "Chris"]) expect(markdown).toContain(name);
  expect(markdown).toContain("Not decided yet");

  // Chris comes back in the same browser: no link is needed, everything is there.
  await chris.page.goto(server.url);
  await chris.page
    .getByRole("link", { name: /What I wish I’d known/ })
    .first()
    .click();
  await expect.poll(() => rows(chris.page)).toEqual(times);
  // And from another device with the same link.
  const phone = await comeInAgain(browser, toChris);
  await expect(item(phone.page, "Name one failure of your own")).toBeVisible();
  await phone.page.locator(".bottom-tabs").getByRole("link", { name: "Canvas" }).tap();
  await expect(card(phone.page, "Name one failure of your own")).toBeVisible();
  await phone.page.getByRole("button", { name: "Show everything" }).click();
  await expect.poll(() => rows(phone.page)).toEqual(times);

  for (const { watch } of people) watch.check();
});

async function comeInAgain(browser: Parameters<typeof comeIn>[0], link: string) {
  const context = await newProfile(browser, server, { viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Come in" }).click();
  await page.waitForURL(/\/boards\//);
  return { page };
}
