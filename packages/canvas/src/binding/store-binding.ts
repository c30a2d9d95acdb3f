import {
  boardRoots,
  type CanvasRecord,
  changedGroups,
  createRecord,
  type Editing,
  editFragment,
  FIXED_IDS,
  fragmentText,
  newFragment,
  RUN_SHEET_ID,
  readRecord,
  setCardText,
  updateRecord,
} from "@openchair/board";
import type { TLRecord, TLStore } from "tldraw";
import * as Y from "yjs";
import { cardWords, toCanvasRecord, toTldrawRecord } from "./records.ts";

/** Least time between two writes of one gesture, in milliseconds (rule B8). */
const GESTURE_WRITE_MS = 100;
/** A hidden tab draws no frames; changes from others are then applied after this long. */
const HIDDEN_FRAME_MS = 200;

export interface StoreBinding {
  /** Writes at once what the store still has to say. */
  flush(): void;
  /** Ends the current step of undo: what comes next is taken back on its own. */
  mark(): void;
  /** The newest words of a card, which may be ahead of what the store shows. */
  cardWords(id: string): string;
  /** Makes a card's words read `words`, on behalf of this person. */
  typeInCard(id: string, words: string): void;
  /** Applies at once what the document still has to say. */
  apply(): void;
  /** Records that tldraw would refuse, by id (rule B4). */
  readonly setAside: ReadonlySet<string>;
  dispose(): void;
}

export interface StoreBindingOptions {
  readonly store: TLStore;
  readonly editing: Editing;
  /** True while a gesture (a drag, a stroke) is under way, so that its frames are not all written. */
  isGesture?(): boolean;
  /** Told before records leave the store because somebody else removed them (rule B11). */
  onBeforeRemoteRemoval?(ids: ReadonlySet<string>): void;
}

type Pending = { readonly from: TLRecord | null; readonly to: TLRecord | null };

/** Position and size of a run-sheet row follow from its order, so its own values stay as they were (rule B9). */
function withoutRowPlace(from: CanvasRecord | null, to: CanvasRecord): CanvasRecord {
  if (to["parentId"] !== RUN_SHEET_ID || !from) return to;
  const place = { x: from["x"], y: from["y"], rotation: from["rotation"] };
  const size = from["props"] as { w?: number; h?: number };
  return { ...to, ...place, props: { ...(to["props"] as object), w: size.w, h: size.h } };
}

/** Binds a tldraw store to a board document until disposed. Fills the store first. */
export function bindStore(options: StoreBindingOptions): StoreBinding {
  const { store, editing } = options;
  const { doc, origin, undoManager } = editing;
  const { records, texts } = boardRoots(doc);
  const setAside = new Set<string>();
  const pending = new Map<string, Pending>();
  const dirty = new Set<string>();
  let writing = false;
  let lastWrite = 0;
  let writeTimer: ReturnType<typeof setTimeout> | undefined;
  let cancelFrame: (() => void) | undefined;
  let gestureOpen = false;

  const wordsOf = (id: string) => fragmentText(texts.get(id));

  // ---- store → document -------------------------------------------------------------------------------------------

  function writeOne(id: string, { from, to }: Pending): void {
    if (!to) {
      if (FIXED_IDS.includes(id)) return;
      records.delete(id);
      texts.delete(id);
      return;
    }
    const words = cardWords(to);
    if (!from) {
      if (createRecord(records, toCanvasRecord(to)) && words !== null) texts.set(id, newFragment(words));
      return;
    }
    const before = toCanvasRecord(from);
    updateRecord(records, before, withoutRowPlace(before, toCanvasRecord(to)));
    const fragment = texts.get(id);
    if (words !== null && words !== cardWords(from) && fragment instanceof Y.XmlFragment) editFragment(fragment, words);
  }

  function flush(): void {
    clearTimeout(writeTimer);
    writeTimer = undefined;
    store._flushHistory();
    if (pending.size === 0) return;
    // The frames of one gesture are one step to undo, however long it takes.
    const gesture = options.isGesture?.() ?? false;
    if (gestureOpen && undoManager.lastChange > 0) undoManager.lastChange = Date.now();
    gestureOpen = gesture;
    lastWrite = Date.now();
    const batch = [...pending];
    pending.clear();
    writing = true;
    try {
      doc.transact(() => {
        for (const [id, change] of batch) writeOne(id, change);
      }, origin);
    } finally {
      writing = false;
    }
  }

  const stopListening = store.listen(
    ({ changes }) => {
      const note = (id: string, from: TLRecord | null, to: TLRecord | null) => {
        const earlier = pending.get(id);
        const start = earlier ? earlier.from : from;
        if (!start && !to) pending.delete(id);
        else pending.set(id, { from: start, to });
      };
      for (const record of Object.values(changes.added)) note(record.id, null, record);
      for (const [from, to] of Object.values(changes.updated)) note(to.id, from, to);
      for (const record of Object.values(changes.removed)) note(record.id, record, null);
      const wait = options.isGesture?.() ? GESTURE_WRITE_MS - (Date.now() - lastWrite) : 0;
      if (wait <= 0) flush();
      else writeTimer ??= setTimeout(flush, wait);
    },
    { source: "user", scope: "document" },
  );

  // ---- document → store -------------------------------------------------------------------------------------------

  /** The record as tldraw should show it now, or null when it is gone or not fit to show. */
  function readForStore(id: string): TLRecord | null {
    const plain = readRecord(records.get(id));
    setAside.delete(id);
    if (!plain || plain.id !== id) {
      if (records.has(id)) setAside.add(id);
      return null;
    }
    const current = store.get(id as TLRecord["id"]);
    let record = toTldrawRecord(plain, wordsOf(id));
    if (current && plain["parentId"] === RUN_SHEET_ID && "parentId" in current && current.parentId === RUN_SHEET_ID) {
      record = toTldrawRecord(withoutRowPlace(toCanvasRecord(current), plain), wordsOf(id));
    }
    try {
      const type = store.schema.types[record.typeName as keyof typeof store.schema.types];
      if (type?.scope !== "document") throw new Error("not a record of a document");
      return store.schema.validateRecord(store, keepingEqualProps(current, record), "tests", null);
    } catch {
      setAside.add(id);
      return null;
    }
  }

  function apply(): void {
    cancelFrame?.();
    cancelFrame = undefined;
    if (dirty.size === 0) return;
    flush();
    const ids = [...dirty];
    dirty.clear();
    const put: TLRecord[] = [];
    const remove: TLRecord["id"][] = [];
    for (const id of ids) {
      const record = readForStore(id);
      const current = store.get(id as TLRecord["id"]);
      if (record && (!current || !sameRecord(current, record))) put.push(record);
      else if (!record && current && !records.has(id) && !FIXED_IDS.includes(id)) remove.push(current.id);
    }
    if (remove.length > 0) options.onBeforeRemoteRemoval?.(new Set<string>(remove));
    if (put.length === 0 && remove.length === 0) return;
    store.mergeRemoteChanges(() => {
      if (remove.length > 0) store.remove(remove);
      if (put.length > 0) store.put(put);
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

  const onRecords = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => noteEvents(events, records);
  const onTexts = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => noteEvents(events, texts);

  function noteEvents(events: Y.YEvent<Y.AbstractType<unknown>>[], root: unknown): void {
    if (writing) return;
    for (const event of events) {
      if (event.target === root) for (const id of event.changes.keys.keys()) dirty.add(id);
      else if (typeof event.path[0] === "string") dirty.add(event.path[0]);
    }
    if (dirty.size > 0) schedule();
  }

  // ---- life -------------------------------------------------------------------------------------------------------

  for (const id of records.keys()) dirty.add(id);
  apply();
  records.observeDeep(onRecords);
  texts.observeDeep(onTexts);

  return {
    flush,
    mark() {
      flush();
      gestureOpen = false;
      undoManager.stopCapturing();
    },
    // Both flush first: a card made within this frame is not in the document yet, and its first letters would be lost.
    cardWords(id) {
      flush();
      return wordsOf(id);
    },
    typeInCard(id, words) {
      flush();
      setCardText(doc, id, words, origin);
    },
    apply,
    setAside,
    dispose() {
      flush();
      stopListening();
      records.unobserveDeep(onRecords);
      texts.unobserveDeep(onTexts);
      cancelFrame?.();
      clearTimeout(writeTimer);
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
  const [before, after] = [toCanvasRecord(a), toCanvasRecord(b)];
  return changedGroups(before, after).size === 0 && cardWords(a) === cardWords(b);
}
