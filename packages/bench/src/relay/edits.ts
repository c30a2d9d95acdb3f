import { createRandom } from "@openchair/board/testing/random";
import * as Y from "yjs";

/** What a writer sends in a run: updates made beforehand, and how far each brings the writer's clock. */
export interface Script {
  readonly clientId: number;
  readonly updates: readonly Uint8Array[];
  /** Clock behind each update: an update has come when its receiver's clock is as far. */
  readonly ends: readonly number[];
}

/** A small board and what some people will do on it. */
export interface RoomScript {
  readonly base: Uint8Array;
  readonly baseClient: number;
  readonly scripts: readonly Script[];
}

export const shapesOf = (doc: Y.Doc): Y.Map<Y.Map<string>> => doc.getMap("records");
export const wordsOf = (doc: Y.Doc): Y.Map<Y.XmlFragment> => doc.getMap("texts");

const LETTERS = "Ask people what they need before we decide. Two minutes each, then we open the chair. ";
const SHAPES_EACH = 3;

function recordOf(random: () => number): string {
  const place = () => Math.round(random() * 4000);
  return JSON.stringify({ type: "note", x: place(), y: place(), index: "a1V", parentId: "page:page", color: "yellow" });
}

function baseOf(clientId: number, writers: number, random: () => number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  doc.transact(() => {
    for (let writer = 0; writer < writers; writer++) {
      for (let nth = 0; nth < SHAPES_EACH; nth++) {
        const map = new Y.Map<string>();
        map.set("0", recordOf(random));
        shapesOf(doc).set(`bench:${writer}-${nth}`, map);
      }
      const fragment = new Y.XmlFragment();
      fragment.insert(0, [new Y.XmlText("Notes: ")]);
      wordsOf(doc).set(`bench:${writer}`, fragment);
    }
  });
  return doc;
}

/** Of ten edits seven overwrite one key of a shape, two type a letter, one makes a shape: as people work on a board. */
function edit(doc: Y.Doc, writer: number, nth: number, random: () => number): void {
  const what = random();
  if (what < 0.7) {
    const shape = shapesOf(doc).get(`bench:${writer}-${Math.floor(random() * SHAPES_EACH)}`);
    const place = () => Math.round(random() * 400_000) / 100;
    shape?.set("p", JSON.stringify([place(), place(), Math.round(random() * 6_283_185) / 1e6]));
  } else if (what < 0.9) {
    const text = wordsOf(doc).get(`bench:${writer}`)?.get(0);
    if (text instanceof Y.XmlText) text.insert(text.length, LETTERS[nth % LETTERS.length] ?? " ");
  } else {
    const map = new Y.Map<string>();
    map.set("0", recordOf(random));
    shapesOf(doc).set(`bench:${writer}-new-${nth}`, map);
  }
}

function scriptOf(base: Uint8Array, clientId: number, writer: number, edits: number, random: () => number): Script {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  const ends: number[] = [];
  doc.on("update", (update: Uint8Array) => {
    updates.push(update);
    ends.push(Y.getState(doc.store, clientId));
  });
  for (let nth = 0; nth < edits; nth++) edit(doc, writer, nth, random);
  doc.destroy();
  return { clientId, updates, ends };
}

/** The scripts of a room. The same seed makes the same edits; client ids are new each time, as in browsers. */
export function writeScripts(writers: number, edits: number, seed: number): RoomScript {
  const random = createRandom(seed);
  const ids = new Set<number>();
  while (ids.size <= writers) ids.add(Math.floor(Math.random() * 2 ** 32));
  const [baseClient = 1, ...clients] = ids;
  const base = baseOf(baseClient, writers, random);
  const update = Y.encodeStateAsUpdate(base);
  base.destroy();
  const scripts = clients.map((clientId, writer) => scriptOf(update, clientId, writer, edits, random));
  return { base: update, baseClient, scripts };
}
