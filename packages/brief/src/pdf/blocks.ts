import type { Block, Runs } from "../document.ts";
import { drawLines } from "./draw.ts";
import { figureUnits } from "./figure.ts";
import type { Unit } from "./flow.ts";
import { INK, type Style } from "./look.ts";
import type { Element, Paper } from "./paper.ts";
import { shareUnits } from "./shares.ts";
import { tableUnits } from "./table.ts";
import { heightOfLines, linesOf, lineUnits, readingLines, styledOf } from "./words-of.ts";

/** What blocks need to become units: the column they stand in and the words of the language. */
export interface Column {
  readonly paper: Paper;
  readonly parent: Element;
  readonly width: number;
  readonly notDecided: string;
  minutes(minutes: number): string;
}

type Looks = "note" | "verdict" | "warning";

/** Space above a paragraph, in points. */
const GAPS = { plain: 5, note: 6, verdict: 9, warning: 9 } as const;

function paragraphUnits({ paper, parent, width }: Column, runs: Runs, look: Looks | undefined): Unit[] {
  const { look: measures } = paper;
  const style: Style =
    look === "note"
      ? measures.small
      : look === "verdict"
        ? measures.verdict
        : look === "warning"
          ? measures.warning
          : measures.body;
  const lines = readingLines(paper, styledOf(runs, style), width);
  return lineUnits(paper, lines, { element: paper.element(parent, "P"), tag: "P", gap: GAPS[look ?? "plain"] });
}

const INDENT = 15;

function listUnits({ paper, parent, width }: Column, items: readonly Runs[]): Unit[] {
  const { body } = paper.look;
  const list = paper.element(parent, "L");
  return items.flatMap((runs, at) => {
    const item = paper.element(list, "LI");
    const element = paper.element(item, "LBody");
    // As much room for the sign at the right, where some lists have it.
    const lines = readingLines(paper, styledOf(runs, body), width - 2 * INDENT);
    const units = lineUnits(paper, lines, { element, tag: "LBody", gap: at === 0 ? 5 : 3.5, indent: INDENT });
    const first = lines[0];
    const middle = (first?.baseline ?? 0) - body.size * 0.3;
    const left = first?.isFromRight ? width - 4.5 : 4.5;
    return units.map((unit, index): Unit => {
      if (index > 0) return unit;
      return {
        ...unit,
        draw(x, y) {
          paper.decorate(() => {
            paper.pdf.circle(x + left, y + middle, body.size * 0.16).fill(INK.quiet);
          });
          unit.draw(x, y);
        },
      };
    });
  });
}

/** Narrowest column for a person, in points. */
const PERSON = 140;

/** How many people stand beside each other: as many as have what is said about them on one line, at least two. */
function acrossOf({ paper, width }: Column, abouts: readonly Runs[]): { across: number; each: number } {
  const { gutter, small } = paper.look;
  const most = Math.max(1, Math.floor((width + gutter) / (PERSON + gutter)));
  const eachOf = (across: number) => (width - (across - 1) * gutter) / across;
  for (let across = most; across > 1; across--) {
    const isOneLine = (about: Runs) => linesOf(paper, styledOf(about, small), eachOf(across)).length === 1;
    if (abouts.every(isOneLine)) return { across, each: eachOf(across) };
  }
  return { across: most, each: eachOf(most) };
}

function peopleUnits(column: Column, items: Extract<Block, { kind: "people" }>["items"]): Unit[] {
  const { paper, parent } = column;
  const { strong, small, gutter } = paper.look;
  const abouts = items.map(({ about }) => about);
  const { across, each } = acrossOf(column, abouts);
  const list = paper.element(parent, "L");
  const people = items.map(({ name, about }) => {
    const item = paper.element(list, "LI");
    const [label, body] = [paper.element(item, "Lbl"), paper.element(item, "LBody")];
    const names = linesOf(paper, [{ text: name, style: strong }], each, 1.25);
    const more = linesOf(paper, styledOf(about, { ...small, color: INK.text }), each, 1.55);
    const nameHeight = heightOfLines(names) + 1;
    return {
      height: nameHeight + heightOfLines(more),
      draw(x: number, y: number) {
        drawLines(paper, names, { x, y, element: label, tag: "Lbl" });
        drawLines(paper, more, { x, y: y + nameHeight, element: body, tag: "LBody" });
      },
    };
  });
  const units: Unit[] = [];
  for (let from = 0; from < people.length; from += across) {
    const row = people.slice(from, from + across);
    units.push({
      height: Math.max(...row.map(({ height }) => height)),
      gap: from === 0 ? 5 : 11,
      draw: (x, y) =>
        row.forEach((person, at) => {
          person.draw(x + at * (each + gutter), y);
        }),
    });
  }
  return units;
}

/** What a block is on paper. Its elements join the tree at once, in the order of the document. */
export function blockUnits(column: Column, block: Block): Unit[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphUnits(column, block.runs, block.look);
    case "list":
      return listUnits(column, block.items);
    case "people":
      return peopleUnits(column, block.items);
    case "table":
      return tableUnits(column, block);
    case "shares":
      return shareUnits(column, block);
    case "figure":
      return figureUnits(column, block);
  }
}
