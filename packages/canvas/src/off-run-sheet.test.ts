import { describe, expect, it } from "vitest";
import { liesOver } from "./off-run-sheet.ts";

const sheet = { x: 428, y: 0, w: 560, h: 300 };

describe("lying over the run sheet [B19]", () => {
  it("is what covers a third of itself or of the sheet", () => {
    expect(liesOver({ x: 500, y: 100, w: 172, h: 88 }, sheet)).toBe(true);
    expect(liesOver({ x: 400, y: -100, w: 2000, h: 2000 }, sheet)).toBe(true);
    expect(liesOver({ x: 300, y: 100, w: 172, h: 88 }, sheet)).toBe(false);
    expect(liesOver({ x: 100, y: 100, w: 172, h: 88 }, sheet)).toBe(false);
  });
});
