import type { Voice } from "@openchair/formats";

/** The colours of a brief on paper (design §11), the same as in BRIEF_CSS, as six hexadecimal digits. */
export const PAPER = {
  ink: "1f2430",
  quiet: "565d6d",
  line: "dad7cf",
  accent: "0b6e6e",
  warn: "8a4b00",
} as const;

export const VOICE_COLOURS: Readonly<Record<Voice, string>> = {
  professional: "3b4cc0",
  "emerging-leader": "1f7a4d",
  "lived-experience": "9c2c77",
};

/** What the words are set in where it is installed, then what comes nearest to it. */
export const PAPER_FONTS = ["Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Verdana"] as const;
/** For scripts from right to left, which the first font has no letters of. */
export const RIGHT_TO_LEFT_FONT = "Arial";

/** Sizes in points. */
export interface TypeSizes {
  readonly body: number;
  readonly title: number;
  readonly lead: number;
  readonly heading: number;
  readonly table: number;
  readonly note: number;
}

const SIZES: TypeSizes = { body: 11, title: 24, lead: 14, heading: 14, table: 10, note: 9.5 };
/** Large print begins at 16 points (UK Association for Accessible Formats: 16 to 18 and up). */
const LARGE: TypeSizes = { body: 16, title: 30, lead: 20, heading: 20, table: 16, note: 14 };

export const typeSizes = (largeType: boolean): TypeSizes => (largeType ? LARGE : SIZES);

/** A4 in millimetres: width, height, and the empty edge at each side. */
export const PAGE = { width: 210, height: 297, side: 18, top: 18, bottom: 17 } as const;
/** Where words go on behind the name of a person or a voice, and its minutes, in millimetres. */
export const LIST_TABS = { words: 52, minutes: 70 } as const;
/** A table of up to so many rows stands on one page, for those who carry it into the room. */
export const ROWS_ON_ONE_PAGE = 12;
/** How much of a table's width each kind of column takes, against the others. */
export const COLUMN_SHARES = { time: 10, minutes: 9, what: 32, who: 24, words: 25 } as const;
