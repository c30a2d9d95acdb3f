import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addCard, removeCard, setCardText } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { linkCards, readLinks, unlink } from "./links.ts";
import { readRecords } from "./read-records.ts";
import { createRecord } from "./records.ts";
import { createBoard } from "./skeleton.ts";

describe("links", () => {
  let doc: Y.Doc;
  let a: string;
  let b: string;
  let row: string;
  beforeEach(() => {
    doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    [a, b] = [addCard(doc, { kind: "idea", text: "a" }), addCard(doc, { kind: "idea", text: "b" })];
    row = addCard(doc, { kind: "segment", text: "row", place: "run-sheet" });
  });
  const size = () => boardRoots(doc).records.size;

  it("[L15] are arrows that hold on to a card at both ends, with a label", () => {
    const id = linkCards(doc, a, b, { createdBy: "ana", createdAt: 5 });
    expect(readLinks(doc)).toEqual([{ id, from: a, to: b, label: "" }]);
    setCardText(doc, id ?? "", "leads to");
    expect(readLinks(doc)[0]?.label).toBe("leads to");
    expect(readRecords(doc).get(id ?? "")?.["meta"]).toEqual({ createdBy: "ana", createdAt: 5 });
  });

  it("[L15] lie in what holds both cards, above them, as tldraw lays them", () => {
    const place = (id: string | null) => readRecords(doc).get(id ?? "");
    const inIdeas = place(linkCards(doc, a, b, {}));
    expect(inIdeas?.["parentId"]).toBe(IDEAS_ID);
    const keys = [a, b].map((id) => String(readRecords(doc).get(id)?.["index"])).sort();
    expect(String(inIdeas?.["index"]) > (keys[1] ?? "")).toBe(true);
    expect(place(linkCards(doc, a, row, {}))?.["parentId"]).toBe(PAGE_ID);
    const second = addCard(doc, { kind: "segment", place: "run-sheet" });
    expect(place(linkCards(doc, row, second, {}))?.["parentId"]).toBe(RUN_SHEET_ID);
  });

  it("[L15] are not drawn to the same card, to what is gone, or twice", () => {
    const before = size();
    expect(linkCards(doc, a, a, {})).toBeNull();
    expect(linkCards(doc, a, "shape:gone", {})).toBeNull();
    expect(linkCards(doc, a, IDEAS_ID, {})).toBeNull();
    expect(size()).toBe(before);
    expect(linkCards(doc, a, b, {})).not.toBeNull();
    expect(linkCards(doc, a, b, {})).toBeNull();
    expect(linkCards(doc, b, a, {})).toBeNull();
    expect(readLinks(doc)).toHaveLength(1);
  });

  it("[L15] go with either card, and leave nothing behind; undo brings all of it back", () => {
    const editing = createEditing(doc);
    const before = size();
    linkCards(doc, a, b, {});
    linkCards(doc, b, row, {});
    const links = readLinks(doc);
    removeCard(doc, b, editing.origin);
    expect(readLinks(doc)).toEqual([]);
    expect(size()).toBe(before - 1);
    expect([...boardRoots(doc).texts.keys()].sort()).toEqual([a, row].sort());
    editing.undoManager.undo();
    expect(readLinks(doc)).toEqual(links);
    editing.destroy();
  });

  it("[L15] an arrow from elsewhere stays when the card it points at goes", () => {
    const { records } = boardRoots(doc);
    const shape = { typeName: "shape", parentId: PAGE_ID, x: 0, y: 0, rotation: 0, props: {}, meta: {} };
    createRecord(records, { ...shape, id: "shape:note", type: "note", index: "a5" });
    createRecord(records, { ...shape, id: "shape:arrow", type: "arrow", index: "a6" });
    for (const [terminal, toId] of [
      ["start", "shape:note"],
      ["end", a],
    ] as const) {
      createRecord(records, {
        id: `binding:${terminal}`,
        typeName: "binding",
        type: "arrow",
        fromId: "shape:arrow",
        toId,
        props: { terminal },
      });
    }
    expect(readLinks(doc)).toEqual([]);
    unlink(doc, "shape:arrow");
    removeCard(doc, a);
    expect(records.has("shape:arrow")).toBe(true);
    expect(records.has("binding:start")).toBe(true);
    expect(records.has("binding:end")).toBe(false);
  });

  it("[L15] are removed by themselves too", () => {
    const before = size();
    const id = linkCards(doc, a, b, {}) ?? "";
    unlink(doc, id);
    unlink(doc, id);
    expect(readLinks(doc)).toEqual([]);
    expect(size()).toBe(before);
  });
});
