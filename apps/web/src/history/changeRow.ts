/** Something that is different about one thing. */
export interface ChangeLine {
  /** What it is now, as a sentence; before a `diff`, what that is about. */
  readonly words: string;
  /** What it was before, as a sentence. */
  readonly was?: string;
  /** What people wrote, before and after. */
  readonly diff?: readonly [before: string, after: string];
}

/** What part of a board a change is about. */
export const CHANGE_SECTIONS = ["run-sheet", "cards", "brief", "room", "canvas"] as const;
export type ChangeSection = (typeof CHANGE_SECTIONS)[number];

export const CHANGE_MARKS = ["added", "removed", "changed"] as const;

/** One thing that is different, as it is shown. */
export interface ChangeRow {
  readonly section: ChangeSection;
  readonly mark: (typeof CHANGE_MARKS)[number];
  /** What kind of thing it is: "Idea", "Aim", "Red threads". */
  readonly what: string;
  /** Which of them, when `what` does not tell; "" when the lines do. */
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

/** The most of a card's words by which it is called, and of what else it says, in letters. */
const NAME = 80;
const REST = 300;
/** The most things that one sentence names. */
const MOST_NAMED = 8;

function excerpt(words: string, most: number): string {
  const line = words.trim().replace(/\s+/g, " ");
  return line.length <= most ? line : `${line.slice(0, most - 1).toWellFormed()}…`;
}

const linesOf = (words: string) => words.trim().split("\n");

/** What something is called by its words: their first line. */
export const nameOf = (words: string): string => excerpt(linesOf(words)[0] ?? "", NAME);

/** What stands behind the name of something. */
export function restOf(words: string): string {
  const [first = "", ...rest] = linesOf(words);
  // A first line that is too long for a name is read as a whole.
  return first.length > NAME ? excerpt(words, REST) : excerpt(rest.join(" "), REST);
}

/** Some names one behind the other, and how many are left out. */
export const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMED).join(", ")} … (+${names.length - MOST_NAMED})`;
