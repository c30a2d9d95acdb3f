import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { compactHistory } from "./compaction.ts";
import { StoreError } from "./errors.ts";

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());

function writing(clientID: number): { readonly doc: Y.Doc; readonly updates: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return { doc, updates };
}

/** A seeded stream of numbers from 0 up to, and not including, 1. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function contentOf(...updates: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return { m: doc.getMap("m").toJSON(), t: doc.getText("t").toString() };
}

/** Deletions, which no state vector tells about (finding 8). */
const deletesOf = (update: Uint8Array) => {
  const { ds } = Y.decodeUpdate(update);
  return [...ds.clients].map(([client, items]) => [client, items.map(({ clock, len }) => [clock, len])]);
};

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error instanceof StoreError ? error.code : error;
  }
  return null;
};

/** Three writers who exchange some of their updates, so that these come in an order that no one of them has seen. */
function session(seed: number, steps: number): Uint8Array[] {
  const next = random(seed);
  const writers = [1, 2, 3].map(writing);
  const log: Uint8Array[] = [];
  for (let n = 0; n < steps; n++) {
    const writer = writers[Math.floor(next() * writers.length)];
    if (!writer) continue;
    const { doc, updates } = writer;
    const before = updates.length;
    const dice = next();
    const text = doc.getText("t");
    if (dice < 0.4) doc.getMap("m").set(`k${Math.floor(next() * 20)}`, n);
    else if (dice < 0.5) doc.getMap("m").delete(`k${Math.floor(next() * 20)}`);
    else if (dice < 0.8 || text.length < 3) text.insert(Math.floor(next() * text.length), `${n} `);
    else text.delete(Math.floor(next() * (text.length - 2)), 2);
    log.push(...updates.slice(before));
    if (next() < 0.2) for (const update of log) Y.applyUpdate(doc, update);
  }
  return log;
}

describe("one snapshot of a history", () => {
  it.each([1, 2, 3, 4, 5])("says what the history says, deletions included (seed %i)", (seed) => {
    const log = session(seed, 400);
    const compacted = compactHistory(EMPTY, log);
    expect(contentOf(compacted)).toEqual(contentOf(...log));
    const again = compactHistory(compacted, log);
    expect(contentOf(again)).toEqual(contentOf(...log));
    expect(deletesOf(again)).toEqual(deletesOf(compacted));
  });

  it("may be made in steps", () => {
    const log = session(6, 300);
    const inSteps = [0, 100, 200].reduce((kept, from) => compactHistory(kept, log.slice(from, from + 100)), EMPTY);
    expect(contentOf(inSteps)).toEqual(contentOf(...log));
  });

  it("holds updates that only delete", () => {
    const { doc, updates } = writing(1);
    doc.getText("t").insert(0, "abcdef");
    const snapshot = Y.encodeStateAsUpdate(doc);
    doc.getText("t").delete(1, 2);
    doc.getText("t").delete(2, 1);
    const compacted = compactHistory(snapshot, updates.slice(1));
    expect(contentOf(compacted)).toEqual({ m: {}, t: "adf" });
    expect(Y.encodeStateVectorFromUpdate(compacted)).toEqual(Y.encodeStateVectorFromUpdate(snapshot));
  });

  it("makes one of 5,000 updates, and little of many overwrites", () => {
    const { doc, updates } = writing(1);
    for (let n = 0; n < 5000; n++) doc.getMap("m").set("place", `[${n},${n}]`);
    const compacted = compactHistory(EMPTY, updates);
    expect(contentOf(compacted)).toEqual({ m: { place: "[4999,4999]" }, t: "" });
    expect(compacted.length).toBeLessThan(100);
  });

  it("is not made when a change builds on one that is missing", () => {
    const { doc, updates } = writing(1);
    for (let n = 0; n < 3; n++) doc.getMap("m").set("a", n);
    expect(codeOf(() => compactHistory(EMPTY, updates.toSpliced(1, 1)))).toBe("damaged");
  });

  it("is not made when something is deleted that nobody wrote", () => {
    const { doc, updates } = writing(1);
    doc.getText("t").insert(0, "abc");
    doc.getText("t").delete(0, 1);
    expect(codeOf(() => compactHistory(EMPTY, updates.slice(1)))).toBe("damaged");
  });

  it.each([
    ["nothing at all", new Uint8Array()],
    ["noise", Uint8Array.of(255, 255, 255, 255)],
    ["more clients than there are bytes", Uint8Array.of(255, 255, 255, 255, 7, 1, 1)],
    ["a kind of content that does not exist", Uint8Array.of(1, 1, 1, 0, 31, 1, 1, 97, 0, 0)],
  ])("is not made of %s", (_, wrong) => {
    const { doc, updates } = writing(1);
    doc.getMap("m").set("a", 1);
    expect(codeOf(() => compactHistory(EMPTY, [...updates, wrong]))).toBe("damaged");
    expect(codeOf(() => compactHistory(wrong, updates))).toBe("damaged");
  });

  it("ends in a snapshot or a refusal whatever bits are flipped", () => {
    const log = session(7, 60);
    const next = random(8);
    for (let n = 0; n < 500; n++) {
      const flipped = log.map((update) => Uint8Array.from(update));
      const victim = flipped[Math.floor(next() * flipped.length)];
      const at = Math.floor(next() * (victim?.length ?? 1));
      if (victim) victim[at] = (victim[at] ?? 0) ^ (1 << Math.floor(next() * 8));
      expect([null, "damaged"]).toContain(codeOf(() => compactHistory(EMPTY, flipped)));
    }
  });
});
