import { type BriefDocument, blockText, type Section } from "../document.ts";
import { BRIEF_WORDS } from "../words.ts";
import { blockUnits, type Column } from "./blocks.ts";
import { drawLines, drawRule } from "./draw.ts";
import { openFaces, type PdfFonts } from "./faces.ts";
import { bottomOf, firstGroup, flow, heightOf, later, type Spot, turnTo, type Unit } from "./flow.ts";
import { factUnits, headerUnits } from "./header.ts";
import type { Fit, Paper as PaperName } from "./look.ts";
import { bytesOf, columnsOf, createPaper, type Paper } from "./paper.ts";
import { heightOfLines, linesOf } from "./words-of.ts";

export type { PdfFonts } from "./faces.ts";

export interface BriefPdfOptions {
  readonly fonts: PdfFonts;
  /** When the file says it was made. */
  readonly madeAt: Date;
  /** A4 when left out. */
  readonly paper?: PaperName;
  /** At least 16 points; 14 where that keeps it on one page. */
  readonly largeType?: boolean;
}

/** Leaves the place as it is, or takes the top of the next page when this much has no room. */
function roomFor({ look }: Paper, spot: Spot, needs: number): Spot {
  const fits = spot.y <= look.top || spot.y + needs <= bottomOf(look) + 0.01;
  return fits || needs > bottomOf(look) - look.top ? spot : { page: spot.page + 1, y: look.top };
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

/** Letters that a column holds before it is so long that its neighbour would stand beside an empty half page. */
const COLUMN_HOLDS = 1200;
/** What a line holds in a column; a short line of its own takes as much room. */
const LINE_HOLDS = 40;

const isLong = ({ blocks }: Section) =>
  blocks.flatMap(blockText).reduce((sum, line) => sum + Math.max(LINE_HOLDS, line.length), 0) > COLUMN_HOLDS;

/** Rows as they stand on paper: sections of some length under each other, at full width. */
const rowsOf = ({ sections }: BriefDocument) =>
  sections.flatMap((row) => (row.some(isLong) ? row.map((section) => [section]) : [row]));

/** Writes a document on paper, from the title to the page numbers. */
function writeOn(paper: Paper, document: BriefDocument): void {
  const { pdf, look } = paper;
  const words = BRIEF_WORDS[document.language];
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  const width = look.width - 2 * look.side;

  const bookmark = (label: string, y: number) => {
    // The library counts `left` from the right; its types know neither.
    const place: object = { top: Math.max(0, y - 12), left: look.width };
    pdf.outline.addItem(label, place);
  };
  const head = [...headerUnits(paper, document, root, width), ...factUnits(paper, document, root)];
  let spot = flow(paper, head, { page: 0, y: look.top }, look.side);

  for (const row of rowsOf(document)) {
    const columns = columnsOf(paper, row.length).map((column, at) => {
      const section = row[at] ?? { label: "", blocks: [] };
      const of = { paper, parent: root, width: column.width, notDecided: words.notDecided, minutes: words.minutes };
      return { ...column, units: sectionUnits(of, section, bookmark) };
    });
    const tallest = Math.max(...columns.map(({ units }) => heightOf(units)));
    const gap = spot.y <= look.top ? 0 : look.sections;
    // Side by side, they stay together while that costs less than a third of a page.
    const together = columns.length > 1 && tallest <= (bottomOf(look) - look.top) / 3;
    const needs = together ? tallest : Math.max(...columns.map(({ units }) => heightOf(firstGroup(units))));
    const from = roomFor(paper, { ...spot, y: spot.y + gap }, needs);
    const ends = columns.map(({ units, x }) => flow(paper, units, from, x));
    spot = ends.reduce(later, from);
  }

  const footer = linesOf(paper, [{ text: document.footer, style: look.small }], width);
  const foot = roomFor(paper, { ...spot, y: spot.y + look.sections * 1.3 }, heightOfLines(footer) + 9);
  turnTo(paper, foot.page);
  drawRule(paper, look.side, foot.y, width);
  drawLines(paper, footer, { x: look.side, y: foot.y + 9, element: paper.element(root, "P"), tag: "P" });
  numberPages(paper, document);
  root.end();
}

/** Large print has 16 points (of 11). */
const LARGE: Fit = { scale: 16 / 11 };
/** What would go over one page by little moves closer together, and then becomes a little smaller. */
const CLOSER: readonly Fit[] = [
  { scale: 16 / 11, close: true },
  { scale: 14 / 11, close: true },
];

/**
 * A laid-out brief as a tagged PDF (PDF/UA-1, PDF 1.7) with its fonts in it. What is only to be seen (rules, signs, bars,
 * page numbers) is marked so; all else is in the tree, in the order of the document. Equal input gives equal bytes.
 */
export function briefToPdf(document: BriefDocument, options: BriefPdfOptions): Promise<Uint8Array> {
  const { fonts, madeAt, paper: size = "A4", largeType = false } = options;
  const faces = openFaces(fonts);
  const write = (fit: Fit) => {
    const paper = createPaper({
      faces,
      paper: size,
      fit,
      madeAt,
      language: document.language,
      title: `${document.title} – ${document.kind}`,
      subject: document.stream,
    });
    writeOn(paper, document);
    return paper;
  };
  if (!largeType) return bytesOf(write({ scale: 1 }));
  const large = write(LARGE);
  const isOnOnePage = ({ pdf }: Paper) => pdf.bufferedPageRange().count === 1;
  if (isOnOnePage(large)) return bytesOf(large);
  for (const fit of CLOSER) {
    const paper = write(fit);
    if (isOnOnePage(paper)) return bytesOf(paper);
  }
  return bytesOf(large);
}
