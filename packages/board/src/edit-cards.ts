import type { Voice } from "@openchair/formats";
import * as Y from "yjs";
import { CARD_LIMITS, CARD_SIZE, type CardKind, type CardProps, type CardShare, sanitizeMinutes } from "./cards.ts";
import { newKeyBetween } from "./index-keys.ts";
import { isObject, type Json } from "./json.ts";
import { boardRoots, FIXED_IDS, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { bindingsOf, linkEnds } from "./links.ts";
import { lastKeyIn } from "./order.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, createRecord, propsOf, readRecord, updateRecord } from "./records.ts";
import { type SegmentPlan, saidIn } from "./segment-plan.ts";
import { freeSpotIn } from "./spots.ts";
import { cutWords, editFragment, fragmentText, newFragment, withinLimit } from "./words.ts";
import { isZone, removeZone } from "./zones.ts";

/** What a new card needs; everything else has a default. */
export interface NewCard extends Partial<SegmentPlan> {
  readonly kind: CardKind;
  readonly text?: string;
  readonly minutes?: number;
  readonly format?: string;
  readonly voices?: readonly Voice[];
  readonly room?: string;
  /** Where it goes when there is no `parent`: among the ideas when left out. */
  readonly place?: "ideas" | "run-sheet" | "loose";
  /** Id of a zone to put it in. When that zone is gone, `place` counts. */
  readonly parent?: string;
  /** Position within its place, in canvas units; a free spot when left out. Means nothing in the run sheet. */
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly createdBy?: string;
  readonly createdAt?: number;
  /** It came to a quiet round after the others had been shown. */
  readonly later?: boolean;
  /** Id to use; made up when left out. */
  readonly id?: string;
}

const PARENTS = { "run-sheet": RUN_SHEET_ID, ideas: IDEAS_ID, loose: PAGE_ID } as const;

/** The canvas record of a new card, without its words. */
function newCardRecord(card: NewCard, id: string, parentId: string, index: string): CanvasRecord {
  const props: CardProps = {
    w: card.w ?? (card.kind === "aim" ? CARD_SIZE.aimW : CARD_SIZE.w),
    h: CARD_SIZE.h,
    kind: card.kind,
    minutes: sanitizeMinutes(card.minutes),
    format: card.format ?? "",
    voices: card.voices ?? [],
    room: card.room ?? "",
    ...saidIn(card),
  };
  return {
    id,
    typeName: "shape",
    type: "card",
    x: card.x ?? 0,
    y: card.y ?? 0,
    rotation: 0,
    index,
    parentId,
    isLocked: false,
    opacity: 1,
    props: { ...props },
    meta: {
      ...(card.createdBy ? { createdBy: card.createdBy } : {}),
      createdAt: card.createdAt ?? 0,
      ...(card.later ? { later: true } : {}),
    },
  };
}

/** Adds a card behind the others of its place and returns its id. */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): string {
  const id = card.id ?? `shape:${crypto.randomUUID()}`;
  const all = readRecords(doc);
  const zone = all.get(card.parent ?? "");
  const parent =
    card.parent === IDEAS_ID || card.parent === RUN_SHEET_ID || card.parent === PAGE_ID || isZone(zone)
      ? (card.parent as string)
      : PARENTS[card.place ?? "ideas"];
  const words = cutWords(card.text ?? "", CARD_LIMITS.text);
  const record = newCardRecord(card, id, parent, newKeyBetween(lastKeyIn(all, parent), null));
  const placed = card.x !== undefined || card.y !== undefined || parent === RUN_SHEET_ID;
  const spot = placed ? {} : freeSpotIn(doc, all, parent, record, words);
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    if (createRecord(records, { ...record, ...spot })) texts.set(id, newFragment(words));
  }, origin);
  return id;
}

/** Makes the words of a card, or the name of a zone, read `words`, by the smallest edit. Does nothing when it is gone. */
export function setCardText(doc: Y.Doc, id: string, words: string, origin?: unknown): void {
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    if (!records.has(id)) return;
    const fragment: unknown = texts.get(id);
    if (fragment instanceof Y.XmlFragment) {
      editFragment(fragment, withinLimit(fragmentText(fragment), words, CARD_LIMITS.text));
    } else {
      texts.set(id, newFragment(cutWords(words, CARD_LIMITS.text)));
    }
  }, origin);
}

/** Changes properties of a card. Does nothing when the card is gone. */
export function setCardProps(doc: Y.Doc, id: string, change: Partial<CardProps>, origin?: unknown): void {
  doc.transact(() => {
    const { records } = boardRoots(doc);
    const record = readRecord(records.get(id), id);
    if (record) updateRecord(records, record, { ...record, props: { ...propsOf(record), ...change } as Json });
  }, origin);
}

/** Says who a card is for. Does nothing when the card is gone. */
export function setCardShare(doc: Y.Doc, id: string, share: CardShare, origin?: unknown): void {
  doc.transact(() => {
    const { records } = boardRoots(doc);
    const record = readRecord(records.get(id), id);
    if (record?.["type"] !== "card") return;
    const meta = isObject(record["meta"]) ? record["meta"] : {};
    updateRecord(records, record, { ...record, meta: { ...meta, share } as Json });
  }, origin);
}

/**
 * Removes a card and its words, with the links between it and other cards. An arrow that points at it from elsewhere
 * stays, and points at nothing. What every board has is not removed.
 */
export function removeCard(doc: Y.Doc, id: string, origin?: unknown): void {
  if (FIXED_IDS.includes(id)) return;
  const all = readRecords(doc);
  if (isZone(all.get(id))) {
    removeZone(doc, id, origin);
    return;
  }
  const gone = new Set([id]);
  for (const [arrow, { from, to }] of linkEnds(all)) if (from === id || to === id) gone.add(arrow);
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    for (const one of gone) {
      for (const binding of bindingsOf(all, one)) records.delete(binding);
      records.delete(one);
      texts.delete(one);
    }
  }, origin);
}
