import type { Json } from "./json.ts";
import { PAGE_ID } from "./layout.ts";

type Values = { readonly [key: string]: Json };

/** What a record has when its base does not say otherwise. */
export interface RecordDefaults {
  /** Of every record of its kind, such as a place or a turn. */
  readonly own: Values;
  /** Of its type; undefined when nothing is known of that type, or its kind has no types. */
  readonly props: Values | undefined;
}

const SHAPE: Values = { x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1, parentId: PAGE_ID, meta: {} };

const STROKE = { color: "black", size: "m", isComplete: false, isPen: false, scale: 1 };
const LABEL = { font: "draw", align: "middle", verticalAlign: "middle", labelColor: "black", growY: 0, url: "" };

/** Without their words, and without what no two shapes have in common (the points of strokes and lines). */
const SHAPE_PROPS: ReadonlyMap<string, Values> = new Map<string, Values>([
  ["card", { w: 172, h: 88, kind: "idea", minutes: 0, format: "", voices: [], room: "" }],
  ["zone", { w: 396, h: 320 }],
  ["runsheet", { w: 560, h: 200 }],
  ["note", { ...LABEL, color: "black", size: "m", fontSizeAdjustment: 0, scale: 1 }],
  ["text", { color: "black", size: "m", w: 8, font: "draw", textAlign: "start", autoSize: true, scale: 1 }],
  [
    "geo",
    { ...LABEL, w: 100, h: 100, geo: "rectangle", dash: "draw", color: "black", fill: "none", size: "m", scale: 1 },
  ],
  ["draw", { ...STROKE, fill: "none", dash: "draw", isClosed: false }],
  ["highlight", STROKE],
  ["line", { dash: "draw", size: "m", color: "black", spline: "line", scale: 1 }],
  [
    "arrow",
    {
      kind: "arc",
      elbowMidPoint: 0.5,
      dash: "draw",
      size: "m",
      fill: "none",
      color: "black",
      labelColor: "black",
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      arrowheadStart: "none",
      arrowheadEnd: "arrow",
      labelPosition: 0.5,
      font: "draw",
      scale: 1,
    },
  ],
  ["frame", { w: 320, h: 180, name: "", color: "black" }],
  ["group", {}],
  [
    "image",
    { w: 100, h: 100, assetId: null, playing: true, url: "", crop: null, flipX: false, flipY: false, altText: "" },
  ],
]);

const BINDING_PROPS: ReadonlyMap<string, Values> = new Map([
  ["arrow", { isPrecise: false, isExact: false, normalizedAnchor: { x: 0.5, y: 0.5 }, snap: "none" }],
]);

/** Many records share one of these values. Somebody who changed it in one would change it in all. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    const parts = value instanceof Map ? value.values() : Object.values(value);
    for (const part of parts) frozen(part);
    Object.freeze(value);
  }
  return value;
}

const DEFAULTS = frozen(
  new Map<string, { readonly own: Values; readonly props?: ReadonlyMap<string, Values> }>([
    ["shape", { own: SHAPE, props: SHAPE_PROPS }],
    ["binding", { own: { meta: {} }, props: BINDING_PROPS }],
    ["asset", { own: { meta: {} } }],
    ["page", { own: { meta: {} } }],
    ["document", { own: { name: "", gridSize: 10, meta: {} } }],
  ]),
);

const NOTHING: Values = Object.freeze({});

/**
 * What the bases of layout 2 leave out (rule L2), by kind and type of record; tldraw 3.15.4 gives its shapes the same.
 * This table never changes, whatever tldraw or the size of a card become: boards that are there already would read
 * differently. A later layout may bring another.
 */
export function defaultsOf(typeName: string, type: unknown): RecordDefaults {
  const known = DEFAULTS.get(typeName);
  return { own: known?.own ?? NOTHING, props: typeof type === "string" ? known?.props?.get(type) : undefined };
}
