import type * as Y from "yjs";
import { CARD_SIZE, type CardKind, cardOf, NEW_SEGMENT_MINUTES, readCards, sanitizeMinutes } from "./cards.ts";
import { newKeyBetween } from "./index-keys.ts";
import { boardRoots, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { childrenIn } from "./order.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import { type CanvasRecord, propsOf, updateRecord } from "./records.ts";
import { mayLieIn } from "./repair.ts";
import { freeSpotIn } from "./spots.ts";
import { fragmentText } from "./words.ts";

/** Ideas become segments when they are put in the run sheet; a concern or a question stays what it is, outside. */
export const canJoinRunSheet = (kind: CardKind): boolean => kind === "idea" || kind === "segment";

/** Where a card goes: into a zone, the run sheet or the page, before another card or, without one, last. */
export interface CardTarget {
  readonly parent: string;
  readonly before?: string | null;
}

/** A key for `id` in `parent`, before the shape `before`. Null when it lies there already. */
function keyBefore(
  records: ReadonlyMap<string, CanvasRecord>,
  id: string,
  { parent, before }: CardTarget,
): string | null {
  const siblings = childrenIn(records, parent);
  const others = siblings.filter((sibling) => sibling.id !== id);
  const found =
    before === id
      ? siblings.findIndex((sibling) => sibling.id === id)
      : others.findIndex((sibling) => sibling.id === before);
  const at = found === -1 ? others.length : found;
  if (siblings[at]?.id === id) return null;
  return newKeyBetween(others[at - 1]?.index ?? null, others[at]?.index ?? null);
}

/** What else changes when a card comes to lie in `parent`. */
function arriveIn(
  doc: Y.Doc,
  records: ReadonlyMap<string, CanvasRecord>,
  card: CanvasRecord,
  parent: string,
): Partial<CanvasRecord> {
  const props = propsOf(card);
  if (parent === RUN_SHEET_ID) {
    const minutes = sanitizeMinutes(props["minutes"]) || NEW_SEGMENT_MINUTES;
    return { props: { ...props, kind: "segment", minutes } };
  }
  // A row is as wide as the run sheet; anywhere else it would cover what is there.
  const resized = card["parentId"] === RUN_SHEET_ID ? { ...props, w: CARD_SIZE.w, h: CARD_SIZE.h } : props;
  const words = fragmentText(boardRoots(doc).texts.get(card.id));
  const spot = freeSpotIn(doc, records, parent, { ...card, props: resized }, words);
  return { ...spot, rotation: 0, props: resized };
}

/**
 * Moves a card: to another place in the order of what it lies in, or into something else, where it finds a free spot.
 * In the run sheet it becomes a segment with minutes. Does nothing when the card or the target is gone, or when the
 * card cannot join the run sheet. A `before` that is not there means last.
 */
export function moveCard(doc: Y.Doc, id: string, to: CardTarget, origin?: unknown): void {
  const before = readRecords(doc);
  const card = cardOf(before.get(id) ?? NOTHING, "");
  const record = before.get(id);
  if (!record || !card) return;
  if (to.parent !== PAGE_ID && !mayLieIn(record, before.get(to.parent))) return;
  const arrives = card.parent !== to.parent;
  if (arrives && to.parent === RUN_SHEET_ID && !canJoinRunSheet(card.kind)) return;
  // Between equal keys nothing fits, so what people see is written down first.
  const records = writeRepairs(doc, to.parent) ? readRecords(doc) : before;
  const index = keyBefore(records, id, to);
  if (index === null) return;
  const now = records.get(id) ?? record;
  const change = arrives ? arriveIn(doc, records, now, to.parent) : {};
  doc.transact(() => {
    updateRecord(boardRoots(doc).records, now, { ...now, ...change, parentId: to.parent, index } as CanvasRecord);
  }, origin);
}

const NOTHING: CanvasRecord = { id: "", typeName: "" };

/** Moves a segment one place up (-1) or down (1) in the run sheet. Does nothing at either end, or when it is gone. */
export function moveInRunSheet(doc: Y.Doc, id: string, by: -1 | 1, origin?: unknown): void {
  const rows = readCards(doc).filter((card) => card.place === "run-sheet");
  const from = rows.findIndex((card) => card.id === id);
  if (from === -1 || !rows[from + by]) return;
  moveCard(doc, id, { parent: RUN_SHEET_ID, before: rows[by === -1 ? from - 1 : from + 2]?.id ?? null }, origin);
}
