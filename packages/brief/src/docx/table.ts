import {
  type ITableOptions,
  type Paragraph,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from "docx";
import type { Block, Cell, Column } from "../document.ts";
import { COLUMN_SHARES, PAGE, ROWS_ON_ONE_PAGE } from "../paper-look.ts";
import { xmlText } from "../xml-text.ts";
import { STYLE, TWIPS_PER_MM } from "./styles.ts";
import { paragraphOf } from "./words.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

/** A table that says what it is to those who cannot see it at a glance; the library has no words for that. */
class NamedTable extends Table {
  constructor(name: string, options: ITableOptions) {
    super(options);
    const properties: unknown = this.root.find((part: unknown) => part instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error("A table of the docx library has no properties");
    properties.addChildElement(new StringValueElement("w:tblCaption", xmlText(name)));
  }
}

const WIDTH = Math.round((PAGE.width - 2 * PAGE.side) * TWIPS_PER_MM);

/** Fixed widths in twips: they must not depend on which program opens the file. */
function widthsOf(columns: readonly Column[]): number[] {
  const whole = columns.reduce((sum, { look }) => sum + COLUMN_SHARES[look], 0);
  return columns.map(({ look }) => Math.floor((WIDTH * COLUMN_SHARES[look]) / whole));
}

/** Stands for what nobody has said; an empty cell looks like a mistake. */
const NOTHING = "–";

function cellParagraphs(cell: Cell, { look }: Column, keepNext: boolean): Paragraph[] {
  const style = look === "minutes" ? STYLE.minutes : STYLE.cell;
  const lines = cell.length === 0 ? [[{ text: NOTHING, look: "quiet" as const }]] : cell;
  return lines.map((runs) => paragraphOf(runs, style, keepNext ? { keepNext } : {}));
}

export function tableOf({ caption, columns, head, rows }: TableBlock): Table {
  const widths = widthsOf(columns);
  const width = (at: number) => ({ size: widths[at] ?? 0, type: WidthType.DXA });
  const heads = columns.map(
    ({ label, look }, at) =>
      new TableCell({
        width: width(at),
        verticalAlign: "bottom",
        children: [paragraphOf([{ text: label }], look === "minutes" ? STYLE.minutesHead : STYLE.tableHead)],
      }),
  );
  // Word keeps rows together whose words are kept with what follows.
  const cellsOf = (cells: readonly Cell[], keepNext: boolean) =>
    columns.map(
      (column, at) => new TableCell({ width: width(at), children: cellParagraphs(cells[at] ?? [], column, keepNext) }),
    );
  return new NamedTable(caption, {
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    // Only a first column can be marked as naming its row.
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: head === 0,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map((cells, at) => {
        const keepNext = rows.length <= ROWS_ON_ONE_PAGE && at < rows.length - 1;
        return new TableRow({ cantSplit: true, children: cellsOf(cells, keepNext) });
      }),
    ],
  });
}
