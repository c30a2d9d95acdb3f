import { expect, type Locator, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { addCard, card, comeIn, curatorOf, invite, newBoard, type Person, saved } from "./people.ts";

let server: AppServer;
let noor: Person;
let chris: Person;
let bo: Person;
const everybody = () => [noor, chris, bo];

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  const ana = await curatorOf(browser, server);
  await newBoard(ana.page, "All at once");
  const links = {
    noor: await invite(ana.page, "Noor", "Professional"),
    chris: await invite(ana.page, "Chris", "Lived experience"),
    bo: await invite(ana.page, "Bo", "Emerging leader"),
  };
  await ana.context.close();
  noor = await comeIn(browser, server, links.noor, "Noor");
  chris = await comeIn(browser, server, links.chris, "Chris");
  bo = await comeIn(browser, server, links.bo, "Bo");
  for (const { page } of everybody()) await page.locator(".oc-sheet").waitFor();
});
test.afterAll(async () => {
  await server.end();
});
test.afterEach(() => {
  for (const { watch } of everybody()) watch.check();
});

const field = ({ page }: Person) => page.locator(".oc-words-field");
const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (!box) throw new Error("It cannot be seen.");
  return box;
};

/** Where a card stands, measured from the corner of the run sheet: screens may look at different parts of a board. */
async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const [box, sheet] = [await boxOf(card(page, words)), await boxOf(page.locator(".oc-sheet"))];
  return { x: Math.round(box.x - sheet.x), y: Math.round(box.y - sheet.y) };
}

const undo = ({ page }: Person) => page.getByRole("button", { name: "Undo" }).click();

test("one drags a card, another types in it, a third changes what it is: all of it stays, on all screens", async () => {
  await addCard(noor.page, "Idea", "Pairs talk");
  for (const { page } of everybody()) await expect(card(page, "Pairs talk")).toBeVisible();
  await card(chris.page, "Pairs talk").dblclick();
  await field(chris).press("End");
  await card(bo.page, "Pairs talk").click();

  const start = await boxOf(card(noor.page, "Pairs talk"));
  const grip = { x: start.x + start.width / 2, y: start.y + 14 };
  await noor.page.mouse.move(grip.x, grip.y);
  await noor.page.mouse.down();
  await noor.page.mouse.move(grip.x + 60, grip.y + 80, { steps: 8 });
  await field(chris).pressSequentially(" before the");
  await bo.page.getByRole("button", { name: /Kind of card/ }).click();
  await bo.page.getByRole("option", { name: "Question" }).click();
  await noor.page.mouse.move(grip.x + 90, grip.y + 260, { steps: 12 });
  await field(chris).pressSequentially(" room talks");
  await noor.page.mouse.up();

  const words = "Pairs talk before the room talks";
  await expect(field(chris)).toHaveValue(words);
  await chris.page.keyboard.press("Escape");
  for (const { page } of everybody()) {
    await expect(card(page, words)).toBeVisible();
    await expect(card(page, words)).toHaveAttribute("data-kind", "question");
  }
  const place = await placeOf(noor.page, words);
  for (const { page } of everybody()) await expect.poll(() => placeOf(page, words)).toEqual(place);
  const after = await boxOf(card(noor.page, words));
  expect(Math.abs(after.x - start.x - 90)).toBeLessThan(3);
  expect(Math.abs(after.y - start.y - 260)).toBeLessThan(3);

  // What Noor takes back is her move alone.
  await undo(noor);
  for (const { page } of everybody()) {
    await expect(card(page, words)).toHaveAttribute("data-kind", "question");
    await expect.poll(async () => (await placeOf(page, words)).y).toBe(place.y - 260);
  }
});

test("while somebody drags a card, the others see it move, before it is put down", async () => {
  await addCard(noor.page, "Access", "Quiet corner");
  await expect(card(chris.page, "Quiet corner")).toBeVisible();
  const [mine, theirs] = [await boxOf(card(noor.page, "Quiet corner")), await placeOf(chris.page, "Quiet corner")];
  const grip = { x: mine.x + mine.width / 2, y: mine.y + 14 };
  await noor.page.mouse.move(grip.x, grip.y);
  await noor.page.mouse.down();
  await noor.page.mouse.move(grip.x + 20, grip.y + 20, { steps: 4 });
  await noor.page.mouse.move(grip.x + 120, grip.y + 120, { steps: 10 });
  // In hand, and there already.
  await expect
    .poll(async () => (await placeOf(chris.page, "Quiet corner")).y - theirs.y, { intervals: [20] })
    .toBeGreaterThan(110);
  await noor.page.mouse.up();
  const place = await placeOf(noor.page, "Quiet corner");
  await expect.poll(() => placeOf(chris.page, "Quiet corner")).toEqual(place);
});

test("two write in one note while the server is away: both texts are whole, and each takes back their own", async () => {
  const { page } = noor;
  await page.getByRole("button", { name: "Sticky note" }).click();
  await page.mouse.click(640, 700);
  await expect(page.locator(".tiptap")).toBeFocused();
  await page.keyboard.type("middle");
  await page.keyboard.press("Escape");
  const note = (person: Person) => person.page.locator('.tl-shape[data-shape-type="note"]');
  const text = (person: Person) => person.page.locator(".tiptap");
  await expect(note(chris)).toHaveText("middle");
  await saved(page);

  for (const person of [noor, chris]) person.watch.serverIsDown = true;
  bo.watch.serverIsDown = true;
  await server.kill();
  for (const [person, key] of [
    [noor, "Home"],
    [chris, "End"],
  ] as const) {
    await note(person).dblclick();
    await expect(text(person)).toBeFocused();
    await person.page.keyboard.press(key);
  }
  await noor.page.keyboard.type("from the start ");
  await chris.page.keyboard.type(" to the end");
  await expect(text(noor)).toHaveText("from the start middle");
  await expect(text(chris)).toHaveText("middle to the end");
  await server.run();
  for (const person of [noor, chris]) await expect(text(person)).toHaveText("from the start middle to the end");
  await expect(note(bo)).toHaveText("from the start middle to the end");
  for (const { watch } of everybody()) watch.serverIsDown = false;

  // They see each other's caret, with a name.
  await expect(noor.page.locator('.oc-note-caret[data-person="Chris"]')).toBeVisible();
  await expect(chris.page.locator('.oc-note-caret[data-person="Noor"]')).toBeVisible();
  await noor.page.keyboard.press("Control+z");
  for (const person of [noor, chris]) await expect(text(person)).toHaveText("middle to the end");
  for (const person of [noor, chris]) await person.page.keyboard.press("Escape");
  await expect(noor.page.locator(".oc-note-caret")).toHaveCount(0);
  await expect(note(bo)).toHaveText("middle to the end");
});

test("a caret that was just moved stays, although the canvas wants to place it once more", async () => {
  await noor.page.locator('.tl-shape[data-shape-type="note"]').dblclick();
  const words = noor.page.locator(".tiptap");
  await expect(words).toBeFocused();
  // The key, the caret's move and the canvas's late wish, before the page has told anybody of the move.
  const caret = await words.evaluate((dom) => {
    dom.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    const first = dom.querySelector("p")?.firstChild;
    if (!first) throw new Error("There are no words.");
    getSelection()?.collapse(first, 0);
    const { editor } = dom as typeof dom & { editor: { commands: { focus: (at: string) => boolean } } };
    editor.commands.focus("end");
    return getSelection()?.anchorOffset;
  });
  expect(caret).toBe(0);
  await noor.page.keyboard.press("Escape");
});

test("a note deleted by one while the other writes in it closes politely, and the words are not lost", async () => {
  const note = (person: Person) => person.page.locator('.tl-shape[data-shape-type="note"]');
  await note(noor).dblclick();
  await expect(noor.page.locator(".tiptap")).toBeFocused();
  // On his screen it is still selected.
  await chris.page.keyboard.press("Delete");
  await expect(noor.page.locator(".tiptap")).toHaveCount(0);
  await noor.page.getByRole("button", { name: "Make it a new card" }).first().click();
  // The new card is open for writing, with the words in it.
  await expect(field(noor)).toHaveValue("middle to the end");
  await noor.page.keyboard.press("Escape");
  for (const { page } of everybody()) await expect(card(page, "middle to the end")).toBeVisible();
});

test("a card deleted by one while the other has it in hand is simply gone", async () => {
  await addCard(noor.page, "Take-away", "A card with three questions");
  await expect(card(chris.page, "A card with three questions")).toBeVisible();
  const box = await boxOf(card(noor.page, "A card with three questions"));
  await noor.page.mouse.move(box.x + 30, box.y + 14);
  await noor.page.mouse.down();
  await noor.page.mouse.move(box.x + 130, box.y + 114, { steps: 8 });
  await card(chris.page, "A card with three questions").click();
  await chris.page.keyboard.press("Delete");
  await expect(card(noor.page, "A card with three questions")).toHaveCount(0);
  await noor.page.mouse.move(box.x + 160, box.y + 160, { steps: 4 });
  await noor.page.mouse.up();
  // The canvas goes on as if nothing had been.
  await addCard(noor.page, "Idea", "What next?");
  await expect(card(chris.page, "What next?")).toBeVisible();
});
