import { DRAWING_PAINTS, type DrawingPart } from "@openchair/formats";
import type { Block } from "../document.ts";
import type { Column } from "./blocks.ts";
import { drawLines } from "./draw.ts";
import type { Unit } from "./flow.ts";
import { INK } from "./look.ts";
import type { Paper } from "./paper.ts";
import { linesOf, lineUnits, readingLines, styledOf } from "./words-of.ts";

/** Words of so many lines stand on the page of their drawing, all of them. */
const KEPT_LINES = 12;
/** Smaller letters nobody reads on paper. Points. */
const LEAST = 6.5;
/** No drawing takes more of the page. Points. */
const MOST = { width: 330, height: 250 } as const;

function drawPart({ pdf }: Paper, { look, d }: DrawingPart): void {
  const { fill, stroke, strokeWidth, dash } = DRAWING_PAINTS[look];
  pdf.path(d);
  if (stroke === null) {
    pdf.fill(fill ?? INK.line);
    return;
  }
  pdf.lineWidth(strokeWidth);
  // One length for both line and gap is what the library's types know.
  const [length = 0, space = length] = dash;
  if (length > 0) pdf.dash(length, { space });
  else pdf.undash();
  if (fill === null) pdf.stroke(stroke);
  else pdf.fillAndStroke(fill, stroke);
}

/** A drawing with its words below it, on one page. */
export function figureUnits(
  { paper, parent, width }: Column,
  { drawing, caption }: Extract<Block, { kind: "figure" }>,
): Unit[] {
  const { pdf, look } = paper;
  const scale = Math.min(Math.min(width, MOST.width) / drawing.width, MOST.height / drawing.height);
  const size = { width: drawing.width * scale, height: drawing.height * scale };
  const figure = paper.element(parent, "Figure", { alt: caption });
  const picture: Unit = {
    height: size.height,
    gap: 7,
    keep: true,
    draw(x, y) {
      paper.place(figure, { x, y, ...size });
      paper.say(figure, "Figure", () => {
        pdf.save();
        pdf.translate(x, y).scale(scale);
        for (const part of drawing.parts) drawPart(paper, part);
        pdf.restore();
      });
      for (const label of drawing.labels) {
        const style = { size: Math.max(label.size * scale, LEAST), bold: false, color: INK.text };
        const lines = linesOf(paper, [{ text: label.text, style }], look.width).slice(0, 1);
        const wide = lines[0]?.placed.reduce((most, piece) => Math.max(most, piece.x + piece.width), 0) ?? 0;
        const at = { x: x + label.x * scale - wide / 2, y: y + label.y * scale - (lines[0]?.baseline ?? 0) };
        drawLines(paper, lines, { ...at, element: figure, tag: "Figure" });
      }
    },
  };
  const lines = readingLines(paper, styledOf([{ text: caption }], look.small), width);
  const below = lineUnits(paper, lines, { element: paper.element(parent, "P"), tag: "P", gap: 6 });
  const together = lines.length <= KEPT_LINES ? below.length - 1 : 0;
  return [picture, ...below.map((unit, at) => ({ ...unit, keep: at < together }))];
}
