import { expect, it } from "vitest";
import { createMissLimit } from "./miss-limit.ts";

it("blocks an address that misses too often, for the rest of its minute, and nobody else", () => {
  let now = 0;
  const limit = createMissLimit(2, () => now);
  limit.miss("a");
  expect(limit.blocked("a")).toBe(false);
  limit.miss("a");
  expect([limit.blocked("a"), limit.blocked("b")]).toEqual([true, false]);
  now = 59_999;
  expect(limit.blocked("a")).toBe(true);
  now = 60_000;
  expect(limit.blocked("a")).toBe(false);
  limit.miss("a");
  expect(limit.blocked("a")).toBe(false);
});

it("forgets the oldest addresses instead of growing for ever", () => {
  const limit = createMissLimit(1, () => 0);
  for (let i = 0; i <= 10_000; i++) limit.miss(`address ${i}`);
  expect(limit.blocked("address 0")).toBe(false);
  expect(limit.blocked("address 10000")).toBe(true);
});
