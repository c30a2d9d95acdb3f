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

/**
 * How many columns: as many as the widest line that the boxes already stand in, so that two columns stay two; fewer when
 * there is no room for as many.
 */
function columnsFor(lines: readonly TidyBox[][], widest: number, room: number): number {
  const most = Math.max(...lines.map((line) => line.length));
  const fitting = Math.floor((room + GAP) / (widest + GAP));
  return Math.max(1, Math.min(most, fitting));
}

/**
 * Lays boxes on a grid: lines become rows, all of a row start at the same height, columns are as wide as the widest box.
 * Reading order stays, nothing overlaps, the corner stays about where it was. Tidying again changes nothing. Without a
 * room there is as much of it as the boxes need.
 */
export function tidy(boxes: readonly TidyBox[], room?: TidyRoom): TidyPlace[] {
  if (boxes.length === 0) return [];
  const lines = readingLines(boxes);
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const widest = Math.max(...boxes.map(({ w }) => w));
  const x = room ? Math.max(room.x, Math.min(left, room.x + room.w - widest)) : left;
  const y = room ? Math.max(room.y, top) : top;
  const columns = columnsFor(lines, widest, room ? room.x + room.w - x : Number.POSITIVE_INFINITY);
  const inOrder = lines.flat();
  const places: TidyPlace[] = [];
  let rowTop = y;
  for (let from = 0; from < inOrder.length; from += columns) {
    const row = inOrder.slice(from, from + columns);
    row.forEach((box, column) => {
      places.push({ id: box.id, x: x + column * (widest + GAP), y: rowTop });
    });
    rowTop += Math.max(...row.map(({ h }) => h)) + GAP;
  }
  return places;
}
