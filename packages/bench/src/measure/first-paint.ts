import { type BenchBrowser, between } from "../browser/bench-browser.ts";
import type { BoardRequest } from "../pages/contract.ts";

export interface FirstPaint {
  /** Milliseconds from the document's bytes in memory until all its shapes are drawn and a frame with them is out. */
  readonly ms: number;
  /** Of those, the main thread's own processor time. */
  readonly task: number;
  /** Size of the document. */
  readonly bytes: number;
}

export async function measureFirstPaint(browser: BenchBrowser, request: BoardRequest): Promise<FirstPaint> {
  const { ask, used, faults, close } = await browser.open();
  try {
    const { bytes } = await ask("prepare", request);
    const before = await used();
    const ms = await ask("open");
    if (faults.length > 0) throw new Error(`errors in the page: ${faults.join("; ")}`);
    return { ms, task: between(before, await used()).task, bytes };
  } finally {
    await close();
  }
}
