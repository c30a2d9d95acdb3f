import {
  addCard,
  addZone,
  createBoard,
  IDEAS_ID,
  moveCard,
  RUN_SHEET_ID,
  readCards,
  readZones,
} from "@openchair/board";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { focusAfter, outlineSections, sectionOf, stepTarget } from "./sections.ts";

const board = () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  const add = (id: string, kind: Parameters<typeof addCard>[1]["kind"], parent: string = IDEAS_ID) =>
    addCard(doc, { id: `shape:${id}`, kind, text: id, parent });
  const read = () => outlineSections(readCards(doc), readZones(doc));
  const words = () => Object.fromEntries(read().map(({ id, cards }) => [id, cards.map(({ text }) => text).join(" ")]));
  return { doc, add, read, words };
};

describe("the sections of the outline", () => {
  it("hold every card once: aim, run sheet, ideas, zones, elsewhere", () => {
    const { doc, add, words } = board();
    addZone(doc, { id: "shape:after", name: "After lunch" });
    add("idea", "idea");
    add("aim", "aim");
    add("first", "segment", RUN_SHEET_ID);
    add("zoned", "question", "shape:after");
    addCard(doc, { kind: "material", text: "pens", place: "loose" });
    expect(words()).toEqual({
      aim: "aim",
      "run-sheet": "first",
      ideas: "idea",
      "shape:after": "zoned",
      loose: "pens",
    });
  });

  it("let a card step over its neighbours, also where aim and ideas lie among each other", () => {
    const { doc, add, read, words } = board();
    for (const [id, kind] of [
      ["a", "idea"],
      ["aim", "aim"],
      ["b", "idea"],
      ["c", "question"],
    ] as const)
      add(id, kind);
    const step = (id: string, by: -1 | 1) => {
      const target = stepTarget(read(), `shape:${id}`, by);
      if (target) moveCard(doc, `shape:${id}`, target);
      return words()["ideas"];
    };
    expect(step("a", 1)).toBe("b a c");
    expect(step("a", 1)).toBe("b c a");
    expect(step("a", 1)).toBe("b c a");
    expect(step("a", -1)).toBe("b a c");
    expect(step("b", -1)).toBe("b a c");
    expect(stepTarget(read(), "shape:aim", 1)).toBeNull();
    expect(stepTarget(read(), "shape:nothing", 1)).toBeNull();
    expect(sectionOf(read(), "shape:aim")?.kind).toBe("aim");
  });
});

describe("the focus, when the item that had it is gone", () => {
  const before = [
    { id: "ideas", items: ["a", "b", "c"] },
    { id: "loose", items: ["d"] },
  ];
  it("goes to the next item of the section, else to the one before, else to the heading", () => {
    expect(focusAfter(before, "b", (id) => id !== "b")).toEqual({ item: "c" });
    expect(focusAfter(before, "b", (id) => id === "a")).toEqual({ item: "a" });
    expect(focusAfter(before, "c", (id) => id !== "c")).toEqual({ item: "b" });
    expect(focusAfter(before, "d", (id) => id !== "d")).toEqual({ section: "loose" });
    expect(focusAfter(before, "x", () => true)).toBeNull();
  });
});
