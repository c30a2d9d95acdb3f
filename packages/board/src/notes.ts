import type * as Y from "yjs";
import { CARD_LIMITS } from "./cards.ts";
import { newKeyBetween } from "./index-keys.ts";
import { boardRoots, PAGE_ID } from "./layout.ts";
import { lastKeyIn } from "./order.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, createRecord } from "./records.ts";
import { freeSpotIn } from "./spots.ts";
import { cutWords, newFragment } from "./words.ts";

/** What a new sticky note needs. */
export interface NewNote {
  readonly text: string;
  readonly createdBy?: string;
  readonly createdAt?: number;
  /** Id to use; made up when left out. */
  readonly id?: string;
}

/** As tldraw 3.15.4 stores a note; yellow, as people know sticky notes. */
const NOTE_PROPS = {
  color: "yellow",
  labelColor: "black",
  size: "m",
  font: "sans",
  fontSizeAdjustment: 0,
  align: "middle",
  verticalAlign: "middle",
  growY: 0,
  url: "",
  scale: 1,
} as const;

/** Puts a sticky note on the page, where it covers nothing, and returns its id. Its words are changed with `setCardText`. */
export function addNote(doc: Y.Doc, note: NewNote, origin?: unknown): string {
  const id = note.id ?? `shape:${crypto.randomUUID()}`;
  const all = readRecords(doc);
  const words = cutWords(note.text, CARD_LIMITS.text);
  const record: CanvasRecord = {
    id,
    typeName: "shape",
    type: "note",
    x: 0,
    y: 0,
    rotation: 0,
    index: newKeyBetween(lastKeyIn(all, PAGE_ID), null),
    parentId: PAGE_ID,
    isLocked: false,
    opacity: 1,
    props: { ...NOTE_PROPS },
    meta: { ...(note.createdBy ? { createdBy: note.createdBy } : {}), createdAt: note.createdAt ?? 0 },
  };
  const spot = freeSpotIn(doc, all, PAGE_ID, record, words);
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    if (createRecord(records, { ...record, ...spot })) texts.set(id, newFragment(words));
  }, origin);
  return id;
}
