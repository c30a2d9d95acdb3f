import type { BenchBrowser, OpenPage } from "../browser/bench-browser.ts";
import type { BoardRequest } from "../pages/contract.ts";

/** After drawing a board tldraw still measures and loads letters; a measurement begins when that has calmed down. */
const CALM_MS = 1500;

/** Opens a board in a page of its own, brings its middle in view, and measures it. Throws when the page had errors. */
export async function onABoard<Result>(
  browser: BenchBrowser,
  request: BoardRequest,
  measure: (open: OpenPage) => Promise<Result>,
): Promise<Result> {
  const open = await browser.open();
  try {
    await open.ask("prepare", request);
    await open.ask("open");
    await open.ask("lookAtMiddle");
    await open.page.waitForTimeout(CALM_MS);
    const result = await measure(open);
    if (open.faults.length > 0) throw new Error(`errors in the page: ${open.faults.join("; ")}`);
    return result;
  } finally {
    await open.close();
  }
}
