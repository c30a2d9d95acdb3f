import type { Block, Cell, Column, Runs } from "../document.ts";
import type { Html } from "../html-template.ts";
import { COLUMN_SHARES, PAGE, PAPER, ROWS_ON_ONE_PAGE } from "../paper-look.ts";
import { STYLE } from "./styles.ts";
import { wordsOf } from "./words.ts";
import { xml } from "./xml.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

const WIDTH = PAGE.width - 2 * PAGE.side;
const TABLE = "Brief-table";
const SHORT_TABLE = "Brief-short-table";
const ROW = "Brief-row";
const CELL = "Brief-cell";
const HEAD_CELL = "Brief-head-cell";
const columnStyle = (table: number, at: number) => `Brief-column-${table}-${at}`;

/** Office programs know styles of tables only inside the file that has the table. */
export const TABLE_STYLES: Html = xml`${[
  tableStyle(TABLE, true),
  tableStyle(SHORT_TABLE, false),
]}<style:style style:name="${ROW}" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>${[
  cellStyle(CELL, "top"),
  cellStyle(HEAD_CELL, "bottom"),
]}`;

function tableStyle(name: string, mayBreak: boolean): Html {
  return xml`<style:style style:name="${name}" style:family="table"><style:table-properties style:width="${WIDTH}mm" table:align="left" style:may-break-between-rows="${String(mayBreak)}" fo:margin-bottom="0mm"/></style:style>`;
}

function cellStyle(name: string, align: "top" | "bottom"): Html {
  return xml`<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties style:vertical-align="${align}" fo:padding-left="0mm" fo:padding-right="2.5mm" fo:padding-top="1.2mm" fo:padding-bottom="1.2mm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.5pt solid #${PAPER.line}"/></style:style>`;
}

/** Fixed widths: they must not depend on which program opens the file. */
export function columnStyles({ columns }: TableBlock, table: number): Html[] {
  const whole = columns.reduce((sum, { look }) => sum + COLUMN_SHARES[look], 0);
  return columns.map(({ look }, at) => {
    const width = ((WIDTH * COLUMN_SHARES[look]) / whole).toFixed(2);
    return xml`<style:style style:name="${columnStyle(table, at)}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`;
  });
}

/** Stands for what nobody has said; an empty cell looks like a mistake. */
const NOTHING_SAID: Cell = [[{ text: "–", look: "quiet" }]];

const cellOf = (lines: readonly Runs[], cell: string, style: string): Html =>
  xml`<table:table-cell table:style-name="${cell}" office:value-type="string">${lines.map((runs) => wordsOf(runs, style))}</table:table-cell>`;

/** A table whose head is repeated on each page. `table` counts the tables of the document. */
export function tableOf({ caption, columns, rows }: TableBlock, table: number): Html {
  const style = ({ look }: Column) => (look === "minutes" ? STYLE.minutes : STYLE.cell);
  const heads = columns.map(({ label, look }) =>
    cellOf([[{ text: label }]], HEAD_CELL, look === "minutes" ? STYLE.minutesHead : STYLE.tableHead),
  );
  const rowOf = (cells: readonly Cell[]) =>
    columns.map((column, at) => {
      const cell = cells[at] ?? [];
      return cellOf(cell.length === 0 ? NOTHING_SAID : cell, CELL, style(column));
    });
  const row = (cells: readonly Html[]) => xml`<table:table-row table:style-name="${ROW}">${cells}</table:table-row>`;
  const widths = columns.map((_, at) => xml`<table:table-column table:style-name="${columnStyle(table, at)}"/>`);
  return xml`<table:table table:name="Table${table + 1}" table:style-name="${rows.length > ROWS_ON_ONE_PAGE ? TABLE : SHORT_TABLE}"><table:title>${caption}</table:title>${widths}<table:table-header-rows>${row(heads)}</table:table-header-rows>${rows.map((cells) => row(rowOf(cells)))}</table:table>`;
}
