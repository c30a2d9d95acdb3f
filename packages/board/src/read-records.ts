import type * as Y from "yjs";
import { FIXED_RECORDS } from "./fixed-records.ts";
import { boardRoots } from "./layout.ts";
import { type CanvasRecord, readRecord, updateRecord } from "./records.ts";
import { repairRecords } from "./repair.ts";

/** Origin of what {@link writeRepairs} writes. Nobody's undo takes it back. */
export const REPAIR_ORIGIN = { name: "repair" } as const;

/** The records that can be read, as they were written. What cannot be read is left out, but for what every board has. */
function rawRecords(doc: Y.Doc): Map<string, CanvasRecord> {
  const raw = new Map<string, CanvasRecord>(FIXED_RECORDS);
  for (const [id, map] of boardRoots(doc).records.entries()) {
    const record = readRecord(map, id);
    if (record) raw.set(id, record);
  }
  return raw;
}

/** All records that can be read, repaired (rule L10). */
export function readRecords(doc: Y.Doc): Map<string, CanvasRecord> {
  const records = rawRecords(doc);
  const { changed, dropped } = repairRecords(records);
  for (const [id, record] of changed) records.set(id, record);
  for (const id of dropped) records.delete(id);
  return records;
}

/**
 * Writes down what reading repairs, so that what is written next fits between what people see. Inside a transaction of
 * somebody it becomes part of it. `within`: only what lies in this parent. Returns whether there was anything to write.
 */
export function writeRepairs(doc: Y.Doc, within?: string): boolean {
  const raw = rawRecords(doc);
  const { changed, dropped } = repairRecords(raw);
  const wanted = [...changed.values()].filter(({ parentId }) => within === undefined || parentId === within);
  const gone = within === undefined ? [...dropped] : [];
  if (wanted.length === 0 && gone.length === 0) return false;
  doc.transact(() => {
    const { records } = boardRoots(doc);
    for (const record of wanted) {
      const before = raw.get(record.id);
      if (before) updateRecord(records, before, record);
    }
    for (const id of gone) records.delete(id);
  }, REPAIR_ORIGIN);
  return true;
}
