import type * as Y from "yjs";
import { CARD_SIZE } from "./cards.ts";
import { type Box, boxesOnPage, ownBox, spotBelow } from "./geometry.ts";
import { boardRoots, IDEAS_ID, PAGE_ID } from "./layout.ts";
import { type CanvasRecord, numberOf, propsOf } from "./records.ts";
import { fragmentText } from "./words.ts";

/** Two columns of cards in a zone, in canvas units from its corner. */
export const IDEA_COLUMNS: { readonly x: readonly [number, number]; readonly top: number; readonly gap: number } = {
  x: [18, 206],
  top: 56,
  gap: 12,
};

/** Where a card goes that is moved out of everything: below the zone of ideas, or whatever lies there. */
const PAGE_GAP = 32;

/** Where something lies in the zone of ideas, in canvas units from the zone's corner. */
export type ZoneBox = Box;

/** The first spot in a zone that is free for a card `w` wide: below the shorter column, or below both. */
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

/** A spot in `parent` for a card with these words that covers nothing, as far as it can be told without a canvas. */
export function freeSpotIn(
  doc: Y.Doc,
  records: ReadonlyMap<string, CanvasRecord>,
  parent: string,
  card: CanvasRecord,
  words: string,
): { readonly x: number; readonly y: number } {
  const { texts } = boardRoots(doc);
  const others = new Map(records);
  others.delete(card.id);
  const size = ownBox(others, card, words);
  if (parent === PAGE_ID) {
    const ideas = records.get(IDEAS_ID);
    const x = numberOf(ideas?.["x"]);
    const below = numberOf(ideas?.["y"]) + (ideas ? ownBox(records, ideas, "").h : 0) + PAGE_GAP;
    return spotBelow(boxesOnPage(others, texts), { ...size, x, y: below }, IDEA_COLUMNS.gap);
  }
  const taken: Box[] = [];
  for (const record of others.values()) {
    if (record.typeName !== "shape" || record["parentId"] !== parent || record["type"] === "arrow") continue;
    const box = ownBox(others, record, fragmentText(texts.get(record.id)));
    taken.push({ ...box, x: numberOf(record["x"]) + box.x, y: numberOf(record["y"]) + box.y });
  }
  const narrow = parent !== IDEAS_ID && numberOf(propsOf(records.get(parent) ?? card)["w"]) < 396;
  return freeIdeaSpot(taken, narrow ? CARD_SIZE.w + 1 : size.w);
}
