import { ImageRun, type IParagraphOptions, Paragraph, type Table } from "docx";
import type { Block, Run, Share } from "../document.ts";
import { leadsToList } from "../office.ts";
import type { FigureBlock, OfficePicture } from "../office-figure.ts";
import { LIST_TABS, PAPER, VOICE_COLOURS } from "../paper-look.ts";
import type { BriefWords } from "../words.ts";
import { BULLETS, STYLE, TWIPS_PER_MM, voiceStyle } from "./styles.ts";
import { tableOf } from "./table.ts";
import { namedParagraph, paragraphOf, tab, textRuns } from "./words.ts";

const LOOKS = { note: STYLE.note, verdict: STYLE.verdict, warning: STYLE.warning } as const;
// `custom`: else the library puts a style of its own over ours.
const inList = { numbering: { reference: BULLETS, level: 0, custom: true } } satisfies IParagraphOptions;

const PEOPLE_TAB = Math.round(LIST_TABS.words * TWIPS_PER_MM);
const MINUTES_TAB = Math.round(LIST_TABS.minutes * TWIPS_PER_MM);

/** The bullet has the colour of the voice; its name stands beside it in words. */
function shareOf({ label, voice, minutes, percent }: Share, words: BriefWords): Paragraph {
  const colour = voice ? VOICE_COLOURS[voice] : PAPER.quiet;
  return new Paragraph({
    ...inList,
    style: STYLE.share,
    run: { color: colour },
    tabStops: [
      { type: "left", position: PEOPLE_TAB },
      { type: "left", position: MINUTES_TAB },
    ],
    children: [
      ...textRuns(label, voice ? voiceStyle(voice) : STYLE.strong, false),
      tab(),
      ...textRuns(`${percent} %`, STYLE.strong, false),
      tab(),
      ...textRuns(words.minutes(minutes), STYLE.quiet, false),
    ],
  });
}

/** What blocks are written with: the words of the language, and the drawings as pictures. */
export interface DocxParts {
  readonly words: BriefWords;
  readonly pictures: ReadonlyMap<FigureBlock, OfficePicture>;
}

const PIXELS_PER_MM = 96 / 25.4;

/** A picture in a line of its own, on the page of the words below it. */
const pictureOf = ({ number, png, width, height, alt }: OfficePicture): Paragraph =>
  new Paragraph({
    style: STYLE.words,
    keepNext: true,
    children: [
      new ImageRun({
        type: "png",
        data: png,
        transformation: { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
        // The library would count on through all files it ever wrote, and equal briefs would not be equal files.
        altText: { id: String(number), name: `Figure ${number}`, description: alt },
      }),
    ],
  });

/** A block of a brief as what Word is made of: paragraphs with a style, real lists, real tables. */
function blockOf(block: Block, { words, pictures }: DocxParts, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraphOf(block.runs, block.look ? LOOKS[block.look] : STYLE.words, keepNext ? { keepNext } : {})];
    case "list":
      return block.items.map((runs) => paragraphOf(runs, STYLE.bullet, inList));
    case "people":
      return block.items.map(({ name, about }) =>
        namedParagraph({ text: name, style: STYLE.strong }, about, {
          style: STYLE.people,
          more: { ...inList, tabStops: [{ type: "left", position: PEOPLE_TAB }] },
        }),
      );
    case "table":
      return [tableOf(block)];
    case "shares":
      return block.parts.map((part) => shareOf(part, words));
    case "figure": {
      const picture = pictures.get(block);
      const told = paragraphOf([{ text: block.caption }], STYLE.note);
      return picture ? [pictureOf(picture), told] : [told];
    }
  }
}

export const blocksOf = (blocks: readonly Block[], parts: DocxParts): (Paragraph | Table)[] =>
  blocks.flatMap((block, at) => blockOf(block, parts, leadsToList(blocks, at)));

export const factOf = (label: string, runs: readonly Run[]): Paragraph =>
  namedParagraph({ text: label, style: STYLE.label }, runs, { style: STYLE.fact });
