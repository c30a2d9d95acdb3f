import { straight } from "./curves.ts";
import { turnedRect } from "./geometry.ts";
import { setInGroups } from "./groups.ts";
import { type Furniture, METRES, NO_COUNTS, type Place, type Seats, type Setting } from "./plan.ts";
import { growUntilSeated, placesBox, seatInRows } from "./rows.ts";

const grouped = (setting: Pick<Setting, "places" | "furniture" | "counts">): Setting => ({
  ...setting,
  aisles: [],
  floor: null,
  focus: null,
  hasFront: false,
});

/** Small round tables, places all around. */
export const worldCafe = (seats: Seats): Setting =>
  grouped(setInGroups({ ...seats, size: 5, middle: 0.55, hasTable: true, facesFront: false }));

/** Circles without a table. */
export const smallCircles = (seats: Seats): Setting =>
  grouped(setInGroups({ ...seats, size: 6, middle: 0.75, hasTable: false, facesFront: false }));

/** Three chairs close together, nothing between them. */
export const kneeToKnee = (seats: Seats): Setting =>
  grouped(setInGroups({ ...seats, size: 3, middle: 0.3, hasTable: false, facesFront: false }));

/** Round tables whose front side is left free, and a screen. */
export function cabaret(seats: Seats): Setting {
  const { places, furniture, counts } = setInGroups({
    ...seats,
    size: 6,
    middle: 0.8,
    hasTable: true,
    facesFront: true,
  });
  const { w } = placesBox(places);
  const front = -3;
  const speaker: Place = { look: "speaker", x: 0, y: front + 0.9, angle: Math.PI / 2 };
  const screen: Furniture = {
    look: "screen",
    shape: turnedRect({ x: 0, y: front - 0.3 }, 0.12, Math.min(4.2, Math.max(2.2, w * 0.3)), 0),
  };
  return {
    places: [speaker, ...places],
    furniture: [...furniture, screen],
    aisles: [],
    floor: null,
    focus: { x: speaker.x, y: speaker.y },
    hasFront: true,
    counts,
  };
}

/** How many of those who walk about find a place to sit. */
const seatedOf = (seats: Seats): Seats => ({
  people: Math.min(seats.people, Math.max(seats.wheelchairPlaces, 4, Math.min(24, Math.ceil(seats.people / 5)))),
  wheelchairPlaces: seats.wheelchairPlaces,
});

/** Places to sit along the wall below a free floor. `wide`: how wide the floor is. */
function alongWall(seats: Seats, wide: number, y: number): { places: Place[]; rows: number } {
  return growUntilSeated((scale) => {
    const half = (wide * scale) / 2;
    return seatInRows({
      ...seats,
      row: (n) => [straight({ x: -half, y: y + n * METRES.row }, { x: half, y: y + n * METRES.row }, -1)],
      aisles: [],
      most: 1,
    });
  });
}

/** Posters in lines with wide ways between them, and seats along the wall. */
export function posterWalk(seats: Seats): Setting {
  const posters = Math.min(24, Math.max(4, Math.ceil(seats.people / 8)));
  const lines = posters <= 5 ? 1 : posters <= 12 ? 2 : 3;
  const between = 3.2;
  const apart = 2.1;
  const perLine = Math.ceil(posters / lines);
  const furniture = Array.from({ length: posters }, (_, n): Furniture => {
    const line = Math.floor(n / perLine);
    const here = Math.min(perLine, posters - line * perLine);
    const x = ((n % perLine) - (here - 1) / 2) * apart;
    return { look: "poster", shape: turnedRect({ x, y: line * between }, 0.14, 1.2, 0) };
  });
  const floor = (lines - 1) * between + 3;
  const { places } = alongWall(seatedOf(seats), Math.max(4.5, perLine * apart * 0.9), floor);
  return { places, furniture, aisles: [], floor: null, focus: null, hasFront: true, counts: { ...NO_COUNTS, posters } };
}

/** A floor with nothing on it, and seats along the wall. */
export function openFloor(seats: Seats): Setting {
  const area = Math.max(16, seats.people * 0.9);
  const wide = Math.sqrt(area * 1.8);
  const deep = area / wide;
  const { places } = alongWall(seatedOf(seats), wide * 0.75, deep + 0.9);
  const floor = { x: -wide / 2, y: 0, w: wide, h: deep };
  return { places, furniture: [], aisles: [], floor, focus: null, hasFront: false, counts: NO_COUNTS };
}
