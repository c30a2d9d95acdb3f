import type { Voice } from "@openchair/formats";
import { VOICE_SHAPES } from "../voice-icons.ts";
import { INK } from "./look.ts";
import type { Element, Paper } from "./paper.ts";
import type { Line, Placed } from "./text-lines.ts";

/** The sign of a voice: white on a disc, `size` points wide, its middle at `x`, `y`. */
export function drawVoice({ pdf }: Paper, voice: Voice, x: number, y: number, size: number): void {
  pdf.save();
  pdf.circle(x, y, size / 2).fill(INK[voice]);
  pdf.restore();
  drawShape({ pdf }, voice, x, y, size * 0.6);
}

/** The white shape alone, for a coloured ground. */
export function drawShape({ pdf }: Pick<Paper, "pdf">, voice: Voice, x: number, y: number, size: number): void {
  pdf.save();
  pdf.translate(x - size / 2, y - size / 2).scale(size / 24);
  pdf.lineWidth(2).lineCap("round").lineJoin("round").strokeColor("#ffffff");
  for (const path of VOICE_SHAPES[voice]) pdf.path(path).stroke();
  pdf.restore();
}

/** An empty chair: a broken ring. */
function drawRing({ pdf }: Paper, x: number, y: number, size: number): void {
  const radius = size / 2;
  const part = (2 * Math.PI * radius) / 8;
  pdf.save();
  pdf.lineWidth(size * 0.15).dash(part * 0.57, { space: part * 0.43 });
  pdf.circle(x, y, radius).stroke(INK.accent);
  pdf.restore();
}

function drawWords({ pdf, useFace }: Paper, piece: Extract<Placed, { kind: "words" }>, x: number, y: number): void {
  useFace(piece.face, piece.style.size);
  if (piece.says !== undefined) pdf.markContent("Span", { actual: piece.says });
  pdf.fillColor(piece.style.color).text(piece.text, x, y, {
    lineBreak: false,
    baseline: "alphabetic",
    ...(piece.style.slanted ? { oblique: 9 } : {}),
    // Words with features are laid out in one go; without, word by word, and from left to right.
    ...(piece.turned ? { features: [] } : {}),
  });
  if (piece.says !== undefined) pdf.endMarkedContent();
}

/** A frame where no font has the character; the character itself stays in the file. */
function drawBox(paper: Paper, { text, style, width }: Extract<Placed, { kind: "box" }>, x: number, y: number): void {
  const { pdf, faces, useFace } = paper;
  pdf.markContent("Span", { actual: text });
  pdf.save();
  const height = style.size * 0.72;
  const edge = style.size * 0.07;
  pdf
    .lineWidth(edge)
    .rect(x + edge, y - height + edge, width - 3 * edge, height - edge)
    .stroke(style.color);
  pdf.restore();
  // Readers that take words from glyphs alone need one here to hang the words on.
  const face = faces.faceOf(" ", style.bold);
  if (face) {
    useFace(face, style.size);
    pdf.text(" ", x, y, { lineBreak: false, baseline: "alphabetic" });
  }
  pdf.endMarkedContent();
}

/** Draws lines under each other from `y` on, as what `element` says; their signs are only to be seen. */
export function drawLines(
  paper: Paper,
  lines: readonly Line[],
  x: number,
  y: number,
  element: Element | null,
  tag: string,
) {
  const each = (draw: (piece: Placed, left: number, baseline: number) => void) => {
    let top = y;
    for (const line of lines) {
      for (const piece of line.placed) draw(piece, x + piece.x, top + line.baseline);
      top += line.height;
    }
  };
  const words = () =>
    each((piece, left, baseline) => {
      if (piece.kind === "words") drawWords(paper, piece, left, baseline);
      else if (piece.kind === "box") drawBox(paper, piece, left, baseline);
    });
  if (element) paper.say(element, tag, words);
  else paper.decorate(words, "Pagination");
  if (!lines.some(({ placed }) => placed.some(({ kind }) => kind === "sign"))) return;
  paper.decorate(() =>
    each((piece, left, baseline) => {
      if (piece.kind !== "sign") return;
      const { size } = piece.style;
      const middle = baseline - size * 0.33;
      if (piece.sign === "open") drawRing(paper, left + size * 0.4, middle, size * 0.7);
      else drawVoice(paper, piece.sign, left + size * 0.66, middle, size * 1.32);
    }),
  );
}
