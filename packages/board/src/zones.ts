import type * as Y from "yjs";
import { boxesOnPage, onPage, spotBeside } from "./geometry.ts";
import { newKeyBetween } from "./index-keys.ts";
import { isObject } from "./json.ts";
import { boardRoots, FIXED_IDS, IDEAS_ID, PAGE_ID } from "./layout.ts";
import { byReadingOrder, lastKeyIn } from "./order.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import { type CanvasRecord, createRecord, numberOf, updateRecord } from "./records.ts";
import { cutWords, fragmentText, newFragment } from "./words.ts";

/** The most letters that a zone's name keeps, in UTF-16 units. */
export const ZONE_NAME_LIMIT = 200;

/** What a new zone measures, and how far it lies from what is there already, in canvas units. */
export const ZONE_SIZE = { w: 396, h: 320, gap: 32 } as const;

/** A zone that people made; the zone of ideas and the run sheet are none of these. */
export interface Zone {
  readonly id: string;
  readonly name: string;
  /** Fractional index on the page: the reading order of zones. */
  readonly index: string;
  /** Person who made it, when known. Claimed by the writer. */
  readonly createdBy: string | null;
}

/** What a new zone needs. */
export interface NewZone {
  readonly name: string;
  readonly createdBy?: string;
  readonly createdAt?: number;
  /** Id to use; made up when left out. */
  readonly id?: string;
  /** Where it lies on the page, in canvas units; beside everything else when left out. */
  readonly x?: number;
  readonly y?: number;
}

export const isZone = (record: CanvasRecord | undefined): boolean =>
  record?.typeName === "shape" && record["type"] === "zone" && !FIXED_IDS.includes(record.id);

/** The zones among some records, in reading order. */
export function zonesAmong(records: ReadonlyMap<string, CanvasRecord>, texts: Y.Map<Y.XmlFragment>): Zone[] {
  const zones: Zone[] = [];
  for (const record of records.values()) {
    if (!isZone(record)) continue;
    const createdBy = isObject(record["meta"]) ? record["meta"]["createdBy"] : null;
    zones.push({
      id: record.id,
      name: cutWords(fragmentText(texts.get(record.id)).replaceAll("\n", " "), ZONE_NAME_LIMIT),
      index: String(record["index"]),
      createdBy: typeof createdBy === "string" ? createdBy : null,
    });
  }
  return zones.sort(byReadingOrder);
}

/** The zones that people made, in reading order. */
export function readZones(doc: Y.Doc): Zone[] {
  return zonesAmong(readRecords(doc), boardRoots(doc).texts);
}

/** Adds an empty zone and returns its id. Rename it with `setCardText`. */
export function addZone(doc: Y.Doc, zone: NewZone, origin?: unknown): string {
  const id = zone.id ?? `shape:${crypto.randomUUID()}`;
  const records = readRecords(doc);
  const ideas = records.get(IDEAS_ID);
  const start = { x: numberOf(ideas?.["x"]), y: numberOf(ideas?.["y"]), w: ZONE_SIZE.w, h: ZONE_SIZE.h };
  const spot = spotBeside(boxesOnPage(records, boardRoots(doc).texts), start, ZONE_SIZE.gap);
  doc.transact(() => {
    const roots = boardRoots(doc);
    const created = createRecord(roots.records, {
      id,
      typeName: "shape",
      type: "zone",
      x: zone.x ?? spot.x,
      y: zone.y ?? spot.y,
      rotation: 0,
      index: newKeyBetween(lastKeyIn(records, PAGE_ID), null),
      parentId: PAGE_ID,
      isLocked: false,
      opacity: 1,
      props: { w: ZONE_SIZE.w, h: ZONE_SIZE.h },
      meta: { ...(zone.createdBy ? { createdBy: zone.createdBy } : {}), createdAt: zone.createdAt ?? 0 },
    });
    if (created) roots.texts.set(id, newFragment(cutWords(zone.name, ZONE_NAME_LIMIT)));
  }, origin);
  return id;
}

/**
 * Removes a zone that people made. What lies in it stays where it is, on the page. Does nothing when the zone is gone,
 * or is one that every board has.
 */
export function removeZone(doc: Y.Doc, id: string, origin?: unknown): void {
  if (!isZone(readRecords(doc).get(id))) return;
  writeRepairs(doc, PAGE_ID);
  writeRepairs(doc, id);
  const records = readRecords(doc);
  const children = [...records.values()]
    .filter((record) => record.typeName === "shape" && record["parentId"] === id)
    .map((record) => ({ id: record.id, index: String(record["index"]), record }))
    .sort(byReadingOrder);
  doc.transact(() => {
    const roots = boardRoots(doc);
    let last = lastKeyIn(records, PAGE_ID);
    for (const { record } of children) {
      last = newKeyBetween(last, null);
      const { x, y } = onPage(records, record.id);
      const rotation = numberOf(record["rotation"]) + numberOf(records.get(id)?.["rotation"]);
      updateRecord(roots.records, record, { ...record, parentId: PAGE_ID, index: last, x, y, rotation });
    }
    for (const record of records.values()) {
      if (record.typeName === "binding" && (record["toId"] === id || record["fromId"] === id)) {
        roots.records.delete(record.id);
      }
    }
    roots.records.delete(id);
    roots.texts.delete(id);
  }, origin);
}
