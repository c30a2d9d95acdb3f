// What is left out of an address here would end it for some readers, or read as something else.
const ADDRESS_MARK = "(?:[^\\s<>\\\\`\"'|^{}&]|&(?![a-z#][a-z0-9]*;))";
// The sentence's own marks at the end are not part of it, except a bracket that it opened itself.
const ADDRESS_END = "(?:[^\\s<>\\\\`\"'|^{}&.,;:!?)\\]*_~]|(?<=\\([^\\s()]*)\\))";
const ADDRESS = new RegExp(`(https?://${ADDRESS_MARK}*${ADDRESS_END})`, "i");

/**
 * People's words inside Markdown: what they wrote is what is read, whatever it looks like. Every mark that could mean
 * something to a CommonMark or GFM reader is escaped. Web addresses become links in so many words: GFM would make links
 * of them all the same, with our backslashes inside.
 */
const escapeMarks = (line: string) =>
  line
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? `<${part}>` : escapePlain(part)))
    .join("");

const escapePlain = (text: string) =>
  text
    .replace(/[\\`*_[\]<>|~@]/g, "\\$&")
    .replace(/&(?=[a-z#][a-z0-9]*;)/gi, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(?<=www)\./gi, "\\.");

/** Marks that mean something only where a line begins: headings, lists, rulers, tables. */
const escapeStart = (line: string) => line.replace(/^[#+\-=:]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");

/** One line that begins a line of the file. */
export function markdownLine(text: string): string {
  return escapeStart(escapeMarks(text.replace(/\s+/g, " ").trim()));
}

/** Words for inside a heading or a line that has already begun. */
export function markdownInline(text: string): string {
  // In a heading, `#` at the end is taken for a closing mark.
  return escapeMarks(text.replace(/\s+/g, " ").trim()).replace(/#+$/, (marks) => marks.replaceAll("#", "\\#"));
}

/** Words for one cell of a table: a cell cannot hold a line end, so a dot stands for it. */
export function markdownCell(text: string): string {
  return escapeMarks(
    text
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "")
      .join(" · "),
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map(markdownLine)
    .filter((line) => line !== "");

/** Words as paragraphs: an empty line parts them, a line end stays one. */
export function markdownParagraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => linesOf(paragraph).join("\\\n"))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** A bullet; `tail` is Markdown that follows its words. */
export function markdownItem(text: string, tail = ""): string {
  return `- ${linesOf(text).join("\\\n  ")}${tail}`;
}
