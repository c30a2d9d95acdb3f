import { arc, type Curve, ring, straight } from "./curves.ts";
import { type Box, turnedRect } from "./geometry.ts";
import {
  type Aisle,
  type Furniture,
  METRES,
  NO_COUNTS,
  type Place,
  type PlaceLook,
  type Seats,
  type Setting,
} from "./plan.ts";
import { growUntilSeated, placesBox, seatInRows } from "./rows.ts";

/** How much wider than deep a ring grows, so that a round room lies well on a page: the next ring's distance sideways. */
const RING_SIDEWAYS = 1.2;

/** Who sits in the middle or in front: one of each voice. */
export const VOICE_PLACES = ["voice-professional", "voice-emerging-leader", "voice-lived-experience"] as const;

/** Ways in: from both sides; in a large round from above and below as well. */
function waysIn(a: number, b: number, ofA: number, ofB: number, people: number): Aisle[] {
  const end = METRES.walk / 2;
  const sides: Aisle[] = [
    { x1: a + end, y1: 0, x2: ofA, y2: 0 },
    { x1: -a - end, y1: 0, x2: -ofA, y2: 0 },
  ];
  if (people <= 48) return sides;
  return [...sides, { x1: 0, y1: b + end, x2: 0, y2: ofB }, { x1: 0, y1: -b - end, x2: 0, y2: -ofB }];
}

interface Rings {
  readonly places: Place[];
  readonly rows: number;
  readonly aisles: readonly Aisle[];
  /** All that the rings enclose: the middle stays free though few people sit around it. */
  readonly floor: Box;
}

/** Rings of chairs around a free middle of `a` by `b` metres. */
function rings(seats: Seats, a: number, b: number, most: number, apart: number): Rings | null {
  const far = 60;
  const tried = seatInRows({
    ...seats,
    row: (n) => [ring(a + n * METRES.row * RING_SIDEWAYS, b + n * METRES.row)],
    aisles: waysIn(far, far, a * 0.6, b * 0.6, seats.people),
    most,
    apart,
  });
  if (!tried) return null;
  const { x, y, w, h } = placesBox(tried.places);
  const right = Math.max(a, x + w, -x);
  const foot = Math.max(b, y + h, -y);
  const aisles = waysIn(right, foot, a * 0.72, b * 0.72, seats.people);
  return { ...tried, aisles, floor: { x: -right, y: -foot, w: 2 * right, h: 2 * foot } };
}

/** How far the chairs in the middle of a fishbowl stand from it, across and along, in metres. */
const MIDDLE = { x: 1.45, y: 1.05 };

/** From the middle to the first ring: a wheelchair place anywhere on it has free floor of 1.2 m before it. */
const FIRST_RING = { x: 4.2, y: MIDDLE.y + METRES.chair / 2 + 1.2 + METRES.wheelchair.h / 2 + 0.05 };

/** Five chairs in the middle, one of them open, and rings with ways in around them. */
export function fishbowl(seats: Seats): Setting {
  const looks: readonly PlaceLook[] = ["open-chair", ...VOICE_PLACES, "speaker"];
  const middle = looks.map((look, n): Place => {
    const angle = -Math.PI / 2 + (n * 2 * Math.PI) / looks.length;
    return { look, x: MIDDLE.x * Math.cos(angle), y: MIDDLE.y * Math.sin(angle), angle: angle + Math.PI };
  });
  const { places, rows, aisles, floor } = growUntilSeated((scale) =>
    rings(seats, FIRST_RING.x * scale, FIRST_RING.y * scale, 14, METRES.apart),
  );
  return {
    places: [...middle, ...places],
    furniture: [],
    aisles,
    floor,
    focus: { x: 0, y: 0 },
    hasFront: false,
    counts: { ...NO_COUNTS, rows },
  };
}

/** One ring while everybody still sees each other in it, then more of them. */
export function circle(seats: Seats): Setting {
  const isOne = seats.people <= 40;
  const { places, rows, aisles, floor } = growUntilSeated((scale) =>
    isOne
      ? rings(seats, 1.75 * scale, 1.45 * scale, 1, 0.74)
      : rings(seats, 4.2 * scale, 3.2 * scale, 14, METRES.apart),
  );
  const counts = { ...NO_COUNTS, rows };
  return { places, furniture: [], aisles, floor, focus: { x: 0, y: 0 }, hasFront: false, counts };
}

/** Places for whoever speaks in front, side by side. */
const inFront = (looks: readonly PlaceLook[], y: number, bow = 0): Place[] =>
  looks.map((look, n) => {
    const at = n - (looks.length - 1) / 2;
    return { look, x: at * 0.95, y: y - bow * at * at, angle: Math.PI / 2 };
  });

const screenAt = (y: number, w: number): Furniture => ({
  look: "screen",
  shape: turnedRect({ x: 0, y }, 0.12, w, 0),
});

/** Rows in an arc before the front, `half` radians to each side of the middle, around three chairs and a screen. */
function arcs(seats: Seats, first: number, half: number): Setting {
  const found = growUntilSeated((scale) => {
    const r0 = first * scale;
    const row = (n: number): Curve[] => [
      arc({ x: 0, y: 0 }, r0 + n * METRES.row, Math.PI / 2 - half, Math.PI / 2 + half),
    ];
    const aisles: Aisle[] = seats.people > 12 ? [{ x1: 0, y1: 200, x2: 0, y2: r0 - 1 }] : [];
    const seated = seatInRows({ ...seats, row, aisles, most: Math.max(2, Math.ceil(r0 * 1.15)) });
    return seated && { ...seated, r0, hasAisle: aisles.length > 0 };
  });
  const box = placesBox(found.places);
  const end = box.y + box.h + METRES.walk / 2;
  // Nobody sits behind those who speak: they are in front of the ends of the rows, or level with them.
  const y = Math.min(found.r0 - 2.6, box.y + 0.2);
  return {
    places: [...inFront(VOICE_PLACES, y, -0.12), ...found.places],
    furniture: [screenAt(y - 1.25, Math.min(4.2, Math.max(2.2, box.w * 0.3)))],
    aisles: found.hasAisle ? [{ x1: 0, y1: end, x2: 0, y2: found.r0 - 0.7 }] : [],
    floor: null,
    focus: { x: 0, y },
    hasFront: true,
    counts: { ...NO_COUNTS, rows: found.rows },
  };
}

/** Rows in a slight bow before a screen. */
export const theatre = (seats: Seats): Setting =>
  arcs(seats, Math.max(3.4, Math.sqrt(seats.people + 2 * seats.wheelchairPlaces) * 0.92), 0.52);

/** A little less than half of a ring around those who speak, so far away that a wheelchair passes between its ends and them. */
export const halfCircle = (seats: Seats): Setting => arcs(seats, 3.4, 1.31);

/** Two sides that look at each other over a free strip, with who speaks for each of them and who chairs. */
export function debate(seats: Seats): Setting {
  const between = 2.4;
  const found = growUntilSeated((scale) => {
    const deep = Math.max(3.6, Math.sqrt(seats.people + 2 * seats.wheelchairPlaces) * 0.62) * scale;
    const aisles: Aisle[] =
      seats.people > 24
        ? [
            { x1: 90, y1: 0, x2: between - 0.6, y2: 0 },
            { x1: -90, y1: 0, x2: 0.6 - between, y2: 0 },
          ]
        : [];
    const line = (x: number, inward: 1 | -1) => straight({ x, y: -deep / 2 }, { x, y: deep / 2 }, inward);
    const row = (n: number) => [line(between + n * METRES.row, 1), line(-between - n * METRES.row, -1)];
    const seated = seatInRows({ ...seats, row, aisles, most: Math.max(2, Math.ceil(deep * 0.95)) });
    return seated && { ...seated, deep, hasAisle: aisles.length > 0 };
  });
  const box = placesBox(found.places);
  const end = box.w / 2 + METRES.walk / 2;
  const y = -found.deep / 2 - 1.5;
  const side = (sign: 1 | -1): Place[] =>
    [0, 1].map((n) => ({
      look: "speaker",
      x: sign * (1.5 + n * 0.75),
      y: y + 0.22 * (1 - n),
      angle: sign === 1 ? Math.PI : 0,
    }));
  return {
    places: [{ look: "speaker", x: 0, y: y - 0.2, angle: Math.PI / 2 }, ...side(-1), ...side(1), ...found.places],
    furniture: [],
    aisles: found.hasAisle
      ? [
          { x1: end, y1: 0, x2: between - 0.7, y2: 0 },
          { x1: -end, y1: 0, x2: 0.7 - between, y2: 0 },
        ]
      : [],
    floor: null,
    focus: { x: 0, y },
    hasFront: false,
    counts: { ...NO_COUNTS, rows: found.rows },
  };
}
