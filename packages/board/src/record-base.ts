import { FIXED_RECORDS } from "./fixed-records.ts";
import { isObject, type Json } from "./json.ts";
import { defaultsOf } from "./record-defaults.ts";
import type { CanvasRecord } from "./records.ts";
import { packSegments, unpackSegments } from "./strokes.ts";

type Bag = Record<string, Json | undefined>;
type Values = Readonly<Bag>;

/** A record in the making. */
export type Draft = Bag & { props?: Bag };

/** Setting this key would not add a property but change what an object is. */
export const PROTO = "__proto__";

/** The kind of record that lies under a key such as `shape:…`; "" when the key does not tell. */
const kindOf = (id: string) => id.slice(0, Math.max(id.indexOf(":"), 0));

const hasAll = (values: unknown, wanted: Values) =>
  isObject(values) && Object.keys(wanted).every((key) => Object.hasOwn(values, key) && values[key] !== undefined);

const without = (values: Values, known: Values): Bag =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([key, value]) => !Object.hasOwn(known, key) || JSON.stringify(value) !== JSON.stringify(known[key]),
    ),
  );

/** The same record with its stroke packed or unpacked. */
function withSegments<T extends { readonly props?: unknown }>(record: T, change: (segments: Json) => Json): T {
  const { props } = record;
  if (!isObject(props) || !Object.hasOwn(props, "segments") || props["segments"] === undefined) return record;
  return { ...record, props: { ...props, segments: change(props["segments"]) } };
}

/**
 * What the document keeps of a new record (rule L2): its id and kind, which its key tells, and all that is as in the table
 * of defaults are left out. A record that lacks something from that table is kept whole, since nobody could tell that from
 * a default.
 */
export function baseOf(record: CanvasRecord): string {
  const packed = withSegments(record as { readonly props?: unknown } & CanvasRecord, packSegments);
  const { id, typeName, props, ...rest } = packed as CanvasRecord;
  const { own, props: ownProps } = defaultsOf(typeName, record["type"]);
  const isKnown = kindOf(id) === typeName && typeName !== "";
  if (!isKnown || !hasAll(rest, own) || (ownProps && !hasAll(props, ownProps))) return JSON.stringify(packed);
  const others = isObject(props) ? without(props, ownProps ?? {}) : props;
  const isUsual = ownProps && Object.keys(others as object).length === 0;
  return JSON.stringify({ ...without(rest, own), ...(isUsual ? {} : { props: others }) });
}

/**
 * The record that a base says, under its key `id`. Null when it does not say one, or another, or makes something else of
 * what every board has (rule L5).
 */
export function readBase(base: Json | undefined, id: string): Draft | null {
  if (!isObject(base)) return null;
  const isWhole = Object.hasOwn(base, "id") || Object.hasOwn(base, "typeName");
  if (isWhole && (base["id"] !== id || typeof base["typeName"] !== "string")) return null;
  const typeName = isWhole ? (base["typeName"] as string) : kindOf(id);
  if (!isWhole && typeName === "") return null;
  const fixed = FIXED_RECORDS.get(id);
  if (fixed && (typeName !== fixed.typeName || base["type"] !== fixed["type"])) return null;
  const known = isWhole ? { own: {}, props: undefined } : defaultsOf(typeName, base["type"]);
  const draft: Bag = { ...known.own, ...base, id, typeName };
  delete draft[PROTO];
  const { props } = base;
  if (isObject(props) || (props === undefined && known.props)) {
    draft["props"] = { ...known.props, ...(props as Values | undefined) };
    delete (draft["props"] as Bag)[PROTO];
  }
  return withSegments(draft as Draft, unpackSegments);
}
