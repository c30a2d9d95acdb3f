import { type BenchBrowser, between } from "../browser/bench-browser.ts";
import type { BoardRequest } from "../pages/contract.ts";
import { onABoard } from "./on-a-board.ts";

export interface RemoteChanges {
  /** Milliseconds of the main thread's own processor time, in all and by what it did. */
  readonly task: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  /** Milliseconds from the first message until the last change was on the screen. */
  readonly ms: number;
  /** Share of that time, from 0 to 1, in which the main thread was at work. */
  readonly busy: number;
  /** Sum of tasks of 50 ms and more, in milliseconds: while they run the page answers nobody. */
  readonly longTasks: number;
  /** Bytes of the messages. */
  readonly bytes: number;
}

/** How long `count` changes by four others keep the page busy that arrive within a second. All must arrive. */
export function measureRemoteChanges(
  browser: BenchBrowser,
  request: BoardRequest,
  count: number,
): Promise<RemoteChanges> {
  return onABoard(browser, request, async ({ ask, used }) => {
    const { bytes } = await ask("prepareChanges", count);
    const before = await used();
    const { ms, inStore, onScreen, longTasks } = await ask("deliverChanges", 1000);
    const { task, script, layout, style } = between(before, await used());
    if (inStore !== count || onScreen !== count) {
      throw new Error(`of ${count} changes ${inStore} came into the store and ${onScreen} on the screen`);
    }
    return { task, script, layout, style, ms, busy: Math.min(task / ms, 1), longTasks, bytes };
  });
}
