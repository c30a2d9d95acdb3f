import * as Y from "yjs";
import { createEditing, type Editing } from "../editing.ts";
import { newKeyBetween } from "../index-keys.ts";
import { boardRoots, FIXED_IDS, PAGE_ID } from "../layout.ts";
import { type CanvasRecord, createRecord, propsOf, readRecord, updateRecord } from "../records.ts";
import { createBoard } from "../skeleton.ts";
import { editFragment, fragmentText, newFragment } from "../words.ts";
import { type Chance, COLOURS, createChance, newShape, newThing, WORDS } from "./session-shapes.ts";

/** A change as it would have come in over the wire. */
export interface SessionUpdate {
  /** Milliseconds since the session began. */
  readonly at: number;
  /** Who made it, from 0. */
  readonly person: number;
  readonly update: Uint8Array;
}

/** What four people did to a board in ten minutes, as the canvas writes it. Invented, but always the same for one seed. */
export interface RecordedSession {
  /** The board as it was before. */
  readonly start: Uint8Array;
  readonly updates: readonly SessionUpdate[];
}

export interface SessionOptions {
  readonly seed?: number;
  /** Things done: a drag, a stroke, some words typed. */
  readonly operations?: number;
  /** Shapes that are there before the session begins. */
  readonly shapes?: number;
}

const PEOPLE = 4;
const TEN_MINUTES = 600_000;
/** A gesture is written when it ends, and once in every second before that (relay.md §7.4). */
const SAFETY_MS = 1000;
/** Letters of a person who types without hurry. */
const LETTER_MS = 180;

/** How often each thing is done; close to the mix of relay.md §7.2. */
const MIX = {
  drag: 38,
  "drag ten": 10,
  resize: 6,
  type: 14,
  style: 7,
  create: 15,
  draw: 4,
  delete: 3,
  undo: 3,
} as const;
type Operation = keyof typeof MIX;

function nextOperation({ random }: Chance): Operation {
  const entries = Object.entries(MIX) as [Operation, number][];
  let at = random() * entries.reduce((sum, [, often]) => sum + often, 0);
  for (const [operation, often] of entries) {
    at -= often;
    if (at < 0) return operation;
  }
  return "drag";
}

/** The session of one person, who changes their own copy. `wait` lets time pass. */
function createPerson(hand: Editing, chance: Chance, wait: (ms: number) => void) {
  const { doc, origin, undoManager } = hand;
  const { records, texts } = boardRoots(doc);
  const shapes = () => [...records.keys()].filter((id) => id.startsWith("shape:") && !FIXED_IDS.includes(id));
  const write = (work: () => void) => doc.transact(work, origin);
  let last: string | null = null;
  const nextKey = () => {
    last = newKeyBetween(last, null, chance.random);
    return last;
  };

  const change = (ids: readonly (string | undefined)[], make: (record: CanvasRecord) => object) =>
    write(() => {
      for (const id of ids) {
        const record = readRecord(records.get(id ?? ""), id ?? "");
        if (record) updateRecord(records, record, { ...record, ...make(record) } as CanvasRecord);
      }
    });
  /** A gesture of some length: written once a second, and at its end. */
  const gesture = (ms: number, ids: readonly (string | undefined)[], make: (record: CanvasRecord) => object) => {
    let left = ms;
    for (; left > SAFETY_MS; left -= SAFETY_MS) {
      wait(SAFETY_MS);
      change(ids, make);
    }
    wait(left);
    change(ids, make);
  };
  const moved = () => ({ x: chance.length(0, 3000), y: chance.length(0, 2000) });

  function type(id: string | undefined, words: string): void {
    for (const letter of words) {
      wait(LETTER_MS);
      write(() => {
        const fragment = texts.get(id ?? "");
        if (fragment instanceof Y.XmlFragment) editFragment(fragment, fragmentText(fragment) + letter);
      });
    }
  }

  /** A stroke grows under the pen: each time it is written, it is written whole. */
  function draw(): void {
    let points: object[] = [];
    const segments = () => [{ type: "free", points }];
    const style = { color: "black", fill: "none", dash: "draw", size: "m" };
    const rest = { isComplete: false, isClosed: false, isPen: false, scale: 1 };
    const record = newShape(chance, "draw", PAGE_ID, nextKey(), { ...style, segments: segments(), ...rest });
    write(() => createRecord(records, record));
    gesture(500 + chance.below(2500), [record.id], (now) => {
      points = [
        ...points,
        ...Array.from({ length: 40 }, () => ({ x: chance.length(0, 400), y: chance.length(0, 300), z: 0.5 })),
      ];
      return { props: { ...propsOf(now), segments: segments() } };
    });
    change([record.id], (now) => ({ props: { ...propsOf(now), isComplete: true } }));
  }

  function create(): string {
    const { record, words } = newThing(chance, nextKey());
    write(() => {
      createRecord(records, record);
      if (words !== null) texts.set(record.id, newFragment(words));
    });
    return record.id;
  }

  const operations: Record<Operation, () => void> = {
    drag: () => gesture(300 + chance.below(2200), [chance.pick(shapes())], moved),
    "drag ten": () =>
      gesture(
        500 + chance.below(3000),
        Array.from({ length: 10 }, () => chance.pick(shapes())),
        moved,
      ),
    resize: () =>
      gesture(300 + chance.below(1500), [chance.pick(shapes())], (record) => ({
        ...moved(),
        props: { ...propsOf(record), w: chance.length(50, 600), h: chance.length(50, 600) },
      })),
    type: () =>
      type(
        chance.pick([...texts.keys()]),
        ` ${Array.from({ length: 1 + chance.below(6) }, () => chance.pick(WORDS)).join(" ")}`,
      ),
    style: () =>
      change([chance.pick(shapes())], (record) => ({
        props: { ...propsOf(record), color: chance.pick(COLOURS) ?? "red" },
      })),
    create: () => type(create(), chance.pick(WORDS) ?? ""),
    draw,
    delete: () => {
      const id = chance.pick(shapes()) ?? "";
      write(() => {
        records.delete(id);
        texts.delete(id);
      });
    },
    undo: () => undoManager.undo(),
  };

  return {
    create,
    act() {
      undoManager.stopCapturing();
      operations[nextOperation(chance)]();
    },
  };
}

/**
 * Four people work on a board for ten minutes: they drag, type letter by letter, draw, resize, colour, make, delete and
 * undo. The same seed gives the same bytes.
 */
export function recordSession({ seed = 1, operations = 1500, shapes = 40 }: SessionOptions = {}): RecordedSession {
  const chance = createChance(seed);
  const updates: SessionUpdate[] = [];
  const arrived = {};
  let [at, recording] = [0, false];
  const people = Array.from({ length: PEOPLE }, (_, person) => {
    const doc = new Y.Doc();
    // As large as yjs makes them: they are written with every change.
    doc.clientID = 0x8000_0000 + chance.below(0x7fff_ffff);
    Y.applyUpdate(doc, BOARD, arrived);
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === arrived) return;
      if (recording) updates.push({ at: Math.round(at), person, update });
      for (const other of people) if (other.hand.doc !== doc) Y.applyUpdate(other.hand.doc, update, arrived);
    });
    const hand = createEditing(doc);
    hand.undoManager.captureTimeout = Number.POSITIVE_INFINITY;
    // Four people's gestures run side by side: time passes a quarter as fast for all of them as for one.
    const wait = (ms: number) => {
      at += ms / PEOPLE;
    };
    return { hand, ...createPerson(hand, chance, wait) };
  });
  const [first] = people;
  for (let made = 0; made < shapes; made++) first?.create();
  const start = first ? Y.encodeStateAsUpdate(first.hand.doc) : BOARD;
  recording = true;
  for (let done = 0; done < operations; done++) {
    at = Math.max(at, (done / operations) * TEN_MINUTES);
    chance.pick(people)?.act();
  }
  for (const { hand } of people) {
    hand.destroy();
    hand.doc.destroy();
  }
  return { start, updates };
}

/** Every session begins on the same empty board. */
const BOARD = createBoard();
