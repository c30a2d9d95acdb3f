import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { contentOf } from "./content.ts";
import { readRecords } from "./read-records.ts";
import { type RecordedSession, recordSession } from "./testing/recorded-session.ts";

const MOST_BYTES = 700_000;

function after({ start, updates }: RecordedSession): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  for (const { update } of updates) Y.applyUpdate(doc, update);
  return doc;
}

const shapes = (doc: Y.Doc) => [...readRecords(doc).values()].filter(({ typeName }) => typeName === "shape").length;

describe("ten minutes of four people", () => {
  it("[L18] leave a small board, which loads as it was", () => {
    const session = recordSession();
    const doc = after(session);
    expect(shapes(doc)).toBeGreaterThan(200);
    expect(new Set(session.updates.map(({ person }) => person)).size).toBe(4);
    expect(session.updates.length).toBeGreaterThan(5000);
    expect(session.updates.at(-1)?.at).toBeGreaterThan(590_000);
    const encoded = Y.encodeStateAsUpdate(doc);
    expect(encoded.length).toBeLessThan(MOST_BYTES);
    const loaded = new Y.Doc();
    Y.applyUpdate(loaded, encoded);
    expect(contentOf(loaded)).toEqual(contentOf(doc));
    expect(readRecords(loaded)).toEqual(readRecords(doc));
  });

  it("[L18] let a board of a thousand shapes grow by what they made, not by what they moved", () => {
    const session = recordSession({ seed: 2, shapes: 1000 });
    const doc = after(session);
    expect(shapes(doc)).toBeGreaterThan(1000);
    const encoded = Y.encodeStateAsUpdate(doc).length;
    const grown = encoded - session.start.length;
    const wire = session.updates.reduce((sum, { update }) => sum + update.length, 0);
    expect(grown).toBeLessThan(0.6 * wire);
    expect(encoded).toBeLessThan(MOST_BYTES);
  });

  it("are the same for the same seed", () => {
    const [one, again, other] = [7, 7, 8].map((seed) => recordSession({ seed, operations: 60 }));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });
});
