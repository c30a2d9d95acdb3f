import { changedGroups } from "@openchair/board";
import type { TLRecord } from "tldraw";
import { toCanvasRecord, wordsOf } from "./records.ts";

const isEqual = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));

/**
 * The record with those parts of `current` that are equal anyway. tldraw compares by identity: an equal copy of the words
 * would make its text editor start over, and letters typed meanwhile would land in the wrong place; an equal copy of the
 * properties, when a shape has only moved, would make it measured and drawn anew (rule B12).
 */
export function keepingEqualParts(current: TLRecord | undefined, record: TLRecord): TLRecord {
  if (current?.typeName !== "shape" || record.typeName !== "shape") return record;
  const known = current.props as { readonly [key: string]: unknown };
  const entries = Object.entries(record.props).map(([key, value]) => [
    key,
    isEqual(value, known[key]) ? known[key] : value,
  ]);
  const isSame =
    entries.length === Object.keys(known).length && entries.every(([key, value]) => known[key as string] === value);
  return {
    ...record,
    props: isSame ? known : Object.fromEntries(entries),
    meta: isEqual(record.meta, current.meta) ? current.meta : record.meta,
  } as TLRecord;
}

/** True when two records show the same. */
export function sameRecord(a: TLRecord, b: TLRecord): boolean {
  if (a === b) return true;
  if (wordsOf(a) !== wordsOf(b)) return false;
  const [one, other] = [toCanvasRecord(a), toCanvasRecord(b)];
  // Both ways: what only one of them says at all, as a lock that was taken back, is in the groups of that one alone.
  return changedGroups(one, other).size === 0 && changedGroups(other, one).size === 0;
}
