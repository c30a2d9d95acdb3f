/** Something to be tidied, as large as it is drawn. Canvas units, all in the same space. */
export interface TidyBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where the tidied things may lie: they begin at its corner or to the right and below, and keep to its width. */
export interface TidyRoom {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export interface TidyPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const GAP = 16;
/** Two things whose tops differ by less than this part of their height stand in one line, as a reader sees it. */
const SAME_LINE = 0.5;

/** Lines from top to bottom, each from left to right: the order in which a reader meets the boxes. */
export function readingLines(boxes: readonly TidyBox[]): TidyBox[][] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const lines: TidyBox[][] = [];
  for (const box of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && box.y - first.y < SAME_LINE * Math.min(first.h, box.h)) line.push(box);
    else lines.push([box]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1)));
}

/** A box wider than this many times the usual width spans columns, so that one wide card does not undo all columns. */
const SPANS_FROM = 1.5;

/** Width of a column: that of the widest box that is not far wider than the usual one. */
function columnWidth(boxes: readonly TidyBox[]): number {
  const widths = boxes.map(({ w }) => w).sort((a, b) => a - b);
  const usual = widths[Math.floor((widths.length - 1) / 2)] ?? 0;
  return widths.findLast((w) => w <= SPANS_FROM * usual) ?? usual;
}

/** Rows of boxes in their order, none with more columns than there are. */
function fillRows(boxes: readonly TidyBox[], columns: number, spans: (box: TidyBox) => number): TidyBox[][] {
  const rows: TidyBox[][] = [];
  let free = 0;
  for (const box of boxes) {
    const span = Math.min(spans(box), columns);
    if (span > free) {
      rows.push([]);
      free = columns;
    }
    rows.at(-1)?.push(box);
    free -= span;
  }
  return rows;
}

/**
 * Lays boxes on a grid: lines become rows, all of a row start at the same height, a far wider box spans columns. As many
 * columns as the widest line that the boxes already stand in, so that two columns stay two; fewer when there is no room
 * for as many. Reading order stays, nothing overlaps, the corner stays about where it was. Tidying again changes nothing.
 * Without a room there is as much of it as the boxes need.
 */
export function tidy(boxes: readonly TidyBox[], room?: TidyRoom): TidyPlace[] {
  if (boxes.length === 0) return [];
  const lines = readingLines(boxes);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const widest = Math.max(...boxes.map(({ w }) => w));
  const step = columnWidth(boxes) + GAP;
  const spans = ({ w }: TidyBox) => Math.max(1, Math.ceil((w + GAP) / step));
  const most = Math.max(...lines.map((line) => line.reduce((sum, box) => sum + spans(box), 0)));
  const columns = Math.max(1, Math.min(most, room ? Math.floor((room.w + GAP) / step) : most));
  const width = Math.max(widest, columns * step - GAP);
  const x = room ? Math.max(room.x, Math.min(left, room.x + room.w - width)) : left;
  const places: TidyPlace[] = [];
  let rowTop = room ? Math.max(room.y, top) : top;
  for (const row of fillRows(lines.flat(), columns, spans)) {
    let column = 0;
    for (const box of row) {
      places.push({ id: box.id, x: x + column * step, y: rowTop });
      column += spans(box);
    }
    rowTop += Math.max(...row.map(({ h }) => h)) + GAP;
  }
  return places;
}
