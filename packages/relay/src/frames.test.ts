import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { decodeFrame } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import { Stage } from "./testing/stage.ts";
import { frame, mark, presence, step1, step2, update } from "./testing/wire.ts";

const noise: [string, Uint8Array][] = [
  ["nothing", new Uint8Array()],
  ["an unknown type", frame(4)],
  ["an auth message, which only we send", frame(2, 0, "no")],
  ["an unknown kind of sync", frame(0, 3, new Uint8Array())],
  ["a byte too many", Uint8Array.from([...step1(), 0])],
  ["two messages in one frame", Uint8Array.from([...step1(), ...step1()])],
  ["a byte too few", step2(Uint8Array.of(0, 0)).slice(0, -1)],
  ["a length beyond the end", frame(0, 2, 2 ** 40)],
  ["a length beyond all numbers", Uint8Array.of(0, 2, ...Array<number>(12).fill(0xff))],
  ["a state vector cut short", step1(Uint8Array.of(2, 1, 1))],
  ["a state vector with bytes left over", step1(Uint8Array.of(0, 0))],
  ["a state vector of 2^53 entries", step1(frame(2 ** 53 - 1, 1, 1))],
  ["a mark that is too long", frame(102, new Uint8Array(LIMITS.markBytes + 1))],
  ["a query with something in it", frame(3, 0)],
];

describe("frames", () => {
  test.each(noise)("[R1] %s closes with 4400 and a reason", (_name, data) => {
    const stage = new Stage();
    stage.join("anna");
    const [effect] = stage.do({ type: "message", conn: "anna", data });
    expect(effect).toMatchObject({ type: "close", conn: "anna", code: 4400 });
    expect(effect?.type === "close" && effect.reason.length).toBeLessThan(124);
  });

  test("[R3] too large a frame or live update closes with 4413; a SyncStep2 may be larger", () => {
    expect(decodeFrame(new Uint8Array(LIMITS.frameBytes + 1))).toMatchObject({ type: "fault", code: 4413 });
    expect(decodeFrame(update(new Uint8Array(LIMITS.updateBytes + 1)))).toMatchObject({ type: "fault", code: 4413 });
    expect(decodeFrame(update(new Uint8Array(LIMITS.updateBytes)))).toMatchObject({ type: "update" });
    expect(decodeFrame(step2(new Uint8Array(LIMITS.updateBytes + 1)))).toMatchObject({ type: "step-2" });
  });
});

describe("hostile bytes", () => {
  const doc = new Y.Doc();
  doc.getMap("meta").set("title", "Hope");
  doc.getText("t").insert(0, "one two three");
  doc.getText("t").delete(2, 4);
  doc.getArray("list").push([new Y.Map(), { deep: [1, { er: "x" }] }, Uint8Array.of(1, 2)]);
  const sound = [
    step1(Y.encodeStateVector(doc)),
    step2(Y.encodeStateAsUpdate(doc)),
    update(Y.encodeStateAsUpdate(doc)),
    presence({ client: 1, clock: 1, state: { name: "Anna" } }, { client: 2, clock: 3, state: null }),
    mark(12),
    frame(3),
  ];
  const hostileVarint = fc.constantFrom(
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
    [0xff, 0xff, 0xff, 0xff, 0x0f],
    Array<number>(12).fill(0xff),
  );
  /** A sound frame that was cut, flipped or had something put in, or plain noise. */
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc
      .tuple(fc.constantFrom(...sound), fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 4 }), fc.nat())
      .map(([data, flips, cut]) => {
        const bent = data.slice();
        for (const [at, bit] of flips) bent[at % bent.length] = (bent[at % bent.length] ?? 0) ^ (1 << bit);
        return cut % 3 === 0 ? bent.slice(0, cut % (bent.length + 1)) : bent;
      }),
    fc
      .tuple(fc.constantFrom(...sound), fc.nat(), hostileVarint)
      .map(([data, at, put]) =>
        Uint8Array.from([...data.slice(0, at % data.length), ...put, ...data.slice(at % data.length)]),
      ),
  );

  test("[R2] [R9] never make the room throw, stall, or hold anything pending; its log replays to its document", () => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 12 }), fc.boolean(), (messages, readOnly) => {
        const stage = new Stage();
        const log: Uint8Array[] = [];
        messages.forEach((data, i) => {
          stage.do({ type: "open", conn: `c${i}`, person: `c${i}`, readOnly });
          for (const effect of stage.do({ type: "message", conn: `c${i}`, data })) {
            if (effect.type === "append") log.push(effect.data);
          }
        });
        expect(stage.doc.store.pendingStructs).toBeNull();
        expect(stage.doc.store.pendingDs).toBeNull();
        expect(stage.room.health).toBe("open");
        if (readOnly) expect(log).toEqual([]);
        const replayed = new Y.Doc();
        for (const entry of log) Y.applyUpdate(replayed, entry);
        expect(Y.encodeStateAsUpdate(replayed)).toEqual(Y.encodeStateAsUpdate(stage.doc));
      }),
      { numRuns: 3000 },
    );
  });
});
