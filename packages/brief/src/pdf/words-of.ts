import type { Run, Runs } from "../document.ts";
import { drawLines } from "./draw.ts";
import type { Unit } from "./flow.ts";
import type { Line, StyledWords } from "./line.ts";
import { INK, type Style } from "./look.ts";
import type { Element, Paper } from "./paper.ts";
import { layLines } from "./text-lines.ts";

/** Runs with their looks, given how plain words look here. `quiet` may be smaller than the rest. */
export function styledOf(runs: Runs, style: Style, quietSize = style.size): StyledWords[] {
  // One object a look, so that runs of one look join and are set as one.
  const looks = {
    strong: { ...style, bold: true },
    quiet: { ...style, size: quietSize, bold: false, color: INK.quiet },
    open: { ...style, bold: false, color: INK.quiet, slanted: true },
  };
  return runs.map(({ text, look, voice }: Run): StyledWords => {
    if (voice) return { text, style, sign: voice };
    if (look === "open") return { text, style: looks.open, sign: "open" };
    return { text, style: look ? looks[look] : style };
  });
}

/** Words that may stand for themselves take the direction of their own letters. */
const baseOf = (words: readonly StyledWords[]) => (words.length === 1 ? "auto" : "ltr");

/** Lines that stand at the left, whichever way they read. */
export function linesOf(
  { look, faces }: Paper,
  words: readonly StyledWords[],
  width: number,
  leading = look.leading,
): Line[] {
  return layLines(words, { width, leading, faces, base: baseOf(words) });
}

/** Lines of a column of their own: they begin at the side where their letters do. */
export function columnLines(
  { look, faces }: Paper,
  words: readonly StyledWords[],
  width: number,
  leading = look.leading,
): Line[] {
  return layLines(words, { width, right: width, leading, faces, base: baseOf(words) });
}

/** The longest line that is easy to read, in sizes of its letters. */
const MEASURE = 40;

/** Lines to be read, not looked up: no longer than is easy on the eye, however wide the column. */
export function readingLines({ look, faces }: Paper, words: readonly StyledWords[], column: number): Line[] {
  const size = words[0]?.style.size ?? look.body.size;
  const width = Math.min(column, size * MEASURE);
  return layLines(words, { width, right: column, leading: look.leading, faces, base: baseOf(words) });
}

export const heightOfLines = (lines: readonly Line[]) => lines.reduce((sum, { height }) => sum + height, 0);

/** Lines as units that part only where two stay with two. */
export function lineUnits(
  paper: Paper,
  lines: readonly Line[],
  { element, tag, gap, indent = 0 }: { element: Element; tag: string; gap: number; indent?: number },
): Unit[] {
  const parts: Line[][] = [];
  const { length } = lines;
  for (const [at, line] of lines.entries()) {
    const first = parts.at(-1);
    if (first && (at === 1 || (at === length - 1 && length > 2) || length <= 3)) first.push(line);
    else parts.push([line]);
  }
  return parts.map((part, at) => ({
    height: heightOfLines(part),
    gap: at === 0 ? gap : 0,
    draw: (x, y) => drawLines(paper, part, { x: x + indent, y, element, tag }),
  }));
}
