import { html } from "../html-template.ts";
import { PAPER } from "../paper-look.ts";
import type { Face, Faces } from "../pdf/faces.ts";
import type { Line } from "../pdf/line.ts";
import { layLines } from "../pdf/text-lines.ts";
import { xmlText } from "../xml-text.ts";

/** How words on a picture look. Sizes in units of the picture. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Height of a line as a factor of the size. */
  readonly leading?: number;
  /** A line put together by us, which begins at the left whatever is in it. */
  readonly isOurs?: boolean;
}

/** Words of one line that are set in one font and run in one direction. */
interface Stretch {
  readonly text: string;
  /** "" for the font of the picture. */
  readonly family: string;
  readonly isFromRight: boolean;
  /** From the left of the line. */
  readonly x: number;
}

interface LaidLine {
  /** In the order in which they are read. */
  readonly stretches: readonly Stretch[];
  readonly isFromRight: boolean;
  readonly width: number;
}

/** Words broken into lines. */
export interface LaidWords {
  readonly lines: readonly LaidLine[];
  readonly width: number;
  readonly height: number;
  readonly look: Look;
}

/** More letters than anybody reads on a picture: what is cut ends in three dots, and the outline has all of it. */
const MOST_LETTERS = 700;
const MOST_LINES = 24;
const DOTS = "…";
const LEADING = 1.35;

/** Has words run from the right whatever signs they begin and end with. */
const FROM_RIGHT = { start: "\u2067", end: "\u2069" } as const;

/** Numbers as short as they can be seen apart. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

function cut(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  return `${[...words.slice(0, MOST_LETTERS)].slice(0, -1).join("").trimEnd()}${DOTS}`;
}

/** The name of a font, but for the first one, which the whole picture is set in. */
const familyOf = (face: Face, faces: Faces, bold: boolean) =>
  face === faces.faceOf("a", bold) || face === faces.faceOf("a", false) ? "" : face.font.familyName;

/** Spaces at the side where some words begin to be drawn: what paints pictures leaves them out. */
const spacesBefore = (text: string, isFromRight: boolean) =>
  isFromRight ? text.length - text.trimEnd().length : text.length - text.trimStart().length;

/** The stretches of a line. A space goes with the words around it when both are in one font, whichever font has it. */
function stretchesOf(placed: Line["placed"], faces: Faces, bold: boolean): Stretch[] {
  const stretches: { -readonly [Key in keyof Stretch]: Stretch[Key] }[] = [];
  let between = "";
  for (const piece of placed) {
    if (!("text" in piece) || piece.text === "") continue;
    if (piece.text.trim() === "") {
      between += piece.text;
      continue;
    }
    const family = piece.kind === "words" ? familyOf(piece.face, faces, bold) : "";
    const isFromRight = piece.level % 2 === 1;
    const last = stretches.at(-1);
    const space = piece.kind === "words" ? (piece.face.setOf(" ").width * piece.style.size) / 1000 : 0;
    const x = piece.x + spacesBefore(piece.text, isFromRight) * space;
    if (last?.family === family && last.isFromRight === isFromRight) {
      last.text += between + piece.text;
      last.x = Math.min(last.x, x);
    } else stretches.push({ text: piece.text, family, isFromRight, x });
    between = "";
  }
  return stretches.map((stretch) => ({ ...stretch, text: stretch.text.trim() }));
}

/** Breaks words into lines no wider than `width`. */
export function layWords(words: string, look: Look, width: number, faces: Faces): LaidWords {
  const { size, bold = false, leading = LEADING, isOurs = false } = look;
  const all = layLines([{ text: cut(words).replace(/ {2,}/g, " "), style: { size, bold, color: "" } }], {
    width: Math.max(width, size * 2),
    leading,
    faces,
    base: isOurs ? "ltr" : "auto",
  });
  const lines = all.slice(0, MOST_LINES).map(({ placed, isFromRight }, at): LaidLine => {
    const stretches = stretchesOf(placed, faces, bold);
    const last = stretches.pop();
    if (last) {
      const dots = at === MOST_LINES - 1 && all.length > MOST_LINES ? DOTS : "";
      stretches.push({ ...last, text: `${last.text.trimEnd()}${dots}` });
    }
    const end = placed.findLastIndex((piece) => !("text" in piece) || piece.text.trim() !== "");
    const width = placed.slice(0, end + 1).reduce((sum, piece) => sum + piece.width, 0);
    return { stretches, isFromRight, width };
  });
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * size * leading,
    look,
  };
}

/** Where words stand: from a corner, `width` wide. */
export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: "start" | "middle" | "end";
  /** Their own ground around them, for words over lines. */
  readonly halo?: string;
}

/**
 * Words of people as SVG, line by line, nothing in it but words. A line in one font is one text. Otherwise each stretch
 * stands at its own place and names its font: what paints pictures sets a line of several fonts only if all of them cut
 * its letters alike.
 */
export function drawWords({ lines, look }: LaidWords, place: WordsPlace): string {
  const { size, bold = false, color = `#${PAPER.ink}`, leading = LEADING } = look;
  const weight = bold ? ' font-weight="700"' : "";
  const halo = place.halo
    ? ` stroke="${place.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const draw = ({ text, family, isFromRight }: Stretch, x: number, y: number, anchor: string) => {
    const font = family === "" ? "" : html` font-family="${family}, sans-serif"`.text;
    const end = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
    const said = html`${xmlText(isFromRight ? `${FROM_RIGHT.start}${text}${FROM_RIGHT.end}` : text)}`.text;
    return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${weight} fill="${color}"${font}${end}${halo}>${said}</text>`;
  };
  return lines
    .map(({ stretches, isFromRight, width }, at) => {
      const align = place.align ?? (isFromRight ? "end" : "start");
      const share = align === "end" ? 1 : align === "middle" ? 0.5 : 0;
      const y = place.y + at * size * leading + (size * leading) / 2 + size * 0.34;
      const [only, ...others] = stretches;
      if (!only) return "";
      if (others.length === 0) return draw(only, place.x + place.width * share, y, align);
      const left = place.x + (place.width - width) * share;
      return stretches.map((stretch) => draw(stretch, left + stretch.x, y, "start")).join("");
    })
    .join("");
}
