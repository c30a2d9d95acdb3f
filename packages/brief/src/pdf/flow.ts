import type { Look } from "./look.ts";
import type { Paper } from "./paper.ts";

/** Something that is never broken: a line, a row of a table, a group of both. Measures in points. */
export interface Unit {
  readonly height: number;
  /** Space before it, left out at the top of a page. */
  readonly gap: number;
  /** Stays on one page with the one behind it. */
  readonly keep?: boolean;
  /** What is drawn above it again when it begins a page: the head of its table. */
  readonly again?: { readonly height: number; draw(x: number, y: number): void };
  draw(x: number, y: number): void;
}

/** A place on the pages: which, and how far down. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** Height of units under each other, as they are in the middle of a page. */
export const heightOf = (units: readonly Unit[]) =>
  units.reduce((sum, { gap, height }, at) => sum + (at === 0 ? 0 : gap) + height, 0);

/** The unit at `from` and all that stay with it. */
function group(units: readonly Unit[], from: number): Unit[] {
  let to = from;
  while (to < units.length - 1 && units[to]?.keep) to++;
  return units.slice(from, to + 1);
}

export const firstGroup = (units: readonly Unit[]) => group(units, 0);

export const bottomOf = ({ height, bottom }: Look) => height - bottom;

/** Draws on this page from here on, a new one when there is none yet. */
export function turnTo({ pdf }: Paper, page: number): void {
  while (pdf.bufferedPageRange().count <= page) pdf.addPage();
  pdf.switchToPage(page);
}

/** Lays units under each other, over as many pages as it takes. Returns where the last one ends. */
export function flow(paper: Paper, units: readonly Unit[], from: Spot, x: number): Spot {
  const { look } = paper;
  const bottom = bottomOf(look);
  let { page, y } = from;
  let kept = 0;
  turnTo(paper, page);
  for (const [at, unit] of units.entries()) {
    const isTop = y <= look.top;
    let gap = isTop ? 0 : unit.gap;
    // Inside a group that was found to fit there is nothing to ask.
    const whole = kept > 0 ? [unit] : group(units, at);
    kept = kept > 0 ? kept - 1 : whole.length - 1;
    const needs = heightOf(whole) <= bottom - look.top ? heightOf(whole) : unit.height;
    if (!isTop && y + gap + needs > bottom + 0.01) {
      page += 1;
      turnTo(paper, page);
      y = look.top;
      gap = 0;
      if (unit.again) {
        unit.again.draw(x, y);
        y += unit.again.height;
      }
    }
    y += gap;
    unit.draw(x, y);
    y += unit.height;
  }
  return { page, y };
}

/** The later of two places. */
export const later = (a: Spot, b: Spot): Spot => (b.page > a.page || (b.page === a.page && b.y > a.y) ? b : a);
