import type { Node } from "prosemirror-model";

interface Line {
  /** Where the words of this line begin, as a ProseMirror position. */
  readonly start: number;
  readonly length: number;
}

/** The lines of words in a text, in reading order. */
function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    lines.push({ start: at + 1, length: node.content.size });
    return false;
  });
  return lines;
}

/** How many units of plain text lie before a position: lines count as joined by one line end each. */
export function plainOffset(doc: Node, position: number): number {
  let offset = 0;
  for (const { start, length } of linesOf(doc)) {
    if (position < start) return Math.max(offset - 1, 0);
    if (position <= start + length) return offset + position - start;
    offset += length + 1;
  }
  return Math.max(offset - 1, 0);
}

/** The position behind so many units of plain text; the end when there are not that many. */
export function positionAt(doc: Node, offset: number): number {
  const lines = linesOf(doc);
  let left = Math.max(offset, 0);
  for (const { start, length } of lines) {
    if (left <= length) return start + left;
    left -= length + 1;
  }
  const last = lines.at(-1);
  return last ? last.start + last.length : 0;
}
