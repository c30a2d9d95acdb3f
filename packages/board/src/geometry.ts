import type * as Y from "yjs";
import { isObject } from "./json.ts";
import { RUN_SHEET_ID } from "./layout.ts";
import { childrenIn } from "./order.ts";
import { type CanvasRecord, numberOf, propsOf } from "./records.ts";
import { fragmentText } from "./words.ts";

/** Where something lies and what it takes up, in canvas units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Point = { readonly x: number; readonly y: number };
type Records = ReadonlyMap<string, CanvasRecord>;

/** Letters that fit beside each other in a unit of width, and what a line and a card's head take: on the safe side. */
const LETTER = 8;
const LINE = 21;
const HEAD = 46;
/** Head and foot of the run sheet, and one of its rows, as the canvas draws them. */
const SHEET = { rest: 176, row: 58 } as const;
/** Side of a note as tldraw draws it; also what a shape is taken for that does not say how large it is. */
const NOTE = 200;

/** Height that a card's words may take. Only the canvas can measure them, and it may not be there. */
export function likelyHeight(words: string, w: number): number {
  const perLine = Math.max(1, Math.floor((w - 28) / LETTER));
  const lines = words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return HEAD + lines * LINE;
}

/** Every point in a list, or in lists in it: of a stroke, a line, the ends of an arrow. */
export function pointsIn(value: unknown, depth = 0): Point[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => pointsIn(one, depth + 1));
  if (!isObject(value)) return [];
  if (typeof value["x"] === "number") return [{ x: numberOf(value["x"]), y: numberOf(value["y"]) }];
  return Object.values(value).flatMap((one) => pointsIn(one, depth + 1));
}

function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return points.length === 0 ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}

/** What a shape takes up, from its own corner, as far as that can be told without a canvas. */
export function ownBox(records: Records, record: CanvasRecord, words: string): Box {
  const props = propsOf(record);
  const [w, h] = [numberOf(props["w"]), numberOf(props["h"]) + numberOf(props["growY"])];
  if (record.id === RUN_SHEET_ID) {
    return { x: 0, y: 0, w, h: Math.max(h, SHEET.rest + SHEET.row * childrenIn(records, RUN_SHEET_ID).length) };
  }
  if (record["type"] === "card") return { x: 0, y: 0, w, h: Math.max(h, likelyHeight(words, w)) };
  if (w > 0 && h > 0) return { x: 0, y: 0, w, h };
  const points = pointsIn([props["segments"], props["points"], props["start"], props["end"]]);
  if (points.length > 0) return boxAround(points);
  const side = w || NOTE * (numberOf(props["scale"]) || 1);
  return { x: 0, y: 0, w: side, h: Math.max(side, likelyHeight(words, side)) };
}

/** Where a point of a shape's own space lies on the page. The records must be repaired: a circle would never end. */
export function onPage(records: Records, id: string, point: Point = { x: 0, y: 0 }): Point {
  let { x, y } = point;
  for (let record = records.get(id); record?.typeName === "shape"; record = records.get(String(record["parentId"]))) {
    const turn = numberOf(record["rotation"]);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    [x, y] = [numberOf(record["x"]) + x * cos - y * sin, numberOf(record["y"]) + x * sin + y * cos];
  }
  return { x, y };
}

/** What each shape takes up on the page. A group takes up what lies in it. */
export function boxesOnPage(records: Records, texts: Y.Map<Y.XmlFragment>): Box[] {
  const boxes: Box[] = [];
  for (const record of records.values()) {
    // Rows of the run sheet have a place of their own only on the canvas; the run sheet counts with all of them.
    if (record.typeName !== "shape" || record["type"] === "group" || record["parentId"] === RUN_SHEET_ID) continue;
    const { x, y, w, h } = ownBox(records, record, fragmentText(texts.get(record.id)));
    const corners = [
      { x, y },
      { x: x + w, y },
      { x, y: y + h },
      { x: x + w, y: y + h },
    ];
    boxes.push(boxAround(corners.map((corner) => onPage(records, record.id, corner))));
  }
  return boxes;
}

/**
 * The first spot at or below `from` that is free in all its width and height, and `gap` away from what is there.
 * Boxes in the same space as `from`.
 */
export function spotBelow(taken: readonly Box[], from: Box, gap: number): Point {
  let { y } = from;
  // From the top down: what does not reach a spot from below it does not reach a lower one either.
  const inTheWay = taken
    .filter((box) => box.x < from.x + from.w + gap && from.x < box.x + box.w + gap)
    .sort((a, b) => a.y - b.y);
  for (const box of inTheWay) {
    if (box.y < y + from.h + gap && y < box.y + box.h + gap) y = box.y + box.h + gap;
  }
  return { x: from.x, y };
}

const turned = ({ x, y, w, h }: Box): Box => ({ x: y, y: x, w: h, h: w });

/** The same to the right of `from`. */
export function spotBeside(taken: readonly Box[], from: Box, gap: number): Point {
  const { x, y } = spotBelow(taken.map(turned), turned(from), gap);
  return { x: y, y: x };
}
