import { roundRing, straight } from "./curves.ts";
import { turnedRect } from "./geometry.ts";
import { type Aisle, METRES, NO_COUNTS, type Seats, type Setting } from "./plan.ts";
import { growUntilSeated, placesBox, seatInRows } from "./rows.ts";

/** The most people at one table: beyond that nobody hears the other end. */
export const AT_ONE_TABLE = 28;

/** How deep the table is, in metres. */
const DEEP = 1.5;

/** From the table's edge to the middle of a chair at it. */
const TUCK = METRES.chair / 2 + 0.08;

/**
 * How many of the wheelchair places are at the table: all while everybody sits there; otherwise half of the places at
 * most, and more only when there are not so many people in the rows.
 */
export const wheelchairsAtTable = ({ people, wheelchairPlaces }: Seats): number =>
  people <= AT_ONE_TABLE
    ? wheelchairPlaces
    : Math.max(Math.min(wheelchairPlaces, AT_ONE_TABLE / 2), wheelchairPlaces - (people - AT_ONE_TABLE));

const sides = (from: number, to: number): Aisle[] => [
  { x1: from, y1: 0, x2: to, y2: 0 },
  { x1: -from, y1: 0, x2: -to, y2: 0 },
];

/** How far outside the table ring `n` of chairs stands: the way behind those at the table stays free, then rows follow. */
const out = (n: number) => TUCK + 2.6 + n * METRES.row;

/** One table with people along both of its sides, and rows around it when there are more people than fit at it. */
export function boardroom(seats: Seats): Setting {
  const near = Math.min(seats.people, AT_ONE_TABLE);
  const atTable = wheelchairsAtTable(seats);
  const found = growUntilSeated((scale) => {
    const wide = Math.max(1.6, (near / 2) * 0.74) * scale;
    const end = wide / 2 - METRES.apart / 2;
    const y = DEEP / 2 + TUCK;
    const table = seatInRows({
      people: near,
      wheelchairPlaces: atTable,
      row: () => [straight({ x: end, y }, { x: -end, y }, 1), straight({ x: -end, y: -y }, { x: end, y: -y }, 1)],
      aisles: [],
      setBack: METRES.wheelchair.h / 2 - METRES.chair / 2,
      most: 1,
      apart: 0.7,
    });
    const first = wide / 2 + 0.9;
    const rest =
      seats.people > near
        ? seatInRows({
            people: seats.people - near,
            wheelchairPlaces: seats.wheelchairPlaces - atTable,
            row: (n) => [roundRing(wide + 2 * out(n), DEEP + 2 * out(n), 0.4 + out(n))],
            aisles: sides(90, first),
            most: 14,
          })
        : { places: [], rows: 0 };
    return table && rest && { table, rest, wide, first };
  });
  const places = [...found.table.places, ...found.rest.places];
  const hasRows = found.rest.rows > 0;
  // The ring is kept free all around, though few people may sit in it.
  const floor = {
    w: Math.max(placesBox(places).w, hasRows ? found.wide + 2 * out(0) : 0),
    h: Math.max(placesBox(places).h, hasRows ? DEEP + 2 * out(0) : 0),
  };
  const outer = floor.w / 2 + METRES.walk / 2;
  return {
    places,
    furniture: [{ look: "table", shape: turnedRect({ x: 0, y: 0 }, DEEP, found.wide, 0) }],
    aisles: hasRows ? sides(outer, found.first) : [],
    floor: { x: -floor.w / 2, y: -floor.h / 2, ...floor },
    focus: null,
    hasFront: false,
    counts: { ...NO_COUNTS, rows: found.rest.rows, groups: 1, smallest: near, largest: near },
  };
}
