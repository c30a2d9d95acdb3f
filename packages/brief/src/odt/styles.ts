import { VOICES, type Voice } from "@openchair/formats";
import type { BriefDocument } from "../document.ts";
import type { Html } from "../html-template.ts";
import {
  LIST_TABS,
  PAGE,
  PAPER,
  PAPER_FONTS,
  RIGHT_TO_LEFT_FONT,
  type TypeSizes,
  VOICE_COLOURS,
} from "../paper-look.ts";
import { BRIEF_WORDS } from "../words.ts";
import { type ParagraphStyle, paragraphStyle, textProperties, textStyle } from "./style-xml.ts";
import { odfFile, xml } from "./xml.ts";

/** The styles of a brief by their names in the file. Where office programs have one of their own it is used. */
export const STYLE = {
  kicker: "Brief_20_kicker",
  title: "Title",
  lead: "Subtitle",
  fact: "Brief_20_fact",
  heading: "Heading_20_1",
  words: "Text_20_body",
  beforeList: "Brief_20_before_20_list",
  bullet: "List_20_1",
  people: "Brief_20_people",
  share: "Brief_20_share",
  note: "Brief_20_note",
  verdict: "Brief_20_verdict",
  warning: "Brief_20_warning",
  cell: "Table_20_Contents",
  minutes: "Brief_20_minutes",
  tableHead: "Table_20_Heading",
  minutesHead: "Brief_20_minutes_20_heading",
  made: "Brief_20_made",
  header: "Header",
  footer: "Footer",
} as const;

export const TEXT_STYLE = {
  strong: "Strong_20_Emphasis",
  quiet: "Brief_20_quiet",
  open: "Brief_20_not_20_decided",
  label: "Brief_20_label",
} as const;

export const voiceStyle = (voice: Voice): string => `Voice_20_${voice}`;

/** The list style of all lists, and the pages that a brief begins and goes on with. */
export const BULLETS = "Brief_20_bullets";
export const FIRST_PAGE = "First_20_Page";
const PAGES = "Standard";

const FACT_INDENT = "30mm";
const BULLET_INDENT = 6;

function paragraphStyles(sizes: TypeSizes): ParagraphStyle[] {
  const small = { size: sizes.note, colour: PAPER.quiet };
  const line = (space: string) => ({ colour: PAPER.line, space });
  const base = { parent: PAGES };
  const item = { parent: STYLE.bullet };
  const number = { align: "end", indentEnd: "8pt" } as const;
  // Counted from where the words of the item begin.
  const tab = (place: number) => `${place - BULLET_INDENT}mm`;
  return [
    { id: PAGES, paragraph: { lineHeight: "112%" } },
    { id: STYLE.words, ...base, paragraph: { before: "0pt", after: "6pt" } },
    { id: STYLE.beforeList, parent: STYLE.words, paragraph: { keepWithNext: true } },
    { id: STYLE.kicker, ...base, paragraph: { after: "0pt", keepWithNext: true }, text: small },
    {
      id: STYLE.title,
      ...base,
      next: STYLE.lead,
      paragraph: { before: "2pt", after: "4pt", lineHeight: "95%", keepWithNext: true },
      text: { size: sizes.title, bold: true },
    },
    {
      id: STYLE.lead,
      ...base,
      next: STYLE.words,
      paragraph: { before: "0pt", after: "14pt" },
      text: { size: sizes.lead, colour: PAPER.quiet },
    },
    {
      id: STYLE.fact,
      ...base,
      paragraph: {
        after: "2pt",
        indent: FACT_INDENT,
        hanging: FACT_INDENT,
        keepTogether: true,
        lineAbove: line("6pt"),
        lineBelow: line("6pt"),
      },
    },
    {
      id: STYLE.heading,
      ...base,
      next: STYLE.words,
      level: 1,
      paragraph: { before: "8pt", after: "4pt", lineHeight: "100%", keepWithNext: true, keepTogether: true },
      text: { size: sizes.heading, bold: true, colour: PAPER.accent },
    },
    { id: STYLE.bullet, ...base, paragraph: { after: "3pt" } },
    { id: STYLE.people, ...item, paragraph: { keepTogether: true, tabs: [tab(LIST_TABS.words)] } },
    {
      id: STYLE.share,
      ...item,
      paragraph: { keepTogether: true, keepWithNext: true, tabs: [tab(LIST_TABS.words), tab(LIST_TABS.minutes)] },
    },
    { id: STYLE.note, ...base, paragraph: { after: "6pt" }, text: small },
    { id: STYLE.verdict, ...base, paragraph: { before: "6pt", after: "6pt" }, text: { bold: true } },
    { id: STYLE.warning, parent: STYLE.verdict, text: { bold: true, colour: PAPER.warn } },
    { id: STYLE.cell, ...base, paragraph: { lineHeight: "108%" }, text: { size: sizes.table } },
    { id: STYLE.minutes, parent: STYLE.cell, paragraph: number },
    { id: STYLE.tableHead, parent: STYLE.cell, paragraph: { keepWithNext: true }, text: { ...small, bold: true } },
    { id: STYLE.minutesHead, parent: STYLE.tableHead, paragraph: number },
    { id: STYLE.made, ...base, paragraph: { before: "10pt", lineAbove: line("4pt") }, text: small },
    { id: STYLE.header, ...base, text: small },
    { id: STYLE.footer, ...base, paragraph: { align: "end" }, text: small },
  ];
}

function defaultStyle(language: string, country: string, sizes: TypeSizes): Html {
  const spoken = xml` style:font-name="${PAPER_FONTS[0]}" style:font-name-asian="${PAPER_FONTS[0]}" style:font-name-complex="${RIGHT_TO_LEFT_FONT}" fo:language="${language}" fo:country="${country}"`;
  return xml`<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:writing-mode="page"/>${textProperties({ size: sizes.body, colour: PAPER.ink }, spoken)}</style:default-style>`;
}

/** Quotes around each name: a family list as in CSS, best first. */
const fontFace = (name: string, families: readonly string[]) =>
  xml`<style:font-face style:name="${name}" svg:font-family="${families.map((family) => `'${family}'`).join(", ")}" style:font-family-generic="swiss" style:font-pitch="variable"/>`;

export const FONT_FACES = xml`<office:font-face-decls>${[
  fontFace(PAPER_FONTS[0], PAPER_FONTS),
  fontFace(RIGHT_TO_LEFT_FONT, [RIGHT_TO_LEFT_FONT]),
]}</office:font-face-decls>`;

const LIST_STYLE = xml`<text:list-style style:name="${BULLETS}" style:display-name="Brief bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-${BULLET_INDENT}mm" fo:margin-left="${BULLET_INDENT}mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>`;

function pageLayout(name: string, withHeader: boolean): Html {
  const above = xml`<style:header-style><style:header-footer-properties fo:min-height="6mm" fo:margin-bottom="4mm"/></style:header-style>`;
  // The header takes its place from the upper edge, so that words begin at the same height on every page.
  const top = withHeader ? PAGE.top - 10 : PAGE.top;
  return xml`<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="${PAGE.width}mm" fo:page-height="${PAGE.height}mm" style:print-orientation="portrait" fo:margin-top="${top}mm" fo:margin-bottom="${PAGE.bottom - 8}mm" fo:margin-left="${PAGE.side}mm" fo:margin-right="${PAGE.side}mm" style:writing-mode="lr-tb"/>${withHeader ? above : xml`<style:header-style/>`}<style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>`;
}

const PAGE_NUMBER = xml`<style:footer><text:p text:style-name="${STYLE.footer}"><text:page-number text:select-page="current">1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer>`;

/** styles.xml: how everything looks, and what stands above and below each page. `header` is a paragraph. */
export function stylesFile({ language }: Pick<BriefDocument, "language">, sizes: TypeSizes, header: Html): string {
  const [spoken = "en", country = "GB"] = BRIEF_WORDS[language].locale.split("-");
  const texts = [
    textStyle(TEXT_STYLE.strong, { bold: true }),
    textStyle(TEXT_STYLE.quiet, { colour: PAPER.quiet }),
    // Not by its colour alone: what is open says so in words too.
    textStyle(TEXT_STYLE.open, { italic: true, colour: PAPER.quiet }),
    textStyle(TEXT_STYLE.label, { bold: true, colour: PAPER.quiet, size: sizes.note }),
    ...VOICES.map((voice) => textStyle(voiceStyle(voice), { bold: true, colour: VOICE_COLOURS[voice] })),
  ];
  return odfFile(
    "document-styles",
    xml`${FONT_FACES}<office:styles>${defaultStyle(spoken, country, sizes)}${paragraphStyles(sizes).map(paragraphStyle)}${texts}${LIST_STYLE}</office:styles><office:automatic-styles>${fromRightStyle(STYLE.header)}${pageLayout("first", false)}${pageLayout("others", true)}</office:automatic-styles><office:master-styles><style:master-page style:name="${PAGES}" style:page-layout-name="others"><style:header>${header}</style:header>${PAGE_NUMBER}</style:master-page><style:master-page style:name="${FIRST_PAGE}" style:display-name="First Page" style:page-layout-name="first" style:next-style-name="${PAGES}">${PAGE_NUMBER}</style:master-page></office:master-styles>`,
  );
}

/** The name of the same style for a paragraph that runs from right to left. */
export const fromRightName = (style: string): string => `${style}_rl`;

export function fromRightStyle(style: string): Html {
  return xml`<style:style style:name="${fromRightName(style)}" style:family="paragraph" style:parent-style-name="${style}"><style:paragraph-properties fo:text-align="right" style:writing-mode="rl-tb"/></style:style>`;
}
