import { generateKeyBetween } from "jittered-fractional-indexing";
import type * as Y from "yjs";
import {
  CARD_SIZE,
  type Card,
  type CardKind,
  IDEA_COLUMNS,
  lastIndex,
  NEW_SEGMENT_MINUTES,
  readCards,
  sanitizeMinutes,
} from "./cards.ts";
import { boardRoots, IDEAS_ID, RUN_SHEET_ID } from "./layout.ts";
import { type CanvasRecord, type Json, readRecord, updateRecord } from "./records.ts";

type Props = { readonly [key: string]: Json | undefined };

const propsOf = (record: CanvasRecord) => (record["props"] ?? {}) as Props;
const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : 0);

/** Ideas become segments when they are put in the run sheet; a concern or a question stays what it is, outside. */
export const canJoinRunSheet = (kind: CardKind): boolean => kind === "idea" || kind === "segment";

/** Writes what `change` makes of a card's record. Does nothing when the card is gone (rule L4). */
function change(doc: Y.Doc, id: string, origin: unknown, make: (record: CanvasRecord) => Props): void {
  doc.transact(() => {
    const { records } = boardRoots(doc);
    const record = readRecord(records.get(id));
    if (record) updateRecord(records, record, { ...record, ...make(record) } as CanvasRecord);
  }, origin);
}

/** Puts a card behind the last segment of the run sheet, as a segment. Does nothing when the card is gone. */
export function putInRunSheet(doc: Y.Doc, id: string, origin?: unknown): void {
  const index = lastIndex(doc, "run-sheet");
  change(doc, id, origin, (record) => {
    const props = propsOf(record);
    const minutes = sanitizeMinutes(props["minutes"]) || NEW_SEGMENT_MINUTES;
    return { parentId: RUN_SHEET_ID, index, props: { ...props, kind: "segment", minutes } };
  });
}

/** Takes a segment out of the run sheet and lays it among the ideas. It stays a segment, with its minutes. */
export function takeOutOfRunSheet(doc: Y.Doc, id: string, origin?: unknown): void {
  const index = lastIndex(doc, "ideas");
  const spot = freeSpot(doc);
  change(doc, id, origin, (record) => ({
    parentId: IDEAS_ID,
    index,
    ...spot,
    rotation: 0,
    props: { ...propsOf(record), w: CARD_SIZE.w, h: CARD_SIZE.h },
  }));
}

/** Moves a segment one place up (-1) or down (1) in the run sheet. Does nothing at either end, or when it is gone. */
export function moveInRunSheet(doc: Y.Doc, id: string, by: -1 | 1, origin?: unknown): void {
  const rows = readCards(doc).filter((card) => card.place === "run-sheet");
  const from = rows.findIndex((card) => card.id === id);
  const moving = rows[from];
  if (!moving || !rows[from + by]) return;
  const others = rows.filter((card) => card !== moving);
  const before = others[from + by - 1]?.index ?? null;
  const after = others[from + by]?.index ?? null;
  if (before === null || after === null || before < after) {
    const index = generateKeyBetween(before, after);
    change(doc, id, origin, () => ({ index }));
    return;
  }
  // Two rows have come to the same key, so nothing fits between them: every row gets a new one.
  const ordered: Card[] = [...others.slice(0, from + by), moving, ...others.slice(from + by)];
  doc.transact(() => {
    let last: string | null = null;
    for (const card of ordered) {
      const index: string = generateKeyBetween(last, null);
      change(doc, card.id, origin, () => ({ index }));
      last = index;
    }
  }, origin);
}

/** Letters that fit beside each other in a unit of width, and what a line and a card's head take: on the safe side. */
const LETTER = 8;
const LINE = 21;
const HEAD = 46;

/** Height that a card's words may take. Only the canvas can measure them, and it may not be there. */
function likelyHeight(words: string, w: number): number {
  const perLine = Math.max(1, Math.floor((w - 28) / LETTER));
  const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return HEAD + lines * LINE;
}

/** Where something lies in the zone of ideas, in canvas units from the zone's corner. */
export interface ZoneBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The first spot in the zone of ideas that is free for a card `w` wide: below the shorter column, or below both. */
export function freeIdeaSpot(taken: readonly ZoneBox[], w: number = CARD_SIZE.w): { x: number; y: number } {
  const columns = IDEA_COLUMNS.x.map((x) => ({ x, y: IDEA_COLUMNS.top }));
  for (const box of taken) {
    for (const column of columns) {
      const overlaps = box.x < column.x + CARD_SIZE.w && box.x + box.w > column.x;
      if (overlaps) column.y = Math.max(column.y, box.y + box.h + IDEA_COLUMNS.gap);
    }
  }
  if (w > CARD_SIZE.w) return { x: IDEA_COLUMNS.x[0], y: Math.max(...columns.map(({ y }) => y)) };
  return columns.reduce((best, column) => (column.y < best.y ? column : best));
}

/** A free spot as far as it can be told without a canvas that measures. */
function freeSpot(doc: Y.Doc): { readonly x: number; readonly y: number } {
  const { records } = boardRoots(doc);
  const words = new Map(readCards(doc).map((card) => [card.id, card.text]));
  const taken: ZoneBox[] = [];
  for (const [id, map] of records.entries()) {
    const record = readRecord(map);
    if (record?.["parentId"] !== IDEAS_ID) continue;
    const props = propsOf(record);
    const [x, y, w] = [number(record["x"]), number(record["y"]), number(props["w"])];
    taken.push({ x, y, w, h: Math.max(number(props["h"]), likelyHeight(words.get(id) ?? "", w)) });
  }
  return freeIdeaSpot(taken);
}
