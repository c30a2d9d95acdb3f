import type { FormatId } from "../format.ts";
import { type FormatPlan, step } from "./plan.ts";

/** Formats with speakers whom the room hears, meets or judges. Minutes and limits as in `plans-circles.ts`. */
export const TALKS = {
  panel: {
    purposes: ["views", "show"],
    steps: [
      step("frame", [3, 5, 5], 0, "listens", ["moderator"]),
      step("positions", [3, 5, 5], 0, "listens", ["panellist"], { rounds: [3, 3, 4], is: ["demanding"] }),
      step("among-panel", [5, 15, 15], 0, "listens", ["panellist", "moderator"], { is: ["demanding"] }),
      step("room-questions", [12, 20, 30], 0.5, "asks", ["moderator"], { need: 3, is: ["written"] }),
      step("close", [3, 5, 5], 0.2, "listens", ["moderator"]),
    ],
  },
  "table-talk": {
    purposes: ["show", "views"],
    steps: [
      step("talk", [15, 22, 25], 0, "listens", ["speaker"], { is: ["demanding"] }),
      step("table-question", [3, 4, 8], 1, "tables", ["chair"], { need: 3, is: ["written"] }),
      step("answers", [4, 4, 10], 0.5, "asks", ["speaker", "chair"]),
    ],
  },
  "lightning-talks": {
    purposes: ["show"],
    steps: [
      step("mc-welcome", [2, 3, 5], 0, "listens", ["mc"]),
      step("short-talks", [5, 6, 7], 0, "listens", ["speaker", "timekeeper"], {
        rounds: [6, 3, 8],
        need: 3,
        is: ["demanding"],
      }),
      step("switch", [3, 6, 10], 0, "waits", ["mc"], { is: ["written"] }),
    ],
  },
  pechakucha: {
    purposes: ["show"],
    steps: [
      step("mc-welcome", [2, 5, 8], 0, "listens", ["mc"]),
      // Twenty pictures of twenty seconds are 6:40, whatever the slot.
      step("picture-talks", [7, 7, 7], 0, "listens", ["speaker"], { rounds: [5, 3, 8], need: 3, is: ["demanding"] }),
      step("switch", [3, 5, 8], 0, "waits", ["mc"], { is: ["written"] }),
    ],
  },
  "human-library": {
    purposes: ["experience", "meet"],
    steps: [
      step("welcome", [5, 10, 15], 0, "listens", ["librarian"]),
      // Five minutes of each reading are for changing places.
      step("reading-1", [25, 30, 30], 0.5, "reads", ["book", "timekeeper"], { need: 3, is: ["demanding", "written"] }),
      step("break", [5, 10, 15], 0, "rests", [], { need: 1, is: ["break"] }),
      step("reading-2", [25, 30, 30], 0.5, "reads", ["book", "timekeeper"], { is: ["demanding"] }),
      step("break-2", [5, 10, 15], 0, "rests", [], { is: ["break", "extra"] }),
      step("reading-3", [25, 30, 30], 0.5, "reads", ["book", "timekeeper"], { is: ["demanding", "extra"] }),
      step("look-back", [5, 10, 15], 1, "shares", ["librarian"]),
    ],
  },
  debate: {
    purposes: ["views", "decide"],
    steps: [
      step("first-vote", [3, 5, 6], 1, "votes", ["chair"], { is: ["written"] }),
      step("cases", [4, 5, 6], 0, "listens", ["side", "timekeeper"], {
        rounds: [4, 4, 4],
        need: 3,
        is: ["demanding"],
      }),
      step("replies", [3, 4, 5], 0, "listens", ["side", "timekeeper"], { rounds: [2, 2, 2], is: ["demanding"] }),
      step("room-speaks", [8, 12, 20], 1, "asks", ["chair"]),
      step("last-vote", [3, 5, 6], 1, "votes", ["chair"]),
    ],
  },
  "gallery-walk": {
    purposes: ["show", "ideas"],
    steps: [
      step("explain", [3, 5, 8], 0, "listens", ["host"]),
      step("stops", [5, 8, 10], 0.5, "walks", ["exhibitor", "guide"], { rounds: [4, 3, 6], need: 3, is: ["written"] }),
      step("dots", [3, 5, 8], 1, "votes", ["host"], { need: 1 }),
      step("harvest", [6, 10, 15], 1, "shares", ["host"]),
    ],
  },
} as const satisfies Partial<Record<FormatId, FormatPlan>>;
