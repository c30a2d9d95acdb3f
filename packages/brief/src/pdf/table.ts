import type { Block, Cell, Column as TableColumn } from "../document.ts";
import type { Column } from "./blocks.ts";
import { drawLines, drawRule } from "./draw.ts";
import { bottomOf, type Unit } from "./flow.ts";
import type { Line } from "./line.ts";
import { INK } from "./look.ts";
import type { Element, Paper } from "./paper.ts";
import { columnLines, heightOfLines, linesOf, styledOf } from "./words-of.ts";

type Table = Extract<Block, { kind: "table" }>;

/** Between columns, and above and below the words of a row. Points. */
const GUTTER = 12;
const PADDING = 6;

/** How columns share what is left when the others have what they need. */
const SHARES: Readonly<Record<TableColumn["look"], number>> = { time: 0, minutes: 0, what: 36, who: 0, words: 32 };
/** The most that a column may take without sharing, of the whole width. */
const MOST: Readonly<Record<TableColumn["look"], number>> = { time: 0.2, minutes: 0.2, what: 1, who: 0.3, words: 1 };

const widthOfLines = (lines: readonly Line[]) =>
  Math.max(0, ...lines.map(({ placed }) => placed.reduce((most, { x, width }) => Math.max(most, x + width), 0)));

function widthsOf(paper: Paper, { columns, rows }: Table, width: number): number[] {
  const { label, cell, small } = paper.look;
  const needs = columns.map(({ label: name, look }, at) => {
    if (SHARES[look] > 0) return 0;
    const words = [
      linesOf(paper, [{ text: name, style: label }], width),
      ...rows.map((cells) =>
        (cells[at] ?? []).flatMap((runs) => linesOf(paper, styledOf(runs, cell, small.size), width)),
      ),
    ];
    return Math.min(Math.max(...words.map(widthOfLines)), width * MOST[look]);
  });
  const left = width - needs.reduce((sum, need) => sum + need, 0) - GUTTER * (columns.length - 1);
  const shares = columns.reduce((sum, { look }) => sum + SHARES[look], 0);
  return columns.map(({ look }, at) => (SHARES[look] > 0 ? (left * SHARES[look]) / shares : (needs[at] ?? 0)));
}

/** Lines of one paragraph in a cell, with the element that says them. */
interface Said {
  readonly lines: readonly Line[];
  readonly element: Element;
  readonly tag: string;
}

/** A cell, or the part of it that one page holds. */
interface Laid {
  readonly x: number;
  readonly said: readonly Said[];
}

const heightOfSaid = (said: readonly Said[]) => said.reduce((sum, { lines }) => sum + heightOfLines(lines), 0);

/** Rows of a table, none broken but one that no page can hold; its head again on each page. */
export function tableUnits({ paper, parent, width, notDecided }: Column, table: Table): Unit[] {
  const { look } = paper;
  const widths = widthsOf(paper, table, width);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, wide) => sum + wide + GUTTER, 0));
  const root = paper.element(parent, "Table", { title: table.caption });
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
    draw: (x, y) =>
      heads.forEach((one) => {
        drawLines(paper, one.lines, { x: x + one.x, y, element: one.element, tag: "TH" });
      }),
  };
  // Once more for the eye: who listens has heard it.
  const again = {
    height: headHeight,
    draw: (x: number, y: number) =>
      heads.forEach((one) => {
        drawLines(paper, one.lines, { x: x + one.x, y, element: null });
      }),
  };

  const saidIn = (cell: Cell, at: number, element: Element, tag: string): Said[] => {
    const width = widths[at] ?? 0;
    if (cell.length === 0) {
      const lines = linesOf(paper, [{ text: "–", style: { ...look.cell, color: INK.quiet } }], width);
      return [{ lines, element: paper.element(element, "Span", { actual: notDecided }), tag: "Span" }];
    }
    const lines = cell.map((runs) => columnLines(paper, styledOf(runs, look.cell, look.small.size), width));
    const [only] = lines;
    if (lines.length === 1 && only) return [{ lines: only, element, tag }];
    return lines.map((some) => ({ lines: some, element: paper.element(element, "P"), tag: "P" }));
  };

  const most = bottomOf(look) - look.top - headHeight;
  const rows = table.rows.flatMap((cells): Unit[] => {
    const row = paper.element(root, "TR");
    const laid = cells.map((cell, at): Laid => {
      const tag = at === table.head ? "TH" : "TD";
      const said = saidIn(cell, at, paper.element(row, tag, at === table.head ? { scope: "Row" } : {}), tag);
      const lines = said.flatMap((one) => one.lines);
      return { x: (lefts[at] ?? 0) + shift(at, lines), said };
    });
    return partsOf(laid, most - 2 * PADDING).map((part, at, { length }): Unit => {
      const first = at === 0 ? PADDING : 0;
      return {
        height: Math.max(...part.map(({ said }) => heightOfSaid(said))) + first + (at === length - 1 ? PADDING : 0),
        gap: 0,
        again,
        draw(x, y) {
          if (at === 0) drawRule(paper, x, y, width);
          for (const cell of part) {
            let top = y + first;
            for (const { lines, element, tag } of cell.said) {
              drawLines(paper, lines, { x: x + cell.x, y: top, element, tag });
              top += heightOfLines(lines);
            }
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
  let left = laid;
  do {
    const cut = left.map((cell) => cutAt(cell, most));
    parts.push(cut.map(({ now }) => now));
    left = cut.map(({ rest }) => rest);
  } while (left.some(({ said }) => said.length > 0));
  return parts;
}

/** What of a cell fits into `most` points, one line at least, and what is left. */
function cutAt({ x, said }: Laid, most: number): { now: Laid; rest: Laid } {
  if (heightOfSaid(said) <= most) return { now: { x, said }, rest: { x, said: [] } };
  let height = 0;
  const lines = said.flatMap((one) => one.lines.map((line) => ({ ...one, lines: [line] })));
  const fits = lines.findIndex((one) => {
    height += heightOfSaid([one]);
    return height > most;
  });
  const cut = Math.max(1, fits);
  return { now: { x, said: lines.slice(0, cut) }, rest: { x, said: lines.slice(cut) } };
}
