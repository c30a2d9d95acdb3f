import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isPaused,
  pauseTimer,
  resumeTimer,
  STRETCHES,
  startTimer,
  stretchTimer,
  TIMER_MINUTES,
  type Timer,
  timeLeft,
} from "./timer.ts";

const MINUTE = 60_000;

describe("the timer", () => {
  it("[W1] counts down to its end, can be stretched, held and go on", () => {
    let timer = startTimer(5, "Ideas", 0);
    expect(timeLeft(timer, 4 * MINUTE)).toBe(MINUTE);
    timer = stretchTimer(timer, 5, "bo", 4 * MINUTE);
    expect(timeLeft(timer, 4 * MINUTE)).toBe(6 * MINUTE);
    expect(timer).toMatchObject({ lengthMs: 10 * MINUTE, stretched: { personId: "bo", minutes: 5, at: 4 * MINUTE } });
    timer = pauseTimer(timer, 5 * MINUTE);
    expect(timeLeft(timer, 60 * MINUTE)).toBe(5 * MINUTE);
    timer = resumeTimer(timer, 60 * MINUTE);
    expect(timeLeft(timer, 62 * MINUTE)).toBe(3 * MINUTE);
    expect(timeLeft(timer, 100 * MINUTE)).toBe(0);
  });

  it("[W2] grows by half of what it was started with, however often it was stretched before", () => {
    let timer = stretchTimer(startTimer(5, "", 0), 5, "bo", 0);
    for (let twice = 0; twice < 2; twice += 1) timer = stretchTimer(timer, "half", "bo", 0);
    expect(timeLeft(timer, 0)).toBe(15 * MINUTE);
    expect(timer.stretched).toEqual({ personId: "bo", minutes: 2.5, at: 0 });
  });

  it("[W2] runs again from now when somebody stretches it after its end", () => {
    const timer = stretchTimer(startTimer(5, "", 0), 1, "bo", 20 * MINUTE);
    expect(timeLeft(timer, 20 * MINUTE)).toBe(MINUTE);
    expect(pauseTimer(startTimer(5, "", 0), 20 * MINUTE)).toMatchObject({ leftMs: null });
  });
});

interface Model {
  now: number;
  left: number;
  first: number;
  paused: boolean;
}
interface Real {
  timer: Timer;
}

/** One thing that somebody does after a while: to the model, which only knows what is left, and to the timer. */
function step(
  name: string,
  wait: number,
  model: (state: Model) => void,
  real: (timer: Timer, now: number) => Timer,
): fc.Command<Model, Real> {
  return {
    check: () => true,
    run(state, held) {
      state.now += wait;
      if (!state.paused) state.left = Math.max(0, state.left - wait);
      model(state);
      held.timer = real(held.timer, state.now);
      const { timer } = held;
      expect(timeLeft(timer, state.now)).toBe(state.left);
      expect(isPaused(timer)).toBe(state.paused);
      expect(timer.endsAt === null).toBe(timer.leftMs !== null);
      expect(timer.lengthMs).toBeGreaterThanOrEqual(state.left);
    },
    toString: () => `${name} after ${wait}`,
  };
}

const MOST = TIMER_MINUTES * MINUTE;
const wait = fc.integer({ min: 0, max: 30 * MINUTE });
const steps = [
  fc.tuple(fc.constantFrom(...STRETCHES), wait).map(([by, after]) =>
    step(
      `stretch ${by}`,
      after,
      (state) => {
        state.left = Math.min(MOST, state.left + (by === "half" ? state.first / 2 : by * MINUTE));
      },
      (timer, now) => stretchTimer(timer, by, "bo", now),
    ),
  ),
  wait.map((after) =>
    step(
      "pause",
      after,
      (state) => {
        if (state.left > 0) state.paused = true;
      },
      pauseTimer,
    ),
  ),
  wait.map((after) =>
    step(
      "resume",
      after,
      (state) => {
        state.paused = false;
      },
      resumeTimer,
    ),
  ),
  fc.tuple(fc.integer({ min: 1, max: TIMER_MINUTES }), wait).map(([minutes, after]) =>
    step(
      `start ${minutes}`,
      after,
      (state) => {
        state.left = minutes * MINUTE;
        state.first = state.left;
        state.paused = false;
      },
      (_timer, now) => startTimer(minutes, "", now),
    ),
  ),
];

describe("whatever people do with the timer", () => {
  it("[W1] has left what was given to it without what has passed, and never more than a timer can have", () => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60 }), (commands) => {
        const start = () => ({
          model: { now: 0, left: 10 * MINUTE, first: 10 * MINUTE, paused: false },
          real: { timer: startTimer(10, "", 0) },
        });
        fc.modelRun(start, commands);
      }),
    );
  });
});
