import * as Y from "yjs";
import { isObject, type Json } from "./records.ts";
import { attrsOf, BLOCKS, DEEPEST, LINES, MARKS } from "./rich-text.ts";
import { newFragment } from "./words.ts";

type Node = { readonly [key: string]: Json | undefined };

const childrenOf = (node: Node): Node[] => (Array.isArray(node["content"]) ? node["content"].filter(isObject) : []);

/** The words of anything that looks like a node. */
function plainWords(node: Node, depth = 0): string {
  if (typeof node["text"] === "string") return node["text"];
  if (node["type"] === "hardBreak") return "\n";
  if (depth > DEEPEST) return "";
  return childrenOf(node)
    .map((child) => plainWords(child, depth + 1))
    .join(LINES.has(node["type"]) ? "" : "\n");
}

function formatsOf(marks: unknown): Record<string, object> {
  const known = Array.isArray(marks) ? marks.filter(isObject).filter(({ type }) => MARKS.has(type)) : [];
  return Object.fromEntries(known.map(({ type, attrs }) => [type, attrsOf(attrs).attrs ?? {}]));
}

function newElement(node: Node, children: (Y.XmlText | Y.XmlElement)[]): Y.XmlElement {
  const element = new Y.XmlElement(node["type"] as string);
  for (const [key, value] of Object.entries(attrsOf(node["attrs"]).attrs ?? {})) {
    // y-prosemirror leaves out what is null, and writes what is not a string as it is.
    if (value !== null) element.setAttribute(key, value as string);
  }
  if (children.length > 0) element.insert(0, children);
  return element;
}

/** The inside of a line. Neighbouring stretches of words lie in one text, as y-prosemirror keeps them. */
function newInline(content: readonly Node[]): (Y.XmlText | Y.XmlElement)[] {
  const parts: (Y.XmlText | Y.XmlElement)[] = [];
  let open: { readonly text: Y.XmlText; length: number } | null = null;
  for (const node of content) {
    if (node["type"] === "hardBreak") {
      parts.push(new Y.XmlElement("hardBreak"));
      open = null;
      continue;
    }
    const words = plainWords(node);
    if (words === "") continue;
    if (!open) {
      open = { text: new Y.XmlText(), length: 0 };
      parts.push(open.text);
    }
    open.text.insert(open.length, words, formatsOf(node["marks"]));
    open.length += words.length;
  }
  return parts;
}

/** Paragraphs of plain words. */
function newLines(words: string): Y.XmlElement[] {
  return words.split("\n").map((line) => newElement({ type: "paragraph" }, line === "" ? [] : [new Y.XmlText(line)]));
}

function newBlock(node: Node, depth: number): Y.XmlElement[] {
  const type = node["type"];
  if (LINES.has(type)) return [newElement(node, newInline(childrenOf(node)))];
  if (type === "horizontalRule") return [new Y.XmlElement("horizontalRule")];
  if (BLOCKS.has(type) && depth < DEEPEST) {
    const children = childrenOf(node).flatMap((child) => newBlock(child, depth + 1));
    return children.length > 0 ? [newElement(node, children)] : [];
  }
  if (type === "text") return [newElement({ type: "paragraph" }, newInline([node]))];
  const words = plainWords(node);
  return words === "" ? [] : newLines(words);
}

/**
 * A fragment that holds tldraw's `richText`, not yet part of a document, in y-prosemirror's encoding. Never throws:
 * nodes and marks that tldraw does not know become plain words, so that no editor meets what it would have to delete.
 */
export function newRichFragment(richText: unknown): Y.XmlFragment {
  if (typeof richText === "string") return newFragment(richText);
  const blocks = isObject(richText) ? childrenOf(richText).flatMap((node) => newBlock(node, 0)) : [];
  if (blocks.length === 0) return newFragment("");
  const fragment = new Y.XmlFragment();
  fragment.insert(0, blocks);
  return fragment;
}
