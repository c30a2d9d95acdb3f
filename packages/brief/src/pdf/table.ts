import type { Block, Cell, Column as TableColumn } from "../document.ts";
import type { Column } from "./blocks.ts";
import { drawLines } from "./draw.ts";
import { bottomOf, type Unit } from "./flow.ts";
import { INK } from "./look.ts";
import type { Element, Paper } from "./paper.ts";
import type { Line } from "./text-lines.ts";
import { heightOfLines, linesOf, styledOf } from "./words-of.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Between columns, and above and below the words of a row. Points. */
const GUTTER = 12;
const PADDING = 6;

/** How columns share what is left when the narrow ones have what they need. */
const SHARES: Readonly<Record<TableColumn["look"], number>> = { time: 0, minutes: 0, what: 36, who: 24, words: 32 };

const widthOfLines = (lines: readonly Line[]) =>
  Math.max(0, ...lines.map(({ placed }) => placed.reduce((most, { x, width }) => Math.max(most, x + width), 0)));

function widthsOf(paper: Paper, { columns, rows }: Table, width: number): number[] {
  const { label, cell } = paper.look;
  const needs = columns.map(({ label: name, look }, at) => {
    if (SHARES[look] > 0) return 0;
    const words = [
      linesOf(paper, [{ text: name, style: label }], width),
      ...rows.map((cells) => (cells[at] ?? []).flatMap((runs) => linesOf(paper, styledOf(runs, cell), width))),
    ];
    // No more than a fifth, whatever somebody wrote there.
    return Math.min(Math.max(...words.map(widthOfLines)), width / 5);
  });
  const left = width - needs.reduce((sum, need) => sum + need, 0) - GUTTER * (columns.length - 1);
  const shares = columns.reduce((sum, { look }) => sum + SHARES[look], 0);
  return columns.map(({ look }, at) => (SHARES[look] > 0 ? (left * SHARES[look]) / shares : (needs[at] ?? 0)));
}

interface Laid {
  readonly x: number;
  readonly lines: readonly Line[];
  readonly element: Element;
  readonly tag: string;
}

/** Rows of a table, none broken but one that no page can hold; its head again on each page. */
export function tableUnits({ paper, parent, width, notDecided }: Column, table: Table): Unit[] {
  const { pdf, look } = paper;
  const widths = widthsOf(paper, table, width);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, wide) => sum + wide + GUTTER, 0));
  const root = paper.element(parent, "Table", { title: table.caption });
  const rule = (x: number, y: number) =>
    paper.decorate(() => {
      pdf.save();
      pdf
        .lineWidth(0.75)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(INK.line);
      pdf.restore();
    });
  // Numbers stand at the right of their column, as figures do.
  const shift = (at: number, lines: readonly Line[]) =>
    table.columns[at]?.look === "minutes" ? (widths[at] ?? 0) - widthOfLines(lines) : 0;

  const headRow = paper.element(root, "TR");
  const heads = table.columns.map(({ label }, at) => {
    const lines = linesOf(paper, [{ text: label, style: look.label }], widths[at] ?? 0, 1.25);
    const element = paper.element(headRow, "TH", { scope: "Column" });
    return { x: (lefts[at] ?? 0) + shift(at, lines), lines, element };
  });
  const headHeight = Math.max(...heads.map(({ lines }) => heightOfLines(lines))) + PADDING;
  const head: Unit = {
    height: headHeight,
    gap: 7,
    keep: true,
    draw: (x, y) => heads.forEach((one) => void drawLines(paper, one.lines, x + one.x, y, one.element, "TH")),
  };
  // Once more for the eye: who listens has heard it.
  const again = {
    height: headHeight,
    draw: (x: number, y: number) => heads.forEach((one) => void drawLines(paper, one.lines, x + one.x, y, null, "")),
  };

  const linesIn = (cell: Cell, at: number): Line[] => {
    const isHead = at === table.head;
    const style = isHead ? look.cellStrong : look.cell;
    if (cell.length === 0)
      return linesOf(paper, [{ text: "–", style: { ...style, color: INK.quiet } }], widths[at] ?? 0);
    return cell.flatMap((runs) => linesOf(paper, styledOf(runs, look.cell, look.small.size), widths[at] ?? 0));
  };

  const most = bottomOf(look) - look.top - headHeight;
  const rows = table.rows.flatMap((cells): Unit[] => {
    const row = paper.element(root, "TR");
    const laid = cells.map((cell, at): Laid => {
      const lines = linesIn(cell, at);
      const tag = at === table.head ? "TH" : "TD";
      const options = at === table.head ? { scope: "Row" as const } : {};
      const element = paper.element(row, tag, cell.length === 0 ? { ...options, actual: notDecided } : options);
      return { x: (lefts[at] ?? 0) + shift(at, lines), lines, element, tag };
    });
    return partsOf(laid, most - 2 * PADDING).map((part, at, { length }): Unit => {
      const first = at === 0 ? PADDING : 0;
      return {
        height: Math.max(...part.map(({ lines }) => heightOfLines(lines))) + first + (at === length - 1 ? PADDING : 0),
        gap: 0,
        again,
        draw(x, y) {
          if (at === 0) rule(x, y);
          for (const one of part) {
            if (one.lines.length > 0) drawLines(paper, one.lines, x + one.x, y + first, one.element, one.tag);
          }
        },
      };
    });
  });
  // The head keeps its first row, and the last row keeps company.
  return [head, ...rows.map((row, at) => ({ ...row, keep: rows.length > 2 && at === rows.length - 2 }))];
}

/** A row as it is, or, when no page can hold it, as parts of at most `most` points. */
function partsOf(laid: readonly Laid[], most: number): Laid[][] {
  const parts: Laid[][] = [];
  let left = laid.map((one) => ({ ...one }));
  while (left.some(({ lines }) => lines.length > 0)) {
    const cuts = left.map(({ lines }) => {
      const fits = lines.findIndex((_, line) => heightOfLines(lines.slice(0, line + 1)) > most);
      return fits === -1 ? lines.length : Math.max(1, fits);
    });
    parts.push(left.map((one, at) => ({ ...one, lines: one.lines.slice(0, cuts[at]) })));
    left = left.map((one, at) => ({ ...one, lines: one.lines.slice(cuts[at]) }));
  }
  return parts;
}
