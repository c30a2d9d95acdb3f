import { compile } from "html-to-text";

/** Elements that are taken for HTML. Anything else between angle brackets is somebody's own words and stays. */
const TAGS =
  "a|abbr|address|article|aside|b|blockquote|body|br|caption|center|cite|code|col|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|object|ol|option|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video";
const TAG = new RegExp(`</?(?:${TAGS})(?=[\\s/>])[^<>]*>`, "i");
const BLOCK_TAG = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|tr|td|blockquote)(?=[\s/>])/i;
const OTHER_ANGLE = new RegExp(`<(?!/?(?:${TAGS})(?=[\\s/>])[^<>]*>|!--)`, "gi");
const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[\da-f]{1,6});/i;

const options = (preserveNewlines: boolean, tables: "dataTable" | "block") => ({
  wordwrap: false as const,
  preserveNewlines,
  formatters: {
    // A picture is worth its words here: addresses of pictures say nothing to the reader.
    alt: (
      element: { attribs?: Record<string, string> },
      _walk: unknown,
      builder: { addInline: (text: string) => void },
    ) => builder.addInline(element.attribs?.["alt"] ?? ""),
  },
  selectors: [
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
    { selector: "ul", options: { itemPrefix: "- " } },
    { selector: "img", format: "alt" },
    tables === "dataTable"
      ? { selector: "table", format: tables, options: { uppercaseHeaderCells: false } }
      : { selector: "table", format: tables },
  ],
});
// In HTML with blocks a line end is only a space; with inline tags or entities alone it is the writer's own.
const fromBlocks = compile(options(false, "dataTable"));
const fromInline = compile(options(true, "dataTable"));
const fromLargeTables = compile(options(false, "block"));

/** A table up to this many cells is laid out in columns. A larger one takes seconds to lay out, and nobody reads it so. */
const MOST_CELLS = 300;

function withoutHtml(text: string): string {
  if (!TAG.test(text) && !ENTITY.test(text)) return text;
  const html = text.replace(OTHER_ANGLE, "&lt;");
  const cells = html.match(/<t[dh](?=[\s/>])/gi)?.length ?? 0;
  if (cells > MOST_CELLS) return fromLargeTables(html.replace(/<t[dh](?=[\s>])/gi, " $&"));
  return BLOCK_TAG.test(text) ? fromBlocks(html) : fromInline(html);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: dropping them is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFEFF\uFFFE\uFFFF]/g;

/** The longest text that is looked at, in UTF-16 units: ten times what a description may hold once its HTML is gone. */
export const READABLE = 200_000;

/**
 * Words from elsewhere as tidy plain text: HTML read as a browser would, `\n` written out turned into line ends,
 * spaces tidied, control characters dropped. Line ends are `\n`, with at most one empty line between paragraphs.
 * Throws `RangeError` when the text is longer than {@link READABLE}, or its HTML nested beyond reading.
 */
export function cleanText(words: string): string {
  if (words.length > READABLE) throw new RangeError("too long to be read");
  const breaks = words
    .replace(/\\r\\n|\\n|\\r/g, "\n")
    .replace(/\\t/g, " ")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n");
  return withoutHtml(breaks)
    .toWellFormed()
    .replace(CONTROLS, "")
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on a single line. */
export function cleanLine(words: string): string {
  return cleanText(words).replace(/\s+/g, " ");
}
