import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "./cards.ts";
import { addCard, removeCard, setCardText } from "./edit-cards.ts";
import { boxesOnPage, onPage } from "./geometry.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { readRecords } from "./read-records.ts";
import { createBoard } from "./skeleton.ts";
import { addZone, readZones, removeZone } from "./zones.ts";

describe("zones", () => {
  let doc: Y.Doc;
  beforeEach(() => {
    doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
  });

  const overlaps = () => {
    const records = readRecords(doc);
    const found: string[] = [];
    const outer = [...records.values()].filter(
      ({ typeName, parentId }) => typeName === "shape" && parentId === PAGE_ID,
    );
    const boxes = outer.map(({ id }) => ({
      id,
      ...(boxesOnPage(new Map([...records].filter(([one]) => one === id)), boardRoots(doc).texts)[0] ?? {
        x: 0,
        y: 0,
        w: 0,
        h: 0,
      }),
    }));
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) found.push(`${a.id} ${b.id}`);
      }
    }
    return found;
  };

  it("[L14] are read in their order, with their names; what every board has is none of them", () => {
    const late = addZone(doc, { name: "Later", createdBy: "ana" });
    const soon = addZone(doc, { name: "Soon" });
    expect(readZones(doc).map(({ id, name, createdBy }) => [id, name, createdBy])).toEqual([
      [late, "Later", "ana"],
      [soon, "Soon", null],
    ]);
    setCardText(doc, late, "Not now\nnot ever");
    expect(readZones(doc)[0]?.name).toBe("Not now not ever");
  });

  it("[L14] are put where they cover nothing", () => {
    addCard(doc, { kind: "idea", place: "loose", x: 2000, y: -300 });
    addCard(doc, { kind: "idea", place: "loose", x: 9000, y: 100 });
    const ids = ["a", "b", "c"].map((name) => addZone(doc, { name }));
    expect(overlaps()).toEqual([]);
    // In a row, near what is there: not beyond the last thing somebody has drawn somewhere.
    for (const id of ids) expect(readRecords(doc).get(id)).toMatchObject({ x: expect.any(Number), y: 0 });
    for (const id of ids) expect(Number(readRecords(doc).get(id)?.["x"])).toBeLessThan(3000);
  });

  it("[L8] their cards come after the run sheet, zone by zone, before what lies loose", () => {
    const [b, a] = [addZone(doc, { name: "b" }), addZone(doc, { name: "a" })];
    addCard(doc, { kind: "idea", text: "loose", place: "loose" });
    addCard(doc, { kind: "idea", text: "a1", parent: a });
    addCard(doc, { kind: "idea", text: "b1", parent: b });
    addCard(doc, { kind: "idea", text: "a2", parent: a });
    addCard(doc, { kind: "segment", text: "row", place: "run-sheet" });
    addCard(doc, { kind: "idea", text: "idea" });
    expect(readCards(doc).map(({ text, place, parent }) => [text, place, parent])).toEqual([
      ["idea", "ideas", IDEAS_ID],
      ["row", "run-sheet", RUN_SHEET_ID],
      ["b1", "zone", b],
      ["a1", "zone", a],
      ["a2", "zone", a],
      ["loose", "loose", PAGE_ID],
    ]);
  });

  it("[L14] leave their cards where they are, in order, when they are removed", () => {
    const zone = addZone(doc, { name: "a", x: 1000, y: 500 });
    const ids = ["one", "two"].map((text) => addCard(doc, { kind: "idea", text, parent: zone }));
    const before = ids.map((id) => onPage(readRecords(doc), id));
    removeZone(doc, zone);
    expect(readZones(doc)).toEqual([]);
    expect(readCards(doc).map(({ text, place }) => [text, place])).toEqual([
      ["one", "loose"],
      ["two", "loose"],
    ]);
    expect(ids.map((id) => onPage(readRecords(doc), id))).toEqual(before);
    expect(boardRoots(doc).texts.has(zone)).toBe(false);
    removeZone(doc, zone);
    removeZone(doc, IDEAS_ID);
    removeCard(doc, RUN_SHEET_ID);
    expect(readRecords(doc).has(IDEAS_ID) && readRecords(doc).has(RUN_SHEET_ID)).toBe(true);
  });

  it("[L14] a card put in finds a free spot, on the page too", () => {
    const zone = addZone(doc, { name: "a" });
    const ids = [1, 2, 3, 4].map(() => addCard(doc, { kind: "idea", text: "words\n".repeat(9), parent: zone }));
    const spots = ids.map((id) => readRecords(doc).get(id));
    expect(new Set(spots.map((record) => `${record?.["x"]} ${record?.["y"]}`)).size).toBe(4);
    for (const id of ids) moveCard(doc, id, { parent: PAGE_ID });
    expect(overlaps()).toEqual([]);
    const row = addCard(doc, { kind: "segment", place: "run-sheet" });
    moveCard(doc, row, { parent: PAGE_ID });
    expect(overlaps()).toEqual([]);
  });

  it("[L4] a card for a zone that is gone goes among the ideas", () => {
    const zone = addZone(doc, { name: "a" });
    removeZone(doc, zone);
    const id = addCard(doc, { kind: "idea", parent: zone });
    expect(readCards(doc)).toMatchObject([{ id, place: "ideas" }]);
    moveCard(doc, id, { parent: zone });
    expect(readCards(doc)).toMatchObject([{ id, place: "ideas" }]);
  });
});
