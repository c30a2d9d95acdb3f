import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults } from "./faults.ts";
import { addCard, card, curatorOf, drag, newBoard, type Person, row, saved } from "./people.ts";

let server: AppServer;
let ana: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "In order");
});
test.afterAll(async () => {
  await server.end();
});
test.afterEach(() => ana.watch.check());

const boxOf = async (found: ReturnType<Page["locator"]>) => {
  const box = await found.boundingBox();
  if (!box) throw new Error("It cannot be seen.");
  return box;
};
const sheetOf = (page: Page) => boxOf(page.locator(".oc-sheet"));
const middleOf = async (found: ReturnType<Page["locator"]>) => {
  const { x, y, width, height } = await boxOf(found);
  return { x: x + width / 2, y: y + height / 2 };
};

test("two segments linked by an arrow stand without a gap [B19]", async () => {
  const { page } = ana;
  for (const words of ["Welcome", "Echo round"]) await addCard(page, "Segment", words);
  const before = await sheetOf(page);
  await page.getByRole("button", { name: "Arrow", exact: true }).click();
  const [from, to] = [await middleOf(row(page, "Welcome")), await middleOf(row(page, "Echo round"))];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 6, to.y - 6, { steps: 12 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator("[data-shape-type=arrow]").first()).toBeAttached();
  await page.keyboard.press("Escape");
  await addCard(page, "Segment", "Close");
  const [first, second, third] = [
    await boxOf(row(page, "Welcome")),
    await boxOf(row(page, "Echo round")),
    await boxOf(row(page, "Close")),
  ];
  expect(Math.round(second.y - first.y)).toBe(Math.round(first.height));
  expect(Math.round(third.y - second.y)).toBe(Math.round(first.height));
  expect(Math.round((await sheetOf(page)).height - before.height)).toBe(Math.round(first.height));
});

test("a card that is no segment goes back from the run sheet, and it is said why [B19]", async () => {
  const { page } = ana;
  await addCard(page, "Access", "Captions");
  await page.keyboard.press("Escape");
  const [before, sheet] = [await boxOf(card(page, "Captions")), await sheetOf(page)];
  await drag(page, card(page, "Captions"), { x: sheet.x + 200, y: sheet.y + 90 });
  await page.mouse.up();
  await expect(
    page.getByText("Only ideas and segments go in the run sheet, not this card: Access.").first(),
  ).toBeVisible();
  const after = await boxOf(card(page, "Captions"));
  expect([after.x, after.y].map(Math.round)).toEqual([before.x, before.y].map(Math.round));
  await expect(page.locator(".oc-row")).toHaveCount(3);
});

test("a note dropped on the run sheet goes back, too [B19]", async () => {
  const { page } = ana;
  await page.getByRole("button", { name: "Sticky note" }).click();
  const sheet = await sheetOf(page);
  await page.mouse.click(sheet.x + 200, sheet.y + sheet.height + 220);
  await expect(page.locator(".tiptap")).toBeFocused();
  await page.keyboard.insertText("Ask the ward");
  await page.keyboard.press("Escape");
  const note = page.locator(".tl-shape", { hasText: "Ask the ward" });
  const before = await boxOf(note);
  await drag(page, note, { x: sheet.x + 250, y: sheet.y + 90 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await boxOf(note)).y)).toBe(Math.round(before.y));
  await expect(page.getByText("It is back where it was.").first()).toBeVisible();
});

test("tidying up everything covers neither the ideas nor the run sheet [B20]", async () => {
  const { page } = ana;
  for (const words of ["Pairs talk", "A walk"]) await addCard(page, "Idea", words);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Tidy up" }).click();
  const note = await boxOf(page.locator(".tl-shape", { hasText: "Ask the ward" }));
  for (const found of [page.locator(".oc-zone"), page.locator(".oc-sheet")]) {
    const other = await boxOf(found);
    const apart =
      note.x + note.width <= other.x ||
      other.x + other.width <= note.x ||
      note.y + note.height <= other.y ||
      other.y + other.height <= note.y;
    expect(apart).toBe(true);
  }
});

test("minutes are changed where the segment is seen: by a press, typed, and taken back", async () => {
  const { page } = ana;
  const echo = row(page, "Echo round");
  await echo.click();
  const bar = page.getByRole("toolbar", { name: "What is selected" });
  await expect(echo).toContainText("10 min");
  await bar.getByRole("button", { name: "More minutes" }).click();
  await expect(echo).toContainText("15 min");
  // Who does not see it hears the segment with its new minutes.
  await expect(page.locator(".oc-spoken")).toContainText("15 min");
  const field = bar.getByRole("textbox", { name: "Minutes" });
  await expect(field).toHaveValue("15");
  await field.fill("7");
  await page.keyboard.press("Enter");
  await expect(echo).toContainText("7 min");
  await bar.getByRole("button", { name: "Fewer minutes" }).click();
  await expect(echo).toContainText("5 min");
  // Back on the board, each of them is taken back by itself.
  await page.keyboard.press("Escape");
  await expect(page.locator(".board__canvas [role=application]")).toBeFocused();
  for (const minutes of [7, 15, 10]) {
    await page.keyboard.press("Control+z");
    await expect(echo).toContainText(`${minutes} min`);
  }
  expect(await faults(page)).toEqual([]);
});

test("the arrow keys stay in the number, and what is typed is kept when one presses somewhere else", async () => {
  const { page } = ana;
  const echo = row(page, "Echo round");
  await echo.click();
  const field = page.getByRole("toolbar", { name: "What is selected" }).getByRole("textbox", { name: "Minutes" });
  await field.fill("15");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("2");
  await expect(field).toHaveValue("125");
  await field.fill("12");
  await card(page, "A walk").click();
  await expect(echo).toContainText("12 min");

  await echo.click();
  await page.getByRole("complementary", { name: "Session" }).getByRole("textbox", { name: "Minutes" }).fill("14");
  await card(page, "A walk").click();
  await expect(echo).toContainText("14 min");
  await saved(page);
});
