import type { SceneThing } from "@openchair/board";
import type { Faces } from "../pdf/faces.ts";
import { BRIEF_WORDS } from "../words.ts";
import type { BoardPage, PageCard } from "./board-page.ts";
import { drawIcon, ICON_SHAPES } from "./picture-icons.ts";
import { box, cardPart, INK, type Part } from "./picture-parts.ts";
import { roomPart } from "./picture-room.ts";
import { drawWords, layWords } from "./picture-words.ts";

/** Soft grounds of notes, by the colour tldraw names: dark words can be read on all of them. */
const GROUNDS: Readonly<Record<string, string>> = {
  yellow: "#FFEFB8",
  orange: "#FCE3CC",
  red: "#FBDADA",
  "light-red": "#FCE3E3",
  green: "#D2EFE3",
  "light-green": "#DDF2D8",
  blue: "#DCE6FF",
  "light-blue": "#D6EEFB",
  violet: "#EFDCF7",
  "light-violet": "#F6E0FA",
  white: "#FFFFFF",
};
/** The strong ones, for lines. */
const LINES: Readonly<Record<string, string>> = {
  grey: "#6E757E",
  yellow: "#B7791F",
  orange: "#C2560C",
  red: "#C92A2A",
  "light-red": "#D9480F",
  green: "#087F5B",
  "light-green": "#2F9E44",
  blue: "#3B4CC0",
  "light-blue": "#1C7ED6",
  violet: "#862E9C",
  "light-violet": "#9C36B5",
};
export const lineColor = (name: string): string => LINES[name] ?? INK.ink;

/** Words on their own that never were given a width run on for so long. */
const LINE_LENGTH = 480;

/** `w`: how wide it is drawn; `onCanvas`: how high the canvas draws it. */
export type Face = Part & { readonly w: number; readonly onCanvas: number };

/** How a thing that holds nothing else is drawn; null when there is nothing to see. */
export function faceOf(thing: SceneThing, page: BoardPage, card: PageCard | undefined, faces: Faces): Face | null {
  const words = BRIEF_WORDS[page.language];
  const { kind, color } = thing;
  const { w, h } = thing.box;
  if (kind === "card") {
    const wide = Math.max(w, 80);
    return card ? { ...cardPart(card, wide, h, faces, words), w: wide } : null;
  }
  if (kind === "room") return page.setUp ? { ...roomPart(page.setUp, w, h, faces, words), w, onCanvas: h } : null;
  if (kind === "note") {
    const text = layWords(thing.words, { size: 17 }, w - 28, faces);
    const height = Math.max(h, text.height + 28);
    const draw = (x: number, y: number) =>
      box(x, y, w, height, 4, GROUNDS[color] ?? "#E9EBEE", lineColor(color)) +
      drawWords(text, { x: x + 14, y: y + 14, width: w - 28 });
    return { w, onCanvas: h, height, draw };
  }
  if (kind === "words") {
    const width = w > 16 ? Math.max(w, 60) : LINE_LENGTH;
    const look = { size: Math.min(Math.max(thing.letters, 12), 60), color: lineColor(color) };
    const text = layWords(thing.words, look, width, faces);
    if (text.width === 0) return null;
    return {
      w: w > 16 ? w : text.width,
      onCanvas: h,
      height: text.height,
      draw: (x, y) => drawWords(text, { x, y, width }),
    };
  }
  if (kind === "shape") {
    const text = layWords(thing.words, { size: 17 }, w - 24, faces);
    const radius = thing.isRound ? Math.min(w, h) / 2 : 4;
    const draw = (x: number, y: number) =>
      `${box(x, y, w, h, radius, "none", lineColor(color)).replace("/>", ' stroke-width="2.5"/>')}${drawWords(text, { x: x + 12, y: y + (h - text.height) / 2, width: w - 24, align: "middle" })}`;
    return { w, onCanvas: h, height: h, draw };
  }
  if (kind !== "picture") return null;
  const text = layWords(thing.words || words.board.image, { size: 15, color: INK.quiet }, w - 32, faces);
  const draw = (x: number, y: number) =>
    box(x, y, w, h, 8, INK.sunk, INK.line) +
    drawIcon(
      ICON_SHAPES.image,
      Math.round(x + w / 2 - 14),
      Math.round(y + h / 2 - text.height / 2 - 34),
      28,
      INK.quiet,
    ) +
    drawWords(text, { x: x + 16, y: y + (h - text.height) / 2, width: w - 32, align: "middle" });
  return { w, onCanvas: h, height: h, draw };
}
