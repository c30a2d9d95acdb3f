import { describe, expect, it } from "vitest";
import { clockWords, justPassed } from "./clockWords.ts";

const MINUTE = 60_000;

describe("a timer in words", () => {
  it("counts a second that has begun, so that it never says 0:00 before the end", () => {
    expect([300_000, 299_999, 60_001, 60_000, 1, 0, 62 * MINUTE].map(clockWords)).toEqual([
      "5:00",
      "5:00",
      "1:01",
      "1:00",
      "0:01",
      "0:00",
      "1:02:00",
    ]);
  });
});

describe("what is said about the time that is left", () => {
  it("is said at five minutes, at one, and at the end, each once", () => {
    const told: number[] = [];
    let left = 7 * MINUTE;
    while (left > 0) {
      const next = Math.max(0, left - 700);
      const passed = justPassed(left, next);
      if (passed !== null) told.push(passed);
      left = next;
    }
    expect(told).toEqual([5 * MINUTE, MINUTE, 0]);
  });

  it("says nothing of five minutes on a timer that starts with them, and only the last after a long sleep", () => {
    expect(justPassed(5 * MINUTE, 5 * MINUTE - 500)).toBeNull();
    expect(justPassed(20 * MINUTE, 0)).toBe(0);
    expect(justPassed(0, 0)).toBeNull();
    expect(justPassed(30_000, 4 * MINUTE)).toBeNull();
  });
});
