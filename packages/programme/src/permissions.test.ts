import { VOICES } from "@openchair/formats";
import { describe, expect, it } from "vitest";
import { BOARD_ACTIONS, may } from "./permissions.ts";
import { SEATS } from "./seats.ts";

const allowed = (seat: (typeof SEATS)[number] | null, curator = false, voices = VOICES) =>
  BOARD_ACTIONS.filter((action) => may({ seat, curator, voices }, action));

describe("who may do what on a board", () => {
  it("is nothing without a seat", () => {
    expect(allowed(null)).toEqual([]);
  });

  it("grows from observer over contributor to co-chair", () => {
    expect(allowed("observer")).toEqual(["read", "talk"]);
    expect(allowed("contributor")).toEqual(["read", "write", "talk", "vote", "quiet", "introduce"]);
    expect(allowed("co-chair")).toEqual(BOARD_ACTIONS.filter((action) => action !== "publish"));
  });

  it("lets a curator care for a board, but never sign, vote, stop it, or read what was told to the team", () => {
    const ofTheTeam = ["vote", "quiet", "introduce"];
    expect(allowed(null, true)).toEqual(["read", "write", "invite", "facts", "look", "talk", "publish"]);
    expect(allowed("observer", true)).toEqual(allowed(null, true));
    expect(allowed("contributor", true).filter((action) => !ofTheTeam.includes(action))).toEqual(allowed(null, true));
  });

  it("takes nothing from a co-chair who is a curator as well", () => {
    expect(allowed("co-chair", true)).toEqual(BOARD_ACTIONS);
  });

  it("leaves reading, and nothing else, once the edition is closed", () => {
    for (const seat of [null, ...SEATS]) {
      for (const curator of [true, false]) {
        const standing = { seat, curator, voices: VOICES };
        const open = BOARD_ACTIONS.filter((action) => may(standing, action));
        const closed = BOARD_ACTIONS.filter((action) => may({ ...standing, closed: true }, action));
        expect(closed).toEqual(open.filter((action) => action === "read" || action === "concern"));
      }
    }
  });

  it("lets those stop a board who speak from lived experience, and no other co-chair", () => {
    for (const voice of VOICES) {
      expect(may({ seat: "co-chair", curator: true, voices: [voice] }, "raise")).toBe(voice === "lived-experience");
    }
    expect(SEATS.filter((seat) => may({ seat, curator: false, voices: ["lived-experience"] }, "raise"))).toEqual([
      "co-chair",
    ]);
  });
});
