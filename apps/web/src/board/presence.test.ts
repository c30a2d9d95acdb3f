import { describe, expect, it } from "vitest";
import { factsChangedAt, presentPeople } from "./presence.ts";

const ana = { id: "p1", name: "Ana", voices: ["lived-experience"] };
const bo = { id: "p2", name: "Bo", voices: ["professional", "boss"] };

describe("who is here now", () => {
  it("counts a person once, however many windows they have open", () => {
    expect(presentPeople([{ user: bo }, { user: ana }, { user: ana, canvas: {} }])).toEqual([
      ana,
      { ...bo, voices: ["professional"] },
    ]);
  });

  it("leaves out what is not a person", () => {
    expect(presentPeople([null, {}, "x", { user: { name: "No id" } }, { user: { id: "p3" } }])).toEqual([]);
  });
});

describe("news of the session's facts", () => {
  it("is the newest moment anybody named", () => {
    expect(factsChangedAt([{ facts: 3 }, { facts: 12 }, { facts: "99" }, {}])).toBe(12);
    expect(factsChangedAt([])).toBe(0);
  });
});
