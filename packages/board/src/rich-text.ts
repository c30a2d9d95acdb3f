import * as Y from "yjs";
import { attrsOf, paragraph, type RichTextJson, type RichTextNode, tidyRichText } from "./rich-text-json.ts";

const RICH_TEXT_TYPES = ["note", "text", "geo"] as const;

/** Types of shapes whose words can have bold letters, lists, links. */
export type RichTextType = (typeof RICH_TEXT_TYPES)[number];

export const isRichTextType = (type: unknown): type is RichTextType =>
  (RICH_TEXT_TYPES as readonly unknown[]).includes(type);

/** Nesting that nobody makes by hand; what lies deeper is not read. */
const DEEPEST = 50;

/** y-prosemirror gives marks that may overlap a hash behind their name. */
const markName = (key: string) => key.replace(/--[a-zA-Z0-9+/=]{8}$/, "");

function textNodes(text: Y.XmlText): RichTextNode[] {
  const parts = text.toDelta() as { insert?: unknown; attributes?: { [key: string]: unknown } }[];
  return parts.flatMap(({ insert, attributes }) => {
    if (typeof insert !== "string") return [];
    const marks = Object.entries(attributes ?? {}).map(([key, attrs]) => ({ type: markName(key), ...attrsOf(attrs) }));
    return [{ type: "text", text: insert, marks }];
  });
}

/** What a fragment holds, as y-prosemirror would write it. */
function nodesOf(parent: Y.XmlFragment, depth = 0): RichTextNode[] {
  if (depth > DEEPEST) return [];
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return textNodes(child);
    if (!(child instanceof Y.XmlElement)) return [];
    const attrs = attrsOf(child.getAttributes());
    return [{ type: child.nodeName, ...attrs, content: nodesOf(child, depth + 1) }];
  });
}

/** The words of a fragment as tldraw's rich text. What tldraw's schema does not allow is read as plain words. */
export function richTextOf(fragment: unknown): RichTextJson {
  return tidyRichText({ content: fragment instanceof Y.XmlFragment ? nodesOf(fragment) : [paragraph()] });
}

/** The inside of a line. Neighbouring stretches of words lie in one text, as y-prosemirror keeps them. */
function newInline(content: readonly RichTextNode[]): (Y.XmlText | Y.XmlElement)[] {
  const parts: (Y.XmlText | Y.XmlElement)[] = [];
  let open: { readonly text: Y.XmlText; length: number } | null = null;
  for (const { type, text = "", marks = [] } of content) {
    if (type !== "text") {
      parts.push(new Y.XmlElement(type));
      open = null;
      continue;
    }
    if (!open) {
      open = { text: new Y.XmlText(), length: 0 };
      parts.push(open.text);
    }
    open.text.insert(open.length, text, Object.fromEntries(marks.map((mark) => [mark.type, mark.attrs ?? {}])));
    open.length += text.length;
  }
  return parts;
}

function newElement({ type, attrs = {}, content = [] }: RichTextNode): Y.XmlElement {
  const element = new Y.XmlElement(type);
  for (const [key, value] of Object.entries(attrs)) {
    // y-prosemirror leaves out what is null, and writes what is not a string as it is.
    if (value !== null) element.setAttribute(key, value as string);
  }
  const isLine = content.some((node) => node.type === "text" || node.type === "hardBreak");
  if (content.length > 0) element.insert(0, isLine ? newInline(content) : content.map(newElement));
  return element;
}

/**
 * A fragment that holds tldraw's `richText`, not yet part of a document, in y-prosemirror's encoding. Never throws:
 * nodes and marks that tldraw does not know become plain words, so that no editor meets what it would have to take out.
 */
export function newRichFragment(richText: unknown): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  const said = typeof richText === "string" ? { content: richText.split("\n").map(plainLine) } : richText;
  fragment.insert(0, tidyRichText(said).content.map(newElement));
  return fragment;
}

const plainLine = (text: string) => paragraph(text === "" ? [] : [{ type: "text", text }]);
