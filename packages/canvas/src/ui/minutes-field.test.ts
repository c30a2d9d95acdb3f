import { CARD_LIMITS } from "@openchair/board";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { steppedMinutes } from "./MinutesField.tsx";

describe("minutes by one press", () => {
  it.each([
    [10, 15, 5],
    [12, 15, 10],
    [5, 10, 1],
    [3, 5, 1],
    [1, 5, 1],
    [0, 5, 0],
    [1440, 1440, 1435],
  ])("from %i go up to %i and down to %i", (from, up, down) => {
    expect([steppedMinutes(from, 1), steppedMinutes(from, -1)]).toEqual([up, down]);
  });

  it("stay within what a segment may last, and go the way that was pressed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: CARD_LIMITS.minutes }),
        fc.constantFrom(1 as const, -1 as const),
        (n, by) => {
          const next = steppedMinutes(n, by);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(CARD_LIMITS.minutes);
          expect((next - n) * by).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
