import { describe, expect, it } from "vitest";
import { PRESENCE_LIMITS, readCanvasPresence, readCaret, readPresentUser } from "./presence.ts";

describe("what browsers tell of themselves", () => {
  it("[L13] says who somebody is", () => {
    const user = { id: "p1", name: "Ana", voices: ["lived-experience", "boss", "professional"], seat: "co-chair" };
    expect(readPresentUser({ user })).toEqual({ id: "p1", name: "Ana", voices: ["professional", "lived-experience"] });
    expect(readPresentUser({ user: { ...user, name: "👩‍⚕️".repeat(99), voices: "all" } })).toMatchObject({ voices: [] });
    expect(readPresentUser({ user: { ...user, id: "" } })).toBeNull();
    expect(readPresentUser({ user: { ...user, name: 7 } })).toBeNull();
    for (const nothing of [null, undefined, "user", {}, { user: [] }]) expect(readPresentUser(nothing)).toBeNull();
  });

  it("[L13] says what they do on the canvas", () => {
    const canvas = {
      x: 1,
      y: -2.5,
      selected: ["shape:a", "page:b", 7],
      moving: [
        ["shape:a", 1, 2],
        ["shape:b", 1, 2, 0.5, 30, 40],
      ],
    };
    expect(readCanvasPresence({ canvas })).toEqual({ ...canvas, selected: ["shape:a"] });
    expect(readCanvasPresence({ canvas: { x: 1, y: 2 } })).toEqual({ x: 1, y: 2, selected: [], moving: [] });
    expect(readCanvasPresence({ canvas: { ...canvas, x: Number.NaN } })).toBeNull();
    expect(readCanvasPresence({ canvas: { ...canvas, y: 1e308 } })).toBeNull();
    expect(readCanvasPresence({ canvas: null })).toBeNull();
    const bad = [
      ["shape:a", 1],
      ["page:a", 1, 2],
      ["shape:a", 1, null],
      ["shape:a", 1, 2, 0, 0, 5],
      [1, 2, 3],
      "shape:a",
      ["shape:a", 1, 2, 3, 4, 5, 6],
    ];
    expect(readCanvasPresence({ canvas: { ...canvas, moving: bad } })?.moving).toEqual([]);
    const many = Array.from({ length: 500 }, (_, i) => [`shape:${i}`, 1, 2]);
    expect(readCanvasPresence({ canvas: { ...canvas, moving: many } })?.moving).toHaveLength(PRESENCE_LIMITS.moving);
  });

  it("[L13] says where they type", () => {
    const caret = { on: "text:shape:a", at: 0, end: 4 };
    expect(readCaret({ caret })).toEqual(caret);
    expect(readCaret({ caret: { ...caret, on: "brief:title" } })).toMatchObject({ on: "brief:title" });
    for (const wrong of [{ on: "shape:a" }, { on: "text:" }, { at: -1 }, { end: 1.5 }, { at: "0" }, { end: 1e300 }]) {
      expect(readCaret({ caret: { ...caret, ...wrong } })).toBeNull();
    }
  });
});
