import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BenchBrowser, startBrowser } from "./browser/bench-browser.ts";
import { findChromium } from "./browser/find-chromium.ts";
import { type ServedPages, servePages } from "./browser/serve-pages.ts";

const chromium = findChromium();
const COLUMNS = [
  { side: "ours", shapes: 100, cards: false },
  { side: "ours", shapes: 100, cards: true },
  { side: "peer", shapes: 100, cards: false },
] as const;

// Numbers are no matter of tests; that both sides do what is measured is. The first `npm test` on a machine gets its
// Chromium after this.
describe.skipIf(chromium === null)("measured pages (skipped when there is no Chromium on this machine yet)", () => {
  let pages: ServedPages;
  let browser: BenchBrowser;
  beforeAll(async () => {
    pages = await servePages();
    browser = await startBrowser(chromium ?? "", pages.url);
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  it.each(COLUMNS)("every change arrives and nothing goes wrong: %o", async (request) => {
    const { ask, faults, close } = await browser.open();
    await ask("prepare", request);
    await ask("open");
    await ask("lookAtMiddle");
    await ask("prepareChanges", 20);
    const { inStore, onScreen } = await ask("deliverChanges", 100);
    expect({ inStore, onScreen, faults }).toEqual({ inStore: 20, onScreen: 20, faults: [] });
    expect(await ask("startCursors", 3, 20, 1)).toBe(3);
    await close();
  });
});
