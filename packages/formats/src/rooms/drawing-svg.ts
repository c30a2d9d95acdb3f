import { DRAWING_PAINTS, type Drawing, type DrawingLabel, type DrawingPart } from "./drawing.ts";

export interface DrawingSvgOptions {
  /** What the drawing shows, in words: its name for those who do not see it. */
  readonly label: string;
  /** A file of its own, with its name space, its size and a title; else markup for a page, as wide as its place. */
  readonly isFile?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them, not even escaped
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const escaped = (words: string) =>
  words
    .toWellFormed()
    .replace(FORBIDDEN, "")
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

/** Only what a path is made of: whatever else is in there, nothing of it reaches the page. */
const pathOf = (d: string) => d.replace(/[^MmLlHhVvCcAaZz0-9eE+\-., ]/g, "");

/** Numbers as short as they can be seen apart. */
const short = (value: number) => String(Number.isFinite(value) ? Math.round(value * 100) / 100 : 0);

function partOf({ look, d }: DrawingPart): string {
  const { fill, stroke, strokeWidth, dash } = DRAWING_PAINTS[look];
  const line =
    stroke === null
      ? ""
      : ` stroke="${stroke}" stroke-width="${strokeWidth}"${dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`}`;
  return `<path d="${pathOf(d)}" fill="${fill ?? "none"}"${line}/>`;
}

const labelOf = ({ text, x, y, size }: DrawingLabel) =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${short(size)}">${escaped(text)}</text>`;

/**
 * A drawing as SVG: one picture with one name, its words escaped. Nothing in it can be followed, started or loaded. Letters
 * are those of the page around it; in a file, whatever comes nearest to ours.
 */
export function drawingSvg(
  { width, height, parts, labels }: Drawing,
  { label, isFile = false }: DrawingSvgOptions,
): string {
  const size = `viewBox="0 0 ${short(width)} ${short(height)}"`;
  const name = `role="img" aria-label="${escaped(label)}"`;
  const open = isFile
    ? `<svg xmlns="http://www.w3.org/2000/svg" ${size} width="${short(width)}" height="${short(height)}" ${name}><title>${escaped(label)}</title>`
    : `<svg ${size} ${name}>`;
  const font = isFile ? ` font-family="Atkinson Hyperlegible Next, Atkinson Hyperlegible, Verdana, sans-serif"` : "";
  const words =
    labels.length === 0
      ? ""
      : `<g${font} text-anchor="middle" fill="#1F2430" stroke="#FFFFFF" stroke-width="2" stroke-linejoin="round" paint-order="stroke">${labels.map(labelOf).join("")}</g>`;
  return `${open}${parts.map(partOf).join("")}${words}</svg>`;
}
