// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;

/**
 * People's words as they may stand in any file: no characters that XML, YAML or a printer trips over, line ends `\n`,
 * no empty lines at either end. Says the same otherwise.
 */
export function tidy(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(UNPRINTABLE, "")
    .replaceAll("\t", " ")
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** The same on one line. */
export function tidyLine(words: string): string {
  return tidy(words).replace(/\s+/g, " ");
}
