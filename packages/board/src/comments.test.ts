import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addComment, COMMENT_LIMITS, readComments, removeComment, renameSpeaker } from "./comments.ts";
import { boardRoots } from "./layout.ts";

const said = { on: "board", text: "Hello", by: "ana", byName: "Ana", at: 5 };

describe("comments", () => {
  it("[L16] are read oldest first", () => {
    const doc = new Y.Doc();
    addComment(doc, { ...said, id: "c:2", at: 9 });
    addComment(doc, { ...said, id: "c:1", on: "card:shape:a", by: null });
    addComment(doc, { ...said, id: "c:0", on: "brief:title", at: 9 });
    expect(readComments(doc)).toEqual([
      { ...said, id: "c:1", on: "card:shape:a", by: null },
      { ...said, id: "c:0", on: "brief:title", at: 9 },
      { ...said, id: "c:2", at: 9 },
    ]);
    removeComment(doc, "c:0");
    removeComment(doc, "c:0");
    expect(readComments(doc)).toHaveLength(2);
  });

  it("[L16] have bounds, and are written once", () => {
    const doc = new Y.Doc();
    const id = addComment(doc, { ...said, text: ` ${"x".repeat(9000)} `, byName: "y".repeat(900) });
    expect(readComments(doc)[0]?.text).toHaveLength(COMMENT_LIMITS.text);
    expect(readComments(doc)[0]?.byName).toHaveLength(COMMENT_LIMITS.name);
    addComment(doc, { ...said, id, text: "another" });
    expect(readComments(doc)).toHaveLength(1);
    expect(addComment(doc, { ...said, text: " \n" })).toBe("");
    expect(addComment(doc, { ...said, on: "somewhere" })).toBe("");
    expect(boardRoots(doc).comments.size).toBe(1);
  });

  it("[L16] of two people at once are both kept", () => {
    const [left, right] = [new Y.Doc(), new Y.Doc()];
    addComment(left, { ...said, text: "left" });
    addComment(right, { ...said, text: "right", at: 6 });
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    expect(readComments(left).map(({ text }) => text)).toEqual(["left", "right"]);
    expect(readComments(right)).toEqual(readComments(left));
  });
});

it("say another name for who has left for good, and only for them", () => {
  const doc = new Y.Doc();
  addComment(doc, { on: "board", text: "Mine", by: "ana", byName: "Ana", at: 1 });
  addComment(doc, { on: "board", text: "Another's", by: "ben", byName: "Ben", at: 2 });
  renameSpeaker(doc, "ana", "Someone who left");
  expect(readComments(doc).map(({ text, by, byName, at }) => [text, by, byName, at])).toEqual([
    ["Mine", "ana", "Someone who left", 1],
    ["Another's", "ben", "Ben", 2],
  ]);
});
