import type { Block } from "../document.ts";
import type { Column } from "./blocks.ts";
import { drawLines, drawShape, drawVoice } from "./draw.ts";
import type { Unit } from "./flow.ts";
import { INK } from "./look.ts";
import { heightOfLines, linesOf, styledOf } from "./words-of.ts";

const BAR = 23;
/** Parts of the bar narrower than this hold no sign, and than the second no number. Points. */
const SIGN_FITS = 20;
const NUMBER_FITS = 52;

/** A bar of the minutes, to be seen; then the same in words. */
export function shareUnits(
  { paper, parent, width, minutes }: Column,
  { caption, parts }: Extract<Block, { kind: "shares" }>,
): Unit[] {
  const { pdf, look } = paper;
  const shown = parts.filter(({ percent }) => percent > 0);
  const all = shown.reduce((sum, { percent }) => sum + percent, 0);
  const room = width - 2 * Math.max(0, shown.length - 1);
  const bar: Unit = {
    height: BAR,
    gap: 4,
    keep: true,
    draw(x, y) {
      paper.decorate(() => {
        pdf.save();
        pdf.roundedRect(x, y, width, BAR, 6).clip();
        let left = x;
        for (const { voice, percent } of shown) {
          const wide = (room * percent) / all;
          pdf.rect(left, y, wide, BAR).fill(voice ? INK[voice] : INK.quiet);
          left += wide + 2;
        }
        pdf.restore();
      });
      let left = x;
      for (const { voice, percent } of shown) {
        const wide = (room * percent) / all;
        const withNumber = wide >= NUMBER_FITS;
        const number = withNumber
          ? linesOf(paper, [{ text: `${percent} %`, style: { ...look.label, color: "#ffffff" } }], wide)
          : [];
        const numberWidth = number[0]?.placed.reduce((sum, piece) => sum + piece.width, 0) ?? 0;
        const signWidth = voice && wide >= SIGN_FITS ? 12 : 0;
        const between = signWidth > 0 && numberWidth > 0 ? 4 : 0;
        let at = left + (wide - signWidth - between - numberWidth) / 2;
        if (voice && signWidth > 0) {
          paper.decorate(() => drawShape(paper, voice, at + signWidth / 2, y + BAR / 2, signWidth));
          at += signWidth + between;
        }
        if (number.length > 0)
          drawLines(paper, number, { x: at, y: y + (BAR - heightOfLines(number)) / 2, element: null });
        left += wide + 2;
      }
    },
  };
  const list = paper.element(parent, "L", { title: caption });
  const sign = look.cell.size * 1.9;
  const rows = parts.map(({ label, voice, minutes: count, percent }, at): Unit => {
    const element = paper.element(paper.element(list, "LI"), "LBody");
    const runs = [
      { text: `${label}  ` },
      { text: `${percent} %`, look: "strong" as const },
      { text: `  ${minutes(count)}`, look: "quiet" as const },
    ];
    const lines = linesOf(paper, styledOf(runs, look.cell, look.small.size), width - sign);
    const first = lines[0];
    return {
      height: heightOfLines(lines),
      gap: at === 0 ? 8 : 2.5,
      keep: at < parts.length - 1,
      draw(x, y) {
        paper.decorate(() => {
          const middle = y + (first?.baseline ?? 0) - look.cell.size * 0.33;
          const size = look.cell.size * 1.35;
          if (voice) drawVoice(paper, voice, x + size / 2, middle, size);
          else pdf.circle(x + size / 2, middle, size / 2).fill(INK.quiet);
        });
        drawLines(paper, lines, { x: x + sign, y, element, tag: "LBody" });
      },
    };
  });
  return [bar, ...rows];
}
