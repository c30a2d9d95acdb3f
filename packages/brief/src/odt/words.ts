import { runsFromRight } from "../direction.ts";
import { type Run, type Runs, textOf } from "../document.ts";
import { type Html, NOTHING } from "../html-template.ts";
import { fromRightName, TEXT_STYLE, voiceStyle } from "./styles.ts";
import { xml } from "./xml.ts";

/** Spaces in a row are one space in ODF, unless they are counted. */
const spaced = (line: string): Html[] =>
  line.split(/( {2,})/).map((part, at) => (at % 2 === 0 ? xml`${part}` : xml` <text:s text:c="${part.length - 1}"/>`));

/** Words with their line ends, in a style of their own or in that of the paragraph. */
export function spanOf(words: string, style?: string): Html {
  const lines = words
    .split("\n")
    .map((line, at) => xml`${at === 0 ? NOTHING : xml`<text:line-break/>`}${spaced(line)}`);
  return style === undefined ? xml`${lines}` : xml`<text:span text:style-name="${style}">${lines}</text:span>`;
}

const styleOf = ({ look, voice }: Run): string | undefined => {
  if (voice) return voiceStyle(voice);
  return look && TEXT_STYLE[look];
};

export const spansOf = (runs: Runs): Html[] => runs.map((run) => spanOf(run.text, styleOf(run)));

/** A paragraph of one style; when its words begin so, it runs from right to left. */
export function paragraphOf(inside: readonly Html[], style: string, words: string): Html {
  return xml`<text:p text:style-name="${directed(style, words)}">${inside}</text:p>`;
}

export const directed = (style: string, words: string): string => (runsFromRight(words) ? fromRightName(style) : style);

export const wordsOf = (runs: Runs, style: string): Html => paragraphOf(spansOf(runs), style, textOf(runs));
