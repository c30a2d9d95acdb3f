import { createBoard, createEditing, type Editing, PAGE_ID, RUN_SHEET_ID } from "@openchair/board";
import {
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  type TLRecord,
  type TLShapeId,
  type TLStore,
  toRichText,
} from "tldraw";
import { vi } from "vitest";
import * as Y from "yjs";
import { richTextNode } from "../notes/rich-text.ts";
import { CardShapeUtil } from "../shapes/CardShapeUtil.tsx";
import { type CardShape, defaultCardProps } from "../shapes/card-shape.ts";
import { RoomShapeUtil } from "../shapes/RoomShapeUtil.tsx";
import { RunSheetShapeUtil } from "../shapes/RunSheetShapeUtil.tsx";
import { ZoneShapeUtil } from "../shapes/ZoneShapeUtil.tsx";
import { bindStore, type StoreBinding, type StoreBindingOptions } from "./store-binding.ts";

/** One screen: a document, and a tldraw store bound to it. */
export interface Side {
  readonly doc: Y.Doc;
  readonly editing: Editing;
  readonly store: TLStore;
  readonly binding: StoreBinding;
}

const open: Side[] = [];

/** A new screen on a board. Closed by {@link closeSides}. */
export function openSide(start: Uint8Array = createBoard(), more: Partial<StoreBindingOptions> = {}, client = 0): Side {
  const doc = new Y.Doc();
  // Who comes first where two write at once hangs on these numbers: with given ones a run can be had again.
  if (client !== 0) doc.clientID = client;
  Y.applyUpdate(doc, start);
  const editing = createEditing(doc);
  const store = createTLStore({
    shapeUtils: [...defaultShapeUtils, CardShapeUtil, RoomShapeUtil, RunSheetShapeUtil, ZoneShapeUtil],
    bindingUtils: defaultBindingUtils,
  });
  const side = { doc, editing, store, binding: bindStore({ store, editing, ...more }) };
  open.push(side);
  return side;
}

/** tldraw's store waits for frames, which Node does not draw (canvas.md §1.3 pitfall 16). */
export function drawFrames(): void {
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, 1));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
}

export function closeSides(): void {
  for (const { binding, editing } of open.splice(0)) {
    binding.dispose();
    editing.destroy();
  }
  vi.unstubAllGlobals();
}

export const shapeOf = (of: Side, id: string) => of.store.get(id as TLShapeId) as unknown as CardShape | undefined;
export const put = (of: Side, ...shapes: object[]) => of.store.put(shapes as TLRecord[]);

/** Lets a screen write what it has to say, and show what it has heard. */
export function settle(of: Side): void {
  of.binding.flush();
  of.binding.apply();
}

/**
 * Tells a document what another holds and it does not, as reconnecting does. (More than that would be no harm but for
 * yjs#384: letters that are known as thrown away and come once more, with others behind them, break a document.)
 */
export function tell(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

/** Lets screens exchange all they have, and show it. */
export function meet(...sides: Side[]): void {
  // A repair is written by the next who writes, and read by all: two rounds settle everything.
  for (let round = 0; round < 2; round++) {
    for (const side of sides) settle(side);
    for (const from of sides) for (const to of sides) tell(from.doc, to.doc);
    for (const side of sides) settle(side);
  }
}

/** What a screen shows of the document, in an order that does not depend on when it came. */
export function shown(of: Side): unknown[] {
  const scopes = of.store.schema.types as Record<string, { scope: string }>;
  return of.store
    .allRecords()
    .filter(({ typeName }) => scopes[typeName]?.scope === "document")
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((record) => {
      const { richText } = (record as { props?: { richText?: unknown } }).props ?? {};
      // tldraw leaves out of a text what is usual anyway.
      const whole = richText === undefined ? {} : { richText: richTextNode(richText)?.toJSON() };
      // Where a row stands follows from its order, once an editor lays it out (rule B9).
      const isRow = (record as { parentId?: unknown }).parentId === RUN_SHEET_ID;
      return {
        ...record,
        ...(isRow ? { x: 0, y: 0, rotation: 0 } : {}),
        props: { ...(record as { props?: object }).props, ...whole, ...(isRow ? { w: 0, h: 0 } : {}) },
      };
    });
}

const base = (id: string, type: string) => ({
  id: `shape:${id}`,
  typeName: "shape",
  type,
  x: 10,
  y: 20,
  rotation: 0,
  index: "a5",
  parentId: PAGE_ID,
  isLocked: false,
  opacity: 1,
  meta: {},
});

export const newCard = (id: string, change: Partial<CardShape> = {}) => ({
  ...base(id, "card"),
  ...change,
  props: { ...defaultCardProps(), text: "hello", ...change.props },
});

export const newNote = (id: string, words = "Ask", change: object = {}) => ({
  ...base(id, "note"),
  props: {
    color: "yellow",
    labelColor: "black",
    size: "m",
    font: "draw",
    fontSizeAdjustment: 0,
    align: "middle",
    verticalAlign: "middle",
    growY: 0,
    url: "",
    richText: toRichText(words),
    scale: 1,
  },
  ...change,
});

export const newFrame = (id: string, parentId: string = PAGE_ID, index = "a5") => ({
  ...base(id, "frame"),
  parentId,
  index,
  props: { w: 200, h: 200, name: "", color: "black" },
});
