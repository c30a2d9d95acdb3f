import type { OpenPage } from "../browser/bench-browser.ts";
import type { DragTarget } from "../pages/contract.ts";

const FRAME_MS = 1000 / 60;

export interface DragPath {
  /** How many moves of the mouse, 1/60 s apart. */
  readonly moves: number;
  /** Where the mouse is after the share `at` (0 to 1) of the drag, from its start, in CSS pixels. */
  readonly place: (at: number) => { readonly x: number; readonly y: number };
}

/**
 * Drags with the real mouse, for as long as the moves take at their pace: they are sent whether or not the page has
 * answered the last one, as a hand would. `behind`: milliseconds from the last move until the page had answered them all. Throws when the shape is not where it was let go.
 */
export async function dragByMouse(
  { page, cdp, ask }: OpenPage,
  target: DragTarget,
  { moves, place }: DragPath,
): Promise<{ readonly behind: number }> {
  const before = await ask("placeOf", target.id);
  await page.mouse.move(target.x, target.y);
  await page.mouse.down();
  const answers: Promise<unknown>[] = [];
  const started = performance.now();
  for (let nth = 1; nth <= moves; nth++) {
    const { x, y } = place(nth / moves);
    const event = { type: "mouseMoved", button: "left", buttons: 1, x: target.x + x, y: target.y + y } as const;
    answers.push(cdp.send("Input.dispatchMouseEvent", event));
    const wait = nth * FRAME_MS - (performance.now() - started);
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const sent = performance.now();
  await Promise.all(answers);
  const behind = performance.now() - sent;
  const end = place(1);
  await page.mouse.move(target.x + end.x, target.y + end.y);
  await page.mouse.up();
  const after = await ask("placeOf", target.id);
  const off = Math.hypot(after.x - before.x - end.x, after.y - before.y - end.y);
  if (off > 1) throw new Error(`the shape lies ${off.toFixed(1)} from where it was dropped`);
  return { behind };
}
