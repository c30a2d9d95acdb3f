import { expect } from "vitest";
import { isIndexKey } from "../index-keys.ts";
import { FIXED_IDS, PAGE_ID } from "../layout.ts";
import type { CanvasRecord } from "../records.ts";
import { repairRecords } from "../repair.ts";

/** What no two people may see differently, and nobody may see at all. */
export function expectSound(records: ReadonlyMap<string, CanvasRecord>): void {
  const again = repairRecords(records);
  expect([...again.changed, ...again.dropped]).toEqual([]);
  const keys = new Set<string>();
  for (const record of records.values()) {
    const { id, typeName, parentId, index, fromId, toId } = record;
    if (typeName === "binding") {
      for (const end of [fromId, toId]) expect(records.get(String(end))?.typeName).toBe("shape");
    }
    if (typeName !== "shape") continue;
    expect(isIndexKey(index), String(index)).toBe(true);
    const key = `${parentId} ${index}`;
    expect(keys.has(key), key).toBe(false);
    keys.add(key);
    const way = new Set([id]);
    let at: unknown = parentId;
    while (at !== PAGE_ID) {
      const parent: CanvasRecord | undefined = records.get(String(at));
      expect(parent, `${id} lies in ${String(at)}`).toBeDefined();
      expect(way.has(String(at)), `${id} lies in itself`).toBe(false);
      way.add(String(at));
      at = parent?.["parentId"];
    }
  }
  for (const id of FIXED_IDS) {
    const fixed = records.get(id);
    if (fixed?.typeName === "shape") expect(fixed["parentId"]).toBe(PAGE_ID);
  }
}
