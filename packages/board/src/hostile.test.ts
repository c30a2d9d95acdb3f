import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readBriefFields } from "./brief-fields.ts";
import { readCards } from "./cards.ts";
import { readComments } from "./comments.ts";
import { contentOf } from "./content.ts";
import { addCard, removeCard, setCardProps, setCardText } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { boardRoots, FIXED_IDS, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { linkCards, readLinks } from "./links.ts";
import { migrateBoard } from "./migrate.ts";
import { moveCard } from "./place.ts";
import { readCanvasPresence, readCaret, readPresentUser } from "./presence.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import { newRichFragment, richTextOf } from "./rich-text.ts";
import { createBoard } from "./skeleton.ts";
import { expectSound } from "./testing/sound.ts";
import { fragmentText } from "./words.ts";
import { addZone, readZones, removeZone } from "./zones.ts";

/** Look longer with `FUZZ_RUNS`, elsewhere with `FUZZ_SEED`. */
const { FUZZ_RUNS = "300", FUZZ_SEED = "20270514" } = process.env;
const FUZZ = { seed: Number(FUZZ_SEED), numRuns: Number(FUZZ_RUNS) };

const IDS = ["shape:a", "shape:b", "shape:c", "binding:a", "comment:a", "__proto__", "constructor", ""];
const WORDS = [
  ...IDS,
  ...FIXED_IDS,
  "zone",
  "frame",
  "card",
  "arrow",
  "note",
  "shape",
  "binding",
  "start",
  "end",
  "a1",
];

/** Values no honest writer would write. `1e999` reads as infinity. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...WORDS) },
  fc.constantFrom<unknown>(null, true, -0, 1e308, Number.MAX_SAFE_INTEGER, -1, 0.1, [], {}, [[]], "\u0000", "\ud800"),
  fc.jsonValue({ maxDepth: 3 }),
);
const json = fc.oneof(
  odd.map((value) => JSON.stringify(value)),
  fc.constantFrom("1e999", "[1e999,0,0]", '{"w":1e999,"h":-1e999}', '{"__proto__":{"x":1}}', "{", "", "undefined"),
);

const record = fc.record(
  {
    id: fc.constantFrom(...IDS),
    typeName: fc.constantFrom("shape", "shape", "shape", "binding", "page"),
    type: fc.constantFrom("zone", "frame", "card", "card", "arrow", "note", "runsheet", "draw"),
    parentId: odd,
    index: odd,
    fromId: odd,
    toId: odd,
    x: odd,
    y: odd,
    rotation: odd,
    props: fc.oneof(odd, fc.dictionary(fc.constantFrom("w", "h", "minutes", "voices", "terminal", "points"), odd)),
    meta: odd,
  },
  { requiredKeys: ["id", "typeName"] },
);

const GROUPS = ["0", "p", "o", "s", "st", "m", "t", "x:minutes", "x:__proto__", "r:type", "r:__proto__", "r:parentId"];

/** A shared type of any kind, with anything in it. */
const type: fc.Arbitrary<() => unknown> = fc.letrec<{ type: () => unknown }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 5 },
    odd.map((value) => () => value),
    json.map((text) => () => new Y.Text(text)),
    fc.string().map((text) => () => new Y.XmlText(text)),
    fc.constantFrom("paragraph", "bulletList", "listItem", "hardBreak", "heading", "script").chain((name) =>
      fc.array(tie("type"), { maxLength: 3 }).map((children) => () => {
        const element = new Y.XmlElement(name);
        for (const child of children.map((make) => make())) {
          if (child instanceof Y.XmlElement || child instanceof Y.XmlText) element.insert(0, [child]);
        }
        element.setAttribute("__proto__", "x");
        return element;
      }),
    ),
    fc.array(tie("type"), { maxLength: 3 }).map((children) => () => {
      const fragment = new Y.XmlFragment();
      for (const child of children.map((make) => make())) {
        if (child instanceof Y.XmlElement || child instanceof Y.XmlText) fragment.insert(0, [child]);
      }
      return fragment;
    }),
    fc.constant(() => new Y.XmlHook("hook")),
    fc.array(odd, { maxLength: 3 }).map((values) => () => Y.Array.from(values as string[])),
    fc.array(fc.tuple(fc.constantFrom(...GROUPS), fc.oneof(json, odd)), { maxLength: 4 }).map((entries) => () => {
      const map = new Y.Map<unknown>();
      for (const [key, value] of entries) map.set(key, value);
      return map;
    }),
    fc
      .tuple(record, fc.array(fc.tuple(fc.constantFrom(...GROUPS), json), { maxLength: 3 }))
      .map(([base, groups]) => () => {
        const map = new Y.Map<unknown>();
        map.set("0", JSON.stringify(base));
        for (const [key, value] of groups) map.set(key, value);
        return map;
      }),
  ),
})).type;

/** A board into which somebody wrote whatever they liked, in every root. */
const hostile = fc
  .array(
    fc.tuple(fc.constantFrom("records", "texts", "comments", "brief", "meta"), fc.constantFrom(...WORDS, "aim"), type),
    {
      maxLength: 25,
    },
  )
  .map((writes) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard({ cards: [{ kind: "idea", text: "Sound", id: "shape:sound" }] }));
    for (const [root, key, make] of writes) doc.getMap(root).set(key, make());
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    return copy;
  });

describe("boards that somebody means to break", () => {
  it("[L11] are read without an error, and what is read holds together", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        expectSound(readRecords(doc));
        for (const card of readCards(doc)) {
          expect(card).toMatchObject({ id: expect.any(String), text: expect.any(String), index: expect.any(String) });
          expect(Number.isInteger(card.minutes)).toBe(true);
        }
        readZones(doc);
        readLinks(doc);
        readComments(doc);
        readBriefFields(doc);
        for (const id of WORDS) {
          const text: unknown = boardRoots(doc).texts.get(id);
          fragmentText(text);
          JSON.stringify(richTextOf(text));
        }
        expect(() => JSON.stringify(contentOf(doc))).not.toThrow();
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      FUZZ,
    );
  });

  it("[L11] can be worked on all the same", () => {
    fc.assert(
      fc.property(hostile, (doc) => {
        const { origin, undoManager, destroy } = createEditing(doc);
        const zone = addZone(doc, { name: "New" }, origin);
        const card = addCard(doc, { kind: "idea", text: "New", parent: zone }, origin);
        const loose = addCard(doc, { kind: "idea", place: "loose" }, origin);
        for (const parent of [RUN_SHEET_ID, PAGE_ID, IDEAS_ID, zone, ...IDS]) {
          moveCard(doc, card, { parent, before: loose }, origin);
        }
        for (const id of [...IDS, "shape:sound", card]) {
          setCardText(doc, id, "Changed", origin);
          setCardProps(doc, id, { minutes: 3 }, origin);
          linkCards(doc, card, id, {}, origin);
          if (id !== card) removeCard(doc, id, origin);
        }
        expect(readCards(doc).find(({ id }) => id === card)).toMatchObject({ text: "Changed", minutes: 3 });
        for (const id of [zone, card]) {
          const { x, y } = readRecords(doc).get(id) as { x?: unknown; y?: unknown };
          expect(Number.isFinite(x) && Number.isFinite(y), `${x} ${y}`).toBe(true);
        }
        writeRepairs(doc);
        expect(writeRepairs(doc)).toBe(false);
        removeZone(doc, zone, origin);
        boardRoots(doc).meta.set("layout", 1);
        migrateBoard(doc);
        undoManager.undo();
        undoManager.redo();
        expectSound(readRecords(doc));
        destroy();
      }),
      FUZZ,
    );
  });

  it("[L11] may nest words deeper than anybody would", () => {
    const doc = new Y.Doc();
    const { texts } = boardRoots(doc);
    const fragment = new Y.XmlFragment();
    texts.set("shape:a", fragment);
    let at: Y.XmlFragment = fragment;
    for (let depth = 0; depth < 1000; depth++) {
      const element = new Y.XmlElement(depth % 2 === 0 ? "bulletList" : "listItem");
      at.insert(0, [element]);
      at = element;
    }
    at.insert(0, [new Y.XmlText("deep")]);
    expect(fragmentText(fragment)).toBe("");
    expect(richTextOf(fragment).type).toBe("doc");
  });

  it("[L11] [L12] rich text of any kind becomes a fragment", () => {
    const node = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 6 },
        odd,
        fc.record(
          {
            type: fc.constantFrom<unknown>(
              "doc",
              "paragraph",
              "text",
              "bulletList",
              "listItem",
              "hardBreak",
              "script",
              7,
            ),
            text: fc.oneof(fc.string(), odd),
            attrs: odd,
            marks: fc.oneof(odd, fc.array(fc.record({ type: fc.constantFrom("bold", "link", "bad"), attrs: odd }))),
            content: fc.oneof(odd, fc.array(tie("node"), { maxLength: 4 })),
          },
          { requiredKeys: [] },
        ),
      ),
    })).node;
    fc.assert(
      fc.property(node, (richText) => {
        const doc = new Y.Doc();
        boardRoots(doc).texts.set("a", newRichFragment(richText));
        const once = richTextOf(boardRoots(doc).texts.get("a"));
        boardRoots(doc).texts.set("b", newRichFragment(once));
        expect(richTextOf(boardRoots(doc).texts.get("b"))).toEqual(once);
        expect(fragmentText(boardRoots(doc).texts.get("b"))).toBe(fragmentText(boardRoots(doc).texts.get("a")));
      }),
      FUZZ,
    );
  });

  it("[L13] what a browser says of itself is read within bounds, or not at all", () => {
    const state = fc.oneof(
      odd,
      fc.record({
        user: fc.oneof(odd, fc.record({ id: odd, name: fc.oneof(odd, fc.string()), voices: odd })),
        canvas: fc.oneof(
          odd,
          fc.record({ x: odd, y: odd, selected: odd, moving: fc.oneof(odd, fc.array(fc.array(odd))) }),
        ),
        caret: fc.oneof(odd, fc.record({ on: odd, at: odd, end: odd })),
      }),
    );
    fc.assert(
      fc.property(state, (said) => {
        expect(readPresentUser(said)?.name.length ?? 0).toBeLessThanOrEqual(80);
        for (const numbers of readCanvasPresence(said)?.moving ?? []) {
          expect(numbers.slice(1).every(Number.isFinite)).toBe(true);
        }
        readCaret(said);
      }),
      FUZZ,
    );
  });
});
