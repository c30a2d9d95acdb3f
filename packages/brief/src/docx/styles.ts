import { VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import {
  BorderStyle,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
} from "docx";
import type { BriefDocument } from "../document.ts";
import { html } from "../html-template.ts";
import { PAPER, PAPER_FONTS, RIGHT_TO_LEFT_FONT, type TypeSizes, VOICE_COLOURS } from "../paper-look.ts";
import { BRIEF_WORDS } from "../words.ts";

/** The styles of a brief by their names in Word. Where Word has one of its own it is used, so that Word's tools find it. */
export const STYLE = {
  kicker: "BriefKicker",
  title: "Title",
  lead: "Subtitle",
  fact: "BriefFact",
  heading: "Heading1",
  words: "Normal",
  bullet: "ListBullet",
  people: "BriefPeople",
  share: "BriefShare",
  note: "BriefNote",
  verdict: "BriefVerdict",
  warning: "BriefWarning",
  cell: "BriefCell",
  minutes: "BriefMinutes",
  tableHead: "BriefTableHead",
  minutesHead: "BriefMinutesHead",
  made: "BriefMade",
  header: "Header",
  footer: "Footer",
  table: "BriefTable",
  strong: "BriefStrong",
  quiet: "BriefQuiet",
  open: "BriefOpen",
  label: "BriefLabel",
} as const;

export const voiceStyle = (voice: Voice): string => `Voice-${voice}`;

/** One twentieth of a point: what Word measures in. */
export const TWIPS_PER_POINT = 20;
export const TWIPS_PER_MM = 1440 / 25.4;
/** Where the words of a fact begin, behind its name. */
const FACT_INDENT = Math.round(30 * TWIPS_PER_MM);
const BULLET_INDENT = 340;

// What nobody can write: the library takes `{reference-0}` in people's own words for its own mark, and would put a
// number there. This character never gets past xmlText.
export const BULLETS = "bullets\uFFFE";

export const numbering = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          style: { paragraph: { indent: { left: BULLET_INDENT, hanging: BULLET_INDENT } } },
        },
      ],
    },
  ],
};

/** The height of a line, against what the font asks for. */
const lines = (height: number) => ({ line: Math.round(height * 240), lineRule: "auto" as const });
const line = { style: BorderStyle.SINGLE, size: 4, color: PAPER.line };

/**
 * Borders and margins of cells can only be said in Word's own words. How its letters look is not said here: some programs
 * would take it before the look of the words themselves.
 */
export function tableStyle(): string {
  const border = (side: string) => html`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${PAPER.line}"/>`;
  return html`<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}"><w:name w:val="Brief table"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>${border("bottom")}${border("insideH")}</w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
    .text;
}

/** How everything looks: only styles say so, so that whoever opens the file can change a look in one place. */
export function briefStyles({ language }: Pick<BriefDocument, "language">, sizes: TypeSizes): IStylesOptions {
  const pt = (points: number) => points * TWIPS_PER_POINT;
  const half = (points: number) => points * 2;
  const quiet: IRunStylePropertiesOptions = { color: PAPER.quiet };
  const small = { ...quiet, size: half(sizes.note) };
  const style = (
    id: string,
    name: string,
    of: Omit<IParagraphStyleOptions, "id" | "name">,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: STYLE.words,
    quickFormat: true,
    ...of,
  });
  const number = { alignment: "right", indent: { right: pt(8) } } as const;
  const bullet = { indent: { left: BULLET_INDENT, hanging: BULLET_INDENT }, spacing: { after: pt(3) } };
  return {
    default: {
      document: {
        run: {
          font: { ascii: PAPER_FONTS[0], hAnsi: PAPER_FONTS[0], eastAsia: PAPER_FONTS[0], cs: RIGHT_TO_LEFT_FONT },
          size: half(sizes.body),
          language: { value: BRIEF_WORDS[language].locale, eastAsia: BRIEF_WORDS[language].locale },
        },
        paragraph: { spacing: { ...lines(1.12), after: pt(6) } },
      },
      title: {
        basedOn: STYLE.words,
        next: STYLE.lead,
        run: { size: half(sizes.title), bold: true, color: PAPER.ink },
        paragraph: { spacing: { before: pt(2), after: pt(4), ...lines(0.95) }, keepNext: true },
      },
      heading1: {
        basedOn: STYLE.words,
        next: STYLE.words,
        run: { size: half(sizes.heading), bold: true, color: PAPER.accent },
        paragraph: {
          spacing: { before: pt(11), after: pt(4), ...lines(1) },
          keepNext: true,
          keepLines: true,
          outlineLevel: 0,
        },
      },
    },
    paragraphStyles: [
      // The colour is not among the defaults: LibreOffice would set all words of a table in it.
      { id: STYLE.words, name: "Normal", quickFormat: true, uiPriority: 0, run: { color: PAPER.ink } },
      style(STYLE.lead, "Subtitle", {
        run: { ...quiet, size: half(sizes.lead) },
        paragraph: { spacing: { after: pt(14) } },
      }),
      style(STYLE.kicker, "Brief kicker", { run: small, paragraph: { spacing: { after: 0 }, keepNext: true } }),
      style(STYLE.fact, "Brief fact", {
        paragraph: {
          border: { top: { ...line, space: 6 }, bottom: { ...line, space: 6 } },
          indent: { left: FACT_INDENT, hanging: FACT_INDENT },
          leftTabStop: FACT_INDENT,
          spacing: { after: pt(2) },
          keepLines: true,
        },
      }),
      style(STYLE.bullet, "List Bullet", { paragraph: bullet }),
      style(STYLE.people, "Brief people", { paragraph: { ...bullet, keepLines: true } }),
      style(STYLE.share, "Brief share", { paragraph: { ...bullet, keepLines: true, keepNext: true } }),
      style(STYLE.note, "Brief note", { run: small }),
      style(STYLE.verdict, "Brief verdict", {
        run: { bold: true },
        paragraph: { spacing: { before: pt(6), after: pt(6) } },
      }),
      style(STYLE.warning, "Brief warning", {
        run: { bold: true, color: PAPER.warn },
        paragraph: { spacing: { before: pt(6), after: pt(6) } },
      }),
      style(STYLE.cell, "Brief cell", {
        run: { size: half(sizes.table) },
        paragraph: { spacing: { after: 0, ...lines(1.08) } },
      }),
      style(STYLE.minutes, "Brief minutes", { basedOn: STYLE.cell, paragraph: number }),
      style(STYLE.tableHead, "Brief table head", {
        basedOn: STYLE.cell,
        run: { ...small, bold: true },
        paragraph: { keepNext: true },
      }),
      style(STYLE.minutesHead, "Brief minutes head", { basedOn: STYLE.tableHead, paragraph: number }),
      style(STYLE.made, "Brief made", {
        run: small,
        paragraph: { border: { top: { ...line, space: 4 } }, spacing: { before: pt(10) } },
      }),
      style(STYLE.header, "header", { run: small }),
      style(STYLE.footer, "footer", { run: small, paragraph: { alignment: "end" } }),
    ],
    characterStyles: [
      // The library's own "Strong" is a style of whole paragraphs.
      { id: STYLE.strong, name: "Brief strong", run: { bold: true } },
      { id: STYLE.quiet, name: "Brief quiet", run: quiet },
      { id: STYLE.label, name: "Brief label", run: { ...small, bold: true } },
      // Not by its colour alone: what is open says so in words too.
      { id: STYLE.open, name: "Brief not decided", run: { ...quiet, italics: true } },
      ...VOICES.map((voice) => ({
        id: voiceStyle(voice),
        name: `Voice: ${VOICE_NAMES.en[voice]}`,
        run: { bold: true, color: VOICE_COLOURS[voice] },
      })),
    ],
  };
}
