import type { Card } from "./cards.ts";
import { blocksOf } from "./checker/blocks.ts";
import { layRunSheet } from "./run-sheet.ts";

/** A segment with the minutes of the slot that are its own; not always whole. */
export interface SlotShare {
  readonly card: Card;
  readonly minutes: number;
}

/**
 * How segments, in their order, share the minutes that they take together: those side by side have the minutes of their
 * stretch in proportion. The sum is what the run sheet has planned. Without work before the session, and what takes no time.
 */
export function slotShares(segments: readonly Card[]): SlotShare[] {
  return blocksOf(layRunSheet(segments, { minutes: 0, startsAt: null })).flatMap(({ cards, minutes }) => {
    const together = cards.reduce((sum, card) => sum + card.minutes, 0);
    return together === 0 ? [] : cards.map((card) => ({ card, minutes: (card.minutes * minutes) / together }));
  });
}
