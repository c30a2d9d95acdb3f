import { isVoice, VOICES, type Voice } from "@openchair/formats";
import type * as Y from "yjs";
import { isObject, type Json } from "./json.ts";
import { boardRoots, IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { byReadingOrder } from "./order.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, propsOf } from "./records.ts";
import { planOf, type SegmentPlan } from "./segment-plan.ts";
import { fragmentText } from "./words.ts";
import { isZone, zonesAmong } from "./zones.ts";

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

/** Where a card lies: in the run sheet, in the zone of ideas, in a zone that people made, or somewhere else on the board. */
export const CARD_PLACES = ["ideas", "run-sheet", "zone", "loose"] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

/**
 * Who a card is for. `team`: it stays on the board. `story`: somebody's own story, which goes into no file until whoever
 * tells it says so; `told`: they have said so.
 */
export const CARD_SHARES = ["all", "team", "story", "told"] as const;
export type CardShare = (typeof CARD_SHARES)[number];

/** True when a card's words may go into a brief or any other file. */
export const isInBrief = ({ share }: Pick<Card, "share">): boolean => share === "all" || share === "told";

/** The properties of a card's record, besides its words. */
export interface CardProps extends Partial<SegmentPlan> {
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
export interface Card extends Pick<CardProps, "kind" | "minutes" | "format" | "voices" | "room">, SegmentPlan {
  readonly id: string;
  readonly text: string;
  readonly place: CardPlace;
  /** Id of the record it lies in: `IDEAS_ID`, `RUN_SHEET_ID`, a zone, `PAGE_ID`, or a frame or group of the canvas. */
  readonly parent: string;
  /** Fractional index among its siblings: the reading order. */
  readonly index: string;
  /** Person who made it, when known. Claimed by the writer: not proof of who wrote it. */
  readonly createdBy: string | null;
  /** Milliseconds since 1970, or 0 when unknown. */
  readonly createdAt: number;
  readonly share: CardShare;
  /** It came to a quiet round after the others had been shown. */
  readonly later?: true;
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Minutes as a whole number from 0 to a day, whatever was written. */
export function sanitizeMinutes(value: unknown): number {
  const minutes = typeof value === "number" && Number.isFinite(value) ? Math.round(value) : 0;
  return Math.min(Math.max(minutes, 0), CARD_LIMITS.minutes);
}

/** Where a card lies that lies in `parentId`. */
function placeOf(parentId: string, parent: CanvasRecord | undefined): CardPlace {
  if (parentId === RUN_SHEET_ID) return "run-sheet";
  if (parentId === IDEAS_ID) return "ideas";
  return isZone(parent) ? "zone" : "loose";
}

/** What was said, or for all when nothing was; what we do not know (of a later version) stays on the board. */
const shareOf = (value: unknown): CardShare =>
  value === undefined ? "all" : (CARD_SHARES.find((share) => share === value) ?? "team");

/**
 * A record read as a card, or null when it is something else. Unknown kinds and voices read as the nearest plain thing.
 * `parent`: the record it lies in, if that is known.
 */
export function cardOf(record: CanvasRecord, words: string, parent?: CanvasRecord): Card | null {
  if (record.typeName !== "shape" || record["type"] !== "card") return null;
  const props = propsOf(record);
  const meta = (isObject(record["meta"]) ? record["meta"] : {}) as { readonly [key: string]: Json };
  const voices = props["voices"];
  const parentId = text(record["parentId"]);
  const place = placeOf(parentId, parent);
  return {
    id: record.id,
    text: words,
    kind: place === "run-sheet" ? "segment" : isCardKind(props["kind"]) ? props["kind"] : "idea",
    minutes: sanitizeMinutes(props["minutes"]),
    format: text(props["format"]),
    voices: Array.isArray(voices) ? VOICES.filter((voice) => voices.filter(isVoice).includes(voice)) : [],
    room: text(props["room"]),
    place,
    parent: parentId,
    index: text(record["index"]),
    createdBy: typeof meta["createdBy"] === "string" ? meta["createdBy"] : null,
    createdAt: typeof meta["createdAt"] === "number" ? meta["createdAt"] : 0,
    share: shareOf(meta["share"]),
    ...planOf(props),
    ...(meta["later"] === true ? { later: true } : {}),
  };
}

/** The cards among some repaired records, in reading order. */
export function cardsAmong(records: ReadonlyMap<string, CanvasRecord>, texts: Y.Map<Y.XmlFragment>): Card[] {
  const zones = new Map(zonesAmong(records, texts).map(({ id }, order) => [id, order]));
  const cards: Card[] = [];
  for (const record of records.values()) {
    if (record["type"] !== "card") continue;
    const card = cardOf(record, fragmentText(texts.get(record.id)), records.get(text(record["parentId"])));
    if (card) cards.push(card);
  }
  const zoneOrder = ({ parent }: Card) => zones.get(parent) ?? 0;
  const placeOrder = ({ place }: Card) => CARD_PLACES.indexOf(place);
  return cards.sort((a, b) => placeOrder(a) - placeOrder(b) || zoneOrder(a) - zoneOrder(b) || byReadingOrder(a, b));
}

/** All cards in reading order: ideas, run sheet, zone after zone, the rest. */
export function readCards(doc: Y.Doc): Card[] {
  return cardsAmong(readRecords(doc), boardRoots(doc).texts);
}

/** Usual width and least height of a card, and of an aim, which runs across the zone of ideas. */
export const CARD_SIZE = { w: 172, h: 88, aimW: 360 } as const;
