import type { Block, BriefDocument, Runs } from "../document.ts";
import type { Html } from "../html-template.ts";
import { kickerOf, leadsToList } from "../office.ts";
import type { FigureBlock, OfficePicture } from "../office-figure.ts";
import { BRIEF_WORDS, type BriefWords } from "../words.ts";
import {
  BULLETS,
  FIRST_PAGE,
  FONT_FACES,
  fromRightName,
  fromRightStyle,
  STYLE,
  TEXT_STYLE,
  voiceStyle,
} from "./styles.ts";
import { columnStyles, TABLE_STYLES, tableOf } from "./table.ts";
import { directed, paragraphOf, spanOf, spansOf, wordsOf } from "./words.ts";
import { odfFile, xml } from "./xml.ts";

type TableBlock = Extract<Block, { kind: "table" }>;

const LOOKS = { note: STYLE.note, verdict: STYLE.verdict, warning: STYLE.warning } as const;
const TAB = xml`<text:tab/>`;

const listOf = (items: readonly Html[]): Html =>
  xml`<text:list text:style-name="${BULLETS}">${items.map((item) => xml`<text:list-item>${item}</text:list-item>`)}</text:list>`;

/** What blocks are written with: the words of the language, all tables in order, and the drawings as pictures. */
interface OdtParts {
  readonly words: BriefWords;
  readonly tables: readonly TableBlock[];
  readonly pictures: ReadonlyMap<FigureBlock, OfficePicture>;
}

/** Where a picture lies in the file. */
export const picturePath = ({ number }: OfficePicture): string => `Pictures/figure-${number}.png`;

/** A picture that stands in its line like a letter, on the page of the words below it. */
function pictureOf(picture: OfficePicture): Html {
  const { number, width, height, alt } = picture;
  const frame = xml`<draw:frame draw:name="Figure ${number}" text:anchor-type="as-char" svg:width="${width.toFixed(2)}mm" svg:height="${height.toFixed(2)}mm"><draw:image xlink:href="${picturePath(picture)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="image/png"/><svg:desc>${alt}</svg:desc></draw:frame>`;
  return paragraphOf([frame], STYLE.beforeList, "");
}

function blockOf(block: Block, { words, tables, pictures }: OdtParts, keep: boolean): Html {
  switch (block.kind) {
    case "paragraph":
      if (keep && block.look === undefined) return wordsOf(block.runs, STYLE.beforeList);
      return wordsOf(block.runs, block.look ? LOOKS[block.look] : STYLE.words);
    case "list":
      return listOf(block.items.map((runs) => wordsOf(runs, STYLE.bullet)));
    case "people":
      return listOf(
        block.items.map(({ name, about }) =>
          paragraphOf([spanOf(name, TEXT_STYLE.strong), TAB, ...spansOf(about)], STYLE.people, name),
        ),
      );
    case "table":
      return tableOf(block, tables.indexOf(block));
    case "shares":
      return listOf(
        block.parts.map(({ label, voice, percent, minutes }) =>
          paragraphOf(
            [
              spanOf(label, voice ? voiceStyle(voice) : TEXT_STYLE.strong),
              TAB,
              spanOf(`${percent} %`, TEXT_STYLE.strong),
              TAB,
              spanOf(words.minutes(minutes), TEXT_STYLE.quiet),
            ],
            STYLE.share,
            label,
          ),
        ),
      );
    case "figure": {
      const picture = pictures.get(block);
      const told = wordsOf([{ text: block.caption }], STYLE.note);
      return picture ? xml`${pictureOf(picture)}${told}` : told;
    }
  }
}

/** The first paragraph says which page the document begins with. */
const FIRST = "Brief_20_first";
const firstStyles = [STYLE.kicker, fromRightName(STYLE.kicker)].map(
  (style) =>
    xml`<style:style style:name="${style.replace(STYLE.kicker, FIRST)}" style:family="paragraph" style:parent-style-name="${STYLE.kicker}" style:master-page-name="${FIRST_PAGE}">${style === STYLE.kicker ? [] : [xml`<style:paragraph-properties fo:text-align="right" style:writing-mode="rl-tb"/>`]}</style:style>`,
);

const headingOf = (label: string): Html =>
  xml`<text:h text:style-name="${directed(STYLE.heading, label)}" text:outline-level="1">${spanOf(label)}</text:h>`;

const factOf = (label: string, runs: Runs): Html =>
  paragraphOf([spanOf(label, TEXT_STYLE.label), TAB, ...spansOf(runs)], STYLE.fact, label);

/** content.xml: what the document says, in its order. */
export function contentFile(document: BriefDocument, pictures: ReadonlyMap<FigureBlock, OfficePicture>): string {
  const words = BRIEF_WORDS[document.language];
  const sections = document.sections.flat();
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "table");
  const parts: OdtParts = { words, tables, pictures };
  const kicker = kickerOf(document);
  const title = document.hasTitle ? spanOf(document.title) : spanOf(document.title, TEXT_STYLE.open);
  // What stands above each page has its styles in the other file.
  const inBody = Object.values(STYLE).filter((style) => style !== STYLE.header && style !== STYLE.footer);
  const styles = [
    ...firstStyles,
    ...inBody.map(fromRightStyle),
    TABLE_STYLES,
    ...tables.flatMap((table, at) => columnStyles(table, at)),
  ];
  const body = [
    paragraphOf([spanOf(kicker)], FIRST, kicker),
    paragraphOf([title], STYLE.title, document.title),
    wordsOf(document.lead, STYLE.lead),
    ...document.facts.map(({ label, runs }) => factOf(label, runs)),
    ...sections.flatMap(({ label, blocks }) => [
      headingOf(label),
      ...blocks.map((block, at) => blockOf(block, parts, leadsToList(blocks, at))),
    ]),
    paragraphOf([spanOf(document.footer)], STYLE.made, document.footer),
  ];
  return odfFile(
    "document-content",
    xml`${FONT_FACES}<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
  );
}
