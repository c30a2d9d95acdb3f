import type { BriefDocument } from "../document.ts";
import { drawLines, drawRule } from "./draw.ts";
import type { Unit } from "./flow.ts";
import type { Line } from "./line.ts";
import { INK } from "./look.ts";
import { columnsOf, type Element, type Paper } from "./paper.ts";
import { columnLines, heightOfLines, linesOf, lineUnits, styledOf } from "./words-of.ts";

/** The title, smaller when it is so long that it would fill the page. */
function titleLines(paper: Paper, { title, hasTitle }: BriefDocument, width: number): Line[] {
  const { look } = paper;
  const style = hasTitle ? look.title : { ...look.title, color: INK.quiet, bold: false };
  const sizes = [look.title.size, look.heading.size * 1.3, look.body.size * 1.1];
  const tries = sizes.map(
    (size) => () =>
      columnLines(
        paper,
        [{ text: title, style: { ...style, size }, ...(hasTitle ? {} : { sign: "open" }) }],
        width,
        1.16,
      ),
  );
  for (const lay of tries.slice(0, -1)) {
    const lines = lay();
    if (lines.length <= 4) return lines;
  }
  return tries.at(-1)?.() ?? [];
}

/** Where it is from, its title, and the line under it. */
export function headerUnits(paper: Paper, document: BriefDocument, parent: Element, width: number): Unit[] {
  const { look } = paper;
  const { stream, kind, lead } = document;
  const above = (stream === "" ? [kind] : [stream, " · ", kind]).map((text) => ({ text, style: look.small }));
  const units = (tag: string, lines: readonly Line[], gap: number) =>
    lineUnits(paper, lines, { element: paper.element(parent, tag), tag, gap });
  return [
    ...units("P", linesOf(paper, above, width), 0),
    ...units("H1", titleLines(paper, document, width), 3),
    ...units("P", columnLines(paper, styledOf(lead, look.lead), width, 1.36), 4),
  ].map((unit) => ({ ...unit, keep: true }));
}

/** When, where and how, two beside each other between two rules. */
export function factUnits(paper: Paper, document: BriefDocument, parent: Element): Unit[] {
  const { look } = paper;
  const columns = columnsOf(paper, 2);
  const width = look.width - 2 * look.side;
  const rule: Unit = {
    height: 0.75,
    gap: 13,
    keep: true,
    draw: (x, y) => drawRule(paper, x, y, width),
  };
  const list = paper.element(parent, "L");
  const facts = document.facts.map(({ label, runs }) => {
    const item = paper.element(list, "LI");
    const each = columns[0]?.width ?? width;
    const names = linesOf(paper, [{ text: label, style: look.label }], each);
    const values = linesOf(paper, styledOf(runs, look.body), each);
    const [name, value] = [paper.element(item, "Lbl"), paper.element(item, "LBody")];
    return {
      height: heightOfLines(names) + heightOfLines(values),
      draw(x: number, y: number) {
        drawLines(paper, names, { x, y, element: name, tag: "Lbl" });
        drawLines(paper, values, { x, y: y + heightOfLines(names), element: value, tag: "LBody" });
      },
    };
  });
  const rows: Unit[] = [];
  for (let from = 0; from < facts.length; from += 2) {
    const row = facts.slice(from, from + 2);
    rows.push({
      height: Math.max(...row.map(({ height }) => height)),
      gap: from === 0 ? 11 : 8,
      keep: true,
      draw: (_, y) =>
        row.forEach((fact, at) => {
          fact.draw(columns[at]?.x ?? look.side, y);
        }),
    });
  }
  return [rule, ...rows, { ...rule, keep: false }];
}
