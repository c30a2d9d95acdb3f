import type { Block, BriefDocument } from "./document.ts";
import type { Paint } from "./png/painter.ts";

/** What both kinds of office file can be told. */
export interface OfficeOptions {
  /** When it was made. Without it the file says nothing about that, and equal briefs are equal files. */
  readonly madeAt?: Date;
  /** Large print, for those who read it in their hands. */
  readonly largeType?: boolean;
  /** Paints drawings. Without it a drawing is only told, in the words that say all of it. */
  readonly paint?: Paint;
}

/** Zips hold a time for each file. With the same one in all, equal briefs are equal files; no zip can be older. */
export const ZIP_TIME = new Date(1980, 0, 1);

/** A date as both formats write it, in whole seconds. */
export const timeOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");

/** The line over the title: the stream, and what this is. */
export const kickerOf = ({ stream, kind }: BriefDocument): string =>
  [stream, kind].filter((part) => part !== "").join(" · ");

/** True for words that a list follows: they stay on its page. */
export const leadsToList = (blocks: readonly Block[], at: number): boolean =>
  blocks[at]?.kind === "paragraph" && blocks[at + 1]?.kind === "list";

/** Longer titles would fill each page from its upper edge. */
const HEADER_LETTERS = 90;

/** The title for the top of the pages: one line, and not a long one. */
export function headerTitle({ title }: BriefDocument): string {
  const line = title.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > HEADER_LETTERS ? `${letters.slice(0, HEADER_LETTERS).join("").trim()}…` : line;
}
