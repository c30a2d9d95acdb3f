import Papa from "papaparse";

/** One cell; null is an empty one. */
export type CsvCell = string | number | null;

/**
 * Rows as a file for a spreadsheet (RFC 4180): with the mark that lets Excel read every script, and a `'` before whatever
 * a spreadsheet would run as a formula.
 */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${Papa.unparse(rows as CsvCell[][], { escapeFormulae: true, newline: "\r\n" })}\r\n`;

/** A name for a file about something, in letters that every system can save: `leading-stream-submissions.csv`. */
export function fileName(about: string, what: string): string {
  const plain = about
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? what : `${plain}-${what}`;
}
