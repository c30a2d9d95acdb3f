import { boardRoots, createBoard, IDEAS_ID, PAGE_ID, RUN_SHEET_ID, readRecords } from "@openchair/board";
import { createRandom } from "@openchair/board/testing/random";
import type { TLRecord, TLShape, TLShapeId } from "tldraw";
import { toRichText } from "tldraw";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  closeSides,
  drawFrames,
  meet,
  newCard,
  newFrame,
  newNote,
  openSide,
  put,
  type Side,
  settle,
  shown,
  tell,
} from "./testing.ts";

type Random = () => number;
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

const shapes = (of: Side): TLShape[] =>
  of.store
    .allRecords()
    .filter((record): record is TLShape => record.typeName === "shape" && !/shape:(ideas|run)/.test(record.id));

const COLORS = ["yellow", "red", "blue"] as const;
const KINDS = ["idea", "question", "concern", "segment"] as const;

/** What a person may do on the canvas, one thing at a time. */
function act(side: Side, random: Random, name: string): void {
  const all = shapes(side);
  const one = all.length > 0 ? pick(random, all) : undefined;
  const containers = [PAGE_ID, IDEAS_ID, ...all.filter(({ type }) => type === "frame").map(({ id }) => id)];
  const index = `a${pick(random, ["1", "2", "3V", "5", "7"])}`;
  const dice = random();
  if (!one || dice < 0.25) {
    const parentId = pick(random, containers) as TLShapeId;
    const make = pick(random, [
      () => newCard(name, { parentId, index: index as never }),
      () => newNote(name, `words ${name}`, { parentId, index }),
      () => newFrame(name, parentId, index),
    ]);
    put(side, make());
  } else if (dice < 0.5) put(side, { ...one, x: Math.round(random() * 900), y: Math.round(random() * 900) });
  else if (dice < 0.62) {
    const looks: Record<string, object> = {
      card: { kind: pick(random, KINDS) },
      room: { layout: pick(random, ["circle", "theatre"]), people: Math.floor(random() * 90) },
    };
    const props = looks[one.type] ?? { color: pick(random, COLORS) };
    put(side, { ...one, props: { ...one.props, ...props } });
  } else if (dice < 0.74) {
    if (one.type === "note") put(side, { ...one, props: { ...one.props, richText: toRichText(`retyped by ${name}`) } });
    if (one.type === ("card" as string)) put(side, { ...one, props: { ...one.props, text: `retyped by ${name}` } });
  } else if (dice < 0.84) {
    const parentId =
      one.type === ("card" as string) ? pick(random, [...containers, RUN_SHEET_ID]) : pick(random, containers);
    if (parentId !== one.id) put(side, { ...one, parentId: parentId as TLShapeId, index: index as never });
  } else if (dice < 0.92) side.store.remove([one.id]);
  else if (dice < 0.96) side.editing.undoManager.undo();
  else side.editing.undoManager.redo();
}

/** What a broken or hostile browser may put into a document that is checked for its form alone. */
function spoil(doc: Y.Doc, random: Random, name: string): void {
  const { records, texts } = boardRoots(doc);
  const ids = [...records.keys()];
  const id = pick(random, ids);
  const found: unknown = records.get(id);
  const map = found instanceof Y.Map ? (found as Y.Map<string>) : undefined;
  const acts: (() => void)[] = [
    () => records.set(`shape:${name}`, "not a map" as never),
    () => {
      const bad = new Y.Map<string>();
      bad.set(
        "0",
        pick(random, ["{", "null", "[]", '{"id":"x"}', `{"id":"shape:${name}","typeName":"shape","type":"cat"}`]),
      );
      records.set(`shape:${name}`, bad);
    },
    () =>
      map?.set(
        pick(random, ["p", "s", "st", "o", "m", "x:kind", "x:voices", "r:isLocked"]),
        pick(random, [
          "{",
          "[]",
          "[1e999,0,0]",
          '["shape:gone","a1"]',
          '["shape:ideas","zz z"]',
          '{"w":-1}',
          '"x"',
          "[1,2,1e30]",
        ]),
      ),
    () => texts.set(id, new Y.XmlText("odd") as never),
    () => {
      const fragment: unknown = texts.get(id);
      if (fragment instanceof Y.XmlFragment) fragment.insert(0, [new Y.XmlElement("bogusnode")]);
    },
    () => records.delete(pick(random, [PAGE_ID, IDEAS_ID, id])),
    () => texts.delete(id),
  ];
  doc.transact(() => pick(random, acts)());
}

describe("[B1–B16] many screens, random work, late news and a broken browser", () => {
  beforeEach(drawFrames);
  afterEach(closeSides);

  for (let seed = 1; seed <= 60; seed++) {
    it(`show the same in the end (seed ${seed})`, () => {
      const random = createRandom(seed);
      const start = createBoard({ cards: [{ kind: "segment", text: "Welcome", minutes: 5, place: "run-sheet" }] });
      const sides = [1, 2, 3].map((client) => openSide(start, {}, client));
      const broken = new Y.Doc();
      broken.clientID = 4;
      Y.applyUpdate(broken, start);
      for (let step = 0; step < 80; step++) {
        const side = pick(random, sides);
        act(side, random, `${seed}-${step}`);
        if (random() < 0.5) side.binding.flush();
        if (random() < 0.2) spoil(broken, random, `bad-${seed}-${step}`);
        if (random() < 0.25) {
          const [from, to] = [pick(random, [...sides.map(({ doc }) => doc), broken]), pick(random, sides)];
          tell(from, to.doc);
          if (random() < 0.7) to.binding.apply();
        }
        if (random() < 0.1) tell(pick(random, sides).doc, broken);
      }
      for (const { doc } of sides) tell(broken, doc);
      meet(...sides);
      const [a, ...others] = sides;
      if (!a) throw new Error("nobody is there");
      for (const other of others) {
        expect(shown(other)).toEqual(shown(a));
        expect([...other.binding.setAside].sort()).toEqual([...a.binding.setAside].sort());
      }
      // A newcomer sees what those who were there see.
      const late = openSide(Y.encodeStateAsUpdate(a.doc));
      settle(late);
      const there = new Set((shown(late) as TLRecord[]).map(({ id }) => id));
      for (const record of readRecords(a.doc).values()) {
        expect(there.has(record.id as TLRecord["id"]) || late.binding.setAside.has(record.id)).toBe(true);
      }
    });
  }
});
