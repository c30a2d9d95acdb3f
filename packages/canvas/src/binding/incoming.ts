import { boardRoots, type CanvasRecord, FIXED_IDS, fragmentText, isRichTextType, RUN_SHEET_ID } from "@openchair/board";
import type { TLRecord, TLStore } from "tldraw";
import type * as Y from "yjs";
import { readRichText, sameRichText } from "../notes/rich-text.ts";
import { keepingEqualParts, sameRecord } from "./equal-parts.ts";
import type { Outgoing } from "./outgoing.ts";
import { createReading } from "./reading.ts";
import { toCanvasRecord, toTldrawRecord, wordsOf, wordsProp } from "./records.ts";
import { withoutRowPlace } from "./row-place.ts";

/** A hidden tab draws no frames; changes from others are then applied after this long. */
const HIDDEN_FRAME_MS = 200;

/**
 * Least time between two steps in which changes from others are shown, in milliseconds. Each step costs the canvas a look
 * at all it holds, however little has changed; what must look smooth (cursors, drags, typing in a note) does not wait for it.
 */
const STEP_MS = 100;

type Events = Y.YEvent<Y.AbstractType<unknown>>[];

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
  /** Told as soon as records are removed, before anything else learns of it (rule B11); `mine` when by this person. */
  readonly onRemoval: (ids: readonly string[], mine: boolean) => void;
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
  const reading = createReading(doc, store, options.isOwnPicture);
  /** Written by this side: read back once, because what the document holds is what counts. */
  const own = new Set<string>();
  const dirty = new Set<string>();
  /** Whose words could not be read as they are. */
  const oddWords = new Set<string>();
  /** What the store did not take although it looked sound. */
  const refused = new Set<string>();
  let cancelFrame: (() => void) | undefined;
  let lastStep = 0;

  /** The words as they are now; the same object as `shown` when they say the same (rule B12). */
  function words(id: string, type: unknown, shown: unknown): unknown {
    if (!isRichTextType(type)) return fragmentText(texts.get(id));
    const { richText, sound } = readRichText(texts.get(id));
    if (!sound) oddWords.add(`texts/${id}`);
    return sameRichText(shown, richText) ? shown : richText;
  }

  /** The record as tldraw should show it now, or null when it is gone or not fit to show. */
  function readForStore(id: string): TLRecord | null {
    oddWords.delete(`texts/${id}`);
    refused.delete(id);
    const plain = reading.record(id);
    if (!plain) return null;
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

  function readAgain(): void {
    for (const id of reading.refresh()) dirty.add(id);
  }

  function apply(): void {
    cancelFrame?.();
    cancelFrame = undefined;
    const outgoing = options.outgoing();
    for (const id of own) if (!outgoing.isWaiting(id)) dirty.add(id);
    own.clear();
    if (dirty.size === 0) return;
    readAgain();
    // What this side has to say about them is written first, and then read back merged (rule B2).
    outgoing.flushFor(dirty);
    readAgain();
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
    if (remove.length > 0) options.onRemoval(remove, true);
    // First what stays, so that nothing goes with a parent that it has just left.
    if (put.length > 0) show(ids, put);
    if (remove.length > 0) outgoing.aside(ids, () => store.remove(remove));
  }

  /** Puts records into the store; one that is refused after all is set aside and does not take the others along (rule B4). */
  function show(ids: readonly string[], put: readonly TLRecord[]): void {
    try {
      options.outgoing().aside(ids, () => store.put([...put]));
    } catch (error) {
      if (put.length === 1) refused.add(put[0]?.id ?? "");
      else if (put.length > 1) for (const record of put) show(ids, [record]);
      else throw error;
    }
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

  function noteEvents(events: Events, isLocal: boolean, root: unknown, kind: "records" | "texts"): void {
    const isOwn = options.outgoing().writing;
    const removed: string[] = [];
    const note = (id: string) => {
      if (kind === "records") {
        reading.note(id);
        if (!isOwn && !records.has(id)) removed.push(id);
      }
      if (!isOwn) dirty.add(id);
    };
    for (const event of events) {
      if (event.target === root) for (const id of event.changes.keys.keys()) note(id);
      else if (typeof event.path[0] === "string") note(event.path[0]);
    }
    if (removed.length > 0) options.onRemoval(removed, isLocal);
    if (dirty.size > 0) schedule();
  }

  const onRecords = (events: Events, { local }: Y.Transaction) => noteEvents(events, local, records, "records");
  const onTexts = (events: Events, { local }: Y.Transaction) => noteEvents(events, local, texts, "texts");

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
    get setAside() {
      return new Set([...reading.setAside, ...oddWords, ...refused]);
    },
    get hasRepairs() {
      readAgain();
      if (dirty.size > 0) schedule();
      return reading.hasRepairs;
    },
    start() {
      for (const id of [...FIXED_IDS, ...records.keys()]) {
        reading.note(id);
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
