import { type IParagraphOptions, type IRunPropertiesOptions, Paragraph, Tab, TextRun } from "docx";
import { runsFromRight, stretchesOf } from "../direction.ts";
import { type Run, type Runs, textOf } from "../document.ts";
import { xmlText } from "../xml-text.ts";
import { STYLE, voiceStyle } from "./styles.ts";

const LOOKS = { strong: STYLE.strong, quiet: STYLE.quiet, open: STYLE.open } as const;

const styleOf = ({ look, voice }: Run): string | undefined => {
  if (voice) return voiceStyle(voice);
  return look && LOOKS[look];
};

/** Words of one look, cut at line ends and where they change direction: Word wants to be told both. */
export function textRuns(words: string, style: string | undefined, fromRight: boolean): TextRun[] {
  const look: IRunPropertiesOptions = style === undefined ? {} : { style };
  return xmlText(words)
    .split("\n")
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [new TextRun({ break: 1 })]),
      ...stretchesOf(line, fromRight).map(
        (stretch) => new TextRun({ ...look, text: stretch.text, ...(stretch.fromRight ? { rightToLeft: true } : {}) }),
      ),
    ]);
}

const runsOf = (runs: Runs, fromRight: boolean) => runs.flatMap((run) => textRuns(run.text, styleOf(run), fromRight));

/** A paragraph of one style; it runs from right to left when its words begin so. */
export function paragraphOf(runs: Runs, style: string, more: IParagraphOptions = {}): Paragraph {
  const fromRight = runsFromRight(textOf(runs));
  return new Paragraph({
    ...more,
    style,
    ...(fromRight ? { bidirectional: true } : {}),
    children: runsOf(runs, fromRight),
  });
}

/** A paragraph that begins with a name of ours, then words behind a tab. */
export function namedParagraph(
  name: { readonly text: string; readonly style: string },
  runs: Runs,
  { style, more = {} }: { readonly style: string; readonly more?: IParagraphOptions },
): Paragraph {
  const fromRight = runsFromRight(name.text);
  return new Paragraph({
    ...more,
    style,
    ...(fromRight ? { bidirectional: true } : {}),
    children: [...textRuns(name.text, name.style, fromRight), tab(), ...runsOf(runs, fromRight)],
  });
}

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });
