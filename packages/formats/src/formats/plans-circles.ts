import type { FormatId } from "../format.ts";
import { type FormatPlan, step } from "./plan.ts";

/**
 * Formats in which people sit around a middle, or in circles. Minutes: workable defaults of the catalogue; limits:
 * ours, so that each carries its usual slots (`minutes` in format.ts).
 */
export const CIRCLES = {
  "open-fishbowl": {
    purposes: ["views", "experience"],
    steps: [
      step("welcome", [3, 5, 8], 0, "listens", ["host", "timekeeper"]),
      step("starters", [6, 10, 12], 0, "listens", ["starter"], { is: ["demanding"] }),
      step("open-chairs", [15, 30, 40], 0.8, "chairs", ["host", "reader", "timekeeper"], {
        need: 3,
        is: ["demanding", "written"],
      }),
      step("last-round", [3, 5, 8], 1, "chairs", ["host"]),
      step("echo-pairs", [4, 5, 8], 1, "pairs", ["host"], { need: 1 }),
      step("close", [3, 5, 7], 0.2, "listens", ["host", "notetaker"]),
    ],
  },
  "closed-fishbowl": {
    purposes: ["views", "experience"],
    steps: [
      step("welcome", [3, 5, 8], 0, "listens", ["host"]),
      step("group-rounds", [8, 12, 15], 0.6, "group", ["group", "timekeeper"], {
        rounds: [3, 2, 4],
        need: 3,
        is: ["demanding"],
      }),
      step("whole-room", [8, 10, 20], 1, "asks", ["host"], { is: ["written"] }),
    ],
  },
  "user-experience-fishbowl": {
    purposes: ["experience", "help"],
    steps: [
      step("set-up", [2, 2, 5], 0, "listens", ["host"]),
      step("centre-talk", [10, 18, 25], 0, "listens", ["expert"], { need: 3, is: ["demanding"] }),
      step("group-questions", [4, 4, 8], 1, "groups", ["host"], { is: ["written"] }),
      step("answers", [10, 18, 25], 0.5, "asks", ["expert", "host"]),
      step("look-back", [5, 10, 15], 1, "shares", ["host"]),
    ],
  },
  "samoan-circle": {
    purposes: ["views"],
    steps: [
      step("topic", [3, 5, 8], 0, "listens", ["host"]),
      step("circle", [20, 40, 40], 0.9, "chairs", [], { need: 3, is: ["demanding"] }),
      step("closing-round", [5, 10, 12], 1, "shares", ["host"], { is: ["written"] }),
    ],
  },
  "conversation-cafe": {
    purposes: ["views", "honest"],
    steps: [
      step("round-one", [5, 6, 8], 1, "circle", ["circle-host"]),
      step("round-two", [5, 6, 8], 1, "circle", ["circle-host"]),
      step("open-talk", [20, 25, 40], 1, "circle", ["circle-host"], { need: 3, is: ["written"] }),
      step("last-round", [5, 8, 10], 1, "circle", ["circle-host"]),
    ],
  },
  "story-circle": {
    purposes: ["experience", "honest"],
    steps: [
      step("agree", [4, 5, 8], 0.5, "agrees", ["keeper"]),
      step("stories", [3, 3, 4], 1, "stories", ["keeper", "timekeeper"], {
        rounds: [8, 5, 8],
        need: 3,
        is: ["demanding"],
      }),
      step("silence", [1, 1, 2], 1, "quiet", ["keeper"]),
      step("cross-talk", [10, 15, 20], 1, "circle", ["keeper"], { is: ["written"] }),
      step("close", [3, 5, 7], 1, "shares", ["keeper"]),
    ],
  },
  "what-i-wish-id-known": {
    purposes: ["honest", "experience"],
    steps: [
      step("rules", [3, 5, 8], 0, "listens", ["host", "listener"]),
      step("stories", [5, 6, 8], 0.25, "listens", ["teller", "timekeeper"], {
        rounds: [4, 3, 4],
        need: 3,
        is: ["demanding"],
      }),
      step("echo", [5, 10, 12], 1, "shares", ["host"]),
      step("own-story", [5, 8, 10], 1, "pairs", ["host"], { need: 1 }),
      step("wall", [5, 8, 12], 1, "writes", ["host"], { is: ["written"] }),
      step("close", [3, 5, 8], 0.5, "shares", ["host", "listener"]),
    ],
  },
  campfire: {
    purposes: ["views", "ideas"],
    steps: [
      step("spark", [15, 20, 20], 0, "listens", ["spark"], { is: ["demanding"] }),
      step("circle-talk", [15, 20, 35], 1, "circle", ["host"], { need: 3, is: ["written"] }),
      step("gather", [3, 5, 8], 1, "shares", ["host"]),
    ],
  },
} as const satisfies Partial<Record<FormatId, FormatPlan>>;
