import * as Y from "yjs";
import { isObject, type Json, type JsonObject } from "./json.ts";
import type { RecordMap } from "./layout.ts";
import { baseOf, type Draft, PROTO, readBase } from "./record-base.ts";
import { packSegments, unpackSegments } from "./strokes.ts";

/** A record as the canvas knows it: a shape, a binding, the page, the document. Without a card's words: those are in `texts`. */
export interface CanvasRecord {
  readonly id: string;
  readonly typeName: string;
  readonly [key: string]: Json | undefined;
}

/** Key of what a record is when it is created, written once (rule L2). */
export const BASE_KEY = "0";

/** Shape properties that change together in one gesture, so that one gesture writes one key (relay.md §7.4). */
const SIZE_PROPS = new Set(["w", "h", "growY", "scale", "fontSizeAdjustment"]);
const STYLE_PROPS = new Set([
  "align",
  "arrowheadEnd",
  "arrowheadStart",
  "color",
  "dash",
  "fill",
  "font",
  "geo",
  "labelColor",
  "size",
  "spline",
  "textAlign",
  "verticalAlign",
]);

/** Those of the values, in one order whatever order they came in: equal groups are equal texts. */
function ofThese(keys: Iterable<string>, values: JsonObject, found: Record<string, Json> = {}): JsonObject {
  for (const key of keys) {
    const value = values[key];
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** What a record is; and a key that would change what an object is. */
const NEVER_CHANGE: ReadonlySet<string> = new Set(["id", "typeName", "type", PROTO]);

/** Splits a record into its groups: group key → value. What it is never changes and has no group. */
function groupsOf(record: CanvasRecord): Map<string, Json> {
  const groups = new Map<string, Json>();
  const { id: _id, typeName, type: _type, meta, ...rest } = record;
  if (meta !== undefined) groups.set("m", meta);
  if (typeName !== "shape") {
    for (const [key, value] of Object.entries(rest)) {
      const isProps = key === "props" && isObject(value);
      if (value !== undefined) groups.set(`r:${key}`, isProps ? ofThese(Object.keys(value).sort(), value) : value);
    }
    return groups;
  }
  const { x, y, rotation, parentId, index, opacity, props, ...others } = rest;
  groups.set("p", [x ?? 0, y ?? 0, rotation ?? 0]);
  groups.set("o", [parentId ?? null, index ?? null]);
  const own = isObject(props) ? props : {};
  groups.set("s", ofThese(SIZE_PROPS, own));
  groups.set("st", ofThese(STYLE_PROPS, own, opacity === undefined ? {} : { opacity }));
  for (const [key, value] of Object.entries(own)) {
    if (value === undefined || SIZE_PROPS.has(key) || STYLE_PROPS.has(key)) continue;
    groups.set(`x:${key}`, key === "segments" ? packSegments(value) : value);
  }
  for (const [key, value] of Object.entries(others)) if (value !== undefined) groups.set(`r:${key}`, value);
  return groups;
}

/** Lays one group over a record. A group that does not have its shape is left out: the rest of the record still counts. */
function applyGroup(draft: Draft, group: string, value: Json): void {
  const props = () => {
    if (!isObject(draft.props)) draft.props = {};
    return draft.props;
  };
  if (group === "p") {
    if (!Array.isArray(value) || value.length !== 3 || !value.every((n) => Number.isFinite(n))) return;
    [draft["x"], draft["y"], draft["rotation"]] = value;
  } else if (group === "o") {
    if (!Array.isArray(value) || typeof value[0] !== "string" || typeof value[1] !== "string") return;
    [draft["parentId"], draft["index"]] = value;
  } else if (group === "m") {
    if (isObject(value)) draft["meta"] = value;
  } else if (group === "s" || group === "st") {
    if (!isObject(value)) return;
    const { opacity, ...rest } = value;
    if (group === "st" && opacity !== undefined) draft["opacity"] = opacity;
    for (const [key, prop] of Object.entries(rest)) if (key !== PROTO) props()[key] = prop;
  } else if (group.startsWith("x:")) {
    const key = group.slice(2);
    if (key !== PROTO) props()[key] = key === "segments" ? unpackSegments(value) : value;
  } else if (group.startsWith("r:")) {
    const key = group.slice(2);
    if (!NEVER_CHANGE.has(key)) draft[key] = value;
  }
}

/** Values that nobody makes by hand: to write them down again would be too much for any browser. */
const DEEPEST = 200;

const isDeep = (value: Json | undefined, depth = 0): boolean =>
  typeof value === "object" &&
  value !== null &&
  (depth >= DEEPEST || Object.values(value).some((part) => isDeep(part, depth + 1)));

function parse(text: unknown): Json | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return isDeep(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** What was read of a record last, and from which texts. Reading a whole board after each change is then cheap. */
interface Reading {
  readonly texts: ReadonlyMap<string, unknown>;
  readonly record: CanvasRecord | null;
}
const readings = new WeakMap<object, Reading>();

/**
 * Reads the record under the key `id`: base ⊕ groups (rule L3), groups in the order of their names, so that every side
 * reads the same even where two of them say the same thing. Null when there is no readable base, or one that says another
 * id, so that one broken record is set aside instead of taking the board down. Unchanged records are the same object each
 * time: nobody may change them.
 */
export function readRecord(map: unknown, id: string): CanvasRecord | null {
  if (!(map instanceof Y.Map)) return null;
  const texts = new Map<string, unknown>(map.entries());
  const last = readings.get(map);
  if (last?.texts.size === texts.size && [...texts].every(([group, text]) => last.texts.get(group) === text)) {
    return last.record;
  }
  const draft = readBase(parse(texts.get(BASE_KEY)), id);
  for (const group of draft ? [...texts.keys()].sort() : []) {
    const value = group === BASE_KEY ? undefined : parse(texts.get(group));
    if (draft && value !== undefined) applyGroup(draft, group, value);
  }
  const record = draft as CanvasRecord | null;
  readings.set(map, { texts, record });
  return record;
}

/**
 * Reads a record without the groups that would make it unfit, as `isFit` says: the base, then each group that leaves it
 * fit, in the order of their names, so that every side leaves out the same. Null when not even the base is fit.
 */
export function readFitRecord(map: unknown, id: string, isFit: (record: CanvasRecord) => boolean): CanvasRecord | null {
  let fit = map instanceof Y.Map ? readBase(parse(map.get(BASE_KEY)), id) : null;
  if (!fit || !isFit(fit as CanvasRecord)) return null;
  for (const group of [...(map as Y.Map<unknown>).keys()].sort()) {
    const value = group === BASE_KEY ? undefined : parse((map as Y.Map<unknown>).get(group));
    if (value === undefined) continue;
    const next: Draft = { ...fit, ...(fit.props ? { props: { ...fit.props } } : {}) };
    applyGroup(next, group, value);
    if (isFit(next as CanvasRecord)) fit = next;
  }
  return fit as CanvasRecord;
}

/** The groups in which `next` differs from `previous`, as the JSON strings to write. Empty when nothing changed. */
export function changedGroups(previous: CanvasRecord, next: CanvasRecord): Map<string, string> {
  const before = groupsOf(previous);
  const changed = new Map<string, string>();
  for (const [group, value] of groupsOf(next)) {
    const text = JSON.stringify(value);
    if (text !== JSON.stringify(before.get(group))) changed.set(group, text);
  }
  return changed;
}

/** Writes a new record (rule L2: only a create creates). Returns false, and writes nothing, when the id is taken. */
export function createRecord(records: Y.Map<RecordMap>, record: CanvasRecord): boolean {
  if (records.has(record.id)) return false;
  const map: RecordMap = new Y.Map();
  map.set(BASE_KEY, baseOf(record));
  records.set(record.id, map);
  return true;
}

/**
 * Writes what changed between two readings of a record, group by group. Does nothing when the record is gone: a late
 * update must not bring back what somebody deleted (rule L4).
 */
export function updateRecord(records: Y.Map<RecordMap>, previous: CanvasRecord, next: CanvasRecord): void {
  const map = records.get(next.id);
  if (!(map instanceof Y.Map)) return;
  for (const [group, text] of changedGroups(previous, next)) if (map.get(group) !== text) map.set(group, text);
}

/** The properties of a record; none when it has none that can be read. */
export const propsOf = (record: CanvasRecord): JsonObject => (isObject(record["props"]) ? record["props"] : {});

/** A number as it was written, or 0 when it is none or so large that sums of it would leave the numbers. */
export const numberOf = (value: unknown): number => (typeof value === "number" && Math.abs(value) < 1e9 ? value : 0);
