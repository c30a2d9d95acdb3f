import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { AppServer } from "./app-server.ts";
import { faults, sideways } from "./faults.ts";
import { comeIn, curatorOf, invite, newProfile, openOutline, type Person } from "./people.ts";
import { Watch } from "./watch.ts";

const SIZES = [
  { name: "wide", width: 1440, height: 900 },
  { name: "phone", width: 390, height: 844 },
] as const;
const SCREENS = fileURLToPath(new URL("../test-results/screens/", import.meta.url));
/** Where the README's picture lies; written anew when OPENCHAIR_PICTURES is set. */
const PICTURE = fileURLToPath(new URL("../../../docs/pictures/board.png", import.meta.url));

const LONG_TITLE =
  "What we wish we had known before we asked patients, carers, junior staff and everyone else who is usually asked too late to help us redesign the way in which hospitals say sorry when things go wrong";

let server: AppServer;
let ana: Person;

test.beforeAll(async ({ browser }) => {
  await mkdir(SCREENS, { recursive: true });
  server = await AppServer.start();
  ana = await curatorOf(browser, server);
});
test.afterAll(async () => {
  await server.end();
});

/**
 * Takes the page at both sizes; checks that nothing sticks out sideways, at 320 pixels as well. A board is opened anew at
 * each size, as a visitor with such a screen does, because it remembers where one was looking.
 */
async function picture(page: Page, name: string): Promise<void> {
  for (const size of [...SIZES, { name: "narrow", width: 320, height: 640 }]) {
    await page.setViewportSize({ width: size.width, height: size.height });
    if (await page.locator(".oc-board").isVisible()) {
      // By its own address: on a small screen a board without a view opens on the outline.
      await page.goto(`${page.url().replace(/\/canvas$/, "")}/canvas`);
      await page.reload();
      await page.locator(".oc-zone").waitFor();
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const wide = await sideways(page);
    expect(wide, `${name} at ${size.width} pixels sticks out sideways`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `${SCREENS}${name}-${size.name}.png` });
  }
  await page.setViewportSize({ width: SIZES[0].width, height: SIZES[0].height });
}

/** The sample's well filled board, from wherever the curator is. */
async function openSample(page: Page): Promise<void> {
  await page.goto(server.url);
  await page
    .getByText("Leading stream (sample)")
    .or(page.getByRole("button", { name: "Look at a sample stream" }))
    .first()
    .click();
  await page
    .getByRole("link", { name: /What I wish I’d known/ })
    .first()
    .click();
  await page.locator(".oc-sheet").waitFor();
}

async function visitor(browser: Browser) {
  const context = await newProfile(browser, server, {});
  const page = await context.newPage();
  return { page, watch: new Watch(page, server.url) };
}

test("the front door explains itself to somebody without an invitation", async ({ browser }) => {
  const { page, watch } = await visitor(browser);
  await page.goto(server.url);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await picture(page, "home-visitor");
  expect(await faults(page)).toEqual([]);
  await page.goto(`${server.url}/join`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await picture(page, "join-without-link");
  expect(await faults(page)).toEqual([]);
  watch.check();
});

test("a curator finds an empty home, a sample, and a board that shows what finished looks like", async () => {
  const { page, watch } = ana;
  await expect(page.getByRole("button", { name: "Create a stream" })).toBeVisible();
  await picture(page, "home-empty");
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: "Look at a sample stream" }).click();
  await expect(page.getByRole("link", { name: /What I wish I’d known/ })).toBeVisible();
  await picture(page, "stream");
  expect(await faults(page)).toEqual([]);
  await page
    .getByRole("link", { name: /What I wish I’d known/ })
    .first()
    .click();
  await page.locator(".oc-sheet").waitFor();
  await expect(page.locator(".oc-row")).toHaveCount(6);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await expect(page.getByTitle("made with tldraw")).toBeAttached();
  if (process.env["OPENCHAIR_PICTURES"]) await page.screenshot({ path: PICTURE });
  expect(await faults(page)).toEqual([]);
  await picture(page, "board");

  await openOutline(page);
  await picture(page, "outline");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: "Brief" }).first().click();
  await expect(page.getByRole("heading", { name: "The brief so far" })).toBeVisible();
  await picture(page, "brief");
  expect(await faults(page)).toEqual([]);

  await page.goto(server.url);
  await expect(page.getByText("Leading stream (sample)").first()).toBeVisible();
  await picture(page, "home-filled");
  expect(await faults(page)).toEqual([]);
  watch.check();
});

test("tldraw’s mark is whole and free at both sizes", async () => {
  const { page } = ana;
  await openSample(page);
  for (const size of SIZES) {
    await page.setViewportSize({ width: size.width, height: size.height });
    await page.locator(".oc-tools").waitFor();
    const mark = page.getByTitle("made with tldraw");
    await expect(mark).toBeAttached();
    const covered = await mark.evaluate((button) => {
      const box = (button.parentElement ?? button).getBoundingClientRect();
      const points = [
        [box.left + 2, box.top + 2],
        [Math.min(box.right, innerWidth) - 3, box.top + 2],
        [box.left + box.width / 2, box.top + box.height / 2],
        [box.left + 2, box.bottom - 2],
      ] as const;
      const isFree = ([x, y]: readonly [number, number]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (button.parentElement ?? button).contains(top);
      };
      return points.filter((point) => !isFree(point)).length;
    });
    expect(covered, `corners covered at ${size.width} pixels`).toBe(0);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("an empty board with a very long title stays calm, and its brief says what is missing", async ({ browser }) => {
  const { page, watch } = ana;
  await openSample(page);
  await page.getByRole("link", { name: "Leading stream (sample)" }).click();
  await page.getByRole("button", { name: "New session" }).first().click();
  await page.getByRole("dialog").getByLabel("Title").fill(LONG_TITLE);
  await page.getByRole("dialog").getByRole("button", { name: "Make the session" }).click();
  await page.locator(".oc-sheet").waitFor();
  await picture(page, "board-empty");
  await openOutline(page);
  await picture(page, "outline-empty");
  await page.getByRole("link", { name: "Brief" }).first().click();
  await expect(page.locator(".brief").getByText("Not decided yet").first()).toBeVisible();
  await picture(page, "brief-empty");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("link", { name: "Canvas" }).first().click();
  const link = await invite(page, "Kwame", "Lived experience");

  // The person who was invited, on the page that asks for one thing.
  const { page: guest, watch: guestWatch } = await visitor(browser);
  await guest.goto(link);
  expect(guest.url()).toBe(`${server.url}/join`);
  await expect(guest.getByLabel("Your name")).toHaveValue("Kwame");
  await picture(guest, "join");
  expect(await faults(guest)).toEqual([]);
  await guest.getByRole("button", { name: "Come in", exact: true }).click();
  await guest.locator(".oc-sheet").waitFor();
  guestWatch.check();
  watch.check();
});

test("the secret of an invitation is in no address, no history and no request of the app", async ({ browser }) => {
  const { page } = ana;
  await openSample(page);
  const link = await invite(page, "Sam", "Professional");
  const secret = new URL(link).pathname.split("/").pop() ?? "";
  expect(secret.length).toBeGreaterThanOrEqual(22);
  const { page: guest } = await visitor(browser);
  const seen: string[] = [];
  guest.on("request", (request) => seen.push(`${request.url()} ${request.postData() ?? ""}`));
  await guest.goto(link);
  await guest.getByRole("button", { name: "Come in", exact: true }).click();
  await guest.waitForURL(/\/boards\//);
  expect(seen.filter((line) => line.includes(secret))).toHaveLength(1);
  expect(await guest.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))).not.toContain(
    secret,
  );
});

test("the whole way in works with the keyboard alone", async ({ browser }) => {
  await openSample(ana.page);
  const link = await invite(ana.page, "Mina", "Emerging leader");
  const { page, watch } = await visitor(browser);
  await page.goto(link);
  const tabTo = async (role: "button" | "textbox" | "link", name: string) => {
    const target = page.getByRole(role, { name, exact: true }).first();
    await target.waitFor();
    for (let i = 0; i < 60; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The ${role} “${name}” is not reached with Tab.`);
  };
  await tabTo("textbox", "Your name");
  await tabTo("button", "Come in");
  await page.keyboard.press("Enter");
  await page.locator(".oc-sheet").waitFor();
  await tabTo("textbox", "In one line");
  await page.keyboard.type("Written without a mouse");
  await expect(page.getByRole("textbox", { name: "In one line" })).toHaveValue(/Written without a mouse$/);
  await tabTo("link", "Brief");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Written without a mouse").first()).toBeVisible();
  watch.check();
});

test("speaks Danish and Dutch when the browser does", async ({ browser }) => {
  for (const [locale, language] of [
    ["da-DK", "da"],
    ["nl-NL", "nl"],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const watch = new Watch(page, server.url);
    await page.goto(server.url);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await page.screenshot({ path: `${SCREENS}home-${language}.png` });
    watch.check();
    await context.close();
  }
});

test("keeps an observer from writing, and says so", async ({ browser }) => {
  const { page } = ana;
  await openSample(page);
  await page.getByRole("button", { name: "Invite", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Their name").fill("Ola");
  await dialog.getByRole("radio", { name: /Observer/ }).check({ force: true });
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const link = await dialog.getByLabel("Invitation link").inputValue();
  await page.keyboard.press("Escape");
  const ola = await comeIn(browser, server, link, "Ola");
  await ola.page.locator(".oc-sheet").waitFor();
  await expect(ola.page.getByText("Looking on", { exact: true })).toBeVisible();
  await expect(ola.page.getByRole("button", { name: "New card" })).toHaveCount(0);
  await expect(ola.page.getByRole("button", { name: "Add a segment" })).toHaveCount(0);
  ola.watch.check();
});
