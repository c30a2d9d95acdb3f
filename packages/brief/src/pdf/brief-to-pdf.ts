import type { BriefDocument, Section } from "../document.ts";
import { BRIEF_WORDS } from "../words.ts";
import { blockUnits, type Column } from "./blocks.ts";
import { drawLines } from "./draw.ts";
import type { PdfFonts } from "./faces.ts";
import { bottomOf, firstGroup, flow, heightOf, later, type Spot, turnTo, type Unit } from "./flow.ts";
import { INK, type Paper as PaperName } from "./look.ts";
import { bytesOf, createPaper, type Element, type Paper } from "./paper.ts";
import type { Line } from "./text-lines.ts";
import { columnLines, heightOfLines, linesOf, lineUnits, styledOf } from "./words-of.ts";

export type { PdfFonts } from "./faces.ts";

export interface BriefPdfOptions {
  readonly fonts: PdfFonts;
  /** When the file says it was made. */
  readonly madeAt: Date;
  /** A4 when left out. */
  readonly paper?: PaperName;
  /** For pages to be read without glasses. */
  readonly largeType?: boolean;
}

/** The two columns of two sections side by side, or of the facts. */
const columnsOf = ({ look }: Paper, count: number) => {
  const width = (look.width - 2 * look.side - (count - 1) * look.gutter) / count;
  return Array.from({ length: count }, (_, at) => ({ x: look.side + at * (width + look.gutter), width }));
};

/** Leaves the place as it is, or takes the top of the next page when this much has no room. */
function roomFor({ look }: Paper, spot: Spot, needs: number): Spot {
  const fits = spot.y <= look.top || spot.y + needs <= bottomOf(look) + 0.01;
  return fits || needs > bottomOf(look) - look.top ? spot : { page: spot.page + 1, y: look.top };
}

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

function headerUnits(paper: Paper, document: BriefDocument, parent: Element, width: number): Unit[] {
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

function factUnits(paper: Paper, document: BriefDocument, parent: Element): Unit[] {
  const { look, pdf } = paper;
  const columns = columnsOf(paper, 2);
  const width = look.width - 2 * look.side;
  const rule: Unit = {
    height: 0.75,
    gap: 13,
    keep: true,
    draw: (x, y) =>
      paper.decorate(() => {
        pdf.save();
        pdf
          .lineWidth(0.75)
          .moveTo(x, y)
          .lineTo(x + width, y)
          .stroke(INK.line);
        pdf.restore();
      }),
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
      draw: (_, y) => row.forEach((fact, at) => void fact.draw(columns[at]?.x ?? look.side, y)),
    });
  }
  return [rule, ...rows, { ...rule, keep: false }];
}

function sectionUnits(
  column: Column,
  { label, blocks }: Section,
  bookmark: (label: string, y: number) => void,
): Unit[] {
  const { paper, parent, width } = column;
  const { heading } = paper.look;
  const section = paper.element(parent, "Sect");
  const element = paper.element(section, "H2");
  const lines = linesOf(paper, [{ text: label, style: heading }], width, 1.25);
  const head: Unit = {
    height: heightOfLines(lines) + 1,
    gap: 0,
    keep: true,
    draw(x, y) {
      bookmark(label, y);
      drawLines(paper, lines, { x, y, element, tag: "H2" });
    },
  };
  return [head, ...blocks.flatMap((block) => blockUnits({ ...column, parent: section }, block))];
}

/** At the foot of every page: which it is, of how many, and of what. */
function numberPages(paper: Paper, document: BriefDocument): void {
  const { look, pdf } = paper;
  const { count } = pdf.bufferedPageRange();
  const small = { ...look.small, size: 8.5 };
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    const y = look.height - look.bottom + 22;
    const number = linesOf(paper, [{ text: `${page + 1} / ${count}`, style: small }], 60);
    const wide = number[0]?.placed.reduce((sum, { width }) => sum + width, 0) ?? 0;
    drawLines(paper, number, { x: look.width - look.side - wide, y, element: null });
    if (page === 0) continue;
    // Loose sheets find each other again by the title.
    const title = linesOf(paper, [{ text: document.title, style: small }], look.width - 2 * look.side - 80);
    drawLines(paper, title.slice(0, 1), { x: look.side, y, element: null });
  }
}

/**
 * A laid-out brief as a tagged PDF (PDF/UA-1, PDF 1.7) with its fonts in it. What is only to be seen (rules, signs, bars,
 * page numbers) is marked so; all else is in the tree, in the order of the document. Equal input gives equal bytes.
 */
export function briefToPdf(document: BriefDocument, options: BriefPdfOptions): Promise<Uint8Array> {
  const { fonts, madeAt, paper: size = "A4", largeType = false } = options;
  const words = BRIEF_WORDS[document.language];
  const paper = createPaper({
    fonts,
    paper: size,
    // Large print begins at 16 points.
    scale: largeType ? 16 / 11 : 1,
    madeAt,
    language: document.language,
    title: `${document.title} – ${document.kind}`,
    subject: document.stream,
  });
  const { pdf, look } = paper;
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const [whole] = columnsOf(paper, 1);
  const width = whole?.width ?? 0;

  const bookmark = (label: string, y: number) => {
    // The library counts `left` from the right; its types know neither.
    const place: object = { top: Math.max(0, y - 12), left: look.width };
    pdf.outline.addItem(label, place);
  };
  const head = [...headerUnits(paper, document, root, width), ...factUnits(paper, document, root)];
  let spot = flow(paper, head, { page: 0, y: look.top }, look.side);

  for (const row of document.sections) {
    const columns = columnsOf(paper, row.length).map((column, at) => {
      const section = row[at] ?? { label: "", blocks: [] };
      const of = { paper, parent: root, width: column.width, notDecided: words.notDecided, minutes: words.minutes };
      return { ...column, units: sectionUnits(of, section, bookmark) };
    });
    const tallest = Math.max(...columns.map(({ units }) => heightOf(units)));
    const gap = spot.y <= look.top ? 0 : 17;
    const page = bottomOf(look) - look.top;
    // Side by side, they stay together while that costs less than a third of a page.
    const together = columns.length > 1 && tallest <= page / 3;
    const needs = together ? tallest : Math.max(...columns.map(({ units }) => heightOf(firstGroup(units))));
    const from = roomFor(paper, { ...spot, y: spot.y + gap }, needs);
    const ends = columns.map(({ units, x }) => flow(paper, units, from, x));
    spot = ends.reduce(later, from);
  }

  const footer = linesOf(paper, [{ text: document.footer, style: look.small }], width);
  const foot = roomFor(paper, { ...spot, y: spot.y + 22 }, heightOfLines(footer) + 9);
  turnTo(paper, foot.page);
  paper.decorate(() => {
    pdf.save();
    pdf
      .lineWidth(0.75)
      .moveTo(look.side, foot.y)
      .lineTo(look.side + width, foot.y)
      .stroke(INK.line);
    pdf.restore();
  });
  drawLines(paper, footer, { x: look.side, y: foot.y + 9, element: paper.element(root, "P"), tag: "P" });
  numberPages(paper, document);
  root.end();
  return bytesOf(paper);
}
