import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { createRoom } from "./room.ts";
import { step } from "./step.ts";
import { updatesOf } from "./testing/edits.ts";
import { frame, step1, update } from "./testing/wire.ts";

const RUNS = process.env["OPENCHAIR_LONG"] === undefined ? 400 : 20_000;

/** A small board of every kind of content, by clients 1 and 2. */
function board(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const text = new Y.XmlText();
  doc.getXmlFragment("text").insert(0, [new Y.XmlElement("paragraph"), text]);
  text.insert(0, "one two three");
  text.format(4, 3, { bold: true });
  doc.getArray("list").push([1, "two", { three: [3] }, new Uint8Array(3)]);
  const other = new Y.Doc();
  other.clientID = 2;
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  other.getMap<Y.Map<string>>("cards").set("a", new Y.Map<string>([["0", "card"]]));
  other.getArray("list").delete(1, 2);
  other.getText("t").insert(0, "abcdef");
  other.getText("t").delete(2, 2);
  return Y.encodeStateAsUpdate(other);
}

const HISTORY = board();

/** Numbers of an id: of clients that are there, or not. */
const id = fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.nat(30));
/** One struct in the encoding of yjs: what it says need make no sense. */
const struct = fc
  .record({
    ref: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    origin: fc.option(id, { nil: null, freq: 2 }),
    right: fc.option(id, { nil: null, freq: 3 }),
    parent: fc.oneof(fc.constantFrom("list", "cards", "t", "text"), id),
    sub: fc.option(fc.constantFrom("a", "0"), { nil: null, freq: 2 }),
    length: fc.integer({ min: 1, max: 4 }),
    kind: fc.nat(6),
  })
  .map(({ ref, origin, right, parent, sub, length, kind }): Uint8Array => {
    if (ref === 0 || ref === 10) return frame(ref, length);
    const hasParent = origin === null && right === null;
    const info = ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (hasParent && sub !== null ? 0x20 : 0);
    const parts: (number | string)[] = [];
    if (origin) parts.push(...origin);
    if (right) parts.push(...right);
    if (hasParent) {
      if (typeof parent === "string") parts.push(1, parent);
      else parts.push(0, ...parent);
      if (sub !== null) parts.push(sub);
    }
    return Uint8Array.from([info, ...frame(...parts), ...contentOf(ref, length, kind)]);
  });

function contentOf(ref: number, length: number, kind: number): Uint8Array {
  const many = <Item>(item: Item): Item[] => Array.from({ length }, () => item);
  switch (ref) {
    case 1:
      return frame(length);
    case 2:
      return frame(length, ...many('{"a":1}'));
    case 3:
      return frame(Uint8Array.of(1, 2));
    case 4:
      return frame("x".repeat(length));
    case 5:
      return frame('{"an":"embed"}');
    case 6:
      return frame("bold", "true");
    case 7:
      return kind === 3 || kind === 5 ? frame(kind, "paragraph") : frame(kind);
    case 8:
      return Uint8Array.from([length, ...many(126)]);
    default:
      return frame("guid", 0);
  }
}

const clientRun = fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.nat(24), fc.array(struct, { minLength: 1, maxLength: 4 }));
const deletes = fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.nat(24), fc.integer({ min: 1, max: 5 })), {
  maxLength: 2,
});
const invented = fc
  .tuple(fc.array(clientRun, { maxLength: 2 }), deletes)
  .map(([runs, gone]) =>
    Uint8Array.from([
      ...frame(runs.length),
      ...runs.flatMap(([client, clock, structs]) => [
        ...frame(structs.length, client, clock),
        ...structs.flatMap((bytes) => [...bytes]),
      ]),
      ...frame(gone.length, ...gone.flatMap(([client, clock, length]) => [client, 1, clock, length])),
    ]),
  );

/** A sound change on top of the board, with some bytes turned into others. */
const damaged = fc
  .tuple(fc.nat(2), fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 3 }))
  .map(([kind, flips]) => {
    const [bytes] = updatesOf((doc) => {
      if (kind === 0) doc.getText("t").insert(2, "more");
      if (kind === 1) doc.getMap<Y.Map<string>>("cards").get("a")?.set("p", "[1,2]");
      if (kind === 2) doc.getXmlFragment("text").delete(0, 1);
    }, HISTORY);
    const broken = (bytes as Uint8Array).slice();
    for (const [at, value] of flips) broken[at % broken.length] = value;
    return broken;
  });

/** One that never leaves off: its own changes first, so that what comes after builds on them. */
describe("updates that no sound client writes", () => {
  test("[R2] [R7] [R8] [R9] [R11] never break the document, and what is appended can be loaded again", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: invented }, damaged), { maxLength: 12 }), (updates) => {
        const room = createRoom([HISTORY]);
        const log = [HISTORY];
        let now = 0;
        let conn = 0;
        const tell = (data: Uint8Array) => {
          now += 20;
          for (const effect of step(room, { type: "message", conn: `${conn}`, data, now })) {
            if (effect.type === "append") log.push(effect.data);
          }
          step(room, { type: "committed", seq: room.seq, now });
        };
        for (const bytes of updates) {
          if (!room.connections.has(`${conn}`)) {
            conn += 1;
            step(room, { type: "open", conn: `${conn}`, person: "odd", readOnly: false, now });
            tell(step1());
          }
          tell(update(bytes));
          expect(room.health).toBe("open");
        }
        const { doc } = room;
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
        const again = createRoom(log).doc;
        expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(doc));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
