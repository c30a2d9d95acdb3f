import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * Everything axe finds fault with on the page, as "rule: places". It waits until what fades or slides has come to rest:
 * a colour half on its way is no colour of ours. The canvas itself is left to the outline, which says the same in words.
 */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  const { violations } = await new AxeBuilder({ page }).exclude(".tl-container").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/**
 * How far the page sticks out sideways, in pixels: nobody should have to scroll to the side. A board clips what sticks out,
 * so that the page itself does not know of it: its parts are looked at as well, and what scrolls right below them.
 */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const parts = [...document.querySelectorAll("body header, main, main > *")];
    return Math.max(
      scrollWidth - clientWidth,
      ...parts.map((part) => Math.floor(part.getBoundingClientRect().right) - clientWidth),
      ...parts.map((part) =>
        /auto|scroll/.test(getComputedStyle(part).overflowX) ? part.scrollWidth - part.clientWidth : 0,
      ),
    );
  });
