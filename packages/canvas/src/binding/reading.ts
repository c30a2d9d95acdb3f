import {
  boardRoots,
  type CanvasRecord,
  FIXED_RECORDS,
  isRichTextType,
  PAGE_ID,
  readFitRecord,
  readRecord,
  repairRecords,
} from "@openchair/board";
import { type TLStore, toRichText } from "tldraw";
import type * as Y from "yjs";
import { toTldrawRecord } from "./records.ts";
import { isWelcome } from "./welcome.ts";

const NO_RICH_TEXT = toRichText("");

/** What a board document reads as to a canvas: only what tldraw can show, and repaired. */
export interface Reading {
  /** Takes note that records have changed in the document. */
  note(id: string): void;
  /** Reads again what was noted. Gives the records that thereby read differently although they have not changed themselves. */
  refresh(): ReadonlySet<string>;
  /** A record as it reads since the last {@link refresh}; undefined when it is gone, or not fit to show. */
  record(id: string): CanvasRecord | undefined;
  /** Records that could not be read as they are, by id (rule B4). */
  readonly setAside: ReadonlySet<string>;
  /** True when something reads repaired (rule B14). */
  readonly hasRepairs: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Reads a board document for a store, each record anew only when it has changed. */
export function createReading(doc: Y.Doc, store: TLStore, isOwnPicture: (src: string) => boolean): Reading {
  const { records } = boardRoots(doc);
  /** What each record reads as that tldraw can show, before repair. */
  const raw = new Map<string, CanvasRecord>();
  const stale = new Set<string>();
  const setAside = new Set<string>();
  let repairs = repairRecords(raw);

  /** True for a record that belongs on a board and that tldraw would take, with any words. */
  function isFit(record: CanvasRecord): boolean {
    if (!isWelcome(record, isOwnPicture)) return false;
    try {
      const empty = isRichTextType(record["type"]) ? NO_RICH_TEXT : "";
      // The order of things is put right on reading; a key that is none does not make a thing unfit.
      const ordered = record.typeName === "shape" ? { ...record, parentId: PAGE_ID, index: "a1" } : record;
      store.schema.validateRecord(store, toTldrawRecord(ordered as CanvasRecord, empty), "tests", null);
      return true;
    } catch {
      return false;
    }
  }

  /** A record as far as it can be shown (rule B4); undefined when it is gone, or no part of it can. */
  function readFit(id: string): CanvasRecord | undefined {
    setAside.delete(id);
    if (!records.has(id)) return FIXED_RECORDS.get(id);
    const map = records.get(id);
    const whole = readRecord(map, id);
    if (whole && isFit(whole)) return whole;
    setAside.add(id);
    return readFitRecord(map, id, isFit) ?? FIXED_RECORDS.get(id);
  }

  /** Reads again what has changed. True when that may have changed how records lie in each other. */
  function readStale(): boolean {
    let structure = false;
    for (const id of stale) {
      const before = raw.get(id);
      const after = readFit(id);
      if (after) raw.set(id, after);
      else raw.delete(id);
      // What was repaired is repaired anew: the repair holds the record as it was.
      structure ||= !before || !after || repairs.changed.has(id);
      structure ||= before?.["parentId"] !== after?.["parentId"] || before?.["index"] !== after?.["index"];
    }
    stale.clear();
    return structure;
  }

  return {
    note: (id) => void stale.add(id),
    refresh() {
      if (!readStale()) return NOTHING;
      // Cycles, orphans, equal places: what is repaired otherwise than before reads differently.
      const before = repairs;
      repairs = repairRecords(raw);
      return new Set([...before.changed.keys(), ...before.dropped, ...repairs.changed.keys(), ...repairs.dropped]);
    },
    record: (id) => (repairs.dropped.has(id) ? undefined : (repairs.changed.get(id) ?? raw.get(id))),
    setAside,
    get hasRepairs() {
      return repairs.changed.size > 0 || repairs.dropped.size > 0;
    },
  };
}
