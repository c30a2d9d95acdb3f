import type { BoardFace, FaceShape, ShapeKind } from "./history-face.ts";
import { RUN_SHEET_ID } from "./layout.ts";
import { byReadingOrder } from "./order.ts";
import { type CanvasRecord, propsOf } from "./records.ts";

/** How a thing on the canvas can look, as far as there are words for what it was and is. */
const LOOKS = ["color", "labelColor", "fill", "dash", "size", "font", "geo"] as const;
export type ShapeLook = (typeof LOOKS)[number];

/**
 * In what a thing on the canvas is different. `place`: it lies somewhere else; `opacity`: in whole percent; `address`: what it leads to; `ends`: what an arrow is held by; `style`: arrow heads, how
 * words are aligned and the like; `drawn`: the lines themselves.
 */
export type ShapePart =
  | ShapeLook
  | "place"
  | "size-of"
  | "opacity"
  | "locked"
  | "address"
  | "picture"
  | "ends"
  | "style"
  | "drawn";

export type CanvasChange =
  /** Something with words of its own, that is no card and no zone. */
  | { readonly what: "words-added" | "words-removed"; readonly kind: ShapeKind; readonly text: string }
  | { readonly what: "words"; readonly kind: ShapeKind; readonly before: string; readonly after: string }
  /** So many things without words. */
  | { readonly what: "drawn-added" | "drawn-removed"; readonly kind: ShapeKind; readonly count: number }
  /** So many things of a kind are different in the same way; `words`: of those of them that have any. */
  | {
      readonly what: "drawn";
      readonly kind: ShapeKind;
      readonly part: ShapePart;
      readonly count: number;
      readonly words: readonly string[];
      /** What it was and is, as the canvas keeps it; "" where there is nothing to say about it. */
      readonly before: string;
      readonly after: string;
    }
  /** Drawings lie in front of and behind each other in another order. */
  | { readonly what: "stacking" };

type DrawnChange = Extract<CanvasChange, { readonly what: "drawn" }>;
type ShapeChange = Pick<DrawnChange, "part" | "before" | "after">;

/** Kinds that are compared otherwise, but for how they look on the canvas. */
const SAID_ELSEWHERE: ReadonlySet<ShapeKind> = new Set(["card", "zone", "ideas", "run-sheet", "room", "link"]);
/** Properties that say what a thing is; what is not among these is how its lines run. */
const SAID_PROPS: ReadonlySet<string> = new Set(["richText", "text", "name", "label"]);
const SIZE_PROPS: ReadonlySet<string> = new Set(["w", "h", "scale"]);
/** They follow from the words, or from what lies in it. */
const DERIVED_PROPS: ReadonlySet<string> = new Set(["growY", "fontSizeAdjustment"]);
const STYLE_PROPS: ReadonlySet<string> = new Set([
  "align",
  "arrowheadEnd",
  "arrowheadStart",
  "kind",
  "spline",
  "textAlign",
  "verticalAlign",
]);
const PICTURE_PROPS: ReadonlySet<string> = new Set(["assetId", "crop", "flipX", "flipY"]);

const isLook = (prop: string): prop is ShapeLook => (LOOKS as readonly string[]).includes(prop);
const text = (value: unknown) => (typeof value === "string" ? value : "");
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function partOf(prop: string): ShapePart | null {
  if (isLook(prop)) return prop;
  if (SAID_PROPS.has(prop) || DERIVED_PROPS.has(prop)) return null;
  if (SIZE_PROPS.has(prop)) return "size-of";
  if (STYLE_PROPS.has(prop)) return "style";
  if (PICTURE_PROPS.has(prop)) return "picture";
  return prop === "url" ? "address" : "drawn";
}

function changesOfProps(before: CanvasRecord, after: CanvasRecord): ShapeChange[] {
  const [was, is] = [propsOf(before), propsOf(after)];
  const found = new Map<ShapePart, ShapeChange>();
  for (const prop of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const part = same(was[prop], is[prop]) ? null : partOf(prop);
    if (part === null) continue;
    const isSaid = isLook(prop) || part === "address";
    found.set(part, { part, before: isSaid ? text(was[prop]) : "", after: isSaid ? text(is[prop]) : "" });
  }
  return [...found.values()];
}

const opacityOf = ({ opacity }: CanvasRecord) => String(Math.round((typeof opacity === "number" ? opacity : 1) * 100));

/** How a thing lies and looks differently. Where its place or size follows from something else, nothing is said of it. */
function changesOfShape(was: FaceShape, shape: FaceShape): ShapeChange[] {
  const { kind } = shape;
  const [before, after] = [was.record, shape.record];
  const plain = (part: ShapePart): ShapeChange => ({ part, before: "", after: "" });
  const changes: ShapeChange[] = [];
  const hasMoved = before["parentId"] !== after["parentId"];
  const spot = ({ x, y, rotation }: CanvasRecord) => [x ?? 0, y ?? 0, rotation ?? 0];
  // A card that went elsewhere is said to have gone there, and is as wide as one has it there; rows of the run sheet lie where
  // their order puts them.
  const isPut = kind === "card" && (hasMoved || text(after["parentId"]) === RUN_SHEET_ID);
  const isElsewhere = !same(spot(before), spot(after)) || (hasMoved && kind !== "card");
  if (isElsewhere && !isPut) changes.push(plain("place"));
  if (opacityOf(before) !== opacityOf(after)) {
    changes.push({ part: "opacity", before: opacityOf(before), after: opacityOf(after) });
  }
  const isLocked = ({ isLocked: locked }: CanvasRecord) => (locked === true ? "yes" : "no");
  if (isLocked(before) !== isLocked(after)) {
    changes.push({ part: "locked", before: isLocked(before), after: isLocked(after) });
  }
  if (was.ends !== shape.ends) changes.push(plain("ends"));
  const ofProps = changesOfProps(before, after);
  if (kind === "card" || kind === "room" || kind === "run-sheet") {
    // All their other properties are said by what they mean; a card is as high as its words.
    const isWider = propsOf(before)["w"] !== propsOf(after)["w"];
    return isWider && !isPut && kind !== "run-sheet" ? [...changes, plain("size-of")] : changes;
  }
  // A note grows with its words.
  return [...changes, ...ofProps.filter(({ part }) => part !== "size-of" || was.text === shape.text)];
}

/** What is drawn, from the back to the front, of what is in both faces and in the same thing. */
function stackOf({ shapes }: BoardFace, others: ReadonlyMap<string, FaceShape>): string {
  const stack = shapes
    .filter(({ id, kind, record }) => {
      return !SAID_ELSEWHERE.has(kind) && others.get(id)?.record["parentId"] === record["parentId"];
    })
    .map(({ id, record }) => ({ id, parent: text(record["parentId"]), index: String(record["index"]) }))
    .sort((a, b) => (a.parent === b.parent ? byReadingOrder(a, b) : a.parent < b.parent ? -1 : 1));
  return stack.map(({ id }) => id).join();
}

/** What is different about how two faces look on the canvas, and what is written there beside cards and zones. */
export function changesOfCanvas(before: BoardFace, after: BoardFace): CanvasChange[] {
  const was = new Map(before.shapes.map((shape) => [shape.id, shape]));
  const is = new Map(after.shapes.map((shape) => [shape.id, shape]));
  const changes: CanvasChange[] = [];
  const drawn = new Map<string, DrawnChange>();
  const counts = { "drawn-added": new Map<ShapeKind, number>(), "drawn-removed": new Map<ShapeKind, number>() };
  const count = (what: keyof typeof counts, kind: ShapeKind) =>
    counts[what].set(kind, (counts[what].get(kind) ?? 0) + 1);
  for (const shape of after.shapes) {
    const earlier = was.get(shape.id);
    const { kind } = shape;
    const isSaid = SAID_ELSEWHERE.has(kind);
    if (!earlier) {
      if (isSaid) continue;
      if (shape.text === "") count("drawn-added", kind);
      else changes.push({ what: "words-added", kind, text: shape.text });
      continue;
    }
    if (!isSaid && (earlier.text !== shape.text || earlier.marks !== shape.marks)) {
      changes.push({ what: "words", kind, before: earlier.text, after: shape.text });
    }
    for (const change of changesOfShape(earlier, shape)) {
      const key = JSON.stringify([kind, change]);
      const others = drawn.get(key) ?? { what: "drawn", kind, ...change, count: 0, words: [] };
      const words = shape.text === "" ? others.words : [...others.words, shape.text];
      drawn.set(key, { ...others, count: others.count + 1, words });
    }
  }
  for (const { id, kind, text: words } of before.shapes) {
    if (is.has(id) || SAID_ELSEWHERE.has(kind)) continue;
    if (words === "") count("drawn-removed", kind);
    else changes.push({ what: "words-removed", kind, text: words });
  }
  for (const what of ["drawn-added", "drawn-removed"] as const) {
    for (const [kind, so] of counts[what]) changes.push({ what, kind, count: so });
  }
  const isStacked = stackOf(before, is) === stackOf(after, was);
  return [...changes, ...drawn.values(), ...(isStacked ? [] : [{ what: "stacking" } as const])];
}
