import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setBriefField } from "./brief-fields.ts";
import { setConsent } from "./consents.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { compareBoards } from "./history-changes.ts";
import { versionDoc } from "./history-restore.ts";
import type { JsonObject } from "./json.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, ROOM_ID } from "./layout.ts";
import { linkCards } from "./links.ts";
import { addNote } from "./notes.ts";
import { moveCard, moveInRunSheet } from "./place.ts";
import { takeIntoBrief } from "./provenance.ts";
import { createRecord, propsOf, readRecord, updateRecord } from "./records.ts";
import { setRoom } from "./room.ts";
import { doEdit } from "./testing/edits.ts";
import { changes, edits, FUZZ, handOf, keep, letGo, said, some } from "./testing/kept-boards.ts";
import { claimThread, linkEvidence, unlinkEvidence } from "./threads.ts";
import { addZone } from "./zones.ts";

describe("what changed", () => {
  it("[H1] says it card by card, with the words as they were", () => {
    const { doc } = handOf(some(1));
    const before = versionDoc(keep(doc));
    setCardText(doc, "shape:idea", "Pairs talk before the room");
    setCardProps(doc, "shape:one", { minutes: 8 });
    setCardProps(doc, "shape:two", { voices: ["lived-experience"] });
    removeCard(doc, "shape:question");
    const id = addCard(doc, { kind: "question", text: "Where is the quiet room?" });
    setBriefField(doc, "aim", "Everyone leaves with two ideas");
    expect(changes(before, doc)).toMatchObject([
      {
        what: "card-words",
        card: { id: "shape:idea" },
        before: "Pairs talk first",
        after: "Pairs talk before the room",
      },
      { what: "card-added", card: { id, text: "Where is the quiet room?" } },
      { what: "card-part", card: { id: "shape:one" }, part: "minutes", before: 5, after: 8 },
      { what: "card-part", card: { id: "shape:two" }, part: "voices", before: [], after: ["lived-experience"] },
      { what: "card-removed", card: { id: "shape:question", text: "Who goes with them?" } },
      { what: "field", field: "aim", before: "Everyone leaves with one idea", after: "Everyone leaves with two ideas" },
    ]);
    expect(changes(before, before)).toEqual([]);
    before.destroy();
  });

  it("[H1] says where a card went, how the run sheet is ordered now, and what is drawn beside them", () => {
    const { doc } = handOf(some(1));
    const before = versionDoc(keep(doc));
    moveInRunSheet(doc, "shape:two", -1);
    const zone = addZone(doc, { name: "Later" });
    moveCard(doc, "shape:idea", { parent: zone });
    addNote(doc, { text: "Bring pens" });
    setConsent(doc, "photos", "no");
    expect(changes(before, doc)).toMatchObject([
      { what: "card-moved", card: { id: "shape:idea" }, before: { in: "ideas" }, after: { in: "zone", name: "Later" } },
      { what: "order", in: "run-sheet", before: ["Welcome", "Stories"], after: ["Stories", "Welcome"] },
      { what: "consent", part: "photos", before: null, after: "no" },
      { what: "zone-added", name: "Later" },
      { what: "words-added", kind: "note", text: "Bring pens" },
    ]);
    before.destroy();
  });

  it("[H1] says each part of a segment's plan, with what it was", () => {
    const { doc } = handOf(some(1));
    const plan = {
      locked: true,
      before: true,
      beside: true,
      leads: ["ana"],
      materials: "Six chairs",
      written: "Cards and pens",
      roomShare: 50,
      isBreak: true,
      demanding: false,
      step: "welcome",
      room: "Listens",
      format: "panel",
    };
    const before = versionDoc(keep(doc));
    setCardProps(doc, "shape:one", plan);
    const found = changes(before, doc);
    for (const [part, after] of Object.entries(plan)) {
      expect(found).toContainEqual(expect.objectContaining({ what: "card-part", part, after }));
    }
    expect(found).toHaveLength(Object.keys(plan).length);
    expect(changes(doc, before)).toContainEqual(expect.objectContaining({ part: "leads", before: ["ana"], after: [] }));
    before.destroy();
  });

  it("[H1] says each choice about the room, and that its drawing lies somewhere else", () => {
    const { doc } = handOf(some(1));
    const before = versionDoc(keep(doc));
    setRoom(doc, { layout: "circle", people: 40, wheelchairPlaces: 3, quietCorner: null });
    const { records } = boardRoots(doc);
    const room = readRecord(records.get(ROOM_ID), ROOM_ID);
    if (room) updateRecord(records, room, { ...room, x: 5 });
    expect(changes(before, doc)).toMatchObject([
      { what: "room", part: "layout", before: null, after: "circle", rooms: [{ people: null }, { people: 40 }] },
      { what: "room", part: "people", before: null, after: 40 },
      { what: "room", part: "wheelchairPlaces", before: null, after: 3 },
      { what: "room", part: "quietCorner", before: "by-door", after: null },
      { what: "drawn", kind: "room", part: "place", count: 1 },
    ]);
    before.destroy();
  });

  it("[H1] says which cards are tied to each other, to red threads and to the brief", () => {
    const { doc } = handOf(some(1));
    const before = versionDoc(keep(doc));
    const link = String(linkCards(doc, "shape:idea", "shape:question", {}));
    claimThread(doc, "t1", { by: null, at: 1 });
    linkEvidence(doc, "t1", "shape:idea", { by: null, at: 1 });
    takeIntoBrief(doc, "pitch", "shape:idea", { by: null, at: 1 });
    const [from, to] = ["Pairs talk first", "Who goes with them?"];
    expect(changes(before, doc)).toMatchObject([
      { what: "field", field: "pitch" },
      { what: "link-added", from, to, label: "" },
      { what: "thread-added", thread: "t1" },
      { what: "thread-shown", thread: "t1", card: from },
      { what: "source-added", field: "pitch", card: from },
    ]);
    const linked = versionDoc(keep(doc));
    setCardText(doc, link, "leads to");
    unlinkEvidence(doc, "t1", "shape:idea");
    takeIntoBrief(doc, "pitch", "shape:idea", { by: null, at: 2 });
    expect(changes(linked, doc)).toMatchObject([
      { what: "link-label", from, to, before: "", after: "leads to" },
      { what: "thread-hidden", thread: "t1", card: from },
      { what: "source-again", field: "pitch", card: from },
    ]);
    expect(changes(doc, before)).toMatchObject([
      { what: "field" },
      { what: "link-removed", from, to, label: "leads to" },
      { what: "thread-removed", thread: "t1" },
      { what: "source-removed", field: "pitch" },
    ]);
    for (const each of [before, linked]) each.destroy();
  });

  it("[H1] says what is drawn otherwise, what is alike in one", () => {
    const { doc, origin } = handOf(some(1));
    const { records } = boardRoots(doc);
    const draw = (id: string, type: string, props: JsonObject) =>
      createRecord(records, { id, typeName: "shape", type, parentId: PAGE_ID, index: "a5", x: 0, y: 0, props });
    const redraw = (id: string, next: object) => {
      const record = readRecord(records.get(id), id);
      if (record) updateRecord(records, record, { ...record, ...next });
    };
    doc.transact(() => {
      draw("shape:l1", "draw", { color: "black", size: "m" });
      draw("shape:l2", "draw", { color: "black", size: "m" });
      draw("shape:f", "frame", { w: 10, h: 10, name: "Wall" });
      draw("shape:p", "image", { w: 10, h: 10, assetId: "asset:1" });
    }, origin);
    const before = versionDoc(keep(doc));
    doc.transact(() => {
      redraw("shape:l1", { x: 9, props: { color: "red", size: "m" } });
      redraw("shape:l2", { x: 8, props: { color: "red", size: "xl" } });
      redraw("shape:f", { props: { w: 20, h: 10, name: "Long wall" } });
      redraw("shape:p", { opacity: 0.5, isLocked: true, props: { w: 10, h: 10, assetId: "asset:2" } });
      redraw("shape:idea", { x: 300, rotation: 1 });
      redraw("shape:l2", { index: "a9" });
      draw("shape:l3", "draw", {});
    }, origin);
    expect(changes(before, doc)).toEqual([
      { what: "words", kind: "frame", before: "Wall", after: "Long wall" },
      { what: "drawn-added", kind: "line", count: 1 },
      { what: "drawn", kind: "card", part: "place", count: 1, words: ["Pairs talk first"], before: "", after: "" },
      { what: "drawn", kind: "line", part: "place", count: 2, words: [], before: "", after: "" },
      { what: "drawn", kind: "line", part: "color", count: 2, words: [], before: "black", after: "red" },
      { what: "drawn", kind: "line", part: "size", count: 1, words: [], before: "m", after: "xl" },
      { what: "drawn", kind: "picture", part: "opacity", count: 1, words: [], before: "100", after: "50" },
      { what: "drawn", kind: "picture", part: "locked", count: 1, words: [], before: "no", after: "yes" },
      { what: "drawn", kind: "picture", part: "picture", count: 1, words: [], before: "", after: "" },
      { what: "stacking" },
    ]);
    expect(changes(doc, before)).toContainEqual({ what: "drawn-removed", kind: "line", count: 1 });
    before.destroy();
  });

  it("[H1] does not say of a card that went elsewhere that it lies or is drawn otherwise as well", () => {
    const { doc } = handOf(some(1));
    const before = versionDoc(keep(doc));
    moveCard(doc, "shape:two", { parent: IDEAS_ID });
    const { records } = boardRoots(doc);
    const card = readRecord(records.get("shape:two"), "shape:two");
    if (card) updateRecord(records, card, { ...card, props: { ...propsOf(card), w: 400 } });
    expect(changes(before, doc)).toMatchObject([{ what: "card-moved" }]);
    before.destroy();
  });

  it("[H1] two boards that do not say the same always differ in something that is listed", () => {
    fc.assert(
      fc.property(edits, edits, (first, then) => {
        const all = some(1);
        const hand = handOf(all);
        for (const [n, edit] of first.entries()) doEdit(hand, edit, `<${n}>`);
        const before = versionDoc(keep(hand.doc));
        for (const [n, edit] of then.entries()) doEdit(hand, edit, `[${n}]`);
        const listed = compareBoards(before, hand.doc);
        if (JSON.stringify(said(before)) !== JSON.stringify(said(hand.doc))) expect(listed).not.toEqual([]);
        // Each says what it was and what it is, and these differ.
        for (const change of listed) {
          if ("before" in change && change.before !== "" && !change.what.includes("words")) {
            expect(JSON.stringify(change.before)).not.toBe(JSON.stringify(change.after));
          }
        }
        before.destroy();
        letGo();
      }),
      FUZZ,
    );
  });
});
