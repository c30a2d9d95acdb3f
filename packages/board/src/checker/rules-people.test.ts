import { describe, expect, it } from "vitest";
import { type CheckedRow, checkedBoard, TEAM } from "../testing/checked-board.ts";
import { useFormat } from "../use-format.ts";

describe("[F7] a co-chair who only introduces", () => {
  const led = (...leads: (string[] | null)[]) => leads.map((who) => ({ minutes: 20, ...(who ? { leads: who } : {}) }));

  it("is said while nothing is said of who leads at all", () => {
    expect(checkedBoard(40, led(null, null)).ids()).toEqual([]);
  });

  it("is found by people and by voices, and mended by a part beside those who lead", () => {
    const rows: CheckedRow[] = [
      { minutes: 5, leads: ["cas"] },
      { minutes: 30, voices: ["professional"] },
      { minutes: 25, leads: ["bo"] },
    ];
    const { check, fix, cards, ids } = checkedBoard(60, rows);
    expect(check()).toMatchObject([{ id: "only-introduces", person: "cas", values: { part: "introduction" } }]);
    expect(fix("only-introduces")).toBe(true);
    expect(cards()[1]).toMatchObject({ leads: ["ana", "cas"], voices: ["professional", "lived-experience"] });
    expect(ids()).toEqual([]);
  });

  it("and one who has no part at all is found too; contributors are not", () => {
    const people = [...TEAM, { id: "dee", voices: [], isCoChair: false }];
    const { check } = checkedBoard(40, led(["ana"], ["ana", "bo"]), { people });
    expect(check()).toMatchObject([{ id: "only-introduces", person: "cas", values: { part: "nothing" } }]);
  });
});

describe("[F8] size and writing", () => {
  it("a format that does not carry the people, in a segment or of the session", () => {
    const row = { minutes: 50, format: "story-circle" };
    expect(checkedBoard(50, [row], { expected: 120 }).check()).toMatchObject([
      { id: "format-size", cards: ["shape:0"], values: { format: "story-circle", expected: 120, min: 5, max: 8 } },
    ]);
    const { fix, cards, ids } = checkedBoard(50, [row, { minutes: 10, format: "debate" }], { expected: 120 });
    expect(fix("format-size")).toBe(true);
    expect(cards()[0]).toMatchObject({ minutes: 50, format: "what-i-wish-id-known" });
    expect(ids()).not.toContain("format-size");
    expect(checkedBoard(50, [{ minutes: 50 }], { expected: 10, format: "panel" }).ids()).toEqual(["format-size"]);
    expect(checkedBoard(50, [row]).ids()).toEqual([]);
    expect(checkedBoard(50, [{ minutes: 50, format: "of-another-version" }], { expected: 10 }).ids()).toEqual([]);
  });

  it("a run sheet that is one format is laid anew by one that carries the people", () => {
    const { doc, cards, fix, ids, sheet } = checkedBoard(60, [], { expected: 200 });
    useFormat(doc, { format: "campfire", slot: 60, language: "en", how: "replace" });
    expect(ids()).toContain("format-size");
    expect(fix("format-size")).toBe(true);
    expect(ids()).not.toContain("format-size");
    expect(new Set(cards().map(({ format }) => format)).size).toBe(1);
    expect(sheet()).toMatchObject({ over: 0 });
    expect(cards().length).toBeGreaterThan(2);
  });

  it("no way to take part in writing, mended where the room has most to say", () => {
    const rows = [{ minutes: 10, written: "" }, { minutes: 30 }, { minutes: 10, isBreak: true }];
    const { fix, cards, ids } = checkedBoard(50, rows);
    expect(ids()).toEqual(["no-written-way"]);
    expect(fix("no-written-way")).toBe(true);
    expect(cards()[1]?.written).not.toBe("");
    expect(ids()).toEqual([]);
  });
});
