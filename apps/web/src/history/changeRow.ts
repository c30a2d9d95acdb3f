/** One sentence about something that is different. */
export interface ChangeLine {
  readonly words: string;
  /** What people wrote, before and after, when `words` only says what it is about. */
  readonly diff?: readonly [before: string, after: string];
}

/** One thing that is different, as it is shown. */
export interface ChangeRow {
  readonly mark: "added" | "removed" | "changed";
  /** What kind of thing it is: "Idea", "Aim", "Run sheet". */
  readonly what: string;
  /** Which of them, when `what` does not tell; "" when the lines do. */
  readonly title: string;
  readonly lines: readonly ChangeLine[];
}

/** The most of somebody's words that a sentence repeats, in letters. */
const EXCERPT = 80;
/** The most things that one sentence names. */
const MOST_NAMED = 8;

/** The beginning of somebody's words, on one line. */
export function excerpt(words: string): string {
  const line = words.trim().replace(/\s+/g, " ");
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT - 1).toWellFormed()}…`;
}

/** Some words one behind the other, and how many are left out. */
export const named = (words: readonly string[]): string =>
  words.length <= MOST_NAMED
    ? words.join(", ")
    : `${words.slice(0, MOST_NAMED).join(", ")} … (+${words.length - MOST_NAMED})`;
