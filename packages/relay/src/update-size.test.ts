import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LIMITS } from "./limits.ts";
import { Stage } from "./testing/stage.ts";
import { frame, step1, step2, update } from "./testing/wire.ts";
import { sizeOfUpdate } from "./update-size.ts";

const values = fc.anything({
  maxDepth: 3,
  withBigInt: false,
  withNullPrototype: false,
  values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
});

/** A document with content of every kind. */
const documents = fc.array(fc.tuple(fc.nat(8), fc.nat(30), fc.string(), values), { maxLength: 30 }).map((steps) => {
  const doc = new Y.Doc();
  const text = doc.getText("text");
  const list = doc.getArray<unknown>("list");
  const map = doc.getMap<unknown>("map");
  for (const [kind, at, words, value] of steps) {
    if (kind === 0) text.insert(at % (text.length + 1), words);
    if (kind === 1 && text.length > 1) text.delete(at % (text.length - 1), 1);
    if (kind === 2 && text.length > 1) text.format(0, (at % text.length) + 1, { [words]: true });
    if (kind === 3) text.insertEmbed(at % (text.length + 1), { words });
    if (kind === 4) list.insert(at % (list.length + 1), [value, { words }, [at]]);
    if (kind === 5) list.push([new Uint8Array(at)]);
    if (kind === 6) map.set(words, new Y.Map([["in", words]]));
    if (kind === 7) doc.getXmlFragment("xml").insert(0, [new Y.XmlElement(words || "p"), new Y.XmlText(words)]);
    if (kind === 8) map.delete(words);
  }
  return Y.encodeStateAsUpdate(doc);
});

describe("how much is in an update", () => {
  test("[R3] is counted as yjs reads it", () => {
    fc.assert(
      fc.property(documents, (bytes) => {
        const { structs, ds } = Y.decodeUpdate(bytes);
        const deletes = [...ds.clients.values()].reduce((sum, ranges) => sum + ranges.length, 0);
        expect(sizeOfUpdate(bytes, { structs: 1e9, deletes: 1e9 })).toEqual({ structs: structs.length, deletes });
      }),
    );
  });

  test("[R2] never throws, whatever is cut or flipped", () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(255), fc.nat(), (bytes, at, value, end) => {
        const broken = bytes.slice(0, 1 + (end % bytes.length));
        broken[at % broken.length] = value;
        expect(() => sizeOfUpdate(broken, { structs: 1000, deletes: 1000 })).not.toThrow();
      }),
    );
  });

  const many = (count: number) =>
    Uint8Array.from([...frame(1, count, 5, 0), ...Array.from({ length: count }, () => [0, 1]).flat(), 0]);
  const manyDeletes = (count: number) =>
    Uint8Array.from([...frame(0, 1, 5, count), ...Array.from({ length: count }, () => [0, 1]).flat()]);

  test("[R3] too many parts, or deletions, or too long a state vector, closes with 4413", () => {
    const stage = new Stage();
    for (const bytes of [many(LIMITS.updateParts.structs + 1), manyDeletes(LIMITS.updateParts.deletes + 1)]) {
      stage.join("anna");
      expect(stage.hear("anna", update(bytes))).toEqual(["✕ anna 4413"]);
    }
    stage.join("bo");
    expect(stage.hear("bo", step2(many(LIMITS.boardParts.structs + 1)))).toEqual(["✕ bo 4413"]);
    stage.join("eve");
    expect(stage.hear("eve", step2(manyDeletes(LIMITS.boardParts.deletes + 1)))).toEqual(["✕ eve 4413"]);
    stage.join("cai");
    expect(stage.hear("cai", step1(new Uint8Array(LIMITS.stateVectorBytes + 1)))).toEqual(["✕ cai 4413"]);
    stage.join("dee");
    expect(stage.hear("dee", update(many(1000)))[0]).toMatch(/^append/);
  });
});
