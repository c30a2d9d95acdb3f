import {
  boardRoots,
  type CanvasRecord,
  changedGroups,
  FIXED_IDS,
  fragmentText,
  isRichTextType,
  RUN_SHEET_ID,
  readRecord,
  repairRecords,
} from "@openchair/board";
import type { TLRecord, TLStore } from "tldraw";
import type * as Y from "yjs";
import { readRichText, sameRichText } from "../notes/rich-text.ts";
import type { Outgoing } from "./outgoing.ts";
import { toCanvasRecord, toTldrawRecord, wordsOf, wordsProp } from "./records.ts";
import { withoutRowPlace } from "./row-place.ts";
import { isWelcome } from "./welcome.ts";

/** A hidden tab draws no frames; changes from others are then applied after this long. */
const HIDDEN_FRAME_MS = 200;

export interface Incoming {
  /** Fills the store and begins to listen. */
  start(): void;
  /** Applies at once what the document still has to say. */
  apply(): void;
  /** Makes records be read from the document again, as if they had changed there. */
  refresh(ids: Iterable<string>): void;
  /** Records and words that tldraw would refuse, by id (rule B4). */
  readonly setAside: ReadonlySet<string>;
  /** True when what is shown was repaired on reading (board rule on repairs). */
  readonly hasRepairs: boolean;
  dispose(): void;
}

export interface IncomingOptions {
  readonly store: TLStore;
  readonly doc: Y.Doc;
  readonly outgoing: () => Outgoing;
  /** Told as soon as a record is removed elsewhere, before anything else learns of it (rule B11). */
  readonly onRemoval: (ids: readonly string[]) => void;
  /** True for the address of a picture that the server of this board keeps. */
  readonly isOwnPicture: (src: string) => boolean;
  /** Last touch to a record that is about to be shown: what only this screen can know (rules B15, B17). */
  readonly finish: (record: TLRecord, current: TLRecord | undefined) => TLRecord;
}

/** Shows in the store what is in the document, gathered within a frame, until disposed. Fills the store first. */
export function bindIncoming(options: IncomingOptions): Incoming {
  const { store, doc } = options;
  const { records, texts } = boardRoots(doc);
  /** What each record reads as, before repair; read anew only when it has changed. */
  const raw = new Map<string, CanvasRecord>();
  const stale = new Set<string>();
  const dirty = new Set<string>();
  const setAside = new Set<string>();
  let repairs = repairRecords(raw);
  let cancelFrame: (() => void) | undefined;

  /** Reads again what has changed. True when that may have changed how records lie in each other. */
  function readStale(): boolean {
    let structure = false;
    for (const id of stale) {
      const before = raw.get(id);
      const after = readRecord(records.get(id));
      if (after && after.id === id) raw.set(id, after);
      else raw.delete(id);
      structure ||= !before || !after || before["parentId"] !== after["parentId"] || before["index"] !== after["index"];
    }
    stale.clear();
    return structure;
  }

  /** Repairs what lies wrong (cycles, orphans, equal places), and notes what thereby reads differently than before. */
  function repair(): void {
    const before = repairs;
    repairs = repairRecords(raw);
    for (const id of [...before.changed.keys(), ...before.dropped, ...repairs.changed.keys(), ...repairs.dropped]) {
      dirty.add(id);
    }
  }

  /** The words as they are now; the same object as `shown` when they say the same (rule B12). */
  function words(id: string, type: unknown, shown: unknown): unknown {
    if (!isRichTextType(type)) return fragmentText(texts.get(id));
    const { richText, sound } = readRichText(texts.get(id));
    if (!sound) setAside.add(`texts/${id}`);
    return sameRichText(shown, richText) ? shown : richText;
  }

  /** The record as tldraw should show it now, or null when it is gone or not fit to show. */
  function readForStore(id: string): TLRecord | null {
    setAside.delete(id);
    setAside.delete(`texts/${id}`);
    if (!records.has(id) || repairs.dropped.has(id)) return null;
    const plain = repairs.changed.get(id) ?? raw.get(id);
    try {
      if (!plain || !isWelcome(plain, options.isOwnPicture)) throw new Error("not a record of a board");
      const current = store.get(id as TLRecord["id"]);
      const type = plain["type"];
      const shown = current && wordsOf(current);
      const filled = wordsProp(type) === null ? plain : toTldrawRecord(placed(plain, current), words(id, type, shown));
      const kept = keepingEqualProps(current, filled as TLRecord);
      return options.finish(store.schema.validateRecord(store, kept, "tests", null), current);
    } catch {
      setAside.add(id);
      return null;
    }
  }

  /** A row that stays a row keeps the place that its order gave it here. */
  function placed(plain: CanvasRecord, current: TLRecord | undefined): CanvasRecord {
    if (!current || plain["parentId"] !== RUN_SHEET_ID) return plain;
    if (!("parentId" in current) || current.parentId !== RUN_SHEET_ID) return plain;
    return withoutRowPlace(toCanvasRecord(current), plain);
  }

  function apply(): void {
    cancelFrame?.();
    cancelFrame = undefined;
    if (dirty.size === 0) return;
    const outgoing = options.outgoing();
    if (readStale()) repair();
    // What this side has to say about them is written first, and then read back merged (rule B2).
    outgoing.flushFor(dirty);
    if (readStale()) repair();
    const ids = [...dirty];
    dirty.clear();
    const put: TLRecord[] = [];
    const remove: TLRecord["id"][] = [];
    for (const id of ids) {
      const record = readForStore(id);
      const current = store.get(id as TLRecord["id"]);
      if (record && (!current || !sameRecord(current, record))) put.push(record);
      else if (!record && current && !setAside.has(id) && !FIXED_IDS.includes(id)) remove.push(current.id);
    }
    if (put.length === 0 && remove.length === 0) return;
    outgoing.aside(ids, () => {
      // First what stays, so that nothing goes with a parent that it has just left.
      if (put.length > 0) store.put(put);
      if (remove.length > 0) store.remove(remove);
    });
  }

  function schedule(): void {
    if (cancelFrame) return;
    const frame = requestAnimationFrame(() => apply());
    const timer = setTimeout(() => apply(), HIDDEN_FRAME_MS);
    cancelFrame = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }

  function noteEvents(events: Y.YEvent<Y.AbstractType<unknown>>[], root: unknown, kind: "records" | "texts"): void {
    const isOwn = options.outgoing().writing;
    const removed: string[] = [];
    const note = (id: string) => {
      if (kind === "records") {
        stale.add(id);
        if (!isOwn && !records.has(id)) removed.push(id);
      }
      if (!isOwn) dirty.add(id);
    };
    for (const event of events) {
      if (event.target === root) for (const id of event.changes.keys.keys()) note(id);
      else if (typeof event.path[0] === "string") note(event.path[0]);
    }
    if (removed.length > 0) options.onRemoval(removed);
    if (dirty.size > 0) schedule();
  }

  const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => noteEvents(events, records, "records");
  const onTexts = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => noteEvents(events, texts, "texts");

  return {
    apply,
    refresh(ids) {
      for (const id of ids) dirty.add(id);
      if (dirty.size > 0) schedule();
    },
    setAside,
    get hasRepairs() {
      if (readStale()) {
        repair();
        if (dirty.size > 0) schedule();
      }
      return repairs.changed.size > 0 || repairs.dropped.size > 0;
    },
    start() {
      for (const id of records.keys()) {
        stale.add(id);
        dirty.add(id);
      }
      apply();
      records.observeDeep(onRecords);
      texts.observeDeep(onTexts);
    },
    dispose() {
      records.unobserveDeep(onRecords);
      texts.unobserveDeep(onTexts);
      cancelFrame?.();
    },
  };
}

/**
 * The record with those properties of `current` that are equal anyway. tldraw's text editor compares words by identity:
 * an equal copy would make it start over, and letters typed meanwhile would land in the wrong place (rule B12).
 */
function keepingEqualProps(current: TLRecord | undefined, record: TLRecord): TLRecord {
  if (current?.typeName !== "shape" || record.typeName !== "shape") return record;
  const known = current.props as { readonly [key: string]: unknown };
  const props = Object.fromEntries(
    Object.entries(record.props).map(([key, value]) => [
      key,
      typeof value === "object" && JSON.stringify(value) === JSON.stringify(known[key]) ? known[key] : value,
    ]),
  );
  return { ...record, props } as TLRecord;
}

function sameRecord(a: TLRecord, b: TLRecord): boolean {
  if (a === b) return true;
  return wordsOf(a) === wordsOf(b) && changedGroups(toCanvasRecord(a), toCanvasRecord(b)).size === 0;
}
