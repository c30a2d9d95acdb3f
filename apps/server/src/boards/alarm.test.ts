import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAlarm } from "./alarm.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("wakes each at its time, not before, and several with one timer", () => {
  const alarm = createAlarm(() => performance.now());
  const woken: string[] = [];
  const from = performance.now();
  alarm.at(from + 10, () => {
    woken.push("ten");
    alarm.at(from + 30, () => woken.push("thirty"));
  });
  alarm.at(from + 5, () => woken.push("five"));
  alarm.at(from + 10, () => woken.push("ten too"));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(4);
  expect(woken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(woken).toEqual(["five"]);
  vi.advanceTimersByTime(5);
  expect(woken).toEqual(["five", "ten", "ten too"]);
  vi.advanceTimersByTime(20);
  expect(woken.at(-1)).toBe("thirty");
  alarm.at(from + 100, () => woken.push("never"));
  alarm.stop();
  vi.advanceTimersByTime(200);
  expect(woken).toHaveLength(4);
});
