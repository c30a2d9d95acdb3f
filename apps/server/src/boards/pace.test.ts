import { expect, it } from "vitest";
import { createPace } from "./pace.ts";

it("lets changes wait longer for each other while there is much to do, within bounds, and not to and fro", () => {
  const shares = [0.1, 0.9, 0.6, 0.9, 0.4, 0.3, 0.2, 0.1, 0.1, 0.6];
  const pace = createPace(() => shares.shift() ?? 0);
  const windows = Array.from({ length: 10 }, () => [pace.look(), pace.window]);
  expect(windows).toEqual([
    [false, 10],
    [true, 20],
    [true, 40],
    [false, 40],
    [false, 40],
    [false, 40],
    [true, 20],
    [true, 10],
    [false, 10],
    [true, 20],
  ]);
});
