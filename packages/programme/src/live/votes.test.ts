import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dots, dotsFault, moveDot, spentDots } from "./votes.ts";

const vote = { cardIds: ["a", "b", "c"], dotsEach: 3, closedAt: null };

describe("dots", () => {
  it("[W10] are as many as each person has, on cards of the vote, while it is open", () => {
    expect(dotsFault(vote, { a: 2, b: 1 })).toBeNull();
    expect(dotsFault(vote, {})).toBeNull();
    expect(dotsFault(vote, { a: 2, b: 2 })).toBe("too-many");
    expect(dotsFault(vote, { d: 1 })).toBe("unknown-card");
    expect(dotsFault({ ...vote, closedAt: "2027-01-01T00:00:00.000Z" }, { a: 1 })).toBe("closed");
  });

  it("[W10] can be put and taken back one by one, and are never more than there are, nor less than none", () => {
    const presses = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(1 as const, -1 as const)));
    fc.assert(
      fc.property(presses, (moves) => {
        let dots: Dots = {};
        for (const [cardId, by] of moves) {
          const next = moveDot(vote, dots, cardId, by);
          const may = cardId !== "d" && (by === 1 ? spentDots(dots) < vote.dotsEach : (dots[cardId] ?? 0) > 0);
          expect(spentDots(next)).toBe(spentDots(dots) + (may ? by : 0));
          expect(dotsFault(vote, next)).toBeNull();
          expect(Object.values(next).every((n) => n > 0)).toBe(true);
          dots = next;
        }
      }),
    );
  });
});
