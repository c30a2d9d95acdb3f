import { Document, Footer, Header, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { BriefDocument } from "../document.ts";
import { headerTitle, kickerOf, type OfficeOptions } from "../office.ts";
import { officePictures } from "../office-figure.ts";
import { PAGE, typeSizes } from "../paper-look.ts";
import { BRIEF_WORDS } from "../words.ts";
import { blocksOf, factOf } from "./blocks.ts";
import { fontTable, packAgain, properties } from "./package.ts";
import { briefStyles, numbering, STYLE, TWIPS_PER_MM, tableStyle } from "./styles.ts";
import { paragraphOf } from "./words.ts";

/** In Word's own measure: not every program reads millimetres. */
const mm = (millimetres: number) => Math.round(millimetres * TWIPS_PER_MM);

function pageOf(document: BriefDocument): Omit<ISectionOptions, "children"> {
  const footer = new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
  return {
    properties: {
      // The first page begins with the title itself.
      titlePage: true,
      page: {
        size: { width: mm(PAGE.width), height: mm(PAGE.height) },
        margin: {
          top: mm(PAGE.top),
          bottom: mm(PAGE.bottom),
          left: mm(PAGE.side),
          right: mm(PAGE.side),
          header: mm(10),
          footer: mm(10),
        },
      },
    },
    headers: { default: new Header({ children: [paragraphOf([{ text: headerTitle(document) }], STYLE.header)] }) },
    footers: { default: footer, first: footer },
  };
}

/**
 * A laid-out brief as a Word file: styles, lists and tables that are Word's own, no text boxes, no macros, nothing from
 * elsewhere. A4.
 */
export async function briefToDocx(
  document: BriefDocument,
  options: OfficeOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { madeAt, largeType = false } = options;
  const sizes = typeSizes(largeType);
  const parts = { words: BRIEF_WORDS[document.language], pictures: officePictures(document, options) };
  const file = new Document({
    styles: briefStyles(document, sizes),
    numbering,
    sections: [
      {
        ...pageOf(document),
        children: [
          paragraphOf([{ text: kickerOf(document) }], STYLE.kicker),
          paragraphOf(
            [document.hasTitle ? { text: document.title } : { text: document.title, look: "open" }],
            STYLE.title,
          ),
          paragraphOf(document.lead, STYLE.lead),
          ...document.facts.map(({ label, runs }) => factOf(label, runs)),
          ...document.sections
            .flat()
            .flatMap(({ label, blocks }) => [
              paragraphOf([{ text: label }], STYLE.heading),
              ...blocksOf(blocks, parts),
            ]),
          paragraphOf([{ text: document.footer }], STYLE.made),
        ],
      },
    ],
  });
  const packed = await Packer.toArrayBuffer(file, undefined, [properties(document, madeAt), fontTable()]);
  return packAgain(packed, tableStyle());
}
