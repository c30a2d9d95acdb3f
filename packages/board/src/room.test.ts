import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { surveyBoard } from "./board-summary.ts";
import { removeCard } from "./edit-cards.ts";
import { boardRoots, PAGE_ID, ROOM_ID } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { readRecord, updateRecord } from "./records.ts";
import { readRoom, roomChoice, setRoom } from "./room.ts";
import { contentChanges } from "./signed-changes.ts";
import { signedContent } from "./signed-content.ts";
import { createBoard } from "./skeleton.ts";
import { createPeople } from "./testing/people.ts";

const FACTS = { minutes: 60, expected: 120, format: "open-fishbowl" };

function newBoard(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard());
  return doc;
}

describe("the room of a board", () => {
  it("[L25] is there on a new board, undecided, and then as it is set", () => {
    const doc = newBoard();
    expect(readRoom(doc)).toEqual({ layout: null, people: null, wheelchairPlaces: null, quietCorner: "by-door" });
    expect(roomChoice(readRoom(doc), 120)).toBeNull();
    setRoom(doc, { layout: "fishbowl" });
    const usual = { layout: "fishbowl", people: 120, wheelchairPlaces: 4, quietCorner: "by-door" };
    expect(roomChoice(readRoom(doc), 120)).toEqual(usual);
    expect(roomChoice(readRoom(doc), null)).toMatchObject({ people: 30, wheelchairPlaces: 2 });
    setRoom(doc, { people: 12, wheelchairPlaces: 1, quietCorner: null });
    expect(roomChoice(readRoom(doc), 120)).toEqual({ ...usual, people: 12, wheelchairPlaces: 1, quietCorner: null });
    setRoom(doc, { people: null, quietCorner: "far-from-door" });
    expect(roomChoice(readRoom(doc), 120)).toEqual({ ...usual, wheelchairPlaces: 1, quietCorner: "far-from-door" });
    setRoom(doc, { layout: null });
    expect(roomChoice(readRoom(doc), 120)).toBeNull();
  });

  it("[L25] keeps what two people change at once, and one of two layouts, the same for both", () => {
    const people = createPeople(2, createBoard());
    const [ana, ben] = people.hands;
    if (!ana || !ben) throw new Error("Two people are here.");
    setRoom(ana.doc, { layout: "circle", people: 40 }, ana.origin);
    setRoom(ben.doc, { layout: "theatre", quietCorner: null }, ben.origin);
    const record = readRecord(boardRoots(ben.doc).records.get(ROOM_ID), ROOM_ID);
    if (record) updateRecord(boardRoots(ben.doc).records, record, { ...record, x: 7 });
    people.deliverAll();
    expect(readRoom(ana.doc)).toEqual(readRoom(ben.doc));
    expect(readRoom(ana.doc)).toMatchObject({ people: 40, quietCorner: null });
    expect(["circle", "theatre"]).toContain(readRoom(ana.doc).layout);
    expect(readRecords(ana.doc).get(ROOM_ID)).toMatchObject({ x: 7 });
    people.destroy();
  });

  it("[L7] [L25] is taken back by whoever set it, and nobody else's choice with it", () => {
    const people = createPeople(2, createBoard());
    const [ana, ben] = people.hands;
    if (!ana || !ben) throw new Error("Two people are here.");
    setRoom(ana.doc, { layout: "circle" }, ana.origin);
    people.deliverAll();
    setRoom(ben.doc, { people: 9 }, ben.origin);
    people.deliverAll();
    ana.undoManager.undo();
    people.deliverAll();
    expect(readRoom(ben.doc)).toMatchObject({ layout: null, people: 9 });
    people.destroy();
  });

  it("[L5] [L11] [L25] reads within bounds, whatever is written, and stays when it is taken away", () => {
    const doc = newBoard();
    const map = boardRoots(doc).records.get(ROOM_ID);
    for (const [key, wild] of [
      ["x:layout", "silent-disco"],
      ["x:people", 1e12],
      ["x:wheelchairPlaces", -7.5],
      ["x:quietCorner", { x: 1 }],
      ["o", ["shape:ideas", "a1"]],
    ] as const) {
      map?.set(key, JSON.stringify(wild));
    }
    expect(readRoom(doc)).toEqual({ layout: null, people: 100_000, wheelchairPlaces: 0, quietCorner: "by-door" });
    expect(readRecords(doc).get(ROOM_ID)).toMatchObject({ parentId: PAGE_ID });
    map?.set("x:layout", JSON.stringify(["circle"]));
    expect(readRoom(doc).layout).toBeNull();
    removeCard(doc, ROOM_ID);
    expect(boardRoots(doc).records.has(ROOM_ID)).toBe(true);
    boardRoots(doc).records.delete(ROOM_ID);
    expect(readRoom(doc)).toMatchObject({ layout: null, people: null });
    setRoom(doc, { layout: "circle" });
    expect(boardRoots(doc).records.has(ROOM_ID)).toBe(false);
  });

  it("[L25] is signed with everything else once there is a layout", () => {
    const doc = newBoard();
    const before = signedContent(doc, FACTS);
    expect(before).not.toHaveProperty("room");
    setRoom(doc, { people: 50 });
    expect(signedContent(doc, FACTS)).toEqual(before);
    setRoom(doc, { layout: "circle" });
    const circle = signedContent(doc, FACTS);
    expect(circle.room).toEqual({ layout: "circle", people: 50, wheelchairPlaces: 2, quietCorner: "by-door" });
    setRoom(doc, { wheelchairPlaces: 5, quietCorner: null });
    const change = { what: "room", part: "" };
    expect(contentChanges(circle, signedContent(doc, FACTS))).toEqual([
      { ...change, where: "wheelchairPlaces", before: "2", after: "5" },
      { ...change, where: "quietCorner", before: "by-door", after: "" },
    ]);
    expect(contentChanges(before, circle).map(({ where }) => where)).toContain("layout");
  });

  it("[L21] is on the board's picture once there is a layout", () => {
    const doc = newBoard();
    const { picture: empty } = surveyBoard(doc, FACTS);
    setRoom(doc, { layout: "circle" });
    expect(surveyBoard(doc, FACTS).picture).not.toBe(empty);
  });
});
