import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BRIEF_FIELDS, readBriefField } from "./brief-fields.ts";
import { addCard } from "./edit-cards.ts";
import { boardRoots, LAYOUT_VERSION, PAGE_ID, ROOM_ID } from "./layout.ts";
import { migrateBoard, migrationOf } from "./migrate.ts";
import { readRecords } from "./read-records.ts";
import { createRecord, updateRecord } from "./records.ts";
import { richTextOf } from "./rich-text.ts";
import { readRoom, setRoom } from "./room.ts";
import { createBoard } from "./skeleton.ts";
import { fragmentText } from "./words.ts";

const rich = (words: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: words, marks: [{ type: "bold" }] }] }],
});

/** A board as it was written before layout 2: words of notes and arrows in their records. */
function oldBoard(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({ cards: [{ kind: "idea", text: "A card", id: "shape:card" }] }));
  const { records, meta } = boardRoots(doc);
  const shape = { typeName: "shape", parentId: PAGE_ID, index: "a5", x: 0, y: 0, rotation: 0, meta: {} };
  const note = { ...shape, id: "shape:note", type: "note", props: { richText: rich("first") } };
  createRecord(records, note);
  updateRecord(records, note, { ...note, props: { richText: rich("second") } });
  createRecord(records, { ...shape, id: "shape:arrow", type: "arrow", props: { text: "leads to" } });
  createRecord(records, { ...shape, id: "shape:bad", type: "text", props: { richText: 7 } });
  records.set("shape:broken", new Y.Map<string>());
  meta.set("layout", 1);
  return doc;
}

describe("a board of layout 1", () => {
  it("[L17] gets its words out of the records, the newest ones, with their marks", () => {
    const doc = oldBoard();
    expect(migrateBoard(doc)).toBe(true);
    const { texts, records, meta } = boardRoots(doc);
    expect(richTextOf(texts.get("shape:note"))).toEqual(rich("second"));
    expect(fragmentText(texts.get("shape:arrow"))).toBe("leads to");
    expect(fragmentText(texts.get("shape:bad"))).toBe("");
    expect(fragmentText(texts.get("shape:card"))).toBe("A card");
    expect([...(records.get("shape:note")?.keys() ?? [])]).toEqual(["0"]);
    expect(meta.get("layout")).toBe(LAYOUT_VERSION);
    expect(migrateBoard(doc)).toBe(false);
  });

  it("[L17] is brought up to date by one update, which leaves the board it was made from alone", () => {
    const doc = oldBoard();
    const before = Y.encodeStateAsUpdate(doc);
    const update = migrationOf(doc);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    Y.applyUpdate(doc, update ?? new Uint8Array());
    expect(richTextOf(boardRoots(doc).texts.get("shape:note"))).toEqual(rich("second"));
    expect(migrationOf(doc)).toBeNull();
  });

  it("[L17] gets fields of the brief that came later, and keeps its own", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard({ brief: { title: "Hope" } }));
    const { brief } = boardRoots(doc);
    brief.delete("shaped");
    brief.delete("easy");
    const update = migrationOf(doc);
    expect(brief.has("shaped")).toBe(false);
    Y.applyUpdate(doc, update ?? new Uint8Array());
    expect([...brief.keys()].sort()).toEqual([...BRIEF_FIELDS].sort());
    expect(readBriefField(doc, "title")).toBe("Hope");
    expect(migrationOf(doc)).toBeNull();
  });

  it("[L17] [L25] gets a room where it covers nothing, once", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    const { records } = boardRoots(doc);
    const usual = readRecords(doc).get(ROOM_ID);
    addCard(doc, { kind: "idea", text: "In the way", place: "loose", x: 600, y: 620 });
    records.delete(ROOM_ID);
    Y.applyUpdate(doc, migrationOf(doc) ?? new Uint8Array());
    const room = readRecords(doc).get(ROOM_ID);
    expect(room).toMatchObject({ x: usual?.["x"], props: usual?.["props"] });
    expect(Number(room?.["y"])).toBeGreaterThan(708);
    setRoom(doc, { layout: "circle" });
    expect(readRoom(doc).layout).toBe("circle");
    expect(migrationOf(doc)).toBeNull();
  });

  it("[L1] [L17] a board of this layout, a newer one, or none is left alone", () => {
    for (const layout of [LAYOUT_VERSION, LAYOUT_VERSION + 1, undefined, "1"]) {
      const doc = oldBoard();
      boardRoots(doc).meta.set("layout", layout);
      expect(migrateBoard(doc)).toBe(false);
      expect(migrationOf(doc)).toBeNull();
      expect(boardRoots(doc).meta.get("layout")).toBe(layout);
    }
  });
});
