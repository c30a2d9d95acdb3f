import { describe, expect, it } from "vitest";
import { byDay, timeOf } from "./byDay.ts";

const line = (n: number, at: Date) => ({
  n,
  at: at.toISOString(),
  byName: "Ana",
  action: "seat.left",
  about: {},
  boardId: null,
  sessionTitle: null,
});

describe("what happened, by day", () => {
  it("keeps the order and gathers what was on one day where the reader is", () => {
    const lines = [
      line(3, new Date(2027, 0, 2, 0, 1)),
      line(2, new Date(2027, 0, 1, 23, 59)),
      line(1, new Date(2027, 0, 1, 9, 5)),
    ];
    expect(byDay(lines).map(([first, all]) => [first.n, all.map(({ n }) => n)])).toEqual([
      [3, [3]],
      [2, [2, 1]],
    ]);
    expect(timeOf(lines[2]?.at ?? "")).toBe("09:05");
    expect(byDay([])).toEqual([]);
  });
});
