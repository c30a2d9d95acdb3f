import type { Voice } from "@openchair/formats";
import { VOICE_SHAPES } from "../voice-icons.ts";
import type { Line, Placed } from "./line.ts";
import { INK } from "./look.ts";
import type { Element, Paper } from "./paper.ts";

/** The sign of a voice: white on a disc, `size` points wide, its middle at `x`, `y`. */
export function drawVoice({ pdf }: Paper, voice: Voice, x: number, y: number, size: number): void {
  pdf.save();
  pdf.circle(x, y, size / 2).fill(INK[voice]);
  pdf.restore();
  drawShape({ pdf }, voice, x, y, size * 0.6);
}

/** A thin line across. */
export function drawRule(paper: Paper, x: number, y: number, width: number): void {
  paper.decorate(() => {
    const { pdf } = paper;
    pdf.save();
    pdf.lineWidth(0.75).moveTo(x, y);
    pdf.lineTo(x + width, y).stroke(INK.line);
    pdf.restore();
  });
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

function drawWords({ pdf, useFace }: Paper, piece: Placed & { kind: "words" }, x: number, y: number): void {
  useFace(piece.face, piece.style.size);
  pdf.fillColor(piece.style.color).text(piece.drawn, x, y, {
    lineBreak: false,
    baseline: "alphabetic",
    ...(piece.style.slanted ? { oblique: 9 } : {}),
    // Words with features are laid out in one go; without, word by word, and from left to right.
    ...(piece.isTurned ? { features: [] } : {}),
  });
}

/** A frame where no font has the character. */
function drawBox({ pdf }: Paper, { style, width }: Placed, x: number, y: number): void {
  const height = style.size * 0.72;
  const edge = style.size * 0.07;
  pdf.save();
  pdf.lineWidth(edge).rect(x + edge, y - height + edge, width - 3 * edge, height - edge);
  pdf.stroke(style.color);
  pdf.restore();
}

type Spotted = { readonly piece: Placed; readonly x: number; readonly baseline: number };

/** Letters are drawn from left to right; where they are read the other way, or not drawn, the tree says what they are. */
const needsSaying = ({ piece }: Spotted) =>
  piece.kind === "box" || (piece.kind === "words" && (piece.isTurned || !piece.isWhole));

/** Stretches that go into the tree as one. */
function stretches(spots: readonly Spotted[]): Spotted[][] {
  const found: Spotted[][] = [];
  for (const spot of spots) {
    const last = found.at(-1)?.[0];
    if (last && needsSaying(last) === needsSaying(spot)) found.at(-1)?.push(spot);
    else found.push([spot]);
  }
  return found;
}

/** Draws lines under each other from `y` on, as what `element` says (null: only for the eye); signs are never said. */
export function drawLines(
  paper: Paper,
  lines: readonly Line[],
  { x, y, element, tag = "" }: { x: number; y: number; element: Element | null; tag?: string },
): void {
  let top = y;
  const spots = lines.flatMap(({ placed, baseline, height }) => {
    const line = placed.map((piece): Spotted => ({ piece, x: x + piece.x, baseline: top + baseline }));
    top += height;
    return line;
  });
  const draw = (some: readonly Spotted[]) => {
    for (const { piece, x: left, baseline } of some) {
      if (piece.kind === "words") drawWords(paper, piece, left, baseline);
      else if (piece.kind === "box") drawBox(paper, piece, left, baseline);
      else drawSign(paper, piece, left, baseline);
    }
  };
  const words = spots.filter(({ piece }) => piece.kind !== "sign" && piece.text !== "");
  const signs = spots.filter(({ piece }) => piece.kind === "sign");
  if (!element) paper.decorate(() => draw(words), "Pagination");
  else {
    for (const stretch of stretches(words)) {
      const [first] = stretch;
      if (!first || !needsSaying(first)) paper.say(element, tag, () => draw(stretch));
      else {
        const actual = stretch.map(({ piece }) => (piece.kind === "sign" ? "" : piece.text)).join("");
        paper.say(paper.element(element, "Span", { actual }), "Span", () => draw(stretch));
      }
    }
  }
  if (signs.length > 0) paper.decorate(() => draw(signs));
}

function drawSign(
  paper: Paper,
  { sign, style: { size } }: Placed & { kind: "sign" },
  x: number,
  baseline: number,
): void {
  const middle = baseline - size * 0.33;
  if (sign === "open") drawRing(paper, x + size * 0.4, middle, size * 0.7);
  else drawVoice(paper, sign, x + size * 0.66, middle, size * 1.32);
}
