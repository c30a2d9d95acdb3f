import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { BRIEF_FIELD_LIMIT, BRIEF_FIELDS, readBriefField, readBriefFields, setBriefField } from "./brief-fields.ts";
import { CARD_LIMITS, type Card, readCards } from "./cards.ts";
import { addComment, COMMENT_LIMITS } from "./comments.ts";
import { contentOf } from "./content.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots, FIXED_IDS, LAYOUT_VERSION } from "./layout.ts";
import { layRunSheet } from "./run-sheet.ts";
import { PLAIN_PLAN } from "./segment-plan.ts";
import { createBoard } from "./skeleton.ts";
import { fragmentText } from "./words.ts";
import { addZone, ZONE_NAME_LIMIT } from "./zones.ts";

function openBoard(seed: Parameters<typeof createBoard>[0] = {}): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoard(seed));
  return doc;
}

const segment = (minutes: number, id = `s${minutes}`): Card => ({
  id,
  kind: "segment",
  text: id,
  minutes,
  format: "",
  voices: [],
  room: "",
  place: "run-sheet",
  parent: "shape:run-sheet",
  index: "a1",
  createdBy: null,
  createdAt: 0,
  share: "all",
  ...PLAIN_PLAN,
});

describe("a new board", () => {
  it("[L5] has its places and its empty brief, and nothing else", () => {
    const doc = openBoard();
    const { records, meta } = boardRoots(doc);
    expect([...records.keys()].sort()).toEqual([...FIXED_IDS].sort());
    expect(meta.get("layout")).toBe(LAYOUT_VERSION);
    expect(Object.values(readBriefFields(doc))).toEqual(BRIEF_FIELDS.map(() => ""));
    expect(readCards(doc)).toEqual([]);
  });

  it("[L5] starts with the words and cards it is given, in their order", () => {
    const doc = openBoard({
      brief: { title: "What I wish I’d known" },
      cards: [
        { kind: "segment", text: "Welcome", minutes: 5, place: "run-sheet", voices: ["lived-experience"] },
        { kind: "segment", text: "Close", minutes: 5, place: "run-sheet" },
        { kind: "aim", text: "Name one failure" },
      ],
    });
    expect(readBriefField(doc, "title")).toBe("What I wish I’d known");
    expect(readCards(doc).map((card) => card.text)).toEqual(["Name one failure", "Welcome", "Close"]);
  });
});

describe("cards", () => {
  it("[L8] are read by place, then by order", () => {
    const doc = openBoard();
    for (const [place, text] of [
      ["loose", "c"],
      ["run-sheet", "b"],
      ["ideas", "a"],
      ["run-sheet", "b2"],
    ] as const) {
      addCard(doc, { kind: "idea", text, place });
    }
    expect(readCards(doc).map((card) => card.text)).toEqual(["a", "b", "b2", "c"]);
    expect(readCards(doc).map((card) => card.kind)).toEqual(["idea", "segment", "segment", "idea"]);
  });

  it("[L9] read within their bounds whatever was written", () => {
    const doc = openBoard();
    const id = addCard(doc, { kind: "idea", text: "x", place: "run-sheet" });
    const map = boardRoots(doc).records.get(id);
    map?.set("x:minutes", "-5");
    map?.set("x:kind", '"weapon"');
    map?.set("x:voices", '["boss","lived-experience","lived-experience"]');
    expect(readCards(doc)[0]).toMatchObject({ minutes: 0, kind: "segment", voices: ["lived-experience"] });
    map?.set("x:minutes", "1e9");
    expect(readCards(doc)[0]?.minutes).toBe(1440);
  });

  it("[L6] reads the same everywhere when long words end in a character of two parts", () => {
    const doc = openBoard();
    const long = `${"a".repeat(CARD_LIMITS.text - 1)}😀`;
    const id = addCard(doc, { kind: "idea", text: long });
    setCardText(doc, addCard(doc, { kind: "idea" }), long);
    setBriefField(doc, "pitch", `${"a".repeat(BRIEF_FIELD_LIMIT - 1)}😀`);
    addZone(doc, { name: `${"a".repeat(ZONE_NAME_LIMIT - 1)}😀` });
    addComment(doc, {
      on: `card:${id}`,
      text: `${"a".repeat(COMMENT_LIMITS.text - 1)}😀`,
      by: null,
      byName: "",
      at: 1,
    });
    const elsewhere = new Y.Doc();
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc));
    expect(contentOf(elsewhere)).toEqual(contentOf(doc));
    expect(JSON.stringify(contentOf(elsewhere))).not.toContain("\ufffd");
  });

  it("[L6] writing in words that two people made too long takes nothing of them away", () => {
    const doc = openBoard();
    const id = addCard(doc, { kind: "idea", text: "a".repeat(CARD_LIMITS.text) });
    const text = boardRoots(doc).texts.get(id) as Y.XmlFragment;
    (text.get(0) as Y.XmlElement).insert(1, [new Y.XmlText("the end")]);
    const words = fragmentText(text);
    setCardText(doc, id, words.slice(1));
    expect(fragmentText(text)).toBe(words.slice(1));
    setCardText(doc, id, `x${words.slice(1)}`);
    expect(fragmentText(text)).toBe(words.slice(1));
  });

  it("[L4] a late change to a removed card changes nothing", () => {
    const doc = openBoard();
    const id = addCard(doc, { kind: "idea", text: "x" });
    removeCard(doc, id);
    setCardText(doc, id, "back?");
    setCardProps(doc, id, { minutes: 3 });
    expect(readCards(doc)).toEqual([]);
    expect(boardRoots(doc).texts.has(id)).toBe(false);
  });

  it("[L7] undo takes back one's own work only", () => {
    const mine = openBoard();
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const editing = createEditing(mine);
    const id = addCard(mine, { kind: "idea", text: "mine" }, editing.origin);
    editing.undoManager.stopCapturing();
    setCardProps(mine, id, { minutes: 5 }, editing.origin);
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    setCardText(theirs, id, "mine and theirs");
    setBriefField(theirs, "title", "Theirs");
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    editing.undoManager.undo();
    expect(readCards(mine)[0]).toMatchObject({ minutes: 0, text: "mine and theirs" });
    expect(readBriefField(mine, "title")).toBe("Theirs");
    editing.destroy();
  });
});

describe("the run sheet", () => {
  it("gives every segment its time of day", () => {
    const sheet = layRunSheet([segment(5), segment(24), segment(10)], { minutes: 60, startsAt: "2027-05-14T10:30" });
    expect(sheet.rows.map((row) => `${row.start}–${row.end}`)).toEqual(["10:30–10:35", "10:35–10:59", "10:59–11:09"]);
    expect(sheet).toMatchObject({
      planned: 39,
      slot: 60,
      spare: 21,
      over: 0,
      start: "10:30",
      end: "11:30",
      clock: true,
    });
  });

  it("counts from nought while the start is not known, and goes on past midnight", () => {
    expect(layRunSheet([segment(75)], { minutes: 60, startsAt: null })).toMatchObject({
      over: 15,
      spare: 0,
      end: "1:00",
      clock: false,
      rows: [{ start: "0:00", end: "1:15" }],
    });
    expect(layRunSheet([segment(45)], { minutes: 45, startsAt: "2027-05-14T23:40" }).end).toBe("00:25");
  });
});
