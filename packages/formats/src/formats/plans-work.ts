import type { FormatId } from "../format.ts";
import { type FormatPlan, step } from "./plan.ts";

/** Formats in which the room works: at tables, in small groups, in pairs. Minutes and limits as in `plans-circles.ts`. */
export const WORK = {
  "world-cafe": {
    purposes: ["ideas", "views"],
    steps: [
      step("context", [5, 10, 15], 0, "listens", ["host"]),
      // People change tables between rounds, so no round joins the one before into one long stretch.
      step("table-rounds", [15, 20, 30], 1, "tables", ["table-host"], { rounds: [3, 2, 4], need: 3, is: ["written"] }),
      step("break", [5, 10, 15], 0, "rests", [], { is: ["break", "extra"] }),
      step("harvest", [10, 20, 30], 1, "shares", ["table-host", "host"]),
    ],
  },
  "open-space": {
    purposes: ["ideas", "decide"],
    steps: [
      step("opening", [10, 15, 20], 0, "listens", ["sponsor"]),
      step("marketplace", [10, 15, 25], 1, "proposes", ["convener"], { is: ["written"] }),
      step("open-slots", [30, 40, 45], 1, "groups", ["convener"], { rounds: [2, 1, 3], need: 3 }),
      step("break", [10, 15, 30], 0, "rests", [], { is: ["break", "extra"] }),
      step("closing-circle", [10, 15, 20], 1, "shares", ["sponsor"]),
    ],
  },
  workshop: {
    purposes: ["practise"],
    steps: [
      step("why", [3, 5, 10], 0, "listens", ["facilitator"]),
      // At most a quarter of a workshop is input.
      step("input", [8, 15, 30], 0, "listens", ["facilitator"], { is: ["demanding"] }),
      step("try-1", [12, 20, 30], 1, "tries", ["facilitator"], { need: 3, is: ["demanding", "written"] }),
      step("break", [5, 10, 15], 0, "rests", [], { is: ["break"] }),
      step("try-2", [12, 20, 30], 1, "tries", ["facilitator"], { is: ["demanding"] }),
      step("break-2", [5, 10, 15], 0, "rests", [], { is: ["break", "extra"] }),
      step("try-3", [12, 20, 30], 1, "tries", ["facilitator"], { is: ["demanding", "extra"] }),
      step("share", [8, 15, 35], 1, "shares", ["facilitator"]),
      step("commit", [5, 10, 15], 1, "commits", ["facilitator"]),
    ],
  },
  "1-2-4-all": {
    purposes: ["ideas", "views"],
    steps: [
      step("alone", [1, 1, 2], 1, "alone", ["host"], { is: ["written"] }),
      step("pairs", [2, 2, 5], 1, "pairs", ["host"], { need: 3 }),
      step("fours", [4, 4, 10], 1, "groups", ["host"], { need: 3 }),
      step("all", [5, 5, 15], 1, "shares", ["host"]),
    ],
  },
  triz: {
    purposes: ["honest"],
    steps: [
      step("set-up", [3, 5, 8], 0, "listens", ["host"]),
      step("worst-list", [7, 10, 15], 1, "groups", ["host"], { need: 3, is: ["written"] }),
      step("what-we-do", [7, 10, 15], 1, "groups", ["host"], { need: 3 }),
      step("stop-doing", [7, 10, 15], 1, "commits", ["host"]),
    ],
  },
  "troika-consulting": {
    purposes: ["help", "practise"],
    steps: [
      step("consult-rounds", [8, 10, 12], 1, "threes", ["host", "timekeeper"], {
        rounds: [3, 3, 3],
        need: 3,
        is: ["written"],
      }),
      step("gather", [3, 5, 10], 1, "shares", ["host"], { is: ["extra"] }),
    ],
  },
  "appreciative-interviews": {
    purposes: ["experience", "ideas"],
    steps: [
      step("frame", [3, 5, 8], 0, "listens", ["host"]),
      step("pair-stories", [8, 10, 15], 1, "pairs", ["host"], { rounds: [2, 2, 2], need: 3 }),
      step("retell", [10, 15, 20], 1, "groups", ["host"]),
      step("patterns", [8, 10, 15], 1, "groups", ["host"], { is: ["written"] }),
      step("next-steps", [5, 10, 15], 1, "commits", ["host"]),
    ],
  },
  roundtables: {
    purposes: ["help", "practise"],
    steps: [
      step("welcome", [3, 5, 8], 0, "listens", ["host"]),
      step("talk-at-tables", [25, 35, 40], 1, "tables", ["table-host"], { need: 3, is: ["demanding", "written"] }),
      step("one-line", [8, 15, 20], 1, "shares", ["table-host"]),
      step("close", [3, 5, 7], 0, "listens", ["host"]),
    ],
  },
  simulation: {
    purposes: ["practise", "honest"],
    steps: [
      step("explain", [6, 10, 12], 0, "listens", ["facilitator"]),
      step("scene", [5, 8, 12], 0.5, "watches", ["player", "observer"], { need: 3, is: ["demanding"] }),
      step("look-back", [12, 20, 25], 1, "shares", ["observer", "facilitator"], { need: 3, is: ["written"] }),
      step("break", [5, 10, 15], 0, "rests", [], { is: ["break", "extra"] }),
      step("scene-again", [5, 8, 12], 0.5, "watches", ["player", "observer"], { is: ["demanding"] }),
      step("look-back-2", [10, 15, 20], 1, "shares", ["facilitator"]),
      step("close", [3, 5, 8], 0.5, "shares", ["facilitator"]),
    ],
  },
  "pre-mortem": {
    purposes: ["honest", "decide"],
    steps: [
      step("it-failed", [3, 5, 8], 0, "listens", ["facilitator"]),
      step("silent-writing", [8, 10, 15], 1, "alone", ["facilitator"], { need: 3, is: ["demanding", "written"] }),
      step("sort", [10, 15, 20], 1, "sorts", ["facilitator"], { is: ["demanding"] }),
      step("vote", [3, 5, 8], 1, "votes", ["facilitator"]),
      step("break", [5, 10, 15], 0, "rests", [], { is: ["break", "extra"] }),
      step("top-three", [20, 30, 35], 1, "groups", ["facilitator"], { need: 3, is: ["demanding"] }),
      step("owners", [10, 15, 20], 1, "commits", ["facilitator"]),
      step("close", [3, 5, 8], 0, "listens", ["facilitator"]),
    ],
  },
  "impromptu-networking": {
    purposes: ["meet"],
    steps: [
      step("pair-rounds", [3, 4, 6], 1, "meets", ["host"], { rounds: [3, 2, 4], need: 3 }),
      step("new-partner", [2, 3, 5], 1, "swaps", ["host"]),
      step("gather", [4, 5, 10], 1, "shares", ["host"], { is: ["written"] }),
    ],
  },
} as const satisfies Partial<Record<FormatId, FormatPlan>>;
