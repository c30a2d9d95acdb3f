import { expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import {
  addCard,
  boxAtRest,
  card,
  comeIn,
  curatorOf,
  drag,
  invite,
  newBoard,
  newProfile,
  type Person,
  row,
  rows,
  saved,
} from "./people.ts";
import { drawn, geoProps, give, type TestFile, tldrFile, withPlace } from "./picture-files.ts";

/** A zone for ideas, the run sheet and the room. */
const EVERY_BOARD_HAS = 3;

let server: AppServer;
let ana: Person;
let chris: Person;

test.beforeAll(async ({ browser }) => {
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
  await newBoard(ana.page, "Pictures on a board");
  chris = await comeIn(browser, server, await invite(ana.page, "Chris", "Lived experience"), "Chris");
  await chris.page.locator(".oc-sheet").waitFor();
});
test.afterAll(async () => {
  await server.end();
});
test.afterEach(() => {
  ana.watch.check();
  chris.watch.check();
});

const pictures = (page: Page) => page.locator(".tl-shape[data-shape-type=image] img");
const zone = (page: Page, name: string) => page.locator(".oc-zone", { hasText: name });

async function more(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More tools" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
}

async function choose(page: Page, item: string, file: TestFile): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await more(page, item);
  await (await chooser).setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(file.bytes) });
}

/** Empties the board but for what every board has. */
async function clear(page: Page): Promise<void> {
  await page.locator(".tl-container").focus();
  await page.keyboard.press("Escape");
  // Twice: a zone that is deleted leaves its cards.
  for (let round = 0; round < 2; round++) {
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
  }
  await expect(page.locator(".tl-shape")).toHaveCount(EVERY_BOARD_HAS);
  await page.getByRole("button", { name: "Show everything" }).click();
}

test("a chosen picture is kept by the server, described, and seen by the others, also after a restart", async () => {
  const { page } = ana;
  let sent = 0;
  page.on("websocket", (socket) => socket.on("framesent", ({ payload }) => (sent += payload.length)));
  await page.reload();
  await page.locator(".oc-sheet").waitFor();
  const before = sent;
  const picture = await drawn(page, "holiday.png", "image/png", 3000, 1000);
  await choose(page, "Picture", picture);
  const words = page.getByRole("textbox", { name: "Describe this picture for people who cannot see it" });
  await expect(words).toBeFocused();
  await page.keyboard.type("Coloured boxes");
  await page.keyboard.press("Enter");
  await expect(words).toBeHidden();
  await expect(pictures(chris.page)).toHaveAttribute(
    "src",
    /^\/api\/boards\/[\w-]+\/assets\/[0-9a-f]{64}\.(png|webp)$/,
  );
  await expect(chris.page.getByRole("img", { name: "Coloured boxes" })).toBeAttached();
  const size = () =>
    pictures(chris.page).evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
  await expect.poll(size).toEqual([2400, 800]);
  await saved(page);
  // Only its address goes into the document.
  expect(sent - before).toBeLessThan(8_000);
  // The room comes first.
  await expect(page.locator(".oc-spoken")).toHaveText(/^Picture: Coloured boxes\. 2 of 2$/);
  for (const person of [ana, chris]) person.watch.serverIsDown = true;
  await server.kill();
  await server.run();
  await chris.page.reload();
  await expect.poll(size).toEqual([2400, 800]);
  await saved(page);
  for (const person of [ana, chris]) person.watch.serverIsDown = false;
  await clear(page);
});

test("a photograph loses where it was taken before it leaves the machine", async () => {
  const { page } = ana;
  const photograph = withPlace(await drawn(page, "IMG_1234.jpg", "image/jpeg", 800, 600));
  await give(page, { x: 700, y: 500 }, [photograph]);
  expect(Buffer.from(photograph.bytes).toString("latin1")).toContain("GPSLatitude");
  await expect(pictures(chris.page)).toBeVisible();
  const src = (await pictures(chris.page).getAttribute("src")) ?? "";
  // The server keeps what it was sent, byte by byte.
  const kept = await (await chris.page.request.get(`${server.url}${src}`)).body();
  expect(kept.length).toBeGreaterThan(1000);
  expect(kept.toString("latin1")).not.toMatch(/Exif|GPS|telephones/);
  await page.keyboard.press("Escape");
  await clear(page);
});

test("what boards do not show is refused in words, and so is a picture without the server", async () => {
  const { page } = ana;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>window.run = true</script></svg>';
  const bytes = [...new TextEncoder().encode(svg)];
  await give(page, { x: 700, y: 500 }, [{ name: "a.svg", type: "image/svg+xml", bytes }]);
  await expect(page.getByText("A board can show pictures, but no films").first()).toBeVisible();
  // Under a false name it is not decoded as a picture.
  await give(page, { x: 700, y: 500 }, [{ name: "a.png", type: "image/png", bytes }]);
  await expect(page.getByText("This is not a picture that a board can show.").first()).toBeVisible();
  const picture = await drawn(page, "a.png", "image/png", 20, 20);
  ana.watch.serverIsDown = true;
  await page.route("**/assets", (route) => route.abort("connectionrefused"));
  await give(page, "paste", [picture]);
  await expect(page.getByText("Pictures need the server. Try again when you are online.").first()).toBeVisible();
  await page.unroute("**/assets");
  ana.watch.serverIsDown = false;
  await expect(pictures(page)).toHaveCount(0);
  expect(await page.evaluate(() => "run" in window)).toBe(false);
});

test("a tldraw file comes in: pages, pictures inside, and it says what was left out", async () => {
  const { page } = ana;
  const inside = await drawn(page, "x.png", "image/png", 60, 40);
  const data = `data:image/png;base64,${Buffer.from(inside.bytes).toString("base64")}`;
  const image = (id: string, src: string) => ({
    id: `asset:${id}`,
    typeName: "asset",
    type: "image",
    meta: {},
    props: { name: "x", src, w: 60, h: 40, mimeType: "image/png", isAnimated: false },
  });
  const shown = (id: string) => ({
    id,
    type: "image",
    props: {
      w: 60,
      h: 40,
      assetId: `asset:${id}`,
      playing: true,
      url: "",
      crop: null,
      flipX: false,
      flipY: false,
      altText: "",
    },
  });
  const file = tldrFile(
    "drawing.tldr",
    [
      { id: "a", type: "geo", props: geoProps("First page") },
      shown("own"),
      shown("foreign"),
      { id: "b", type: "bookmark", props: { w: 300, h: 320, assetId: null, url: "https://example.org/" } },
      { id: "c", type: "geo", page: 2, props: geoProps("Second page") },
    ],
    [image("own", data), image("foreign", "https://example.org/spy.png")],
  );
  await choose(page, "Bring in a tldraw file", file);
  await expect(page.getByText("3 things came in, from 2 pages.").first()).toBeVisible();
  await expect(
    page.getByText("Left out: 1 picture that is not in the file, 1 page of another site.").first(),
  ).toBeVisible();
  await chris.page.getByRole("button", { name: "Show everything" }).click();
  await expect(pictures(chris.page)).toHaveAttribute("src", /^\/api\/boards\//);
  await expect(chris.page.locator(".tl-shape", { hasText: "Second page" })).toBeAttached();
  // One step to undo, all of it.
  await page.getByRole("button", { name: "Undo" }).click();
  for (const person of [ana, chris]) await expect(person.page.locator(".tl-shape")).toHaveCount(EVERY_BOARD_HAS);
  await give(page, { x: 700, y: 500 }, [{ ...file, bytes: file.bytes.slice(0, 900) }]);
  await expect(page.getByText("This is not a tldraw file.").first()).toBeVisible();
});

test("a zone is made, named, filled, coloured and removed; its cards stay", async () => {
  const { page } = ana;
  await addCard(page, "Idea", "Quiet corner");
  await more(page, "Zone");
  const name = page.getByRole("textbox", { name: "Name of the zone" });
  await expect(name).toBeFocused();
  await page.keyboard.type("Parking place");
  await page.keyboard.press("Enter");
  await expect(name).toBeHidden();
  await expect(zone(chris.page, "Parking place")).toHaveCount(1);
  // The board has moved to where the new zone is.
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(card(page, "Quiet corner")).toBeInViewport();
  const box = await boxAtRest(zone(page, "Parking place"));
  await drag(page, card(page, "Quiet corner"), { x: box.x + box.width / 3, y: box.y + box.height / 2 });
  await page.mouse.up();
  // Held by its heading; what lies in it comes along.
  const cardBefore = await boxAtRest(card(page, "Quiet corner"));
  await page.mouse.move(box.x + 150, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 250, box.y + 52, { steps: 8 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round(((await card(page, "Quiet corner").boundingBox())?.x ?? 0) - cardBefore.x))
    .toBe(100);
  // Renamed with the keyboard, and coloured.
  await page.locator(".tl-container").focus();
  await page.keyboard.press("Enter");
  await expect(name).toBeFocused();
  await page.keyboard.type(" for later");
  await page.keyboard.press("Escape");
  await expect(zone(chris.page, "Parking place for later")).toHaveCount(1);
  await expect(page.locator(".oc-spoken")).toHaveText(/^Zone: Parking place for later\. \d of \d$/);
  await page.getByRole("button", { name: "Colour and size" }).click();
  await page.getByRole("radio", { name: "Leaf" }).press("Space");
  await page.keyboard.press("Escape");
  await expect(zone(chris.page, "Parking place")).toHaveAttribute("data-tone", "leaf");
  // A new card goes into the zone that is selected.
  await addCard(page, "Question", "In the zone?");
  await page.keyboard.press("Escape");
  const heading = await zone(page, "Parking place").boundingBox();
  await page.mouse.click((heading?.x ?? 0) + (heading?.width ?? 0) - 40, (heading?.y ?? 0) + 12);
  await page.keyboard.press("Delete");
  for (const person of [ana, chris]) {
    await expect(zone(person.page, "Parking place")).toHaveCount(0);
    await expect(card(person.page, "Quiet corner")).toHaveCount(1);
    await expect(card(person.page, "In the zone?")).toHaveCount(1);
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(zone(chris.page, "Parking place for later")).toHaveCount(1);
  await clear(page);
});

test("a stroke of the eraser across the edge of a zone or the run sheet takes nothing along that lies in it", async () => {
  const { page } = ana;
  await addCard(page, "Idea", "Safe here");
  await addCard(page, "Segment", "Safe there");
  await page.getByRole("button", { name: "Rub out" }).click();
  const sheet = await page.locator(".oc-sheet").boundingBox();
  const ideas = await page.locator(".oc-zone").boundingBox();
  await page.mouse.move((ideas?.x ?? 0) + (ideas?.width ?? 0) - 40, (ideas?.y ?? 0) + (ideas?.height ?? 0) - 60);
  await page.mouse.down();
  await page.mouse.move((sheet?.x ?? 0) + 40, (sheet?.y ?? 0) + (sheet?.height ?? 0) + 60, { steps: 12 });
  await page.mouse.move((sheet?.x ?? 0) + 60, (sheet?.y ?? 0) + (sheet?.height ?? 0) - 20, { steps: 6 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Select and move" }).click();
  await saved(page);
  for (const person of [ana, chris]) {
    await expect(card(person.page, "Safe here")).toBeVisible();
    await expect(row(person.page, "Safe there")).toBeVisible();
  }
  await clear(page);
});

test("a selection is tidied with one key, and put back with one undo", async () => {
  const { page } = ana;
  const places = async () => {
    const boxes = await page
      .locator(".oc-card")
      .evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect()));
    return boxes.map(({ x, y }) => [Math.round(x), Math.round(y)]);
  };
  for (const words of ["One", "Two", "Three"]) await addCard(page, "Idea", words);
  const ideas = await page.locator(".oc-zone").boundingBox();
  await drag(page, card(page, "Two"), { x: (ideas?.x ?? 0) + 250, y: (ideas?.y ?? 0) + 340 });
  await page.mouse.up();
  await drag(page, card(page, "Three"), { x: (ideas?.x ?? 0) + 130, y: (ideas?.y ?? 0) + 300 });
  await page.mouse.up();
  await saved(page);
  const messy = await places();
  await page.locator(".tl-container").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Alt+t");
  await expect.poll(places).not.toEqual(messy);
  const tidied = await places();
  expect(new Set(tidied.map(([x]) => x)).size).toBeLessThanOrEqual(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(places).toEqual(messy);
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "Tidy up" }).click();
  await expect.poll(places).toEqual(tidied);
  await clear(page);
});

test("colour and size are chosen with the keyboard, for what is selected and for what comes next", async () => {
  const { page } = ana;
  await page.getByRole("button", { name: "Sticky note" }).click();
  await page.mouse.click(760, 640);
  await expect(page.locator(".tiptap")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Colour and size" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Colour and size" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Colour and size" })).toBeVisible();
  await page.getByRole("radio", { name: "Green" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "Large", exact: true }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Colour and size" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".tl-container")).toBeFocused();
  const colour = (person: Person) =>
    person.page.locator(".tl-note__container").evaluate((note) => getComputedStyle(note).backgroundColor);
  const yellow = await colour(chris);
  await page.getByRole("button", { name: "Sticky note" }).click();
  await page.getByRole("button", { name: "Colour and size" }).click();
  await expect(page.getByRole("radio", { name: "Green" })).toBeChecked();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Select and move" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => colour(chris)).not.toBe(yellow);
  await clear(page);
});

test("copied rows of the run sheet go behind the last, as the work of who pastes", async () => {
  const { page } = chris;
  await addCard(ana.page, "Segment", "Welcome");
  await addCard(ana.page, "Segment", "Talk");
  await chris.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await row(page, "Welcome").click();
  await page.keyboard.press("Control+c");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("Welcome");
  await page.keyboard.press("Control+v");
  for (const person of [ana, chris]) {
    await expect.poll(() => rows(person.page)).toEqual(["0:00 10 Welcome", "0:10 10 Talk", "0:20 10 Welcome"]);
  }
  const boardId = new URL(page.url()).pathname.split("/")[2];
  const outline = await (await page.request.get(`${server.url}/api/boards/${boardId}/outline`)).json();
  const makers = outline.cards.map(({ createdBy }: { createdBy: string }) => createdBy);
  expect(makers[0]).toBe(makers[1]);
  expect(makers[2]).not.toBe(makers[0]);
  await clear(ana.page);
});

test("a finger on an empty place moves the board; a long press and a drag select", async ({ browser }) => {
  const link = await invite(ana.page, "Bo", "Emerging leader");
  await addCard(ana.page, "Idea", "Under my thumb");
  const context = await newProfile(browser, server, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Come in", exact: true }).tap();
  await page.locator(".bottom-tabs").getByRole("link", { name: "Canvas" }).tap();
  await card(page, "Under my thumb").waitFor();
  const cdp = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x = 0, y = 0) =>
    cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  const before = await card(page, "Under my thumb").boundingBox();
  await touch("touchStart", 250, 500);
  for (let i = 1; i <= 10; i++) await touch("touchMove", 250, 500 - i * 12);
  await touch("touchEnd");
  const moved = async () => Math.round(((await card(page, "Under my thumb").boundingBox())?.y ?? 0) - (before?.y ?? 0));
  await expect.poll(moved).toBeLessThan(-90);
  await expect(page.locator(".tl-brush")).toHaveCount(0);
  // A finger that rests, trembling a little as fingers do, until the frame is there.
  await touch("touchStart", 250, 500);
  let tremble = 0;
  await expect
    .poll(async () => {
      await touch("touchMove", 250, 500 + (tremble++ % 2));
      return page.locator(".tl-brush").count();
    })
    .toBe(1);
  await touch("touchMove", 200, 400);
  await touch("touchEnd");
  await expect(page.locator(".tl-brush")).toHaveCount(0);
  await context.close();
  await clear(ana.page);
});
