import { PAPER, VOICE_COLOURS } from "../paper-look.ts";

/** Colours of paper, as PDF has them. */
export const INK = {
  text: `#${PAPER.ink}`,
  quiet: `#${PAPER.quiet}`,
  line: `#${PAPER.line}`,
  accent: `#${PAPER.accent}`,
  warn: `#${PAPER.warn}`,
  professional: `#${VOICE_COLOURS.professional}`,
  "emerging-leader": `#${VOICE_COLOURS["emerging-leader"]}`,
  "lived-experience": `#${VOICE_COLOURS["lived-experience"]}`,
} as const;

/** How some words look. Sizes in points. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly slanted?: boolean;
}

/** All measures of a page, in points. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  /** Between two columns. */
  readonly gutter: number;
  /** Between sections under each other. */
  readonly sections: number;
  /** Space between lines, as a factor of the size. */
  readonly leading: number;
  readonly title: Style;
  readonly lead: Style;
  readonly heading: Style;
  readonly body: Style;
  readonly strong: Style;
  readonly small: Style;
  readonly label: Style;
  readonly cell: Style;
  readonly cellStrong: Style;
  readonly verdict: Style;
  readonly warning: Style;
}

export type Paper = "A4" | "Letter";

const PAPERS: Readonly<Record<Paper, readonly [number, number]>> = { A4: [595.28, 841.89], Letter: [612, 792] };

/** How much a page holds. `scale`: all words larger, not the edges; `close`: less empty paper. */
export interface Fit {
  readonly scale: number;
  readonly close?: boolean;
}

/** The measures of a page. */
export function lookOf(paper: Paper, { scale, close = false }: Fit): Look {
  const [width, height] = PAPERS[paper];
  const style = (size: number, color: string, bold = false): Style => ({ size: size * scale, color, bold });
  return {
    width,
    height,
    side: close ? 50 : 56,
    top: close ? 44 : 54,
    bottom: close ? 52 : 62,
    gutter: 26,
    sections: close ? 12 : 17,
    leading: close ? 1.34 : 1.42,
    title: style(25, INK.text, true),
    lead: style(14, INK.quiet),
    heading: style(14, INK.accent, true),
    body: style(11, INK.text),
    strong: style(11, INK.text, true),
    small: style(9.5, INK.quiet),
    label: style(9.5, INK.quiet, true),
    cell: style(10.25, INK.text),
    cellStrong: style(10.25, INK.text, true),
    verdict: style(11, INK.text, true),
    warning: style(11, INK.warn, true),
  };
}
