import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CARD_SIZE, readCards } from "./cards.ts";
import { addCard, removeCard } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots, IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { canJoinRunSheet, moveCard, moveInRunSheet } from "./place.ts";
import { readRecord } from "./records.ts";
import { createBoard } from "./skeleton.ts";

function openBoard(segments: readonly string[] = []): { doc: Y.Doc; ids: Record<string, string> } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({}));
  const add = (text: string) =>
    [text, addCard(doc, { kind: "segment", text, minutes: 5, place: "run-sheet" })] as const;
  return { doc, ids: Object.fromEntries(segments.map(add)) };
}

const sheet = (doc: Y.Doc) =>
  readCards(doc)
    .filter((card) => card.place === "run-sheet")
    .map((card) => card.text);

describe("a card and the run sheet, without a canvas", () => {
  it("[L8] an idea that is put in comes last and is a segment, with minutes to start from", () => {
    const { doc } = openBoard(["Welcome"]);
    const id = addCard(doc, { kind: "idea", text: "Pairs" });
    moveCard(doc, id, { parent: RUN_SHEET_ID });
    expect(sheet(doc)).toEqual(["Welcome", "Pairs"]);
    expect(readCards(doc).find((card) => card.id === id)).toMatchObject({ kind: "segment", minutes: 10 });
  });

  it("[L8] a segment keeps its minutes on its way out and in again", () => {
    const { doc, ids } = openBoard(["Welcome"]);
    const id = ids["Welcome"] ?? "";
    moveCard(doc, id, { parent: IDEAS_ID });
    expect(readCards(doc)[0]).toMatchObject({ place: "ideas", kind: "segment", minutes: 5 });
    moveCard(doc, id, { parent: RUN_SHEET_ID });
    expect(readCards(doc)[0]).toMatchObject({ place: "run-sheet", minutes: 5 });
  });

  it("what is taken out covers no other card", () => {
    const { doc, ids } = openBoard(["a", "b", "c"]);
    addCard(doc, { kind: "aim", text: "One aim\nover two lines", x: 18, y: 56 });
    for (const id of Object.values(ids)) moveCard(doc, id, { parent: IDEAS_ID });
    const { records } = boardRoots(doc);
    const boxes = readCards(doc).map((card) => {
      const record = readRecord(records.get(card.id), card.id);
      const { w, h } = (record?.["props"] ?? {}) as { w: number; h: number };
      return { x: record?.["x"] as number, y: record?.["y"] as number, w, h };
    });
    expect(boxes).toHaveLength(4);
    expect(boxes[1]).toMatchObject({ w: CARD_SIZE.w, h: CARD_SIZE.h });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const overlap = a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
        expect(overlap, JSON.stringify([a, b])).toBe(false);
      }
    }
  });

  it("[L8] moves up and down one place at a time, and stops at the ends", () => {
    const { doc, ids } = openBoard(["a", "b", "c"]);
    const c = ids["c"] ?? "";
    moveInRunSheet(doc, c, 1);
    expect(sheet(doc)).toEqual(["a", "b", "c"]);
    moveInRunSheet(doc, c, -1);
    expect(sheet(doc)).toEqual(["a", "c", "b"]);
    moveInRunSheet(doc, c, -1);
    moveInRunSheet(doc, c, -1);
    expect(sheet(doc)).toEqual(["c", "a", "b"]);
    moveInRunSheet(doc, c, 1);
    expect(sheet(doc)).toEqual(["a", "c", "b"]);
  });

  it("[L8] finds room between rows that came to the same key", () => {
    const { doc, ids } = openBoard(["a", "b", "c"]);
    const { records } = boardRoots(doc);
    const order = records.get(ids["a"] ?? "")?.get("o");
    const same = order ?? JSON.stringify(["shape:run-sheet", readCards(doc)[0]?.index]);
    for (const name of ["a", "b"]) records.get(ids[name] ?? "")?.set("o", same);
    const [first, second] = sheet(doc);
    moveInRunSheet(doc, ids["c"] ?? "", -1);
    expect(sheet(doc)).toEqual([first, "c", second]);
  });

  it("[L4] does nothing to a card that is gone", () => {
    const { doc, ids } = openBoard(["a", "b"]);
    const a = ids["a"] ?? "";
    removeCard(doc, a);
    moveCard(doc, a, { parent: RUN_SHEET_ID });
    moveCard(doc, a, { parent: IDEAS_ID });
    moveInRunSheet(doc, a, 1);
    expect(sheet(doc)).toEqual(["b"]);
    expect(boardRoots(doc).records.has(a)).toBe(false);
  });

  it("[L7] is one step to undo", () => {
    const { doc, ids } = openBoard(["a", "b"]);
    const editing = createEditing(doc);
    moveCard(doc, ids["a"] ?? "", { parent: IDEAS_ID }, editing.origin);
    expect(sheet(doc)).toEqual(["b"]);
    editing.undoManager.undo();
    expect(sheet(doc)).toEqual(["a", "b"]);
    editing.destroy();
  });

  it("takes in ideas and segments only, as the canvas does", () => {
    expect((["idea", "segment", "question", "concern"] as const).map(canJoinRunSheet)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
