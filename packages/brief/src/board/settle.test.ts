import { expect, test } from "vitest";
import { settle } from "./settle.ts";

const box = (x: number, y: number, h = 100) => ({ x, y, w: 100, h });

test("what lies below something higher goes down with it, what lies beside it stays", () => {
  const things = [
    { box: box(0, 0), height: 130 },
    { box: box(0, 112), height: 100 },
    { box: box(200, 0), height: 100 },
    { box: box(0, 400), height: 100 },
  ];
  expect(settle(things)).toEqual([0, 30, 0, 0]);
});

test("one that was pushed pushes the next, whatever their order", () => {
  const things = [
    { box: box(0, 220), height: 100 },
    { box: box(0, 110), height: 120 },
    { box: box(0, 0), height: 150 },
  ];
  expect(settle(things)).toEqual([70, 50, 0]);
});

test("what overlapped on the board still does", () => {
  expect(
    settle([
      { box: box(0, 0), height: 300 },
      { box: box(20, 50), height: 100 },
    ]),
  ).toEqual([0, 0]);
});
