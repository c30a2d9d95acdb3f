import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { besideOthers } from "./beside.ts";
import { readingLines, type TidyBox, type TidyRoom, tidy } from "./tidy.ts";

const box = (id: string, x: number, y: number, w = 168, h = 90): TidyBox => ({ id, x, y, w, h });

const overlap = (a: TidyBox, b: TidyBox) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The boxes at the places they were given. */
function moved(boxes: readonly TidyBox[], room?: TidyRoom): TidyBox[] {
  const places = new Map(tidy(boxes, room).map((place) => [place.id, place]));
  return boxes.map((one) => ({ ...one, ...places.get(one.id) }));
}

const size = fc.integer({ min: 1, max: 600 });
const at = fc.integer({ min: -5000, max: 5000 });
const someBoxes = fc
  .array(fc.record({ x: at, y: at, w: size, h: size }), { minLength: 1, maxLength: 60 })
  .map((all) => all.map((one, i): TidyBox => ({ id: `shape:${i}`, ...one })));
const someRoom = fc.option(fc.record({ x: at, y: at, w: fc.integer({ min: 50, max: 4000 }) }), { nil: undefined });

describe("tidying up", () => {
  it("leaves two columns two columns, in line", () => {
    const messy = [
      box("a", 10, 5),
      box("b", 200, 22),
      box("c", 3, 130),
      box("d", 190, 118, 168, 140),
      box("e", 20, 300),
    ];
    expect(tidy(messy)).toEqual([
      { id: "a", x: 3, y: 5 },
      { id: "b", x: 187, y: 5 },
      { id: "c", x: 3, y: 111 },
      { id: "d", x: 187, y: 111 },
      { id: "e", x: 3, y: 267 },
    ]);
  });

  it("spreads a pile in columns, and keeps inside a zone", () => {
    const pile = [box("a", 300, 0), box("b", 302, 0), box("c", 304, 0)];
    const zone = { x: 20, y: 60, w: 360 };
    expect(tidy(pile, zone)).toEqual([
      { id: "a", x: 28, y: 60 },
      { id: "b", x: 212, y: 60 },
      { id: "c", x: 28, y: 166 },
    ]);
  });

  it("keeps two columns below a card as wide as both", () => {
    const ideas = [box("aim", 18, 60, 360), box("a", 18, 170, 172), box("b", 206, 180, 172), box("c", 30, 300, 172)];
    expect(tidy(ideas, { x: 14, y: 52, w: 368 })).toEqual([
      { id: "aim", x: 18, y: 60 },
      { id: "a", x: 18, y: 166 },
      { id: "b", x: 206, y: 166 },
      { id: "c", x: 18, y: 272 },
    ]);
  });

  it("covers nothing of what is not tidied, on the page and in a zone, and stays there the next time", () => {
    fc.assert(
      fc.property(
        someBoxes,
        someRoom,
        fc.array(fc.record({ x: at, y: at, w: size, h: size }), { maxLength: 12 }),
        (boxes, room, others) => {
          const laid = (of: readonly TidyBox[]) => {
            const places = besideOthers(of, tidy(of, room), others, room ? "zone" : "page");
            const byId = new Map(places.map((place) => [place.id, place]));
            return of.map((one) => ({ ...one, ...byId.get(one.id) }));
          };
          const after = laid(boxes);
          for (const a of after) for (const b of others) expect(overlap(a, { id: "other", ...b })).toBe(false);
          for (const a of after) for (const b of after) if (a.id < b.id) expect(overlap(a, b)).toBe(false);
          expect(laid(after)).toEqual(after);
        },
      ),
    );
  });

  it("does nothing to nothing", () => {
    expect(tidy([])).toEqual([]);
    expect(tidy([box("a", 7, 9)])).toEqual([{ id: "a", x: 7, y: 9 }]);
  });

  it("never lets two things overlap, loses none and makes none up", () => {
    fc.assert(
      fc.property(someBoxes, someRoom, (boxes, room) => {
        const after = moved(boxes, room);
        expect(
          tidy(boxes, room)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(boxes.map(({ id }) => id).sort());
        for (const a of after) for (const b of after) if (a.id < b.id) expect(overlap(a, b)).toBe(false);
      }),
    );
  });

  it("keeps the reading order, and changes nothing the second time", () => {
    fc.assert(
      fc.property(someBoxes, someRoom, (boxes, room) => {
        const order = readingLines(boxes)
          .flat()
          .map(({ id }) => id);
        const after = moved(boxes, room);
        expect(
          readingLines(after)
            .flat()
            .map(({ id }) => id),
        ).toEqual(order);
        expect(moved(after, room)).toEqual(after);
      }),
    );
  });

  it("stays inside the sides of a room that is wide enough", () => {
    fc.assert(
      fc.property(someBoxes, fc.record({ x: at, y: at, w: fc.integer({ min: 600, max: 4000 }) }), (boxes, room) => {
        for (const { x, y, w } of moved(boxes, room)) {
          expect(x).toBeGreaterThanOrEqual(room.x);
          expect(x + w).toBeLessThanOrEqual(room.x + room.w);
          expect(y).toBeGreaterThanOrEqual(room.y);
        }
      }),
    );
  });
});
