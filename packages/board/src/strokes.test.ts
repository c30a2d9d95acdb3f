import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "./json.ts";
import { changedGroups } from "./records.ts";
import { packSegments, unpackSegments } from "./strokes.ts";

const free = (...points: readonly Json[]): Json => [{ type: "free", points }];

describe("a stroke", () => {
  it("[L3] is kept as the way its pen went, with pressure where there was any", () => {
    const mouse = free({ x: 0, y: 0, z: 0.5 }, { x: 1.25, y: -0.1, z: 0.5 }, { x: 1.3, y: -0.1, z: 0.5 });
    expect(packSegments(mouse)).toEqual([["free", [0, 0, 125, -10, 5, 0]]]);
    const pen = free({ x: 0, y: 0, z: 0.12 }, { x: 2, y: 3, z: 1 });
    expect(packSegments(pen)).toEqual([["free", [0, 0, 200, 300], [12, 100]]]);
    for (const stroke of [mouse, pen, free(), []]) expect(unpackSegments(packSegments(stroke))).toEqual(stroke);
  });

  it("[L3] is kept so as well while it is drawn", () => {
    const stroke = (segments: Json) => ({ id: "shape:a", typeName: "shape", type: "draw", props: { segments } });
    const changed = changedGroups(stroke(free()), stroke(free({ x: 1, y: 2, z: 0.5 })));
    expect([...changed]).toEqual([["x:segments", '[["free",[100,200]]]']]);
  });

  it("[L3] stays as it is where packing would change it", () => {
    for (const stroke of [
      free({ x: 0.123, y: 0, z: 0.5 }),
      free({ x: 1e9, y: 0, z: 0.5 }),
      free({ x: 0, y: 0 }),
      free({ x: 0, y: 0, z: 0.5, w: 1 }),
      free({ y: 0, x: 0, z: 0.5 }),
      [{ type: "", points: [] }],
      [{ type: "free", points: {} }],
      [{ points: [], type: "free" }],
      "no list",
      null,
      { type: "free" },
    ] as Json[]) {
      expect(JSON.stringify(packSegments(stroke))).toBe(JSON.stringify(stroke));
      expect(unpackSegments(stroke)).toEqual(stroke);
    }
  });

  it("[L3] of any kind comes back to the letter", () => {
    const number = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const point = fc.record(
      { x: number, y: number, z: fc.constantFrom(0.5, 0.25, 0.123) },
      { requiredKeys: ["x", "y"] },
    );
    const segment = fc.record({ type: fc.constantFrom("free", "straight", ""), points: fc.array(point) });
    // What looks as if it were packed already.
    const packed = fc.tuple(fc.constantFrom("free", ""), fc.array(fc.integer()), fc.array(fc.integer()));
    const odd = fc.oneof(
      packed,
      packed.map(([type, way]) => [type, way]),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(segment, odd)), (stroke) => {
        const text = JSON.stringify(stroke);
        const kept = JSON.stringify(packSegments(JSON.parse(text) as Json));
        expect(JSON.stringify(unpackSegments(JSON.parse(kept) as Json))).toBe(text);
      }),
      { numRuns: 2000, seed: 20270514 },
    );
  });

  it("[L11] that nobody can have drawn is left for others to refuse", () => {
    for (const packed of [
      [["free", [1]]],
      [["free", [1.5, 2]]],
      [["free", ["1", "2"]]],
      [["free", [1, 2], [1, 2]]],
      [["free", [1, 2], "50"]],
      [[7, [1, 2]]],
      [["free"]],
      [[]],
    ] as Json[]) {
      expect(unpackSegments(packed)).toEqual(packed);
    }
  });
});
