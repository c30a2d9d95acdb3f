import { describe, expect, it } from "vitest";
import { StoreError } from "../errors.ts";
import type { LogEntry } from "../ports.ts";
import { createAppendPacker, giveFirstSeq, packedCalls, packedEntries } from "./packed-appends.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

const CALLS: readonly (readonly [string, readonly LogEntry[]])[] = [
  ["a", [{ person: "ana", data: bytes(1, 2, 3) }]],
  ["b", []],
  ["bræt 漢字 🪑", [{ person: "Åse 🪑", data: bytes(), clients: [0, 1, 2 ** 53 - 1] }]],
  [
    "",
    [
      { person: "", data: new Uint8Array(10_000).fill(7) },
      { person: "ben", data: bytes(9), clients: [4] },
    ],
  ],
];

function packed(calls = CALLS): Uint8Array {
  const packer = createAppendPacker();
  for (const [boardId, entries] of calls) packer.add(boardId, entries);
  return packer.take();
}

function read(whole: Uint8Array): (readonly [string, readonly LogEntry[]])[] {
  return [...packedCalls(whole)].map((call) => {
    const entries = [...packedEntries({ ...call, bytes: whole })];
    return [call.boardId, entries.map((entry) => ({ ...entry, data: Uint8Array.from(entry.data) }))] as const;
  });
}

describe("packed appends", () => {
  it("are read as they were packed, in order", () => {
    expect(read(packed())).toEqual(CALLS);
  });

  it("carry the number that each call is given", () => {
    const whole = packed();
    for (const [i, call] of [...packedCalls(whole)].entries()) giveFirstSeq(whole, call, 2 ** 40 + i);
    expect([...packedCalls(whole)].map(({ firstSeq }) => firstSeq - 2 ** 40)).toEqual([0, 1, 2, 3]);
    expect(read(whole)).toEqual(CALLS);
  });

  it("start empty after they were taken, in a buffer of their own", () => {
    const packer = createAppendPacker();
    packer.add("a", [{ person: "ana", data: bytes(1) }]);
    const first = packer.take();
    expect(packer.length).toBe(0);
    packer.add("b", [{ person: "ben", data: bytes(2) }]);
    const second = packer.take();
    expect(first.buffer).not.toBe(second.buffer);
    expect(read(first)).toEqual([["a", [{ person: "ana", data: bytes(1) }]]]);
    expect(read(second)).toEqual([["b", [{ person: "ben", data: bytes(2) }]]]);
  });

  it("are refused when they were cut anywhere but between calls", () => {
    const whole = packed();
    const between = new Set([...packedCalls(whole)].map(({ at }) => at));
    for (let length = 1; length < whole.length; length++) {
      if (between.has(length)) continue;
      expect(() => [...packedCalls(whole.subarray(0, length))]).toThrow(StoreError);
    }
  });

  it("are read within their bounds whatever bits are flipped", () => {
    const whole = packed(CALLS.slice(0, 3));
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Uint8Array.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        read(flipped);
      } catch (error) {
        expect(error).toMatchObject({ name: "StoreError", code: "damaged" });
      }
    }
  });
});
