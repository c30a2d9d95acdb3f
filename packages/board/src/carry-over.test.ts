import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { carriedFrom } from "./carry-over.ts";
import { addComment } from "./comments.ts";
import { contentOf } from "./content.ts";
import { addCard } from "./edit-cards.ts";
import { boardRoots } from "./layout.ts";
import { createRecord } from "./records.ts";
import { readRoom, setRoom } from "./room.ts";
import { createBoard } from "./skeleton.ts";

function open(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc;
}

function oldBoard(): Y.Doc {
  const doc = open(createBoard({ brief: { title: "Old stories", aim: "To listen" } }));
  addCard(doc, {
    kind: "idea",
    text: "Start with a story",
    x: 20,
    y: 60,
    place: "ideas",
    createdBy: "ana",
    createdAt: 7,
  });
  const first = { kind: "segment", minutes: 10, voices: ["lived-experience"], x: 0, y: 0, place: "run-sheet" } as const;
  addCard(doc, { ...first, text: "Welcome", createdBy: "ana", createdAt: 8 });
  addCard(doc, { ...first, text: "Stories", minutes: 30, createdBy: "ben", createdAt: 9 });
  setRoom(doc, { layout: "world-cafe", people: 40 });
  addComment(doc, { on: "board", text: "Only for us", by: "ana", byName: "Ana", at: 1 });
  return doc;
}

describe("a board that is carried on", () => {
  it("[L25] has the cards, the run sheet, the room and the words of the brief, in their order", () => {
    const old = oldBoard();
    const next = open(createBoard({ carried: carriedFrom(old) }));
    expect(contentOf(next)).toEqual({ ...contentOf(old), comments: [] });
    expect(contentOf(next).runSheet.map(({ text, minutes }) => [text, minutes])).toEqual([
      ["Welcome", 10],
      ["Stories", 30],
    ]);
    expect(readRoom(next)).toMatchObject({ layout: "world-cafe", people: 40 });
  });

  it("says nothing about anybody: no comments, no names, no ids of people", () => {
    const next = open(createBoard({ carried: carriedFrom(oldBoard()) }));
    const all = JSON.stringify(next.toJSON()) + JSON.stringify([...boardRoots(next).comments.keys()]);
    for (const trace of ["ana", "ben", "Ana", "Only for us"]) expect(all).not.toContain(trace);
  });

  it("leaves pictures where they are kept, with what hangs on them", () => {
    const old = oldBoard();
    const { records } = boardRoots(old);
    const shape = { typeName: "shape", x: 0, y: 0, rotation: 0, index: "a5", isLocked: false, opacity: 1, meta: {} };
    createRecord(records, { id: "asset:1", typeName: "asset", type: "image", props: { src: "/x.png" }, meta: {} });
    createRecord(records, {
      ...shape,
      id: "shape:picture",
      type: "image",
      parentId: "page:board",
      props: { w: 10, h: 10, assetId: "asset:1" },
    });
    const next = open(createBoard({ carried: carriedFrom(old) }));
    expect([...boardRoots(next).records.keys()]).not.toContain("shape:picture");
    expect([...boardRoots(next).records.keys()]).not.toContain("asset:1");
  });

  it("is a board of its own: changing it leaves the old one alone", () => {
    const old = oldBoard();
    const before = contentOf(old);
    const next = open(createBoard({ carried: carriedFrom(old) }));
    addCard(next, { kind: "idea", text: "New", x: 0, y: 0, place: "ideas" });
    expect(contentOf(old)).toEqual(before);
  });
});
