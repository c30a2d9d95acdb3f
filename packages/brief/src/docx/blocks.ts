import { type IParagraphOptions, Paragraph, type Table } from "docx";
import type { Block, Run, Share } from "../document.ts";
import { PAPER, VOICE_COLOURS } from "../paper-look.ts";
import type { BriefWords } from "../words.ts";
import { BULLETS, STYLE, voiceStyle } from "./styles.ts";
import { tableOf } from "./table.ts";
import { namedParagraph, paragraphOf, tab, textRuns } from "./words.ts";

const LOOKS = { note: STYLE.note, verdict: STYLE.verdict, warning: STYLE.warning } as const;
// `custom`: else the library puts a style of its own over ours.
const inList = { numbering: { reference: BULLETS, level: 0, custom: true } } satisfies IParagraphOptions;

/** The bullet has the colour of the voice; its name stands beside it in words. */
function shareOf({ label, voice, minutes, percent }: Share, words: BriefWords): Paragraph {
  const colour = voice ? VOICE_COLOURS[voice] : PAPER.quiet;
  return new Paragraph({
    ...inList,
    style: STYLE.share,
    run: { color: colour },
    tabStops: [
      { type: "left", position: 3100 },
      { type: "left", position: 4000 },
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

/** A block of a brief as what Word is made of: paragraphs with a style, real lists, real tables. */
export function blockOf(block: Block, words: BriefWords): (Paragraph | Table)[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraphOf(block.runs, block.look ? LOOKS[block.look] : STYLE.words)];
    case "list":
      return block.items.map((runs) => paragraphOf(runs, STYLE.bullet, inList));
    case "people":
      return block.items.map(({ name, about }) =>
        namedParagraph({ text: name, style: STYLE.strong }, about, {
          between: "line",
          style: STYLE.people,
          more: inList,
        }),
      );
    case "table":
      return [tableOf(block)];
    case "shares":
      return block.parts.map((part) => shareOf(part, words));
  }
}

export const factOf = (label: string, runs: readonly Run[]): Paragraph =>
  namedParagraph({ text: label, style: STYLE.label }, runs, { between: "tab", style: STYLE.fact });
