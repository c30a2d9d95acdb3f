import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type * as Y from "yjs";
import { readCards } from "./cards.ts";
import { contentOf } from "./content.ts";
import { setCardProps, setCardText } from "./edit-cards.ts";
import { boardRoots, IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, propsOf, readRecord, updateRecord } from "./records.ts";
import { createBoard } from "./skeleton.ts";
import { doEdit, EDIT_NAMES } from "./testing/edits.ts";
import { expectSame, type Happening, happenings } from "./testing/happenings.ts";
import { createPeople, type People } from "./testing/people.ts";
import { createRandom } from "./testing/random.ts";
import { expectSound } from "./testing/sound.ts";

/**
 * How often each property is tried. `FUZZ_RUNS=5000` looks longer; a failure prints a seed and a path, which
 * `FUZZ_SEED` and `FUZZ_PATH` play again.
 */
const { FUZZ_RUNS = "150", FUZZ_SEED = "20270514", FUZZ_PATH } = process.env;
const FUZZ = {
  numRuns: Number(FUZZ_RUNS),
  seed: Number(FUZZ_SEED),
  ...(FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH }),
};

const SEED = createBoard({
  cards: [
    { kind: "aim", text: "Aim.", id: "shape:aim" },
    { kind: "idea", text: "Idea.", id: "shape:idea" },
    ...["one", "two", "three", "four"].map((name, i) => ({
      kind: "segment" as const,
      text: `${name}.`,
      id: `shape:${name}`,
      minutes: i + 1,
      place: "run-sheet" as const,
    })),
  ],
});

/** Runs what happens among some people. Returns them, when all have heard of everything. */
function play(count: number, coarse: boolean, list: readonly Happening[], each?: (people: People) => void): People {
  const random = createRandom(list.length);
  // Without chance in the keys, two people who write at once come to the same one.
  vi.spyOn(Math, "random").mockImplementation(coarse ? () => 0.9 : random);
  let ids = 0;
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => `0-0-0-0-${ids++}`);
  const people = createPeople(count, SEED);
  for (const { undoManager } of people.hands) undoManager.captureTimeout = Number.POSITIVE_INFINITY;
  for (const [n, happening] of list.entries()) {
    const who = happening.who % count;
    const hand = people.hands[who];
    if (happening.what === "hear") people.deliver(who, happening.a);
    else if (hand) doEdit(hand, happening, `<${n}>`);
    each?.(people);
  }
  people.deliverAll();
  return people;
}

describe("people who work at once, apart, and late", () => {
  beforeEach(() => vi.restoreAllMocks());
  afterEach(() => vi.restoreAllMocks());
  const count = fc.integer({ min: 2, max: 5 });

  it("[L10] see the same in the end, and it holds together", () => {
    fc.assert(
      fc.property(count, fc.boolean(), happenings(EDIT_NAMES), (number, coarse, list) => {
        const people = play(number, coarse, list);
        try {
          expectSame(people);
        } finally {
          people.destroy();
        }
      }),
      FUZZ,
    );
  }, 120_000);

  it("[L10] never see anything that does not hold together, on the way either", () => {
    fc.assert(
      fc.property(count, happenings(EDIT_NAMES), (number, list) => {
        play(number, true, list, ({ hands }) => {
          for (const { doc } of hands) expectSound(readRecords(doc));
        }).destroy();
      }),
      { ...FUZZ, numRuns: Math.ceil(FUZZ.numRuns / 10) },
    );
  }, 120_000);

  it("[L4] [L6] keep every word typed in what is still there, and nothing of what was deleted", () => {
    const names = EDIT_NAMES.filter((name) => name !== "undo" && name !== "redo");
    fc.assert(
      fc.property(count, happenings(names), (number, list) => {
        const gone = new Set<string>();
        const typed = new Map<string, string>();
        let known: ReadonlyMap<string, string>[] = [];
        const people = play(number, false, list, ({ hands }) => {
          const now = hands.map(({ doc }) => new Map(readCards(doc).map(({ id, text }) => [id, text])));
          for (const [who, cards] of now.entries()) {
            for (const id of known[who]?.keys() ?? []) if (!cards.has(id)) gone.add(id);
            for (const [id, text] of cards) for (const token of text.match(/<\d+>/g) ?? []) typed.set(token, id);
          }
          known = now;
        });
        try {
          const end = new Map(readCards(people.hands[0]?.doc as Y.Doc).map(({ id, text }) => [id, text]));
          for (const id of gone) expect(end.has(id), id).toBe(false);
          for (const [token, id] of typed) if (end.has(id)) expect(end.get(id)).toContain(token);
        } finally {
          people.destroy();
        }
      }),
      FUZZ,
    );
  }, 120_000);

  it("[L7] lose nothing by the undo and redo of somebody else", () => {
    const names = ["add a card", "add a zone", "type", "move", "change the kind", "undo", "redo"] as const;
    fc.assert(
      fc.property(count, happenings(names), (number, list) => {
        const theirs = new Set<string>();
        let before = "";
        const everything = (doc: Y.Doc) => JSON.stringify(contentOf(doc));
        let n = -1;
        // Only the first person undoes, and everybody hears of everything at once.
        const calm = list.map((happening) => (/do$/.test(happening.what) ? { ...happening, who: 0 } : happening));
        const people = play(number, false, calm, (everybody) => {
          n += 1;
          everybody.deliverAll();
          const now = everything(everybody.hands[0]?.doc as Y.Doc);
          const isTheirs = (calm[n]?.who ?? 0) % number !== 0;
          for (const token of now.match(/<\d+>/g) ?? []) {
            if (isTheirs && !before.includes(token)) theirs.add(token);
          }
          for (const token of theirs) expect(now).toContain(token);
          before = now;
        });
        people.destroy();
      }),
      FUZZ,
    );
  }, 120_000);

  it("[L3] keep a move, a colour, words, minutes and a new place, all made to one card at once", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(order, fc.nat({ max: 50 }), fc.constantFrom(IDEAS_ID, RUN_SHEET_ID), (who, x, parent) => {
        const people = createPeople(5, SEED);
        const id = "shape:idea";
        const doc = (n: number) => people.hands[who[n] ?? 0]?.doc as Y.Doc;
        const change = (n: number, make: (record: CanvasRecord) => object) => {
          const { records } = boardRoots(doc(n));
          const record = readRecord(records.get(id), id);
          if (record) updateRecord(records, record, { ...record, ...make(record) } as CanvasRecord);
        };
        try {
          change(0, () => ({ x, y: 7 }));
          change(1, (record) => ({ props: { ...propsOf(record), voices: ["lived-experience"] } }));
          setCardText(doc(2), id, "Idea. And more");
          setCardProps(doc(3), id, { minutes: 17 });
          change(4, () => ({ parentId: parent, index: "a0V" }));
          people.deliverAll();
          for (const { doc: each } of people.hands) {
            expect(readCards(each).find((card) => card.id === id)).toMatchObject({
              text: "Idea. And more",
              minutes: 17,
              voices: ["lived-experience"],
              parent,
            });
            expect(readRecords(each).get(id)).toMatchObject({ x, y: 7 });
          }
        } finally {
          people.destroy();
        }
      }),
      { ...FUZZ, numRuns: 30 },
    );
  });

  it("[L8] keep every segment, once, in one order, however they shuffle the run sheet", () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 4 })), { maxLength: 30 });
    const names = ["shape:one", "shape:two", "shape:three", "shape:four"];
    fc.assert(
      fc.property(moves, fc.boolean(), (list, coarse) => {
        vi.spyOn(Math, "random").mockImplementation(coarse ? () => 0.1 : createRandom(list.length));
        const people = createPeople(3, SEED);
        const order = (doc: Y.Doc) =>
          readCards(doc)
            .filter(({ place }) => place === "run-sheet")
            .map(({ id }) => id);
        try {
          for (const [who, which, before] of list) {
            const doc = people.hands[who]?.doc as Y.Doc;
            const id = names[which] ?? "";
            const wanted = order(doc).filter((one) => one !== id);
            const at = names[before] === undefined || names[before] === id ? -1 : wanted.indexOf(names[before] ?? "");
            wanted.splice(at === -1 ? wanted.length : at, 0, id);
            // Before itself means where it is.
            if (names[before] !== id) {
              moveCard(doc, id, { parent: RUN_SHEET_ID, before: names[before] ?? null });
              expect(order(doc)).toEqual(wanted);
            }
            if (before % 2 === 0) people.deliver(who, which);
          }
          people.deliverAll();
          const [first = "", ...others] = people.hands.map(({ doc }) => order(doc).join());
          expect(first.split(",").sort()).toEqual([...names].sort());
          for (const other of others) expect(other).toBe(first);
        } finally {
          people.destroy();
        }
      }),
      FUZZ,
    );
  }, 120_000);
});
