import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { removeCard, setCardText } from "./edit-cards.ts";
import { boxesOnPage } from "./geometry.ts";
import { boardRoots, PAGE_ID } from "./layout.ts";
import { addNote } from "./notes.ts";
import { readRecords } from "./read-records.ts";
import { createBoard } from "./skeleton.ts";
import { fragmentText } from "./words.ts";

describe("sticky notes", () => {
  it("[L14] come onto the page, where they cover nothing, and can be changed and removed", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    const ids = [addNote(doc, { text: "Bring pens", createdBy: "noor", createdAt: 5 }), addNote(doc, { text: "" })];
    const records = readRecords(doc);
    for (const id of ids) expect(records.get(id)).toMatchObject({ type: "note", parentId: PAGE_ID });
    expect(records.get(ids[0] ?? "")?.["meta"]).toEqual({ createdBy: "noor", createdAt: 5 });
    const boxes = boxesOnPage(records, boardRoots(doc).texts);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const apart = a.x >= b.x + b.w || b.x >= a.x + a.w || a.y >= b.y + b.h || b.y >= a.y + a.h;
        expect(apart).toBe(true);
      }
    }
    setCardText(doc, ids[1] ?? "", "Two lines\nof words");
    expect(fragmentText(boardRoots(doc).texts.get(ids[1] ?? ""))).toBe("Two lines\nof words");
    for (const id of ids) removeCard(doc, id);
    expect(ids.some((id) => readRecords(doc).has(id) || boardRoots(doc).texts.has(id))).toBe(false);
  });
});
