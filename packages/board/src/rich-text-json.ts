import { isObject } from "./json.ts";

type Attrs = { readonly [key: string]: unknown };

/** A node of a ProseMirror document as JSON. */
export interface RichTextNode {
  readonly type: string;
  readonly attrs?: Attrs;
  readonly content?: readonly RichTextNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Attrs }[];
}

/** The document that tldraw calls `richText`. */
export interface RichTextJson {
  readonly type: "doc";
  readonly content: readonly RichTextNode[];
}

/** The nodes and marks of tldraw 3.15.4. An editor that meets any other takes it out for everybody (canvas.md §2). */
const LINES: ReadonlySet<unknown> = new Set(["paragraph", "heading"]);
const LISTS: ReadonlySet<unknown> = new Set(["bulletList", "orderedList"]);
const MARKS: ReadonlySet<unknown> = new Set(["bold", "italic", "strike", "code", "link", "highlight"]);

/** Deeper lists than this are made on purpose; their words are read as plain lines. */
const DEEPEST = 16;

const childrenOf = (node: Attrs): Attrs[] => (Array.isArray(node["content"]) ? node["content"].filter(isObject) : []);

/** Attributes as far as they can be read; nothing when there are none. */
export function attrsOf(value: unknown): { attrs?: Attrs } {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(([key, attr]) => key !== "__proto__" && attr !== undefined);
  return entries.length > 0 ? { attrs: Object.fromEntries(entries) } : {};
}

/** The words of anything that looks like a node. */
function plainWords(node: Attrs, depth = 0): string {
  if (typeof node["text"] === "string") return node["text"];
  if (node["type"] === "hardBreak") return "\n";
  if (depth > 2 * DEEPEST) return "";
  return childrenOf(node)
    .map((child) => plainWords(child, depth + 1))
    .join(LINES.has(node["type"]) || node["type"] === undefined ? "" : "\n");
}

export const paragraph = (content: readonly RichTextNode[] = []): RichTextNode => ({
  type: "paragraph",
  ...(content.length > 0 ? { content } : {}),
});

function inline(node: Attrs): RichTextNode[] {
  if (node["type"] === "hardBreak") return [{ type: "hardBreak" }];
  const text = plainWords(node);
  if (text === "") return [];
  const marks = (Array.isArray(node["marks"]) ? node["marks"].filter(isObject) : [])
    .filter(({ type }) => MARKS.has(type))
    .map(({ type, attrs }) => ({ type: type as string, ...attrsOf(attrs) }));
  return [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }];
}

/** A list holds items, and an item starts with a paragraph. */
function listItem(node: Attrs, depth: number): RichTextNode[] {
  const isItem = node["type"] === "listItem";
  const content = isItem ? childrenOf(node).flatMap((child) => block(child, depth)) : block(node, depth);
  if (content.length === 0) return [];
  const whole = content[0]?.type === "paragraph" ? content : [paragraph(), ...content];
  return [{ type: "listItem", ...(isItem ? attrsOf(node["attrs"]) : {}), content: whole }];
}

function block(node: Attrs, depth: number): RichTextNode[] {
  const { type } = node;
  if (LINES.has(type)) {
    const content = childrenOf(node).flatMap(inline);
    return [{ ...paragraph(content), type: type as string, ...attrsOf(node["attrs"]) }];
  }
  if (type === "text" || type === "hardBreak") return [paragraph(inline(node))];
  if (depth < DEEPEST) {
    const children = childrenOf(node);
    if (LISTS.has(type)) {
      const content = children.flatMap((child) => listItem(child, depth + 1));
      return content.length > 0 ? [{ type: type as string, ...attrsOf(node["attrs"]), content }] : [];
    }
    if (children.length > 0) return children.flatMap((child) => block(child, depth + 1));
  }
  const words = plainWords(node);
  return words === "" ? [] : words.split("\n").map((text) => paragraph(text === "" ? [] : [{ type: "text", text }]));
}

/** Rich text as tldraw's schema allows it. What it does not know becomes plain words. Never throws. */
export function tidyRichText(richText: unknown): RichTextJson {
  const content = isObject(richText) ? childrenOf(richText).flatMap((node) => block(node, 0)) : [];
  return { type: "doc", content: content.length > 0 ? content : [paragraph()] };
}
