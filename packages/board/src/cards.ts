import { isVoice, VOICES, type Voice } from "@openchair/formats";
import { generateKeyBetween } from "jittered-fractional-indexing";
import * as Y from "yjs";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { type CanvasRecord, createRecord, type Json, readRecord, updateRecord } from "./records.ts";
import { editFragment, fragmentText, newFragment } from "./words.ts";

/** What a card can be (design §2). Each has its own icon and word on screen. */
export const CARD_KINDS = ["aim", "idea", "segment", "question", "concern", "access", "material", "takeaway"] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export function isCardKind(value: unknown): value is CardKind {
  return (CARD_KINDS as readonly unknown[]).includes(value);
}

/** The most that one card takes in: words in UTF-16 units, minutes of a segment. */
export const CARD_LIMITS = { text: 5000, room: 300, minutes: 1440 } as const;

/** Minutes a new segment starts with: short enough to be changed rather than kept by accident. */
export const NEW_SEGMENT_MINUTES = 10;

/** Where a card lies: in the run sheet, in the zone of ideas, or somewhere else on the board. */
export type CardPlace = "run-sheet" | "ideas" | "loose";

/** The properties of a card's record, besides its words. */
export interface CardProps {
  /** Width and least height in canvas units (CSS pixels at 100 %). A card grows with its words. */
  readonly w: number;
  readonly h: number;
  readonly kind: CardKind;
  /** Whole minutes of a segment; 0 while nobody has said. */
  readonly minutes: number;
  /** Id of a format in `@openchair/formats`, or "". */
  readonly format: string;
  /** Whose voice it carries; of a segment: which voices lead it. */
  readonly voices: readonly Voice[];
  /** What the room does during a segment. */
  readonly room: string;
}

/** A card as people see it. */
export interface Card extends Pick<CardProps, "kind" | "minutes" | "format" | "voices" | "room"> {
  readonly id: string;
  readonly text: string;
  readonly place: CardPlace;
  /** Fractional index among its siblings: the reading order. */
  readonly index: string;
  /** Person who made it, when known. Claimed by the writer: not proof of who wrote it. */
  readonly createdBy: string | null;
  /** Milliseconds since 1970, or 0 when unknown. */
  readonly createdAt: number;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Minutes as a whole number from 0 to a day, whatever was written. */
export function sanitizeMinutes(value: unknown): number {
  const minutes = typeof value === "number" && Number.isFinite(value) ? Math.round(value) : 0;
  return Math.min(Math.max(minutes, 0), CARD_LIMITS.minutes);
}

function placeOf(parentId: unknown): CardPlace {
  if (parentId === RUN_SHEET_ID) return "run-sheet";
  return parentId === IDEAS_ID ? "ideas" : "loose";
}

/** A record read as a card, or null when it is something else. Unknown kinds and voices read as the nearest plain thing. */
export function cardOf(record: CanvasRecord, words: string): Card | null {
  if (record.typeName !== "shape" || record["type"] !== "card") return null;
  const props = (record["props"] ?? {}) as { readonly [key: string]: Json };
  const meta = (record["meta"] ?? {}) as { readonly [key: string]: Json };
  const voices = props["voices"];
  const place = placeOf(record["parentId"]);
  return {
    id: record.id,
    text: words,
    kind: place === "run-sheet" ? "segment" : isCardKind(props["kind"]) ? props["kind"] : "idea",
    minutes: sanitizeMinutes(props["minutes"]),
    format: text(props["format"]),
    voices: Array.isArray(voices) ? VOICES.filter((voice) => voices.filter(isVoice).includes(voice)) : [],
    room: text(props["room"]),
    place,
    index: text(record["index"]),
    createdBy: typeof meta["createdBy"] === "string" ? meta["createdBy"] : null,
    createdAt: typeof meta["createdAt"] === "number" ? meta["createdAt"] : 0,
  };
}

/** Reading order: by index key, equal keys by id, so that every side sees the same. */
export const byReadingOrder = (
  a: { readonly index: string; readonly id: string },
  b: { readonly index: string; readonly id: string },
) => (a.index === b.index ? (a.id < b.id ? -1 : 1) : a.index < b.index ? -1 : 1);

const PLACE_ORDER: Record<CardPlace, number> = { ideas: 0, "run-sheet": 1, loose: 2 };

/** All cards in reading order: ideas, run sheet, the rest. */
export function readCards(doc: Y.Doc): Card[] {
  const { records, texts } = boardRoots(doc);
  const cards: Card[] = [];
  for (const [id, map] of records.entries()) {
    const record = readRecord(map);
    const card = record && record.id === id ? cardOf(record, fragmentText(texts.get(id))) : null;
    if (card) cards.push(card);
  }
  return cards.sort((a, b) => PLACE_ORDER[a.place] - PLACE_ORDER[b.place] || byReadingOrder(a, b));
}

/** What a new card needs; everything else has a default. */
export interface NewCard {
  readonly kind: CardKind;
  readonly text?: string;
  readonly minutes?: number;
  readonly format?: string;
  readonly voices?: readonly Voice[];
  readonly room?: string;
  readonly place?: CardPlace;
  /** Position within its place, in canvas units. Means nothing in the run sheet, which lays out its own rows. */
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly createdBy?: string;
  readonly createdAt?: number;
  /** Id to use; made up when left out. */
  readonly id?: string;
}

/** Usual width and least height of a card, and of an aim, which runs across the zone of ideas. */
export const CARD_SIZE = { w: 172, h: 88, aimW: 360 } as const;

/** Two columns of cards in the zone of ideas, in canvas units from its corner. */
export const IDEA_COLUMNS: { readonly x: readonly [number, number]; readonly top: number; readonly gap: number } = {
  x: [18, 206],
  top: 56,
  gap: 12,
};

const PARENTS: Record<CardPlace, string> = { "run-sheet": RUN_SHEET_ID, ideas: IDEAS_ID, loose: PAGE_ID };

/** The index key behind the last child of `place`. */
export function lastIndex(doc: Y.Doc, place: CardPlace): string {
  let last: string | null = null;
  for (const map of boardRoots(doc).records.values()) {
    const record = readRecord(map);
    const index = record?.["index"];
    if (record?.["parentId"] === PARENTS[place] && typeof index === "string" && (last === null || index > last)) {
      last = index;
    }
  }
  return generateKeyBetween(last, null);
}

/** The canvas record of a new card, without its words. */
export function newCardRecord(card: NewCard & { readonly index: string }): CanvasRecord {
  const props: CardProps = {
    w: card.w ?? (card.kind === "aim" ? CARD_SIZE.aimW : CARD_SIZE.w),
    h: CARD_SIZE.h,
    kind: card.kind,
    minutes: sanitizeMinutes(card.minutes),
    format: card.format ?? "",
    voices: card.voices ?? [],
    room: card.room ?? "",
  };
  return {
    id: card.id ?? `shape:${crypto.randomUUID()}`,
    typeName: "shape",
    type: "card",
    x: card.x ?? 0,
    y: card.y ?? 0,
    rotation: 0,
    index: card.index,
    parentId: PARENTS[card.place ?? "ideas"],
    isLocked: false,
    opacity: 1,
    props: { ...props },
    meta: { ...(card.createdBy ? { createdBy: card.createdBy } : {}), createdAt: card.createdAt ?? 0 },
  };
}

/** Adds a card behind the others of its place and returns its id. */
export function addCard(doc: Y.Doc, card: NewCard, origin?: unknown): string {
  const record = newCardRecord({ ...card, index: lastIndex(doc, card.place ?? "ideas") });
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    if (createRecord(records, record)) texts.set(record.id, newFragment(card.text ?? ""));
  }, origin);
  return record.id;
}

/** Makes the words of a card read `words`, by the smallest edit. Does nothing when the card is gone. */
export function setCardText(doc: Y.Doc, id: string, words: string, origin?: unknown): void {
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    if (!records.has(id)) return;
    const fragment = texts.get(id);
    if (fragment instanceof Y.XmlFragment) editFragment(fragment, words.slice(0, CARD_LIMITS.text));
    else texts.set(id, newFragment(words.slice(0, CARD_LIMITS.text)));
  }, origin);
}

/** Changes properties of a card. Does nothing when the card is gone. */
export function setCardProps(doc: Y.Doc, id: string, change: Partial<CardProps>, origin?: unknown): void {
  doc.transact(() => {
    const { records } = boardRoots(doc);
    const record = readRecord(records.get(id));
    if (!record) return;
    const props = record["props"] as { readonly [key: string]: Json };
    updateRecord(records, record, { ...record, props: { ...props, ...change } as Json });
  }, origin);
}

/** Removes a card and its words. */
export function removeCard(doc: Y.Doc, id: string, origin?: unknown): void {
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    records.delete(id);
    texts.delete(id);
  }, origin);
}
