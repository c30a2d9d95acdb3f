import type { Curve } from "./curves.ts";
import { boxAround, gapBetween } from "./geometry.ts";
import { type Aisle, aisleShape, METRES, type Place, placeShape, type Seats } from "./plan.ts";
import { freeSegments, type Segment } from "./segments.ts";

/** Rows of chairs, from the front or the middle outward. */
export interface RowsWanted extends Seats {
  /** The lines of row `n`, from 0. */
  readonly row: (n: number) => readonly Curve[];
  readonly aisles: readonly Aisle[];
  /** How far a wheelchair place stands behind the line of its row, in metres: at a table, it stands before its edge. */
  readonly setBack?: number;
  /** The most rows there may be. */
  readonly most: number;
  /** From one chair to the next, at least. */
  readonly apart?: number;
}

/** One stretch of a row with the wheelchair places at its two ends. */
interface Stretch {
  readonly segment: Segment;
  readonly row: number;
  readonly wheelchairs: { start: Place[]; end: Place[] };
}

type End = "start" | "end";

/** Free floor between a wheelchair place and what stands beside it, in metres. */
const BESIDE = 0.08;

/** The next free spot for a wheelchair at one end of a stretch, seen from that end; null when there is none. */
function wheelchairAt(
  { segment, wheelchairs }: Stretch,
  end: End,
  aisles: readonly Aisle[],
  setBack: number,
): Place | null {
  const ways = aisles.map(aisleShape);
  const mine = wheelchairs[end];
  const others = [...wheelchairs.start, ...wheelchairs.end].map(placeShape);
  const { w } = METRES.wheelchair;
  const begin = (w - METRES.chair) / 2;
  for (let s = begin + mine.length * w; s <= segment.length - begin; s += 0.02) {
    const { x, y, angle } = segment.at(end === "start" ? s : segment.length - s);
    const place: Place = {
      look: "wheelchair",
      x: x - Math.cos(angle) * setBack,
      y: y - Math.sin(angle) * setBack,
      angle,
    };
    const shape = placeShape(place);
    if (ways.some((way) => gapBetween(shape, way) < 0.005)) continue;
    if (others.some((other) => gapBetween(shape, other) < BESIDE)) continue;
    return place;
  }
  return null;
}

/** What is further away than this along or across the room can not be too near, in metres. */
const NEAR = METRES.wheelchair.w + METRES.chair;

/** From one spot tried to the next, in metres. */
const STEP = 0.02;

/** Where chairs may stand on a stretch: between its wheelchair places. Null when there is no place left. */
function chairSpan({ segment, wheelchairs }: Stretch): readonly [number, number] | null {
  const r = METRES.chair / 2;
  /** The spots at which a chair would stand too near to one of these. */
  const takenBy = (places: readonly Place[]): number[] => {
    const steps = places.length === 0 ? 0 : Math.ceil(segment.length / STEP) + 1;
    return Array.from({ length: steps }, (_, n) => Math.min(segment.length, n * STEP)).filter((s) => {
      const { x, y } = segment.at(s);
      return places.some(
        (place) =>
          Math.abs(place.x - x) < NEAR &&
          Math.abs(place.y - y) < NEAR &&
          gapBetween({ x, y, r }, placeShape(place)) < BESIDE,
      );
    });
  };
  // On a tight curve a wheelchair place stands a little in from the end: before it there is no chair.
  const from = takenBy(wheelchairs.start).reduce((last, s) => Math.max(last, s + STEP), 0);
  const to = takenBy(wheelchairs.end).reduce((first, s) => Math.min(first, s - STEP), segment.length);
  return from <= to ? [from, to] : null;
}

const fits = (length: number, apart: number) => Math.floor(length / apart + 1e-6) + 1;

/** The ends of stretches where a wheelchair place belongs, in the order they are taken: mirrored pairs, front and further back by turns. */
function endsInOrder(stretches: readonly Stretch[]): { stretch: Stretch; end: End }[] {
  const rows = Math.max(0, ...stretches.map(({ row }) => row)) + 1;
  const ends = stretches
    // Two that stand one behind the other would touch, so every second row has none.
    .filter(({ row }) => row % 2 === 0)
    .flatMap((stretch) =>
      (["start", "end"] as const).map((end) => {
        const { x, y } = stretch.segment.at(end === "start" ? 0 : stretch.segment.length);
        return { stretch, end, x: Math.round(x * 20), y: Math.round(y * 20) };
      }),
    );
  const byRow = Array.from({ length: Math.ceil(rows / 2) }, (_, n) =>
    ends
      .filter(({ stretch }) => stretch.row === n * 2)
      .sort((a, b) => Math.abs(a.x) - Math.abs(b.x) || b.y - a.y || a.x - b.x),
  );
  const ordered: { stretch: Stretch; end: End }[] = [];
  for (let turn = 0; byRow.some((list) => list.length > turn * 2); turn++) {
    for (const [n, list] of byRow.entries()) {
      const pairs = Math.ceil(list.length / 2);
      if (turn >= pairs) continue;
      // Each row begins at another aisle.
      const pair = pairs === 4 ? ([0, 2, 1, 3][(turn + n) % 4] ?? 0) : (turn + n) % pairs;
      ordered.push(...list.slice(pair * 2, pair * 2 + 2));
    }
  }
  return ordered;
}

function placeWheelchairs(
  stretches: readonly Stretch[],
  count: number,
  aisles: readonly Aisle[],
  setBack: number,
): boolean {
  let left = count;
  const take = ({ stretch, end }: { stretch: Stretch; end: End }): boolean => {
    const place = left > 0 ? wheelchairAt(stretch, end, aisles, setBack) : null;
    if (!place) return false;
    stretch.wheelchairs[end].push(place);
    left -= 1;
    return true;
  };
  const ends = endsInOrder(stretches);
  for (const end of ends) take(end);
  // More of them stand side by side in the first row, which is free before them.
  const first = ends.filter(({ stretch }) => stretch.row === 0);
  for (let some = true; some && left > 0; ) some = first.map(take).some(Boolean);
  return left === 0;
}

/**
 * Chairs and wheelchair places along rows, evenly, in as few rows as it takes. Null when they do not fit: make the rows
 * longer and try again.
 */
export function seatInRows(wanted: RowsWanted): { readonly places: Place[]; readonly rows: number } | null {
  const { people, wheelchairPlaces, aisles, most, setBack = 0, apart = METRES.apart } = wanted;
  const chairs = people - wheelchairPlaces;
  const lines: (readonly Segment[])[] = [];
  for (let rows = 1; rows <= most; rows++) {
    lines.push(wanted.row(rows - 1).flatMap((curve) => freeSegments(curve, aisles)));
    const room = lines.flat().reduce((sum, { length }) => sum + fits(length, apart), 0);
    if (room < people) continue;
    const stretches: Stretch[] = lines.flatMap((segments, row) =>
      segments.map((segment) => ({ segment, row, wheelchairs: { start: [], end: [] } })),
    );
    if (!placeWheelchairs(stretches, wheelchairPlaces, aisles, setBack)) continue;
    const places = spreadChairs(stretches, chairs, apart);
    if (!places) continue;
    return { places: [...places, ...stretches.flatMap(({ wheelchairs: { start, end } }) => [...start, ...end])], rows };
  }
  return null;
}

/** How many chairs a span takes, `gap` apart. Before a wheelchair place they keep the same distance. */
function countOn({ span, apart, ends }: ChairSpan, gap: number): number {
  if (span === null) return 0;
  return Math.max(0, Math.floor((span[1] - span[0] + apart * ends) / gap + 1e-6) + 1 - ends);
}

/** Where so many chairs stand on a span. */
function chairsOn({ span, apart, ends, hasStart }: ChairSpan, count: number): number[] {
  if (span === null || count === 0) return [];
  const [from, to] = span;
  if (count === 1 && ends !== 1) return [(from + to) / 2];
  const step = (to - from + apart * ends) / (count - 1 + ends);
  const first = from + (hasStart ? Math.max(0, step - apart) : 0);
  return Array.from({ length: count }, (_, n) => Math.min(to, first + n * step));
}

/** Where chairs may stand on a stretch, and how many of its ends are taken by wheelchair places. */
interface ChairSpan {
  readonly span: readonly [number, number] | null;
  readonly apart: number;
  readonly ends: number;
  readonly hasStart: boolean;
}

/** Chairs on all stretches, as far apart as they can be, equally. Null when there is no place for all. */
function spreadChairs(stretches: readonly Stretch[], chairs: number, apart: number): Place[] | null {
  const spans = stretches.map((stretch): ChairSpan => {
    const { start, end } = stretch.wheelchairs;
    const ends = Number(start.length > 0) + Number(end.length > 0);
    return { span: chairSpan(stretch), apart, ends, hasStart: start.length > 0 };
  });
  const countAt = (gap: number) => spans.map((span) => countOn(span, gap));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  if (sum(countAt(apart)) < chairs) return null;
  let [near, far] = [apart, 40];
  for (let i = 0; i < 40; i++) {
    const middle = (near + far) / 2;
    if (sum(countAt(middle)) >= chairs) near = middle;
    else far = middle;
  }
  const counts = countAt(near);
  takeSurplus(counts, stretches, sum(counts) - chairs);
  return stretches.flatMap(({ segment }, i) => {
    const span = spans[i];
    return span ? chairsOn(span, counts[i] ?? 0).map((s): Place => ({ look: "chair", ...segment.at(s) })) : [];
  });
}

/** Equal stretches come to one more chair all at once: what is too many goes from those with the most, the last row first. */
function takeSurplus(counts: number[], stretches: readonly Stretch[], surplus: number): void {
  const order = counts
    .map((_, i) => i)
    .sort((a, b) => (stretches[b]?.row ?? 0) - (stretches[a]?.row ?? 0) || (counts[b] ?? 0) - (counts[a] ?? 0));
  for (let left = surplus; left > 0; ) {
    let taken = false;
    for (const i of order) {
      if (left === 0) break;
      if ((counts[i] ?? 0) === 0) continue;
      counts[i] = (counts[i] ?? 0) - 1;
      left -= 1;
      taken = true;
    }
    if (!taken) return;
  }
}

/** Tries rooms that grow until everybody has a place. `attempt` gets how many times as large, from 1. */
export function growUntilSeated<T>(attempt: (scale: number) => T | null): T {
  for (let scale = 1; scale < 60; scale *= 1.08) {
    const found = attempt(scale);
    if (found !== null) return found;
  }
  throw new Error("No room is large enough for this layout.");
}

/** The box that places take up. */
export const placesBox = (places: readonly Place[]) => boxAround(places.map(placeShape));
