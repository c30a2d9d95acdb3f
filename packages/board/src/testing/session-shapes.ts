import { CARD_KINDS } from "../cards.ts";
import { IDEAS_ID, PAGE_ID } from "../layout.ts";
import type { CanvasRecord } from "../records.ts";
import { createRandom } from "./random.ts";

export const WORDS =
  "we ask everyone to say what they wish they had known before the first visit and who was in the room".split(" ");
export const COLOURS = ["black", "blue", "green", "violet", "yellow", "orange", "red", "light-green"];

/** Chance as the session needs it. */
export function createChance(seed: number) {
  const random = createRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return {
    random,
    below,
    /** A coordinate or length, with as many digits as a mouse at some zoom gives. */
    length: (from: number, to: number) => Math.round((from + random() * (to - from)) * 100) / 100,
    pick: <T>(list: readonly T[]): T | undefined => list[below(list.length)],
    /** An id as tldraw makes them. */
    id: () => `shape:${Array.from({ length: 21 }, () => letters[below(64)]).join("")}`,
  };
}
export type Chance = ReturnType<typeof createChance>;

const NOTE_PROPS = {
  color: "yellow",
  labelColor: "black",
  size: "m",
  font: "draw",
  fontSizeAdjustment: 0,
  align: "middle",
  verticalAlign: "middle",
  growY: 0,
  url: "",
  scale: 1,
};

const GEO_PROPS = {
  geo: "rectangle",
  dash: "draw",
  url: "",
  growY: 0,
  scale: 1,
  labelColor: "black",
  color: "black",
  fill: "none",
  size: "m",
  font: "draw",
  align: "middle",
  verticalAlign: "middle",
};

export function newShape(chance: Chance, type: string, parentId: string, index: string, props: object): CanvasRecord {
  const [x, y] = [chance.length(0, 3000), chance.length(0, 2000)];
  const meta = {
    createdBy: "5f0c7b1e-8a54-4b0e-9d5e-1f2a3b4c5d6e",
    createdAt: 1_800_000_000_000 + chance.below(600_000),
  };
  const base = { id: chance.id(), typeName: "shape", type, x, y, rotation: 0, index, parentId };
  return { ...base, isLocked: false, opacity: 1, props, meta } as CanvasRecord;
}

/** A card, a note or a rectangle, with the words it starts with (null: it has none). */
export function newThing(chance: Chance, index: string): { record: CanvasRecord; words: string | null } {
  const words = Array.from({ length: chance.below(8) }, () => chance.pick(WORDS)).join(" ");
  const kind = chance.pick(CARD_KINDS) ?? "idea";
  const which = chance.random();
  if (which < 0.6) {
    const props = { w: 172, h: 88, kind, minutes: chance.below(20), format: "", voices: [], room: "" };
    return { record: newShape(chance, "card", which < 0.3 ? IDEAS_ID : PAGE_ID, index, props), words };
  }
  if (which < 0.85) return { record: newShape(chance, "note", PAGE_ID, index, NOTE_PROPS), words };
  const props = { ...GEO_PROPS, w: chance.length(50, 400), h: chance.length(50, 300) };
  return { record: newShape(chance, "geo", PAGE_ID, index, props), words };
}
