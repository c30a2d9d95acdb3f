import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { holds, World } from "./testing/world.ts";

const PEOPLE = 4;

/** Small edits of every kind a board knows, deletes and formats included. */
function edit(doc: Y.Doc, kind: number, at: number): void {
  const text = doc.getText("text");
  const cards = doc.getMap<Y.Map<string>>("cards");
  const ids = [...cards.keys()];
  const id = ids[at % Math.max(ids.length, 1)];
  switch (kind % 6) {
    case 0:
      text.insert(at % (text.length + 1), `${at},`);
      return;
    case 1:
      if (text.length > 0) text.delete(at % text.length, 1);
      return;
    case 2:
      if (text.length > 1) text.format(at % (text.length - 1), 2, { bold: at % 2 === 0 ? true : null });
      return;
    case 3: {
      const card = new Y.Map<string>();
      card.set("0", `card ${at}`);
      cards.set(`card:${at % 7}`, card);
      return;
    }
    case 4:
      if (id !== undefined) cards.get(id)?.set("p", `${at}`);
      return;
    default:
      if (id !== undefined) cards.delete(id);
  }
}

type Move = (world: World) => void;
const who = fc.nat(PEOPLE - 1);
const client = (world: World, i: number) => world.clients[i] as World["clients"][number];

const move: fc.Arbitrary<[string, Move]> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(who, fc.nat(5), fc.nat(40))
      .map(([i, kind, at]): [string, Move] => [`p${i} edits ${kind}/${at}`, (w) => edit(client(w, i).doc, kind, at)]),
  },
  { weight: 8, arbitrary: who.map((i): [string, Move] => [`p${i} up`, (w) => w.deliverUp(client(w, i))]) },
  { weight: 8, arbitrary: who.map((i): [string, Move] => [`p${i} down`, (w) => w.deliverDown(client(w, i))]) },
  { weight: 3, arbitrary: who.map((i): [string, Move] => [`p${i} mark`, (w) => w.mark(client(w, i))]) },
  { weight: 3, arbitrary: who.map((i): [string, Move] => [`p${i} connects`, (w) => w.connect(client(w, i))]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(who, fc.boolean())
      .map(([i, seen]): [string, Move] => [`p${i} cut ${seen}`, (w) => w.cut(client(w, i), seen)]),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 4 }).map((n): [string, Move] => [`commit ${n}`, (w) => w.commit(n)]),
  },
  { weight: 1, arbitrary: fc.constant<[string, Move]>(["crash", (w) => w.crash()]) },
  { weight: 1, arbitrary: fc.constant<[string, Move]>(["shorten", (w) => w.shorten()]) },
  { weight: 1, arbitrary: who.map((i): [string, Move] => [`p${i} lags`, (w) => w.lag(client(w, i))]) },
  { weight: 1, arbitrary: who.map((i): [string, Move] => [`p${i} drained`, (w) => w.drain(client(w, i))]) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(1, 5, 10, 50, 6000).map((ms): [string, Move] => [`${ms} ms go by`, (w) => w.wait(ms)]),
  },
  { weight: 1, arbitrary: fc.nat(2).map((n): [string, Move] => [`disk fails after ${n}`, (w) => w.failDisk(n)]) },
);

const content = (doc: Y.Doc) => ({ text: doc.getText("text").toDelta(), cards: doc.getMap("cards").toJSON() });

/** Everything on its way arrives, and nothing reaches the disk. */
function arriveUnsaved(world: World): void {
  for (let i = 0; i < 20; i++) {
    for (const person of world.clients) {
      world.deliverUp(person);
      world.deliverDown(person);
    }
    world.wait(10);
  }
}

test("[R28] [R32] two who hold what the other lost in a crash do not wait for each other for ever", () => {
  const world = new World(3);
  const [anna, bo, cai] = world.clients as [World["clients"][0], World["clients"][0], World["clients"][0]];
  for (const person of world.clients) world.connect(person);
  // Whose their client ids are is on disk.
  for (const person of world.clients) edit(person.doc, 0, 3);
  arriveUnsaved(world);
  world.commit(9);
  arriveUnsaved(world);
  for (let round = 0; round < 3; round++) {
    edit(anna.doc, 0, 1 + round);
    arriveUnsaved(world);
    edit(bo.doc, 0, 4 + round);
    arriveUnsaved(world);
    edit(anna.doc, 1, 2);
    edit(bo.doc, 3, round);
    arriveUnsaved(world);
  }
  expect(content(bo.doc)).toEqual(content(anna.doc));
  world.crash();
  // Cai has it all, too, and is here first.
  world.connect(cai);
  arriveUnsaved(world);
  world.settle();
  for (const person of world.clients) {
    expect(content(person.doc)).toEqual(content(anna.doc));
    expect(holds(world.disk, Y.encodeStateAsUpdate(person.doc))).toBe(true);
  }
});

// fast-check prints the seed and the shortest list of moves that breaks an invariant.
test("[R4] [R6] [R8] [R14] [R17] [R18] whatever drops, lags or crashes: no early acknowledgement, no loss, one document", () => {
  const long = process.env["OPENCHAIR_LONG"] !== undefined;
  fc.assert(
    fc.property(fc.array(move, { maxLength: 120, size: "max" }), (moves) => {
      const world = new World(PEOPLE);
      for (const person of world.clients) world.connect(person);
      for (const [, run] of moves) run(world);
      world.settle();
      const expected = content(world.room.doc);
      for (const person of world.clients) {
        expect(content(person.doc)).toEqual(expected);
        expect(holds(world.disk, Y.encodeStateAsUpdate(person.doc))).toBe(true);
      }
      expect(holds([Y.encodeStateAsUpdate(world.room.doc)], Y.mergeUpdates([Uint8Array.of(0, 0), ...world.disk]))).toBe(
        true,
      );
      for (const state of world.promised) expect(holds(world.disk, state)).toBe(true);
    }),
    { numRuns: long ? 5000 : 300 },
  );
}, 600_000);
