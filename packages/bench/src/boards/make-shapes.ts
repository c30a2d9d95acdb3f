import { type CanvasRecord, type Json, PAGE_ID } from "@openchair/board";
import { createRandom } from "@openchair/board/testing/random";
import { richWords } from "./rich-words.ts";

export interface BoardPlan {
  /** How many shapes; bindings of arrows come on top. */
  readonly shapes: number;
  /** True for our own cards in place of sticky notes: only our side can draw those. */
  readonly cards: boolean;
  readonly seed: number;
}

/** Distance between the places of two shapes, in canvas units. */
const STEP = { x: 240, y: 240 } as const;
const KINDS = ["idea", "question", "concern", "access", "takeaway"] as const;
const COLOURS = ["yellow", "light-blue", "light-green", "light-violet", "orange"] as const;
const SENTENCES = [
  "Ask people what they need before we decide",
  "Who is missing from this room?",
  "Two minutes each, then we open the empty chair",
  "Quiet corner by the door, with water",
  "What would you tell your younger self?",
  "Slides one week before, in large print",
  "Start with a story, not with numbers",
  "Leave room for those who only want to listen",
] as const;
const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** The order key of the nth shape: "c" and three digits are a whole fractional index, and sort as they count. */
function orderKey(nth: number): string {
  const digit = (value: number) => BASE62[value % 62] ?? "0";
  return `c${digit(Math.floor(nth / 3844))}${digit(Math.floor(nth / 62))}${digit(nth)}`;
}

const STYLE = { color: "black", size: "m", font: "draw", dash: "draw", fill: "none", scale: 1 } as const;

function propsOf(type: string, words: string, random: () => number): Json {
  const colour = COLOURS[Math.floor(random() * COLOURS.length)] ?? "yellow";
  const { color, size, font, dash, fill, scale } = STYLE;
  if (type === "card") {
    const kind = KINDS[Math.floor(random() * KINDS.length)] ?? "idea";
    return { w: 176, h: 64, kind, minutes: 0, format: "", voices: ["lived-experience"], room: "" };
  }
  if (type === "note") {
    const align = { align: "middle", verticalAlign: "middle", fontSizeAdjustment: 0, growY: 0 };
    return { color: colour, labelColor: "black", size, font, ...align, url: "", richText: richWords(words), scale };
  }
  if (type === "geo") {
    const box = { geo: random() < 0.5 ? "rectangle" : "ellipse", w: 180, h: 120, growY: 0 };
    const label = { labelColor: "black", align: "middle", verticalAlign: "middle", richText: richWords(words) };
    return { ...box, ...label, color: "black", dash, fill: "solid", size: "s", font, url: "", scale };
  }
  if (type === "text") {
    return { color, size: "s", font, textAlign: "start", w: 200, richText: richWords(words), scale, autoSize: false };
  }
  // A stroke as the pen leaves it: a few dozen points.
  const points = Array.from({ length: 40 }, (_, at) => ({
    x: at * 4,
    y: Math.round(Math.sin(at / 5) * 40 + random() * 6),
    z: 0.5,
  }));
  const whole = { isComplete: true, isClosed: false, isPen: false };
  return { color: "blue", fill, dash, size, segments: [{ type: "free", points }], ...whole, scale };
}

function arrowProps(words: string): Json {
  const { color, size, font, dash, fill, scale } = STYLE;
  const heads = { arrowheadStart: "none", arrowheadEnd: "arrow", bend: 0, elbowMidPoint: 0.5, labelPosition: 0.5 };
  const ends = { start: { x: 0, y: 0 }, end: { x: 120, y: 60 } };
  return { kind: "arc", labelColor: "black", color, fill, dash, size, font, ...heads, ...ends, text: words, scale };
}

function bindingOf(arrow: string, to: string, terminal: "start" | "end"): CanvasRecord {
  const props = { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: "none" };
  const id = `binding:${arrow.slice("shape:".length)}-${terminal}`;
  return { id, typeName: "binding", type: "arrow", fromId: arrow, toId: to, props, meta: {} };
}

/** A board's content, each shape with its words. Records as tldraw 3.15.4 keeps them, in drawing order. */
export interface BoardContent {
  readonly records: readonly CanvasRecord[];
  /** Shape id → what is written on it. Cards keep their words nowhere else. */
  readonly words: ReadonlyMap<string, string>;
}

/**
 * A board as a busy session leaves it: of ten shapes five notes (or cards), two boxes with words, a text, a stroke, and
 * an arrow between its neighbours. They lie on a grid, so that as many are in view wherever one looks.
 */
export function makeShapes({ shapes, cards, seed }: BoardPlan): BoardContent {
  const random = createRandom(seed);
  const records: CanvasRecord[] = [];
  const words = new Map<string, string>();
  const bindings: CanvasRecord[] = [];
  const columns = Math.ceil(Math.sqrt(shapes * 1.6));
  const note = cards ? "card" : "note";
  const types = [note, "geo", note, "arrow", note, "text", note, "geo", "draw", note];
  for (let nth = 0; nth < shapes; nth++) {
    const type = types[nth % types.length] ?? note;
    const id = `shape:bench-${nth}`;
    const sentence = `${SENTENCES[Math.floor(random() * SENTENCES.length)]} (${nth})`;
    if (type === "note" || type === "card" || type === "geo" || type === "text") words.set(id, sentence);
    const isBound = type === "arrow" && nth + 1 < shapes;
    if (isBound) {
      bindings.push(bindingOf(id, `shape:bench-${nth - 1}`, "start"), bindingOf(id, `shape:bench-${nth + 1}`, "end"));
    }
    records.push({
      id,
      typeName: "shape",
      type,
      x: (nth % columns) * STEP.x + Math.round(random() * 20),
      y: Math.floor(nth / columns) * STEP.y + Math.round(random() * 20),
      rotation: 0,
      index: orderKey(nth + 1),
      parentId: PAGE_ID,
      isLocked: false,
      opacity: 1,
      props: type === "arrow" ? arrowProps("") : propsOf(type, sentence, random),
      meta: {},
    });
  }
  return { records: [...records, ...bindings], words };
}
