import { expect, test } from "vitest";
import * as Y from "yjs";
import { readScene } from "./board-scene.ts";
import { addCard } from "./edit-cards.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { linkCards } from "./links.ts";
import { addNote } from "./notes.ts";
import { createRecord } from "./records.ts";
import { createBoard } from "./skeleton.ts";
import { addZone } from "./zones.ts";

function newBoard(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard({}));
  return doc;
}

const drawn = (id: string, type: string, props: object, parentId = PAGE_ID) =>
  ({
    id,
    typeName: "shape",
    type,
    x: 10,
    y: 20,
    rotation: 0,
    index: "a9",
    parentId,
    isLocked: false,
    opacity: 1,
    props,
    meta: {},
  }) as never;

test("[L24] each thing comes after what it lies in, rows of the run sheet are not among them", () => {
  const doc = newBoard();
  const zone = addZone(doc, { name: "Quiet" });
  const card = addCard(doc, { kind: "idea", text: "In the zone", parent: zone });
  const row = addCard(doc, { kind: "segment", text: "A row", place: "run-sheet" });
  const note = addNote(doc, { text: "A note" });
  const link = linkCards(doc, card, row, {});
  const scene = readScene(doc);
  const ids = scene.map(({ id }) => id);
  expect(ids.indexOf(zone)).toBeLessThan(ids.indexOf(card));
  expect(ids).not.toContain(row);
  expect(ids).toEqual(expect.arrayContaining([IDEAS_ID, RUN_SHEET_ID, note]));
  expect(scene.find(({ id }) => id === card)).toMatchObject({ kind: "card", home: zone, words: "In the zone" });
  expect(scene.find(({ id }) => id === link)).toMatchObject({ kind: "arrow", from: card, to: row });
});

test("[L24] strokes run where they were drawn on the page, and what is not known or not finite is left out", () => {
  const doc = newBoard();
  const { records } = boardRoots(doc);
  const points = [
    { x: 0, y: 0, z: 0.5 },
    { x: 5, y: 7, z: 0.5 },
  ];
  createRecord(records, drawn("shape:stroke", "draw", { segments: [{ type: "free", points }], color: "red" }));
  createRecord(records, drawn("shape:far", "geo", { w: 1e8, h: 10 }));
  createRecord(records, drawn("shape:odd", "hologram", { w: 10, h: 10 }));
  const scene = readScene(doc);
  expect(scene.find(({ id }) => id === "shape:stroke")).toMatchObject({
    kind: "stroke",
    color: "red",
    lines: [
      [
        { x: 10, y: 20 },
        { x: 15, y: 27 },
      ],
    ],
  });
  expect(scene.some(({ id }) => id === "shape:far" || id === "shape:odd")).toBe(false);
});
