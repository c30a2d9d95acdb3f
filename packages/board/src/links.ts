import type * as Y from "yjs";
import { newKeyBetween } from "./index-keys.ts";
import { boardRoots, PAGE_ID } from "./layout.ts";
import { byReadingOrder, childrenIn } from "./order.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import { type CanvasRecord, createRecord } from "./records.ts";
import { fragmentText, newFragment } from "./words.ts";

type Records = ReadonlyMap<string, CanvasRecord>;

/** An arrow from one card to another. */
export interface Link {
  /** Id of the arrow. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Ids of the bindings that hold on to a shape, or by which it holds on to others. */
export const bindingsOf = (records: Records, id: string): string[] =>
  [...records.values()]
    .filter(({ typeName, fromId, toId }) => typeName === "binding" && (fromId === id || toId === id))
    .map((binding) => binding.id);

/** The arrows of some repaired records with a card at both of their ends: id of the arrow → its ends. */
export function linkEnds(records: Records): Map<string, { readonly from: string; readonly to: string }> {
  const ends = new Map<string, { start?: string; end?: string }>();
  for (const { typeName, type, fromId, toId, props } of records.values()) {
    if (typeName !== "binding" || type !== "arrow" || typeof fromId !== "string" || typeof toId !== "string") continue;
    const terminal = (props as { terminal?: unknown } | undefined)?.terminal;
    if (records.get(fromId)?.["type"] !== "arrow" || records.get(toId)?.["type"] !== "card") continue;
    if (terminal === "start" || terminal === "end") ends.set(fromId, { ...ends.get(fromId), [terminal]: toId });
  }
  const links = new Map<string, { from: string; to: string }>();
  for (const [id, { start, end }] of ends) {
    if (start !== undefined && end !== undefined && start !== end) links.set(id, { from: start, to: end });
  }
  return links;
}

/** The links among some repaired records, in the order of their arrows. */
export function linksAmong(records: Records, texts: Y.Map<Y.XmlFragment>): Link[] {
  const inOrder = [...linkEnds(records)].map(([id, link]) => ({ id, link, index: String(records.get(id)?.["index"]) }));
  return inOrder.sort(byReadingOrder).map(({ id, link }) => ({ id, ...link, label: fragmentText(texts.get(id)) }));
}

/** All links between cards. */
export function readLinks(doc: Y.Doc): Link[] {
  return linksAmong(readRecords(doc), boardRoots(doc).texts);
}

/** The way from a record up to the page, itself not included. */
function ancestors(records: Records, id: string): string[] {
  const way: string[] = [];
  // Up to the page and no further: a page that somebody gave a parent would never end.
  for (let record = records.get(id); record?.typeName === "shape"; record = records.get(String(record["parentId"]))) {
    way.push(String(record["parentId"]));
  }
  return way;
}

/** Who made an arrow and when. */
export interface LinkAuthor {
  readonly createdBy?: string;
  readonly createdAt?: number;
}

/** Where tldraw lays an arrow between two shapes: in what holds both, just above the higher of them. */
function arrowPlace(records: Records, from: string, to: string): { parentId: string; index: string } {
  const others = new Set(ancestors(records, to));
  const parentId = ancestors(records, from).find((id) => others.has(id)) ?? PAGE_ID;
  const ends = new Set([from, to, ...ancestors(records, from), ...others]);
  const siblings = childrenIn(records, parentId);
  const below = siblings.findLastIndex(({ id }) => ends.has(id));
  return { parentId, index: newKeyBetween(siblings[below]?.index ?? null, siblings[below + 1]?.index ?? null) };
}

/** The arrow as tldraw 3.15.4 stores a new one, without its words. Its bindings say where it runs. */
const arrowRecord = (id: string, place: { parentId: string; index: string }, author: LinkAuthor): CanvasRecord => ({
  id,
  typeName: "shape",
  type: "arrow",
  x: 0,
  y: 0,
  rotation: 0,
  ...place,
  isLocked: false,
  opacity: 1,
  props: {
    kind: "arc",
    labelColor: "black",
    color: "black",
    fill: "none",
    dash: "draw",
    size: "m",
    arrowheadStart: "none",
    arrowheadEnd: "arrow",
    font: "draw",
    start: { x: 0, y: 0 },
    end: { x: 2, y: 0 },
    bend: 0,
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  },
  meta: { ...(author.createdBy ? { createdBy: author.createdBy } : {}), createdAt: author.createdAt ?? 0 },
});

const bindingRecord = (arrow: string, to: string, terminal: "start" | "end"): CanvasRecord => ({
  id: `binding:${crypto.randomUUID()}`,
  typeName: "binding",
  type: "arrow",
  fromId: arrow,
  toId: to,
  props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: "none" },
  meta: {},
});

/**
 * Draws an arrow from one card to another and returns its id. Null, and nothing is drawn, when both are the same card,
 * one of them is gone, or they are linked already, in whichever direction.
 */
export function linkCards(doc: Y.Doc, from: string, to: string, author: LinkAuthor, origin?: unknown): string | null {
  const before = readRecords(doc);
  if (from === to || before.get(from)?.["type"] !== "card" || before.get(to)?.["type"] !== "card") return null;
  for (const link of linkEnds(before).values()) {
    if ((link.from === from && link.to === to) || (link.from === to && link.to === from)) return null;
  }
  const { parentId } = arrowPlace(before, from, to);
  const place = arrowPlace(writeRepairs(doc, parentId) ? readRecords(doc) : before, from, to);
  const id = `shape:${crypto.randomUUID()}`;
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    createRecord(records, arrowRecord(id, place, author));
    createRecord(records, bindingRecord(id, from, "start"));
    createRecord(records, bindingRecord(id, to, "end"));
    texts.set(id, newFragment(""));
  }, origin);
  return id;
}

/** Removes a link between cards. Does nothing when it is gone, or is none. */
export function unlink(doc: Y.Doc, linkId: string, origin?: unknown): void {
  const all = readRecords(doc);
  if (!linkEnds(all).has(linkId)) return;
  doc.transact(() => {
    const { records, texts } = boardRoots(doc);
    for (const binding of bindingsOf(all, linkId)) records.delete(binding);
    records.delete(linkId);
    texts.delete(linkId);
  }, origin);
}
