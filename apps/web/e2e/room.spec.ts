import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import {
  addCard,
  comeIn,
  curatorOf,
  drag,
  invite,
  newBoard,
  openOutline,
  type Person,
  saved,
  tabTo,
} from "./people.ts";

let server: AppServer;
let ana: Person;
test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

/** The room in the outline: a section with its heading. */
const section = (page: Page) => page.getByRole("region", { name: "Room", exact: true }).and(page.locator(".outline *"));
const onCanvas = (page: Page) => page.locator(".oc-room");

/** How many circles a drawing has for something. */
const drawn = (page: Page, look: string) =>
  section(page)
    .locator(`.room-editor__drawing path[data-look="${look}"]`)
    .evaluate((path) => path.getAttribute("d")?.split("M").length ?? 0)
    .then((parts) => parts - 1);

test("a room is chosen with the keyboard alone, drawn for everybody, and stands in the brief", async ({ browser }) => {
  const { page } = ana;
  await newBoard(page, "What I wish I’d known", async (dialog) => {
    await dialog.getByRole("textbox", { name: "Expected people" }).fill("60");
  });
  await expect(onCanvas(page)).toContainText("How will people sit, stand or walk?");
  const bo = await comeIn(browser, server, await invite(page, "Bo", "Emerging leader"), "Bo");

  await test.step("from the outline, with keys", async () => {
    await openOutline(page);
    await expect(section(page)).toContainText("Not decided yet");
    await tabTo(page, "button", "Choose a layout");
    await page.keyboard.press("Enter");
    await expect(section(page).getByRole("listitem")).toHaveCount(12);
    const fishbowl = section(page).getByRole("button", { name: /^Fishbowl/ });
    for (let i = 0; i < 14 && !(await fishbowl.evaluate((one) => one === document.activeElement)); i += 1) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(section(page).getByRole("button", { name: "Choose another layout" })).toBeFocused();
    await expect(section(page)).toContainText("Three rings around them with 56 chairs");
    expect(await drawn(page, "chair")).toBe(56);
    expect(await drawn(page, "open-chair")).toBe(1);
    await tabToLabel(page, "Wheelchair places");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(section(page)).toContainText("Six wheelchair places");
    expect(await drawn(page, "wheelchair")).toBe(12);
    expect(await drawn(page, "chair")).toBe(54);
    expect(await faults(page)).toEqual([]);
  });

  await test.step("somebody else sees it on the canvas, and in words", async () => {
    await expect(onCanvas(bo.page)).toContainText("Fishbowl, 60 people");
    await expect(onCanvas(bo.page).getByRole("img")).toHaveAccessibleName(/Six wheelchair places/);
    await openOutline(bo.page);
    await expect(section(bo.page)).toContainText("Six wheelchair places");
  });

  await test.step("they move the quiet corner, and it moves here", async () => {
    await section(bo.page)
      .getByRole("button", { name: /Quiet corner/ })
      .click();
    await bo.page.getByRole("option", { name: "Away from the door" }).click();
    await expect(section(page)).toContainText("A quiet corner at the left, away from the door.");
    await section(bo.page).getByRole("textbox", { name: "The room in your own words" }).fill("Two steps at the door.");
    await saved(bo.page);
  });

  await test.step("it is undone by whoever did it, and done again", async () => {
    await section(page).getByRole("button", { name: "Choose another layout" }).click();
    await section(page)
      .getByRole("button", { name: /^Circle/ })
      .click();
    await expect(section(page)).toContainText("rings, one around the other");
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(section(page)).toContainText("Five chairs in the middle");
    await expect(section(page)).toContainText("away from the door");
  });

  await test.step("the brief shows it, with its words", async () => {
    await page.getByRole("link", { name: "Brief", exact: true }).first().click();
    const brief = page.locator(".brief").first();
    await expect(brief).toContainText("Two steps at the door.");
    await expect(brief).toContainText("Five chairs in the middle");
    await expect(brief.getByRole("img").first()).toBeVisible();
    const boardId = page.url().split("/boards/")[1]?.split("/")[0] ?? "";
    const file = await page.request.get(`${server.url}/api/boards/${boardId}/brief.md?for=chairs`);
    expect(await file.text()).toContain("Six wheelchair places");
  });
});

test("on the canvas the room is moved and read out, and leads to where it is set up; on a phone it is one column", async () => {
  const { page } = ana;
  await page.goto(server.url);
  await newBoard(page, "Second");
  const panel = page.getByRole("complementary", { name: "Session" });
  const heading = panel.getByRole("heading", { name: "Room", exact: true });

  await test.step("a button on it leads to the layouts", async () => {
    await onCanvas(page).getByRole("button", { name: "Choose a layout" }).click();
    await expect(heading).toBeFocused();
    await panel.getByRole("button", { name: /^Theatre/ }).click();
    await expect(onCanvas(page)).toContainText("Theatre, 30 people");
    expect(await faults(page)).toEqual([]);
  });

  await test.step("it is moved, read out, and neither removed nor copied", async () => {
    const before = await onCanvas(page).boundingBox();
    if (!before) throw new Error("The room is not in sight.");
    await drag(page, onCanvas(page), { x: before.x + before.width / 2 - 120, y: before.y + 24 });
    await page.mouse.up();
    await expect(page.getByRole("toolbar").getByRole("button", { name: "Set up the room" })).toBeVisible();
    const after = await onCanvas(page).boundingBox();
    expect(before.x - (after?.x ?? 0)).toBeGreaterThan(60);
    await expect(page.locator(".oc-spoken")).toContainText("Room: Theatre. In front a screen");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+d");
    await expect(onCanvas(page)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(heading).toBeFocused();
  });

  await test.step("a run sheet that grows moves it down", async () => {
    for (let i = 1; i <= 9; i += 1) await addCard(page, "Segment", `Part ${i}`);
    const bottom = async () => {
      const sheet = await page.locator(".oc-sheet").boundingBox();
      return (sheet?.y ?? 0) + (sheet?.height ?? 0);
    };
    await expect(page.locator(".oc-row")).toHaveCount(9);
    expect((await onCanvas(page).boundingBox())?.y ?? 0).toBeGreaterThan(await bottom());
  });

  for (const width of [390, 320]) {
    await test.step(`on a screen of ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 800 });
      await page.getByRole("link", { name: "Outline" }).last().click();
      await section(page).getByRole("button", { name: "Choose another layout" }).click();
      expect(await sideways(page)).toBe(0);
      await section(page)
        .getByRole("button", { name: width === 390 ? /^Café tables/ : /^Circle/ })
        .click();
      await expect(section(page)).toContainText(width === 390 ? "small round tables" : "Everybody sees everybody");
      expect(await sideways(page)).toBe(0);
      expect(await faults(page)).toEqual([]);
    });
  }
});

/** Presses Tab until the field with this label has the focus. */
async function tabToLabel(page: Page, label: string): Promise<void> {
  const field = section(page).getByRole("textbox", { name: label });
  for (let i = 0; i < 20; i += 1) {
    if (await field.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(i < 10 ? "Shift+Tab" : "Tab");
  }
  throw new Error(`“${label}” is not reached with Tab.`);
}
