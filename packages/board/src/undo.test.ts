import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "./cards.ts";
import { addComment, readComments } from "./comments.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { createEditing, type Editing } from "./editing.ts";
import { boardRoots, RUN_SHEET_ID } from "./layout.ts";
import { linkCards, readLinks } from "./links.ts";
import { MOST_STEPS } from "./own-undo.ts";
import { moveCard } from "./place.ts";
import { createBoard } from "./skeleton.ts";
import { addZone, readZones } from "./zones.ts";

/** Two people on one board, each with their own undo; `meet` brings both up to date. */
describe("undo", () => {
  let ana: Editing;
  let bo: Editing;
  beforeEach(() => {
    const seed = createBoard({ cards: [{ kind: "idea", text: "There before", id: "shape:old" }] });
    [ana, bo] = [0, 1].map(() => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, seed);
      return createEditing(doc);
    }) as [Editing, Editing];
  });
  afterEach(() => {
    for (const { doc, destroy } of [ana, bo]) {
      destroy();
      doc.destroy();
    }
  });

  const meet = () => {
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ana.doc));
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(bo.doc));
    expect(readCards(bo.doc)).toEqual(readCards(ana.doc));
  };
  const step = ({ undoManager }: Editing) => undoManager.stopCapturing();
  const card = (id: string) => readCards(ana.doc).find((one) => one.id === id);
  const anasCard = (text = "Ana’s") => {
    step(ana);
    const id = addCard(ana.doc, { kind: "idea", text }, ana.origin);
    step(ana);
    meet();
    return id;
  };

  it("[L7] a card that somebody else has typed in stays, with all of its words", () => {
    const id = anasCard();
    setCardText(bo.doc, id, "Ana’s and Bo’s", bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(card(id)).toMatchObject({ text: "Ana’s and Bo’s", kind: "idea" });
  });

  it("[L7] a card that somebody else has changed, moved, linked or commented on stays", () => {
    const touches: ((id: string) => unknown)[] = [
      (id) => setCardProps(bo.doc, id, { kind: "question" }, bo.origin),
      (id) => moveCard(bo.doc, id, { parent: RUN_SHEET_ID }, bo.origin),
      (id) => linkCards(bo.doc, "shape:old", id, {}, bo.origin),
      (id) => addComment(bo.doc, { on: `card:${id}`, text: "Good", by: "bo", byName: "Bo", at: 1 }, bo.origin),
    ];
    for (const touch of touches) {
      const id = anasCard();
      touch(id);
      meet();
      ana.undoManager.undo();
      meet();
      expect(card(id), String(touch)).toMatchObject({ text: "Ana’s" });
    }
    expect(readLinks(ana.doc)).toHaveLength(1);
    expect(readComments(ana.doc)).toHaveLength(1);
  });

  it("[L7] a card that nobody else has touched goes, and comes back whole", () => {
    const id = anasCard("Two\nlines");
    ana.undoManager.undo();
    meet();
    expect(card(id)).toBeUndefined();
    expect(boardRoots(bo.doc).texts.has(id)).toBe(false);
    ana.undoManager.redo();
    meet();
    expect(card(id)).toMatchObject({ text: "Two\nlines" });
    ana.undoManager.undo();
    meet();
    expect(card(id)).toBeUndefined();
  });

  it("[L7] one’s own words go, the others’ stay, and redo brings one’s own back", () => {
    const id = anasCard("start");
    setCardText(ana.doc, id, "start by Ana", ana.origin);
    meet();
    setCardText(bo.doc, id, "well, start by Ana", bo.origin);
    setCardText(bo.doc, id, "well, start by Ana and Bo", bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(card(id)?.text).toBe("well, start and Bo");
    ana.undoManager.redo();
    meet();
    expect(card(id)?.text).toBe("well, start by Ana and Bo");
  });

  it("[L7] a line that somebody else types in stays when the one who made it takes it back", () => {
    const id = anasCard("one");
    setCardText(ana.doc, id, "one\ntwo", ana.origin);
    meet();
    setCardText(bo.doc, id, "one\ntwo three", bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(card(id)?.text).toBe("one\n three");
  });

  it("[L7] a move is not undone when somebody else has moved the card since", () => {
    const id = anasCard();
    moveCard(ana.doc, id, { parent: RUN_SHEET_ID }, ana.origin);
    meet();
    const zone = addZone(bo.doc, { name: "Bo’s" }, bo.origin);
    moveCard(bo.doc, id, { parent: zone }, bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(card(id)).toMatchObject({ parent: zone });
  });

  it("[L7] a zone stays while something of somebody else’s lies in it", () => {
    const zone = addZone(ana.doc, { name: "Ana’s" }, ana.origin);
    step(ana);
    meet();
    const id = addCard(bo.doc, { kind: "idea", text: "Bo’s", parent: zone }, bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(readZones(ana.doc)).toMatchObject([{ id: zone, name: "Ana’s" }]);
    removeCard(bo.doc, id, bo.origin);
    meet();
    expect(readZones(ana.doc)).toHaveLength(1);
  });

  it("[L7] removing again does not take along what somebody else has written meanwhile", () => {
    removeCard(ana.doc, "shape:old", ana.origin);
    ana.undoManager.undo();
    meet();
    setCardText(bo.doc, "shape:old", "There before, and after", bo.origin);
    meet();
    ana.undoManager.redo();
    meet();
    expect(card("shape:old")?.text).toBe("There before, and after");
  });

  it("[L7] of one step, only what others work on stays", () => {
    step(ana);
    const ids = ["a", "b", "c"].map((text) => addCard(ana.doc, { kind: "idea", text }, ana.origin));
    step(ana);
    meet();
    setCardProps(bo.doc, ids[1] ?? "", { minutes: 5 }, bo.origin);
    meet();
    ana.undoManager.undo();
    meet();
    expect(readCards(ana.doc).map(({ text }) => text)).toEqual(["There before", "b"]);
  });

  it("[L7] comments are undone like anything else", () => {
    addComment(ana.doc, { on: "board", text: "Hello", by: "ana", byName: "Ana", at: 1 }, ana.origin);
    ana.undoManager.undo();
    expect(readComments(ana.doc)).toEqual([]);
  });

  it("[L7] keeps the newest steps, and lets go of what the others removed", () => {
    const longest = "x".repeat(200);
    for (let i = 0; i < 5 * MOST_STEPS; i++) {
      setCardText(ana.doc, "shape:old", `${longest}${i}`.slice(i % 100), ana.origin);
      step(ana);
      setCardProps(ana.doc, "shape:old", { room: `${longest}${i}` }, ana.origin);
      step(ana);
    }
    expect(ana.undoManager.undoStack).toHaveLength(MOST_STEPS);
    // All that was written is 400 kB.
    expect(Y.encodeStateAsUpdate(ana.doc).length).toBeLessThan(MOST_STEPS * longest.length * 1.2);
    const before = readCards(ana.doc)[0]?.text;
    for (let i = 0; i < MOST_STEPS; i++) ana.undoManager.undo();
    for (let i = 0; i < MOST_STEPS; i++) ana.undoManager.redo();
    expect(readCards(ana.doc)[0]?.text).toBe(before);
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(ana.doc));
    expect(readCards(bo.doc)).toEqual(readCards(ana.doc));
  });
});
