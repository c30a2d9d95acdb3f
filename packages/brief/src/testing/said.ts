import type { Block, BriefDocument, Runs } from "../document.ts";
import { documentText } from "../document.ts";
import { BRIEF_WORDS } from "../words.ts";

/** What the drawings of a document show, one by one. */
export const figuresOf = ({ sections }: BriefDocument): string[] =>
  sections.flat().flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "figure" ? [block.caption] : [])));

/** Words as they compare: without the white space, which each file sets in its own way. */
export const letters = (words: string): string => words.replace(/\s/g, "");

/**
 * Everything an office file of this document says, from first to last: the document's own text, with the minutes of each
 * voice in words and a dash where a cell is empty.
 */
export function saidBy(document: BriefDocument): string {
  const words = BRIEF_WORDS[document.language];
  const said = (text: string): Runs => [{ text }];
  const asSaid = (block: Block): Block => {
    if (block.kind === "table") {
      const rows = block.rows.map((cells) => cells.map((cell) => (cell.length === 0 ? [said("–")] : cell)));
      return { ...block, rows };
    }
    if (block.kind !== "shares") return block;
    const items = block.parts.map(({ label, percent, minutes }) =>
      said(`${label} ${percent} % ${words.minutes(minutes)}`),
    );
    return { kind: "list", items };
  };
  const sections = document.sections.map((row) =>
    row.map((section) => ({ ...section, blocks: section.blocks.map(asSaid) })),
  );
  return letters(documentText({ ...document, sections }).join("\n"));
}
