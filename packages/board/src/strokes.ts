import { isObject, type Json } from "./json.ts";

/** Points are kept in hundredths of a unit, which is how finely tldraw draws. Farther out than this they stay as they are. */
const MOST_HUNDREDTHS = 1e9;
/** The pressure tldraw writes for a mouse or a finger. */
const NO_PRESSURE = 50;

/** A number in hundredths; null when that would not be exactly the same number. */
function hundredths(value: Json | undefined): number | null {
  if (typeof value !== "number") return null;
  const whole = Math.round(value * 100);
  return whole / 100 === value && Math.abs(whole) <= MOST_HUNDREDTHS ? whole : null;
}

const hasKeys = (value: object, keys: string) => Object.keys(value).join() === keys;

/** A stretch of a stroke in few letters: `[type, [x, y, and each point's way from the last], pressures]`, in hundredths. */
function packSegment(segment: Json): Json | null {
  if (!isObject(segment) || !hasKeys(segment, "type,points")) return null;
  const { type, points } = segment;
  if (typeof type !== "string" || type === "" || !Array.isArray(points)) return null;
  const way: number[] = [];
  const pressures: number[] = [];
  let [lastX, lastY] = [0, 0];
  for (const point of points as readonly Json[]) {
    if (!isObject(point) || !hasKeys(point, "x,y,z")) return null;
    const [x, y, z] = [hundredths(point["x"]), hundredths(point["y"]), hundredths(point["z"])];
    if (x === null || y === null || z === null) return null;
    way.push(x - lastX, y - lastY);
    pressures.push(z);
    [lastX, lastY] = [x, y];
  }
  return pressures.every((z) => z === NO_PRESSURE) ? [type, way] : [type, way, pressures];
}

const isWholeNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every(Number.isSafeInteger);

/** The opposite of {@link packSegment}; what is not packed comes back as it is. */
function unpackSegment(packed: Json): Json {
  if (!Array.isArray(packed) || packed.length < 2 || packed.length > 3) return packed;
  const [type, way, pressures] = packed as readonly Json[];
  if (type === "" && packed.length === 2) return way as Json;
  if (typeof type !== "string" || type === "" || !isWholeNumbers(way) || way.length % 2 !== 0) return packed;
  if (pressures !== undefined && !(isWholeNumbers(pressures) && pressures.length * 2 === way.length)) return packed;
  const points: Json[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < way.length; at += 2) {
    x += way[at] ?? 0;
    y += way[at + 1] ?? 0;
    points.push({ x: x / 100, y: y / 100, z: ((pressures as number[] | undefined)?.[at / 2] ?? NO_PRESSURE) / 100 });
  }
  return { type, points };
}

/**
 * The `segments` of a stroke as the document keeps them (rule L3): strokes are the largest records of a board, and most of
 * their letters say `x`, `y` and `z`. Each segment is packed if that can be undone exactly, and stays as it is otherwise.
 */
export function packSegments(segments: Json): Json {
  // A list in this place is no segment; it is marked, so that it cannot be taken for a packed one.
  const pack = (segment: Json) => packSegment(segment) ?? (Array.isArray(segment) ? ["", segment] : segment);
  return Array.isArray(segments) ? segments.map(pack) : segments;
}

/** The opposite of {@link packSegments}, for whatever was written. */
export function unpackSegments(packed: Json): Json {
  return Array.isArray(packed) ? packed.map(unpackSegment) : packed;
}
