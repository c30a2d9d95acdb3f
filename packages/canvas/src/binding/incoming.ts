import {
  boardRoots,
  type CanvasRecord,
  changedGroups,
  FIXED_IDS,
  FIXED_RECORDS,
  fragmentText,
  isRichTextType,
  PAGE_ID,
  RUN_SHEET_ID,
  readFitRecord,
  readRecord,
  repairRecords,
} from "@openchair/board";
import { type TLRecord, type TLStore, toRichText } from "tldraw";
import type * as Y from "yjs";
import { readRichText, sameRichText } from "../notes/rich-text.ts";
import type { Outgoing } from "./outgoing.ts";
import { toCanvasRecord, toTldrawRecord, wordsOf, wordsProp } from "./records.ts";
import { withoutRowPlace } from "./row-place.ts";
import { isWelcome } from "./welcome.ts";

/** A hidden tab draws no frames; changes from others are then applied after this long. */
const HIDDEN_FRAME_MS = 200;

/**
 * Least time between two steps in which changes from others are shown, in milliseconds. Each step costs the canvas a look
 * at all it holds, however little has changed; what must look smooth (cursors, drags, typing in a note) does not wait for it.
 */
const STEP_MS = 100;

const NO_RICH_TEXT = toRichText("");

export interface Incoming {
  /** Fills the store and begins to listen. */
  start(): void;
  /** Applies at once what the document still has to say. */
  apply(): void;
  /** Reads back, on the next frame, what this side has written. */
  readBack(ids: readonly string[]): void;
  /** Makes records be read from the document again, as if they had changed there. */
  refresh(ids: Iterable<string>): void;
  /** Records, and words (`texts/<id>`), that tldraw would refuse as they are, by id (rule B4). */
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
  /** True while hand or pen are at work. */
  readonly inGesture: () => boolean;
  /** True for the address of a picture that the server of this board keeps. */
  readonly isOwnPicture: (src: string) => boolean;
  /** Last touch to a record that is about to be shown: what only this screen can know (rules B15, B17). */
  readonly finish: (record: TLRecord, current: TLRecord | undefined) => TLRecord;
}

/** Shows in the store what is in the document, gathered within a frame, until disposed. Fills the store first. */
export function bindIncoming(options: IncomingOptions): Incoming {
  const { store, doc } = options;
  const { records, texts } = boardRoots(doc);
  /** What each record reads as that tldraw can show, before repair; read anew only when it has changed. */
  const raw = new Map<string, CanvasRecord>();
  const stale = new Set<string>();
  /** Written by this side: read back once, because what the document holds is what counts. */
  const own = new Set<string>();
  const dirty = new Set<string>();
  const setAside = new Set<string>();
  let repairs = repairRecords(raw);
  let cancelFrame: (() => void) | undefined;
  let lastStep = 0;

  /** True for a record that belongs on a board and that tldraw would take, with any words. */
  function isFit(record: CanvasRecord): boolean {
    if (!isWelcome(record, options.isOwnPicture)) return false;
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
    setAside.delete(`texts/${id}`);
    const plain = repairs.changed.get(id) ?? raw.get(id);
    if (!plain || repairs.dropped.has(id)) return null;
    const current = store.get(id as TLRecord["id"]);
    const type = plain["type"];
    const filled =
      wordsProp(type) === null
        ? plain
        : toTldrawRecord(placed(plain, current), words(id, type, current && wordsOf(current)));
    return options.finish(keepingEqualParts(current, filled as TLRecord), current);
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
    const outgoing = options.outgoing();
    for (const id of own) if (!outgoing.isWaiting(id)) dirty.add(id);
    own.clear();
    if (dirty.size === 0) return;
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
      else if (!record && current) remove.push(current.id);
    }
    if (put.length === 0 && remove.length === 0) return;
    lastStep = Date.now();
    if (remove.length > 0) options.onRemoval(remove);
    outgoing.aside(ids, () => {
      // First what stays, so that nothing goes with a parent that it has just left.
      if (put.length > 0) store.put(put);
      if (remove.length > 0) store.remove(remove);
    });
  }

  /** The first news is shown with the next frame, what follows a step later (rule B3). */
  function schedule(): void {
    if (cancelFrame) return;
    let frame = 0;
    const wait = Math.max(lastStep + STEP_MS - Date.now(), 0);
    const ask = () => {
      frame = requestAnimationFrame(() => apply());
    };
    const step = wait === 0 ? undefined : setTimeout(ask, wait);
    if (wait === 0) ask();
    const timer = setTimeout(() => apply(), wait + HIDDEN_FRAME_MS);
    cancelFrame = () => {
      cancelAnimationFrame(frame);
      clearTimeout(step);
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
    readBack(ids) {
      for (const id of ids) own.add(id);
      // In the middle of a gesture the next write is on its way; it is read back behind the last.
      if (own.size > 0 && !options.inGesture()) schedule();
    },
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
      for (const id of [...FIXED_IDS, ...records.keys()]) {
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

const isEqual = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));

/**
 * The record with those parts of `current` that are equal anyway. tldraw compares by identity: an equal copy of the words
 * would make its text editor start over, and letters typed meanwhile would land in the wrong place; an equal copy of the
 * properties, when a shape has only moved, would make it measured and drawn anew (rule B12).
 */
function keepingEqualParts(current: TLRecord | undefined, record: TLRecord): TLRecord {
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

function sameRecord(a: TLRecord, b: TLRecord): boolean {
  if (a === b) return true;
  return wordsOf(a) === wordsOf(b) && changedGroups(toCanvasRecord(a), toCanvasRecord(b)).size === 0;
}
