import type { Point } from "./geometry.ts";
import { type Furniture, METRES, type Place, type Seats, type Setting } from "./plan.ts";

/** Groups of people around tables, or around nothing. */
export interface GroupsWanted extends Seats {
  /** How many sit together at most. */
  readonly size: number;
  /** Radius of the table, in metres; of the free floor in the middle when there is no table. */
  readonly middle: number;
  readonly hasTable: boolean;
  /** True: nobody sits with their back to the front. */
  readonly facesFront: boolean;
}

/** A group at its place in the room. */
interface Group {
  readonly chairs: number;
  readonly wheelchairs: number;
  /** Where it lies, in distances from one group to the next. */
  readonly spot: Point;
}

/** Free floor between a table and whoever sits at it, in metres. */
const AT_TABLE = 0.06;

/** How much of a full turn people sit in who all look to the front. */
const FRONT_TURN = Math.PI * 1.34;

/** How many groups stand in each line, so that lines differ by one at most and those with more alternate. */
function lineSizes(count: number): number[] {
  const lines = Math.max(1, Math.round(Math.sqrt(count / 1.47)));
  return Array.from(
    { length: lines },
    (_, n) => Math.floor(((n + 1) * count) / lines) - Math.floor((n * count) / lines),
  );
}

/** Spots of so many groups, lines staggered by half a distance, the front line first. The distance is 1. */
function spotsFor(count: number): { readonly spots: Point[]; readonly edges: number[] } {
  const spots: Point[] = [];
  const edges: number[] = [];
  let shift = 0;
  let before: number | null = null;
  for (const [line, size] of lineSizes(count).entries()) {
    // Equal lines stand half a distance aside; others are staggered as they are.
    if (before !== null && (before - size) % 2 === 0) shift = 0.5 - shift;
    edges.push(spots.length);
    for (let n = 0; n < size; n++) {
      spots.push({ x: n - (size - 1) / 2 + shift, y: (line * Math.sqrt(3)) / 2 });
    }
    edges.push(spots.length - 1);
    before = size;
  }
  return { spots, edges: [...new Set(edges)] };
}

/**
 * Everybody in as few groups as it takes, of nearly the same size. Wheelchair places go to the groups at the sides, from
 * the front to the back, where the wide way is.
 */
function shareOut({ people, wheelchairPlaces, size }: GroupsWanted): Group[] {
  const count = Math.ceil(people / size);
  const { spots, edges } = spotsFor(count);
  const sizes = Array.from({ length: count }, (_, n) => Math.floor(people / count) + (n < people % count ? 1 : 0));
  const wheelchairs = new Array<number>(count).fill(0);
  // Some lines apart when there are few of them, so that they are not all in front.
  const step = Math.max(1, Math.floor(edges.length / Math.max(1, wheelchairPlaces)));
  const order = Array.from({ length: step }, (_, from) => edges.filter((_, i) => i % step === from)).flat();
  const turn = [...order, ...spots.keys()];
  for (let left = wheelchairPlaces, i = 0; left > 0; i++) {
    // Each group at the sides takes one before any takes a second.
    const at = order.length * 3 > i ? order[i % order.length] : turn[i % turn.length];
    if (at === undefined || (wheelchairs[at] ?? 0) >= (sizes[at] ?? 0)) continue;
    wheelchairs[at] = (wheelchairs[at] ?? 0) + 1;
    left -= 1;
  }
  return spots.map((spot, i) => {
    const here = wheelchairs[i] ?? 0;
    return { spot, wheelchairs: here, chairs: (sizes[i] ?? 0) - here };
  });
}

/** How wide an angle each kind of place takes around a table of radius `r`. */
function widths(r: number): { readonly chair: number; readonly wheelchair: number } {
  return {
    chair: 2 * Math.asin(Math.min(1, (METRES.apart + 0.04) / 2 / (r + METRES.chair / 2))),
    wheelchair: 2 * Math.atan((METRES.wheelchair.w / 2 + 0.06) / r),
  };
}

/** Radius at which everybody of a group sits: not below the smallest one given. */
function radiusFor({ chairs, wheelchairs }: Group, smallest: number, turn: number): number {
  for (let r = smallest; ; r += 0.05) {
    const each = widths(r);
    if (chairs * each.chair + wheelchairs * each.wheelchair <= turn) return r;
  }
}

/** The order of chairs and wheelchair places along the turn of a group. */
function seatKinds({ chairs, wheelchairs, spot }: Group, facesFront: boolean): ("chair" | "wheelchair")[] {
  const first = !facesFront ? wheelchairs : spot.x > 0 ? Math.ceil(wheelchairs / 2) : Math.floor(wheelchairs / 2);
  const list = (count: number, kind: "chair" | "wheelchair") => new Array<"chair" | "wheelchair">(count).fill(kind);
  return [...list(first, "wheelchair"), ...list(chairs, "chair"), ...list(wheelchairs - first, "wheelchair")];
}

/** The places of one group around its middle. */
function seatGroup(group: Group, middle: Point, r: number, facesFront: boolean): Place[] {
  const turn = facesFront ? FRONT_TURN : 2 * Math.PI;
  const each = widths(r);
  const { chairs, wheelchairs, spot } = group;
  const all = chairs + wheelchairs;
  const spare = (turn - chairs * each.chair - wheelchairs * each.wheelchair) / (facesFront ? all + 1 : all);
  const outward = spot.x < 0 ? Math.PI : 0;
  // Those in wheelchairs sit on the outer side; a group without any has a chair at the foot.
  const around =
    wheelchairs > 0 ? outward - (wheelchairs * (each.wheelchair + spare)) / 2 : Math.PI / 2 - (each.chair + spare) / 2;
  let angle = facesFront ? Math.PI / 2 - turn / 2 + spare : around + spare / 2;
  return seatKinds(group, facesFront).map((look) => {
    const isChair = look === "chair";
    const width = isChair ? each.chair : each.wheelchair;
    const at = angle + width / 2;
    angle += width + spare;
    const away = r + AT_TABLE + (isChair ? METRES.chair / 2 : METRES.wheelchair.h / 2);
    return { look, x: middle.x + away * Math.cos(at), y: middle.y + away * Math.sin(at), angle: at + Math.PI };
  });
}

/** How far a group reaches from its middle: to the backs of its chairs, or of its wheelchair places too. */
const reachOf = (r: number, hasWheelchairs: boolean) =>
  hasWheelchairs
    ? Math.hypot(r + AT_TABLE + METRES.wheelchair.h, METRES.wheelchair.w / 2)
    : r + AT_TABLE + METRES.chair;

/** Tables or circles with places around them, and a way to each of them that a wheelchair takes. */
export function setInGroups(wanted: GroupsWanted): Pick<Setting, "places" | "furniture" | "counts"> {
  const turn = wanted.facesFront ? FRONT_TURN : Math.PI * 2;
  const groups = shareOut(wanted);
  const radii = groups.map((group) => radiusFor(group, wanted.middle, turn));
  // A single one looks out over the side of the room; of several, some look at the next group.
  const isCrowded = groups.some(
    ({ wheelchairs, spot }, i) => wheelchairs > 1 || (wheelchairs > 0 && isWithin(groups, spot, i)),
  );
  const pitch = 2 * Math.max(...radii.map((r) => reachOf(r, isCrowded))) + METRES.walk;
  const middles = groups.map(({ spot }) => ({ x: spot.x * pitch, y: spot.y * pitch }));
  const furniture = middles.map(({ x, y }, i): Furniture => ({ look: "table", shape: { x, y, r: radii[i] ?? 0 } }));
  const sizes = groups.map(({ chairs, wheelchairs }) => chairs + wheelchairs);
  return {
    places: groups.flatMap((group, i) =>
      seatGroup(group, middles[i] ?? { x: 0, y: 0 }, radii[i] ?? 0, wanted.facesFront),
    ),
    furniture: wanted.hasTable ? furniture : [],
    counts: {
      rows: 0,
      groups: groups.length,
      smallest: Math.min(...sizes),
      largest: Math.max(...sizes),
      posters: 0,
    },
  };
}

/** Whether another group stands further out in the same line. */
const isWithin = (groups: readonly Group[], { x, y }: Point, index: number) =>
  groups.some(({ spot }, i) => i !== index && spot.y === y && (x < 0 ? spot.x < x : spot.x > x));
