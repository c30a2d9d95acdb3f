import type * as Y from "yjs";
import { type Box, onPage, ownBox, type Point, pointsIn } from "./geometry.ts";
import { isObject } from "./json.ts";
import { boardRoots, FIXED_IDS, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { byReadingOrder } from "./order.ts";
import { readRecords } from "./read-records.ts";
import { type CanvasRecord, numberOf, propsOf } from "./records.ts";
import { fragmentText } from "./words.ts";

/** What something on a board is, for whoever draws it. `words`: words on their own; `shape`: a drawn shape with words in it. */
export const SCENE_KINDS = [
  "zone",
  "frame",
  "run-sheet",
  "room",
  "card",
  "note",
  "words",
  "shape",
  "picture",
  "stroke",
  "arrow",
] as const;
export type SceneKind = (typeof SCENE_KINDS)[number];

/** One thing as it lies on the board, in canvas units of the page. */
export interface SceneThing {
  readonly id: string;
  readonly kind: SceneKind;
  /** The zone or frame it lies in; the page when it lies in none. */
  readonly home: string;
  /** From its own corner, not turned. Of a card: the least height, without what its words need. */
  readonly box: Box;
  /** In radians, around the corner of its box. */
  readonly turn: number;
  readonly words: string;
  /** Name of a colour as tldraw has them, "" for none. */
  readonly color: string;
  /** A shape that is round. */
  readonly isRound: boolean;
  /** Height of its letters, in canvas units, where it says; else 0. */
  readonly letters: number;
  /** Where a stroke runs, in the stretches in which the pen was down; of an arrow: its two ends as they were drawn. */
  readonly lines: readonly (readonly Point[])[];
  /** What an arrow holds on to. */
  readonly from: string | null;
  readonly to: string | null;
}

const KINDS: Readonly<Record<string, SceneKind>> = {
  zone: "zone",
  frame: "frame",
  runsheet: "run-sheet",
  room: "room",
  card: "card",
  note: "note",
  text: "words",
  geo: "shape",
  image: "picture",
  video: "picture",
  draw: "stroke",
  highlight: "stroke",
  line: "stroke",
  arrow: "arrow",
};
/** Letters by the name of their size, as tldraw 3.15.4 draws words on their own and words in shapes. */
const LETTERS = { words: { s: 18, m: 24, l: 36, xl: 44 }, other: { s: 18, m: 22, l: 26, xl: 32 } } as const;
const ROUND: readonly unknown[] = ["ellipse", "oval", "cloud"];

type Records = ReadonlyMap<string, CanvasRecord>;
const text = (value: unknown) => (typeof value === "string" ? value : "");

function homeOf(records: Records, record: CanvasRecord): string {
  let parent = records.get(text(record["parentId"]));
  while (parent?.typeName === "shape" && !["zone", "frame", "runsheet"].includes(text(parent["type"]))) {
    parent = records.get(text(parent["parentId"]));
  }
  return parent?.typeName === "shape" ? parent.id : PAGE_ID;
}

function turnOf(records: Records, id: string): number {
  let turn = 0;
  for (let record = records.get(id); record?.typeName === "shape"; record = records.get(text(record["parentId"]))) {
    turn += numberOf(record["rotation"]);
  }
  return turn;
}

function lettersOf(kind: SceneKind, { size, scale }: Record<string, unknown>): number {
  const sizes = kind === "words" ? LETTERS.words : LETTERS.other;
  const letters = Object.entries(sizes).find(([name]) => name === size)?.[1] ?? 0;
  return letters * (numberOf(scale) || 1);
}

/** The stretches of a stroke, or the ends of an arrow, in its own space. */
function linesOf({ segments, points, start, end }: Record<string, unknown>): Point[][] {
  if (Array.isArray(segments)) return segments.map((segment) => pointsIn(segment));
  if (isObject(points)) {
    const inOrder = Object.values(points).filter(isObject);
    inOrder.sort((a, b) => (text(a["index"]) < text(b["index"]) ? -1 : 1));
    return [pointsIn(inOrder)];
  }
  return [pointsIn([start, end])];
}

/** What each arrow holds on to: cards, notes, shapes, zones. */
function endsOf(records: Records): Map<string, { start?: string; end?: string }> {
  const ends = new Map<string, { start?: string; end?: string }>();
  for (const { typeName, type, fromId, toId, props } of records.values()) {
    if (typeName !== "binding" || type !== "arrow" || !isObject(props)) continue;
    const { terminal } = props;
    if (terminal !== "start" && terminal !== "end") continue;
    if (records.has(text(toId))) ends.set(text(fromId), { ...ends.get(text(fromId)), [terminal]: text(toId) });
  }
  return ends;
}

/** Shapes from the page down, each before what lies in it, siblings from back to front. */
function inDrawingOrder(records: Records): CanvasRecord[] {
  const children = new Map<string, CanvasRecord[]>();
  for (const record of records.values()) {
    if (record.typeName !== "shape") continue;
    const parent = text(record["parentId"]);
    const siblings = children.get(parent);
    if (siblings) siblings.push(record);
    else children.set(parent, [record]);
  }
  const order: CanvasRecord[] = [];
  const waiting = [PAGE_ID];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const record = records.get(id);
    if (record?.typeName === "shape") order.push(record);
    const inside = (children.get(id) ?? []).map((child) => ({ id: child.id, index: text(child["index"]) }));
    for (const child of inside.sort(byReadingOrder).reverse()) waiting.push(child.id);
  }
  return order;
}

/**
 * Everything that can be drawn of a board, from back to front. Rows of the run sheet are not among it: their place is in
 * the run sheet. It is not for other people's eyes as it is: it holds the words of cards that stay with the team.
 */
export function readScene(doc: Y.Doc): SceneThing[] {
  const records = readRecords(doc);
  const { texts } = boardRoots(doc);
  const ends = endsOf(records);
  const things: SceneThing[] = [];
  for (const record of inDrawingOrder(records)) {
    const kind = KINDS[text(record["type"])];
    if (!kind || text(record["parentId"]) === RUN_SHEET_ID) continue;
    const props = propsOf(record);
    const isFixed = FIXED_IDS.includes(record.id);
    const own = isFixed ? "" : fragmentText(texts.get(record.id));
    // What a picture shows was described for those who do not see it; a frame has a plain name.
    const words = kind === "picture" ? text(props["altText"]) : kind === "frame" ? text(props["name"]) : own;
    const size = ownBox(records, record, words);
    const isLine = kind === "stroke" || kind === "arrow";
    const { x, y } = onPage(records, record.id, isLine ? size : undefined);
    const { start = null, end = null } = ends.get(record.id) ?? {};
    const lines = isLine
      ? linesOf(props).map((stretch) => stretch.map((point) => onPage(records, record.id, point)))
      : [];
    const all = [x, y, size.w, size.h, ...lines.flat().flatMap((point) => [point.x, point.y])];
    if (!all.every((n) => Number.isFinite(n) && Math.abs(n) < 1e7)) continue;
    things.push({
      id: record.id,
      kind,
      home: homeOf(records, record),
      box: { x, y, w: size.w, h: kind === "card" ? numberOf(props["h"]) : size.h },
      turn: isLine ? 0 : turnOf(records, record.id),
      words,
      color: text(props["color"]),
      isRound: ROUND.includes(props["geo"]),
      letters: lettersOf(kind, props),
      lines,
      from: start,
      to: end,
    });
  }
  return things;
}
