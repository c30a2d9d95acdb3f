import fc from "fast-check";
import * as Y from "yjs";
import { FIXED_IDS } from "../layout.ts";
import { createBoard } from "../skeleton.ts";

export const IDS = ["shape:a", "shape:b", "shape:c", "binding:a", "comment:a", "__proto__", "constructor", ""];
export const WORDS = [
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
export const odd = fc.oneof(
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
export const hostile = fc
  .array(
    fc.tuple(
      fc.constantFrom("records", "texts", "comments", "brief", "meta", "threads", "checklist"),
      fc.constantFrom(
        ...WORDS,
        "aim",
        "thread/shape:sound",
        "thread/",
        "/shape:a",
        "thread/shape:a",
        "item/status",
        "item/as-of",
        "item/card/shape:sound",
        "version",
      ),
      type,
    ),
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
