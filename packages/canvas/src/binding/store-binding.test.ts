import {
  addCard,
  boardRoots,
  createBoard,
  PAGE_ID,
  RUN_SHEET_ID,
  readCards,
  readRecord,
  removeCard,
  setCardProps,
  setCardText,
} from "@openchair/board";
import type { TLRecord, TLShapeId } from "tldraw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { defaultCardProps } from "../shapes/card-shape.ts";
import type { Gesture } from "./outgoing.ts";
import {
  closeSides,
  drawFrames,
  meet,
  newCard,
  newNote,
  openSide,
  put,
  type Side,
  settle,
  shapeOf,
} from "./testing.ts";

const side = (start: Uint8Array, gesture: () => Gesture | null = () => null) => openSide(start, { gesture });

let start: Uint8Array;
beforeEach(() => {
  drawFrames();
  start = createBoard();
});
afterEach(closeSides);

describe("the store binding", () => {
  it("fills the store with what the document holds", () => {
    const a = side(start);
    expect(a.store.has(PAGE_ID as TLRecord["id"])).toBe(true);
    expect(shapeOf(a, RUN_SHEET_ID)?.type).toBe("runsheet");
    expect(a.binding.setAside.size).toBe(0);
  });

  it("[B5] keeps a card's words in the fragment, and only there", () => {
    const a = side(start);
    put(a, newCard("one"));
    settle(a);
    expect(readCards(a.doc)[0]?.text).toBe("hello");
    expect(boardRoots(a.doc).records.get("shape:one")?.get("0")).not.toContain("hello");
    setCardText(a.doc, "shape:one", "hello you", a.editing.origin);
    settle(a);
    expect(shapeOf(a, "shape:one")?.props.text).toBe("hello you");
  });

  it("[B5] shows what a segment says of its plan, and no longer once that is taken back", () => {
    const a = side(start);
    const id = addCard(a.doc, { kind: "segment", place: "run-sheet", minutes: 5, text: "Circle" }, a.editing.origin);
    a.editing.undoManager.stopCapturing();
    setCardProps(a.doc, id, { locked: true, roomShare: 80, leads: ["ana"] }, a.editing.origin);
    settle(a);
    expect(shapeOf(a, id)?.props).toMatchObject({ locked: true, roomShare: 80, leads: ["ana"] });
    expect(a.binding.setAside.size).toBe(0);
    a.editing.undoManager.undo();
    settle(a);
    expect(shapeOf(a, id)?.props.locked).toBeUndefined();
    expect(readCards(a.doc)[0]).toMatchObject({ locked: false, roomShare: null, leads: [] });
  });

  it("[B1] a move, a new kind and other minutes made at once all stay, on both screens", () => {
    const a = side(start);
    const b = side(start);
    put(a, newCard("one"));
    meet(a, b);
    const seen = shapeOf(b, "shape:one");
    if (!seen) throw new Error("the card did not arrive");
    put(a, { ...shapeOf(a, "shape:one"), x: 300 });
    put(b, { ...seen, props: { ...seen.props, kind: "question" } });
    settle(b);
    put(b, { ...shapeOf(b, "shape:one"), props: { ...shapeOf(b, "shape:one")?.props, minutes: 7 } });
    meet(a, b);
    for (const of of [a, b])
      expect(shapeOf(of, "shape:one")).toMatchObject({ x: 300, props: { kind: "question", minutes: 7 } });
  });

  it("[B2] a local change and one from elsewhere in the same frame both stay", () => {
    const a = side(start);
    put(a, newCard("one"));
    settle(a);
    put(a, { ...shapeOf(a, "shape:one"), x: 300 });
    // Nothing has been written yet when the other change comes in.
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(a.doc));
    setCardProps(other, "shape:one", { minutes: 12 });
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(other));
    a.binding.apply();
    expect(shapeOf(a, "shape:one")).toMatchObject({ x: 300, props: { minutes: 12 } });
    expect(readRecord(boardRoots(a.doc).records.get("shape:one"), "shape:one")).toMatchObject({
      x: 300,
      props: { minutes: 12 },
    });
  });

  it("[B3] gathers what arrives within a frame into one step", async () => {
    const a = side(start);
    let steps = 0;
    const stop = a.store.listen(() => steps++, { source: "remote", scope: "document" });
    for (let i = 0; i < 50; i++) addCard(a.doc, { kind: "idea", text: `${i}` });
    await vi.waitFor(() => expect(a.store.query.ids("shape").get().size).toBe(53));
    await vi.waitFor(() => expect(steps).toBe(1));
    stop();
  });

  it("[B4] sets aside what tldraw would refuse, and takes the rest", () => {
    const a = side(start);
    const { records } = boardRoots(a.doc);
    a.doc.transact(() => {
      addCard(a.doc, { kind: "idea", text: "good", id: "shape:good" });
      for (const [id, base] of [
        ["shape:noprops", { id: "shape:noprops", typeName: "shape", type: "geo", x: 0, y: 0 }],
        ["shape:alien", { id: "shape:alien", typeName: "alien" }],
        ["shape:camera", { id: "camera:page:board", typeName: "camera", x: 0, y: 0, z: 1, meta: {} }],
        ["shape:text", "no record at all"],
      ] as const) {
        const map = new Y.Map<string>();
        map.set("0", JSON.stringify(base));
        records.set(id, map);
      }
    });
    a.binding.apply();
    expect(shapeOf(a, "shape:good")?.props.text).toBe("good");
    expect([...a.binding.setAside].sort()).toEqual(["shape:alien", "shape:camera", "shape:noprops", "shape:text"]);
    setCardProps(a.doc, "shape:good", { minutes: 3 });
    a.binding.apply();
    expect(shapeOf(a, "shape:good")?.props.minutes).toBe(3);
  });

  it("[B4] keeps what it last knew when a record turns bad, and takes it back when it is whole again", () => {
    const a = side(start);
    addCard(a.doc, { kind: "idea", text: "good", id: "shape:good" });
    a.binding.apply();
    const map = boardRoots(a.doc).records.get("shape:good");
    map?.set("x:minutes", '"many"');
    a.binding.apply();
    expect(shapeOf(a, "shape:good")?.props.minutes).toBe(0);
    expect(a.binding.setAside.has("shape:good")).toBe(true);
    map?.set("x:minutes", "4");
    a.binding.apply();
    expect(shapeOf(a, "shape:good")?.props.minutes).toBe(4);
    expect(a.binding.setAside.size).toBe(0);
  });

  it("[B6] a late change does not bring back what somebody deleted", () => {
    const a = side(start);
    const b = side(start);
    put(a, newCard("one"));
    meet(a, b);
    removeCard(a.doc, "shape:one");
    put(b, { ...shapeOf(b, "shape:one"), x: 500 });
    meet(a, b);
    expect(shapeOf(a, "shape:one")).toBeUndefined();
    expect(shapeOf(b, "shape:one")).toBeUndefined();
    expect(readCards(b.doc)).toEqual([]);
  });

  it("[B7] undo takes back one's own move and leaves the other's words and colour", () => {
    const a = side(start);
    const b = side(start);
    put(a, newCard("one"));
    meet(a, b);
    a.editing.undoManager.stopCapturing();
    put(a, { ...shapeOf(a, "shape:one"), x: 300 });
    meet(a, b);
    setCardText(b.doc, "shape:one", "hello from b", b.editing.origin);
    put(b, { ...shapeOf(b, "shape:one"), opacity: 0.5 });
    meet(a, b);
    a.editing.undoManager.undo();
    meet(a, b);
    for (const of of [a, b]) {
      expect(shapeOf(of, "shape:one")).toMatchObject({ x: 10, opacity: 0.5, props: { text: "hello from b" } });
    }
  });

  it("[B7] undo of a delete brings the card back with its words", () => {
    const a = side(start);
    put(a, newCard("one"));
    settle(a);
    a.editing.undoManager.stopCapturing();
    a.store.remove(["shape:one" as TLShapeId]);
    settle(a);
    expect(readCards(a.doc)).toEqual([]);
    a.editing.undoManager.undo();
    settle(a);
    expect(shapeOf(a, "shape:one")?.props.text).toBe("hello");
  });

  it("[B8] writes a gesture a few times, and its end always", () => {
    let isDragging = true;
    const a = side(start, () => (isDragging ? "drag" : null));
    put(a, newCard("one"));
    settle(a);
    let writes = 0;
    a.doc.on("update", () => writes++);
    for (let x = 0; x < 100; x++) {
      put(a, { ...shapeOf(a, "shape:one"), x });
      a.store._flushHistory();
    }
    expect(writes).toBeLessThanOrEqual(1);
    isDragging = false;
    a.binding.flush();
    expect(readRecord(boardRoots(a.doc).records.get("shape:one"), "shape:one")?.["x"]).toBe(99);
    a.editing.undoManager.undo();
    a.binding.apply();
    expect(readCards(a.doc)).toEqual([]);
  });

  it("[B7] two gestures are two steps, even when the second begins with a frame that writes nothing", () => {
    let isDragging = true;
    const a = side(start, () => (isDragging ? "drag" : null));
    addCard(a.doc, { kind: "segment", text: "Welcome", place: "run-sheet", id: "shape:row" });
    a.binding.apply();
    const drag = (index: string) => {
      a.binding.mark();
      isDragging = true;
      put(a, { ...shapeOf(a, "shape:row"), y: (shapeOf(a, "shape:row")?.y ?? 0) + 5 });
      settle(a);
      put(a, { ...shapeOf(a, "shape:row"), index });
      settle(a);
      isDragging = false;
    };
    drag("a5");
    drag("a7");
    expect(shapeOf(a, "shape:row")?.index).toBe("a7");
    a.editing.undoManager.undo();
    a.binding.apply();
    expect(shapeOf(a, "shape:row")?.index).toBe("a5");
  });

  it("[B9] never sends where a row of the run sheet stands", () => {
    const a = side(start);
    addCard(a.doc, { kind: "segment", text: "Welcome", place: "run-sheet", minutes: 5, id: "shape:row" });
    a.binding.apply();
    const before = [...(boardRoots(a.doc).records.get("shape:row")?.keys() ?? [])];
    const row = shapeOf(a, "shape:row");
    put(a, { ...row, x: 18, y: 110, props: { ...row?.props, w: 524, h: 58 } });
    settle(a);
    expect([...(boardRoots(a.doc).records.get("shape:row")?.keys() ?? [])]).toEqual(before);
    setCardProps(a.doc, "shape:row", { minutes: 9 });
    a.binding.apply();
    expect(shapeOf(a, "shape:row")).toMatchObject({ x: 18, y: 110, props: { w: 524, minutes: 9 } });
  });

  it("[B12] a change elsewhere in a note leaves its words the same object", () => {
    const a = side(start);
    const b = side(start);
    put(a, newNote("note"));
    const words = (newNote("note").props as { richText: object }).richText;
    meet(a, b);
    const wordsOf = (of: Side) => (shapeOf(of, "shape:note")?.props as { richText?: object } | undefined)?.richText;
    const before = wordsOf(a);
    expect(before).toEqual(words);
    put(b, { ...shapeOf(b, "shape:note"), x: 77 });
    meet(a, b);
    expect(shapeOf(a, "shape:note")?.x).toBe(77);
    expect(wordsOf(a)).toBe(before);
  });

  it("[B5] letters typed before the card itself was written are kept", () => {
    const a = side(start, () => "drag");
    // The first write of a gesture goes out at once, the next one waits: as a new card does until the next frame.
    put(a, newCard("before"));
    put(a, newCard("one", { props: { ...defaultCardProps(), text: "" } }));
    a.binding.typeInCard("shape:one", "W");
    expect(a.binding.cardWords("shape:one")).toBe("W");
    a.binding.typeInCard("shape:one", "We");
    settle(a);
    expect(readCards(a.doc).find(({ id }) => id === "shape:one")?.text).toBe("We");
    expect(shapeOf(a, "shape:one")?.props.text).toBe("We");
  });

  it("[B10] what every board has stays in the document", () => {
    const a = side(start);
    a.store.remove([RUN_SHEET_ID as TLShapeId]);
    settle(a);
    expect(boardRoots(a.doc).records.has(RUN_SHEET_ID)).toBe(true);
  });
});
