import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../format.ts";
import { LANGUAGES, type Language } from "../voices.ts";
import {
  firstChoice,
  MOST_PLACES_DRAWN,
  QUIET_CORNERS,
  ROOM_LIMITS,
  type RoomChoice,
  usualWheelchairs,
} from "./choice.ts";
import { drawRoom } from "./draw-room.ts";
import { type Box, boxAround, boxCorners, distanceToLine, type Footprint, gapBetween, turnedRect } from "./geometry.ts";
import { isRoomLayout, isSuggested, layoutForFormat, layoutsInOrder, ROOM_LAYOUTS, sizeOf } from "./layouts.ts";
import { aisleShape, METRES, placeShape } from "./plan.ts";
import { planRoom, type RoomPlan, soundChoice } from "./room.ts";
import { planText, roomText } from "./room-text.ts";

const choices: fc.Arbitrary<RoomChoice> = fc
  .record({
    layout: fc.constantFrom(...ROOM_LAYOUTS.map(({ id }) => id)),
    people: fc.integer({ min: 1, max: 500 }),
    wheelchairPlaces: fc.integer({ min: 0, max: ROOM_LIMITS.wheelchairPlaces.max }),
    quietCorner: fc.constantFrom(null, ...QUIET_CORNERS),
  })
  .map(soundChoice);

/** Rooms that were wrong once: a wheelchair shut in by those in the middle or in front, more wheelchairs than people in the rows. */
const WRONG_ONCE = (
  [
    ["fishbowl", 27, 16],
    ["fishbowl", 44, 15],
    ["half-circle", 12, 4],
    ["boardroom", 31, 18],
    ["boardroom", 33, 20],
  ] as const
).map(([layout, people, wheelchairPlaces]): RoomChoice => ({ layout, people, wheelchairPlaces, quietCorner: null }));

/** Look longer with `FUZZ_RUNS`, elsewhere with `FUZZ_SEED`. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);
const RUNS: fc.Parameters<[RoomChoice]> = { numRuns, examples: WRONG_ONCE.map((choice) => [choice]) };
const RUNS_IN_WORDS: fc.Parameters<[RoomChoice, Language]> = {
  numRuns,
  examples: WRONG_ONCE.map((choice) => [choice, "en"]),
};

const things = (plan: RoomPlan): { readonly name: string; readonly shape: Footprint }[] => [
  ...plan.places.map((place, i) => ({ name: `${place.look} ${i}`, shape: placeShape(place) })),
  ...plan.furniture.map(({ look, shape }, i) => ({ name: `${look} ${i}`, shape })),
  ...(plan.quiet ? [{ name: "quiet corner", shape: boxCorners(plan.quiet) }] : []),
];

const isInside = (plan: RoomPlan, shape: Footprint): boolean => {
  const { x, y, w, h } = boxAround([shape]);
  return x >= -1e-6 && y >= -1e-6 && x + w <= plan.w + 1e-6 && y + h <= plan.h + 1e-6;
};

describe("every room", () => {
  test("holds all that is in it, and nothing stands on anything else or in a way", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plan = planRoom(choice);
        expect(clash(plan)).toBe("");
      }),
      RUNS,
    );
  });

  test("has a place for everybody who is drawn, and as many wheelchair places as were chosen", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plan = planRoom(choice);
        const chairs = plan.places.filter(({ look }) => look === "chair").length;
        const wheelchairs = plan.places.filter(({ look }) => look === "wheelchair").length;
        expect(plan.drawn).toBe(Math.min(choice.people, MOST_PLACES_DRAWN));
        expect(wheelchairs).toBe(choice.wheelchairPlaces);
        if (plan.onFoot) expect(chairs + wheelchairs).toBeLessThanOrEqual(Math.max(24, choice.wheelchairPlaces));
        else expect(chairs + wheelchairs).toBe(plan.drawn);
      }),
      RUNS,
    );
  });

  test("has free floor of 1.2 m at a side of each wheelchair place, from where one drives in", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plan = planRoom(choice);
        const all = things(plan);
        const { w, h } = METRES.wheelchair;
        for (const [i, place] of plan.places.entries()) {
          if (place.look !== "wheelchair") continue;
          const { x, y, angle } = place;
          const ways = [0, 1, 2, 3].map((turn) => {
            const to = angle + (turn * Math.PI) / 2;
            const [deep, wide] = turn % 2 === 0 ? [h, w] : [w, h];
            const away = deep / 2 + 0.6 + 0.02;
            return turnedRect({ x: x + away * Math.cos(to), y: y + away * Math.sin(to) }, wide, 1.2, to);
          });
          const isFree = (way: Footprint) =>
            isInside(plan, way) && all.every(({ shape }, n) => n === i || gapBetween(way, shape) >= -0.03);
          expect(ways.some(isFree), `wheelchair place ${i}`).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("is said in words that count what is drawn, in every language", () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...LANGUAGES), (choice, language) => {
        const plan = planRoom(choice);
        const text = planText(plan, language);
        const count = (look: string) => plan.places.filter((place) => place.look === look).length;
        for (const [look, least] of [
          ["chair", 13],
          ["wheelchair", 13],
        ] as const) {
          if (count(look) >= least) expect(text).toContain(String(count(look)));
        }
        const { rows, groups, posters } = plan.counts;
        for (const n of [rows, groups, posters]) if (n > 12) expect(text).toContain(String(n));
        expect(text.includes(String(choice.people)) || choice.people <= MOST_PLACES_DRAWN).toBe(true);
        expect(text).not.toMatch(/undefined|NaN|\s{2}|\.\.| [.,]/);
        for (const sentence of text.split(/(?<=\.) /)) expect(sentence).toMatch(/^[\p{Lu}0-9].*\.$/u);
      }),
      RUNS_IN_WORDS,
    );
  });

  test("shows what those in wheelchairs see, and says from how many places nobody is in between", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const plan = planRoom(choice);
        expect(plan.sights).toHaveLength(plan.focus === null ? 0 : choice.wheelchairPlaces);
        const isAudience = ({ look }: { look: string }) => look === "chair" || look === "wheelchair";
        for (const { from, to, isFree } of plan.sights) {
          const between = plan.places.filter(
            (place) => isAudience(place) && distanceToLine(place, from, to) < METRES.chair / 2 - 0.001,
          );
          if (isFree) expect(between).toHaveLength(0);
        }
        const free = plan.sights.filter(({ isFree }) => isFree).length;
        const text = planText(plan, "en");
        if (plan.sights.length > 0 && free === plan.sights.length) expect(text).toContain("the view is free");
        if (free < plan.sights.length) expect(text).toMatch(/people sit in between/);
      }),
      RUNS,
    );
  });

  test("is drawn as it is planned: all inside the picture, one shape for each place", () => {
    fc.assert(
      fc.property(choices, fc.constantFrom(...LANGUAGES), (choice, language) => {
        const plan = planRoom(choice);
        const { width, height, parts, labels } = drawRoom(choice, language);
        const shapesOf = (look: string) => (parts.find((part) => part.look === look)?.d.match(/M/g) ?? []).length;
        const count = (look: string) => plan.places.filter((place) => place.look === look).length;
        expect(shapesOf("chair")).toBe(count("chair"));
        expect(shapesOf("open-chair")).toBe(count("open-chair"));
        // A place and somebody in it.
        expect(shapesOf("wheelchair")).toBe(count("wheelchair") * 2);
        expect(shapesOf("sight")).toBe(plan.sights.length);
        expect(shapesOf("table") + shapesOf("poster") + shapesOf("screen")).toBe(plan.furniture.length);
        expect(shapesOf("quiet")).toBe(choice.quietCorner === null ? 0 : 1);
        for (const { d } of parts) expect(d).toMatch(/^[MLHVACZaclmhvz0-9 .-]+$/);
        for (const { d } of parts) expect(d.length).toBeLessThan(50_000);
        for (const { x, y, text, size } of labels) {
          expect(x - text.length * size * 0.27).toBeGreaterThanOrEqual(0);
          expect(x + text.length * size * 0.27).toBeLessThanOrEqual(width);
          expect(y - size).toBeGreaterThanOrEqual(0);
          expect(y + size * 0.25).toBeLessThanOrEqual(height);
        }
      }),
      RUNS_IN_WORDS,
    );
  });
});

/** Whether two things are so far apart that nobody needs to measure it. */
const areFar = (a: Box, b: Box): boolean =>
  a.x + a.w + 0.1 < b.x || b.x + b.w + 0.1 < a.x || a.y + a.h + 0.1 < b.y || b.y + b.h + 0.1 < a.y;

/** What stands on something else, outside, or in a way; "" when all is well. */
function clash(plan: RoomPlan): string {
  const all = things(plan).map((thing) => ({ ...thing, box: boxAround([thing.shape]) }));
  const ways = plan.aisles.map(aisleShape);
  if (ways.some((way) => !isInside(plan, way))) return "an aisle is outside";
  if (plan.aisles.some(({ x1, y1, x2, y2 }) => Math.hypot(x2 - x1, y2 - y1) < 1)) return "an aisle leads nowhere";
  for (const [i, { name, shape, box }] of all.entries()) {
    if (!isInside(plan, shape)) return `${name} is outside`;
    if (ways.some((way) => gapBetween(shape, way) < 0)) return `${name} stands in an aisle`;
    const other = all.slice(i + 1).find((one) => !areFar(box, one.box) && gapBetween(shape, one.shape) < 0.01);
    if (other) return `${name} stands on ${other.name}`;
  }
  return "";
}

describe.each(ROOM_LAYOUTS.map(({ id }) => id))("%s", (layout) => {
  test("is sound for all sizes from 1 to 320, with few and with many wheelchair places", () => {
    const faults: string[] = [];
    for (let people = 1; people <= MOST_PLACES_DRAWN; people += people < 40 ? 1 : 29) {
      for (const quietCorner of people % 2 === 0 ? [null] : QUIET_CORNERS) {
        const usual = { ...firstChoice(layout, people), quietCorner };
        for (const wheelchairPlaces of [0, 1, usual.wheelchairPlaces, Math.min(12, people)]) {
          const fault = clash(planRoom({ ...usual, wheelchairPlaces }));
          if (fault !== "") faults.push(`${people} people, ${wheelchairPlaces} in wheelchairs: ${fault}`);
        }
      }
    }
    expect(faults).toEqual([]);
  }, 30_000);
});

test("aisles are wide enough for a wheelchair to turn, and what is free between groups for one to pass", () => {
  expect(METRES.aisle).toBeGreaterThanOrEqual(1.5);
  expect(METRES.walk).toBeGreaterThanOrEqual(1.2);
});

describe("words of a room", () => {
  test("say all of a fishbowl", () => {
    expect(roomText({ layout: "fishbowl", people: 120, wheelchairPlaces: 4, quietCorner: "by-door" }, "en")).toBe(
      "Five chairs in the middle: one for each of the three voices (disc: professional, diamond: emerging leader, square: " +
        "lived experience), one for the host, and one, a dotted ring, that always stays open. " +
        "Four rings around them with 116 chairs. Four aisles, 1.5 metres wide, lead in. Four wheelchair places, drawn as " +
        "rectangles, at the aisles, the first ones in front. The furthest seat is 8.0 metres from the middle. Dotted lines show the " +
        "view from the wheelchair places: it is free from two, and from the other two people sit in between. A quiet " +
        "corner by the door, at the right. The room is about 19 by 16 metres.",
    );
  });

  test.each([
    ["en", "one wheelchair place,", "The door is at the right."],
    ["da", "én kørestolsplads,", "Døren er til højre."],
    ["nl", "één rolstoelplaats,", "De deur is rechts."],
  ] as const)("count one as one in %s", (language, place, door) => {
    const text = roomText({ layout: "circle", people: 8, wheelchairPlaces: 1, quietCorner: null }, language);
    expect(text.toLowerCase()).toContain(place);
    expect(text).toContain(door);
  });

  test("say that a very large room is drawn in part", () => {
    const text = roomText(firstChoice("theatre", 2000), "en");
    expect(text).toContain("The drawing shows 320 of 2000 people");
  });
});

describe("choosing a layout", () => {
  test("has one for each format of the catalogue, which suits it", () => {
    for (const { id } of FORMATS) {
      const layout = layoutForFormat(id);
      expect(isRoomLayout(layout)).toBe(true);
      expect(ROOM_LAYOUTS.find((one) => one.id === layout)?.suits as readonly string[]).toContain(id);
      expect(layoutsInOrder(id, null)[0]?.id).toBe(layout);
    }
    expect(layoutForFormat("silent-disco")).toBeNull();
    expect(layoutForFormat(null)).toBeNull();
  });

  test("puts what the room is too full for further down", () => {
    expect(layoutsInOrder("what-i-wish-id-known", 40)[0]?.id).toBe("half-circle");
    expect(layoutsInOrder("what-i-wish-id-known", 400)[0]?.id).toBe("fishbowl");
    expect(
      layoutsInOrder("pre-mortem", 120)
        .map(({ id }) => id)
        .indexOf("boardroom"),
    ).toBeGreaterThan(4);
    expect(isSuggested("boardroom", "pre-mortem", 120)).toBe(false);
    expect(isSuggested("boardroom", "pre-mortem", 12)).toBe(true);
    expect(sizeOf("boardroom", 120)).toBe("too-many");
    expect(sizeOf("fishbowl", 5)).toBe("too-few");
    expect(sizeOf("fishbowl", 120)).toBe("fits");
  });

  test("starts with places for wheelchairs and a quiet corner, and stays within bounds", () => {
    expect(firstChoice("circle", null)).toEqual({
      layout: "circle",
      people: 30,
      wheelchairPlaces: 2,
      quietCorner: "by-door",
    });
    expect(usualWheelchairs(1)).toBe(1);
    expect(usualWheelchairs(120)).toBe(4);
    const wild = soundChoice({ layout: "circle", people: Number.NaN, wheelchairPlaces: 1e9, quietCorner: "by-door" });
    expect(wild).toEqual({ layout: "circle", people: 30, wheelchairPlaces: 20, quietCorner: "by-door" });
    expect(soundChoice({ ...wild, people: 3, wheelchairPlaces: -4 })).toMatchObject({ people: 3, wheelchairPlaces: 0 });
  });

  test("calls each layout something else, in every language", () => {
    for (const language of LANGUAGES) {
      const names = ROOM_LAYOUTS.map(({ names: called }) => called[language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
