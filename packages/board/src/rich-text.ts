import * as Y from "yjs";
import { isObject } from "./records.ts";
import { fragmentText } from "./words.ts";

/** A node of a ProseMirror document as JSON. */
export interface RichTextNode {
  readonly type: string;
  readonly attrs?: { readonly [key: string]: unknown };
  readonly content?: readonly RichTextNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly [key: string]: unknown } }[];
}

/** The document that tldraw calls `richText`. */
export interface RichTextJson {
  readonly type: "doc";
  readonly content: readonly RichTextNode[];
}

const RICH_TEXT_TYPES = ["note", "text", "geo"] as const;

/** Types of shapes whose words can have bold letters, lists, links. */
export type RichTextType = (typeof RICH_TEXT_TYPES)[number];

export const isRichTextType = (type: unknown): type is RichTextType =>
  (RICH_TEXT_TYPES as readonly unknown[]).includes(type);

/** Elements that hold words and marks; the same as in `words.ts`. */
export const LINES: ReadonlySet<unknown> = new Set(["paragraph", "heading", "codeBlock"]);
/** Elements that hold other elements. */
export const BLOCKS: ReadonlySet<unknown> = new Set(["bulletList", "orderedList", "listItem", "blockquote"]);
export const MARKS: ReadonlySet<unknown> = new Set([
  "bold",
  "italic",
  "strike",
  "code",
  "link",
  "highlight",
  "underline",
]);

/** Deeper lists than this are made on purpose; their words are read as plain lines. */
export const DEEPEST = 16;

/** y-prosemirror gives marks that may overlap a hash behind their name. */
const markName = (key: string) => key.replace(/--[a-zA-Z0-9+/=]{8}$/, "");

/** Attributes as far as they can be read; nothing when there are none. */
export function attrsOf(value: unknown): { attrs?: { [key: string]: unknown } } {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(([key, attr]) => key !== "__proto__" && attr !== undefined);
  return entries.length > 0 ? { attrs: Object.fromEntries(entries) } : {};
}

function textNodes(text: Y.XmlText): RichTextNode[] {
  const parts = text.toDelta() as { insert?: unknown; attributes?: { [key: string]: unknown } }[];
  return parts.flatMap(({ insert, attributes }) => {
    if (typeof insert !== "string" || insert === "") return [];
    const marks = Object.entries(attributes ?? {})
      .map(([key, attrs]) => ({ type: markName(key), ...attrsOf(attrs) }))
      .filter(({ type }) => MARKS.has(type));
    return [{ type: "text", text: insert, ...(marks.length > 0 ? { marks } : {}) }];
  });
}

const paragraph = (content: readonly RichTextNode[]): RichTextNode => ({
  type: "paragraph",
  ...(content.length > 0 ? { content } : {}),
});

/** Plain lines as paragraphs. */
const plain = (text: string): RichTextNode[] =>
  text.split("\n").map((line) => paragraph(line === "" ? [] : [{ type: "text", text: line }]));

function inline(child: unknown): RichTextNode[] {
  if (child instanceof Y.XmlText) return textNodes(child);
  if (child instanceof Y.XmlElement && child.nodeName === "hardBreak") return [{ type: "hardBreak" }];
  const words = fragmentText(child);
  return words === "" ? [] : [{ type: "text", text: words }];
}

function block(child: unknown, depth: number): RichTextNode[] {
  if (child instanceof Y.XmlText) {
    const words = textNodes(child);
    return words.length > 0 ? [paragraph(words)] : [];
  }
  if (!(child instanceof Y.XmlElement)) return [];
  const type = child.nodeName;
  const attrs = attrsOf(child.getAttributes());
  if (LINES.has(type)) {
    const content = child.toArray().flatMap(inline);
    return [{ type, ...attrs, ...(content.length > 0 ? { content } : {}) }];
  }
  if (type === "horizontalRule") return [{ type }];
  if (!BLOCKS.has(type) || depth >= DEEPEST) return plain(fragmentText(child));
  const content = child.toArray().flatMap((inner) => block(inner, depth + 1));
  return content.length > 0 ? [{ type, ...attrs, content }] : [];
}

/**
 * The words of a fragment as tldraw's rich text. Elements and marks that tldraw does not know are read as plain words.
 * Whether the rest nests as it should is for the editor's schema to say.
 */
export function richTextOf(fragment: unknown): RichTextJson {
  const content = fragment instanceof Y.XmlFragment ? fragment.toArray().flatMap((child) => block(child, 0)) : [];
  return { type: "doc", content: content.length > 0 ? content : [paragraph([])] };
}
