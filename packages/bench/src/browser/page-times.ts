import { type Browser, chromium, type Page } from "@playwright/test";

/** Milliseconds from an address to the frame in which so many of `rows` (a selector) are in the page. */
export async function opened(page: Page, address: string, rows: string, count: number): Promise<number> {
  const from = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(selector).length >= wanted,
    [rows, count] as const,
    { polling: "raf" },
  );
  return performance.now() - from;
}

/** After so long something is wrong with the measurement. */
const PATIENCE_MS = 30_000;

/** From just before `act` to the frame in which so many rows are left. */
export async function changed(page: Page, rows: string, act: () => Promise<void>, isDone: (count: number) => boolean) {
  const from = performance.now();
  await act();
  for (;;) {
    const count = await page.evaluate(
      (selector) =>
        new Promise<number>((done) => requestAnimationFrame(() => done(document.querySelectorAll(selector).length))),
      rows,
    );
    if (isDone(count)) return performance.now() - from;
    if (performance.now() - from > PATIENCE_MS)
      throw new Error(`There are ${count} of ${rows}, which is not what was waited for.`);
  }
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
