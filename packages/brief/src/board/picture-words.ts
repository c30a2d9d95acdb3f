import { html } from "../html-template.ts";
import { PAPER } from "../paper-look.ts";
import type { Face, Faces } from "../pdf/faces.ts";
import { layLines } from "../pdf/text-lines.ts";
import { xmlText } from "../xml-text.ts";

/** How words on a picture look. Sizes in units of the picture. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Height of a line as a factor of the size. */
  readonly leading?: number;
}

/** Words of one line that are set in one font. `family`: "" for the font of the picture. */
interface Stretch {
  readonly text: string;
  readonly family: string;
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

/** Keeps a line that begins at the right together as one, whatever signs it begins and ends with. */
const ISOLATE = { start: "\u2067", end: "\u2069" } as const;

/** Numbers as short as they can be seen apart. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

function cut(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  return `${[...words.slice(0, MOST_LETTERS)].slice(0, -1).join("").trimEnd()}${DOTS}`;
}

/** The name of a font, but for the first one, which the whole picture is set in. */
const familyOf = (face: Face, faces: Faces, bold: boolean) =>
  face === faces.faceOf("a", bold) || face === faces.faceOf("a", false) ? "" : face.font.familyName;

/**
 * A stretch in its font. What paints pictures looks for other fonts only where it finds one for all that is missing in a
 * line, so each stretch has to name its own.
 */
const drawStretch = ({ text, family }: Stretch): string =>
  family === ""
    ? `${html`${xmlText(text)}`}`
    : `<tspan font-family="${html`${family}`}, sans-serif">${html`${xmlText(text)}`}</tspan>`;

/** Breaks words into lines no wider than `width`. */
export function layWords(words: string, look: Look, width: number, faces: Faces): LaidWords {
  const { size, bold = false, leading = LEADING } = look;
  const all = layLines([{ text: cut(words).replace(/ {2,}/g, " "), style: { size, bold, color: "" } }], {
    width: Math.max(width, size * 2),
    leading,
    faces,
    base: "auto",
  });
  const lines = all.slice(0, MOST_LINES).map(({ placed, isFromRight }, at): LaidLine => {
    const stretches: { text: string; family: string }[] = [];
    const dots = at === MOST_LINES - 1 && all.length > MOST_LINES ? [{ text: DOTS, family: "" }] : [];
    for (const piece of placed) {
      if (!("text" in piece) || piece.text === "") continue;
      const family = piece.kind === "words" ? familyOf(piece.face, faces, bold) : "";
      const last = stretches.at(-1);
      if (last?.family === family) last.text += piece.text;
      else stretches.push({ text: piece.text, family });
    }
    const width = placed.reduce((sum, piece) => sum + piece.width, 0);
    return { stretches: [...stretches, ...dots], isFromRight, width };
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

/** Words of people as SVG: one line a text, each in its direction, nothing in it but words. */
export function drawWords({ lines, look }: LaidWords, place: WordsPlace): string {
  const { size, bold = false, color = `#${PAPER.ink}`, leading = LEADING } = look;
  return lines
    .map(({ stretches, isFromRight }, at) => {
      if (stretches.every(({ text }) => text.trim() === "")) return "";
      const align = place.align ?? (isFromRight ? "end" : "start");
      const x = place.x + (align === "end" ? place.width : align === "middle" ? place.width / 2 : 0);
      const y = place.y + at * size * leading + (size * leading) / 2 + size * 0.34;
      const weight = bold ? ' font-weight="700"' : "";
      const anchor = align === "start" ? "" : ` text-anchor="${align}"`;
      const halo = place.halo
        ? ` stroke="${place.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
        : "";
      const words = stretches.map(drawStretch).join("").trim();
      const said = isFromRight ? `${ISOLATE.start}${words}${ISOLATE.end}` : words;
      return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${weight} fill="${color}"${anchor}${halo}>${said}</text>`;
    })
    .join("");
}
