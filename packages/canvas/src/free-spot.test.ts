import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Area, nearestFreePlace } from "./free-spot.ts";

const area = (x: number, y: number, w = 100, h = 100): Area => ({ x, y, w, h });

describe("a free place", () => {
  it("is the wished-for one when nothing lies there", () => {
    expect(nearestFreePlace(area(10, 20), [])).toEqual({ x: 10, y: 20 });
    expect(nearestFreePlace(area(10, 20), [area(300, 20)])).toEqual({ x: 10, y: 20 });
  });

  it("is beside what is in the way, on the nearest side", () => {
    expect(nearestFreePlace(area(60, 0), [area(0, 0)])).toEqual({ x: 124, y: 0 });
    expect(nearestFreePlace(area(0, 90), [area(0, 0)])).toEqual({ x: 0, y: 124 });
  });

  it("is rather in sight than near", () => {
    const sight = area(0, 0, 1000, 250);
    expect(nearestFreePlace(area(100, 90), [area(100, 80)], sight)).toEqual({ x: 224, y: 90 });
  });

  it("never lies over anything", () => {
    const size = fc.integer({ min: 1, max: 400 });
    const at = fc.integer({ min: -1000, max: 1000 });
    const box = fc.record({ x: at, y: at, w: size, h: size });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 25 }), box, (wished, taken, sight) => {
        const { x, y } = nearestFreePlace(wished, taken, sight);
        for (const other of taken) {
          const apart =
            x >= other.x + other.w || other.x >= x + wished.w || y >= other.y + other.h || other.y >= y + wished.h;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
