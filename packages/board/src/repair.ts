import { isIndexKey, steadyKeysBetween } from "./index-keys.ts";
import { FIXED_IDS, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { type CanvasRecord, propsOf } from "./records.ts";

/** What has to change so that a board holds together. */
export interface Repairs {
  /** Records as they should read, by id. */
  readonly changed: Map<string, CanvasRecord>;
  /** Bindings that bind nothing, or nothing more. */
  readonly dropped: Set<string>;
}

/** Types of shapes that others can lie in. */
const CONTAINERS: ReadonlySet<unknown> = new Set(["zone", "runsheet", "frame", "group"]);

/** Nesting that nobody makes by hand, and that a canvas which works its way down may not survive. */
const DEEPEST = 50;

const isFixed = (id: string) => FIXED_IDS.includes(id);

/** Whether a shape may lie in `parent`. tldraw lays an arrow where both of its ends lie, so the run sheet takes arrows too. */
export function mayLieIn(shape: CanvasRecord, parent: CanvasRecord | undefined): boolean {
  if (parent?.typeName !== "shape" || !CONTAINERS.has(parent["type"])) return false;
  return parent.id !== RUN_SHEET_ID || shape["type"] === "card" || shape["type"] === "arrow";
}

/** Where each shape lies once what is gone, what holds nothing and what lies in itself are out of the way. */
function parentsOf(records: ReadonlyMap<string, CanvasRecord>, shapes: readonly CanvasRecord[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const shape of shapes) {
    const parentId = shape["parentId"];
    const stays = typeof parentId === "string" && !isFixed(shape.id) && mayLieIn(shape, records.get(parentId));
    parents.set(shape.id, stays ? parentId : PAGE_ID);
  }
  /** How deep the shapes lie whose way up to the page has been walked; what lies on the page: 1. */
  const depths = new Map<string, number>();
  const walk = (id: string): void => {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at = id;
    while (at !== PAGE_ID && !depths.has(at) && !onWay.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at) ?? PAGE_ID;
    }
    if (onWay.has(at)) {
      const circle = way.slice(way.indexOf(at));
      parents.set(circle.sort()[0] ?? at, PAGE_ID);
      walk(id);
      return;
    }
    let depth = depths.get(at) ?? 0;
    for (const one of way.reverse()) {
      if (depth >= DEEPEST) {
        parents.set(one, PAGE_ID);
        depth = 0;
      }
      depth += 1;
      depths.set(one, depth);
    }
  };
  for (const { id } of shapes) walk(id);
  return parents;
}

interface Sibling {
  readonly id: string;
  readonly index: string;
}

/** What the server made comes first among equals: it keeps its key. */
const bySiblingOrder = (a: Sibling, b: Sibling) =>
  a.index !== b.index
    ? a.index < b.index
      ? -1
      : 1
    : Number(isFixed(b.id)) - Number(isFixed(a.id)) || (a.id < b.id ? -1 : 1);

/** New keys for those siblings whose key is no key, or the same as that of one before them: between it and the next. */
function newKeys(siblings: Sibling[]): Map<string, string> {
  siblings.sort(bySiblingOrder);
  const keys = new Map<string, string>();
  let below: string | null = null;
  let waiting: string[] = [];
  const place = (above: string | null) => {
    if (waiting.length === 0) return;
    for (const [i, key] of steadyKeysBetween(below, above, waiting.length).entries()) keys.set(waiting[i] ?? "", key);
    waiting = [];
  };
  for (const { id, index } of siblings) {
    if (index !== below && isIndexKey(index)) {
      place(index);
      below = index;
    } else {
      waiting.push(id);
    }
  }
  place(null);
  return keys;
}

function withoutBindings(records: ReadonlyMap<string, CanvasRecord>): Set<string> {
  const dropped = new Set<string>();
  const terminals = new Map<string, string>();
  const isShape = (id: unknown) => typeof id === "string" && records.get(id)?.typeName === "shape";
  for (const record of records.values()) {
    if (record.typeName !== "binding") continue;
    const { id, fromId, toId } = record;
    if (!isShape(fromId) || !isShape(toId)) {
      dropped.add(id);
      continue;
    }
    if (record["type"] !== "arrow") continue;
    const terminal = JSON.stringify([fromId, propsOf(record)["terminal"] ?? null]);
    const other = terminals.get(terminal);
    const first = other === undefined || id < other;
    if (first) terminals.set(terminal, id);
    if (other !== undefined) dropped.add(first ? other : id);
  }
  return dropped;
}

/**
 * What merging can leave behind that no canvas can show: shapes that lie in each other, or in something that is gone;
 * siblings with the same order key; bindings to what is gone. Everybody repairs it the same way, because the result
 * follows from the records alone (rule L10). Repairing what is repaired changes nothing.
 */
export function repairRecords(records: ReadonlyMap<string, CanvasRecord>): Repairs {
  const shapes = [...records.values()].filter(({ typeName }) => typeName === "shape");
  const parents = parentsOf(records, shapes);
  const families = new Map<string, Sibling[]>();
  for (const { id, index } of shapes) {
    const parent = parents.get(id) ?? PAGE_ID;
    const family = families.get(parent);
    const sibling = { id, index: typeof index === "string" ? index : "" };
    if (family) family.push(sibling);
    else families.set(parent, [sibling]);
  }
  const keys = new Map([...families.values()].flatMap((family) => [...newKeys(family)]));
  const changed = new Map<string, CanvasRecord>();
  for (const shape of shapes) {
    const parentId = parents.get(shape.id) ?? PAGE_ID;
    const index = keys.get(shape.id) ?? shape["index"];
    if (parentId !== shape["parentId"] || index !== shape["index"]) {
      changed.set(shape.id, { ...shape, parentId, index } as CanvasRecord);
    }
  }
  return { changed, dropped: withoutBindings(records) };
}
