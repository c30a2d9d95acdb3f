import { describe, expect, it } from "vitest";
import { readAnswers, readGuides } from "./guide.ts";

const place = { view: "canvas", box: [0, 0, 100, 80], cardId: "shape:a" };
const state = (id: string, guide: unknown) => ({ user: { id, name: id }, guide });

describe("who asks others to come along", () => {
  it("is read from their presence, newest first, each person once", () => {
    const found = readGuides([
      state("noor", { n: 2, kind: "follow", place }),
      state("noor", { n: 1, kind: "here", place }),
      state("bo", { n: 3, kind: "here", place: { ...place, view: "outline" } }),
      state("chris", null),
    ]);
    expect(found.map(({ personId, n, kind }) => [personId, n, kind])).toEqual([
      ["bo", 3, "here"],
      ["noor", 2, "follow"],
    ]);
    expect(found[1]?.place).toEqual(place);
  });

  it("means nothing without a person, or when it makes no sense", () => {
    const guide = { n: 1, kind: "here", place };
    const odd = [
      null,
      7,
      { guide },
      { user: { id: 3 }, guide },
      state("a", { ...guide, n: "1" }),
      state("a", { ...guide, n: Number.NaN }),
      state("a", { ...guide, kind: "push" }),
      state("a", { ...guide, place: null }),
    ];
    expect(readGuides(odd)).toEqual([]);
  });

  it("goes to no place that is none", () => {
    for (const box of [[0, 0, -1, 5], [0, 0, 1], ["0", 0, 1, 1], [1e9, 0, 1, 1], [Number.NaN, 0, 1, 1], "box"]) {
      expect(readGuides([state("a", { n: 1, kind: "here", place: { box, cardId: 5 } })])[0]?.place).toEqual({
        view: "canvas",
        box: null,
        cardId: null,
      });
    }
  });
});

describe("what people answer", () => {
  it("counts for the time they were asked; one window that says yes is enough", () => {
    const come = (id: string, to: string, n: number, yes: unknown) => ({ user: { id }, come: { to, n, yes } });
    const states = [
      come("bo", "noor", 2, false),
      come("bo", "noor", 2, true),
      come("chris", "noor", 2, "yes"),
      come("ana", "noor", 1, true),
      come("ana", "bo", 2, true),
      { come: { to: "noor", n: 2, yes: true } },
    ];
    expect([...readAnswers(states, "noor", 2)]).toEqual([
      ["bo", true],
      ["chris", false],
    ]);
  });
});
