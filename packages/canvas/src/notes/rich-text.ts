import { cutWords, fragmentText, richTextOf } from "@openchair/board";
import { type Extensions, getSchema } from "@tiptap/core";
import { yXmlFragmentToProsemirrorJSON } from "@tiptap/y-tiptap";
import { Node } from "prosemirror-model";
import { type TLRichText, tipTapDefaultExtensions, toRichText } from "tldraw";
import type * as Y from "yjs";

/** Words of one note beyond this are not laid out: a page that has to measure a book stands still. UTF-16 units. */
const SHOWN_LENGTH = 20_000;

/** What a note can hold. Without TipTap's own history: undo is the board's (rule B7). */
export const textExtensions: Extensions = tipTapDefaultExtensions.map((extension) =>
  extension.name === "starterKit" ? extension.configure({ ...extension.options, history: false }) : extension,
);

const schema = getSchema(textExtensions);

export interface ReadRichText {
  readonly richText: TLRichText;
  /** False when the words could not be read as they are: then what can be read of them is shown (rule B4). */
  readonly sound: boolean;
}

const parsed = (json: unknown): Node => {
  const node = Node.fromJSON(schema, json);
  node.check();
  return node;
};

/**
 * The words of a note as tldraw wants them. Never throws: tldraw lays out any content that merely looks like rich text,
 * and takes the whole board down when it cannot (canvas.md §1.3 pitfall 3).
 */
export function readRichText(fragment: unknown): ReadRichText {
  const asItIs = attempt(() => yXmlFragmentToProsemirrorJSON(fragment as Y.XmlFragment));
  if (asItIs && isShort(asItIs)) return { richText: asItIs, sound: true };
  const plain = () => toRichText(cutWords(fragmentText(fragment), SHOWN_LENGTH));
  const part = asItIs ? null : attempt(() => richTextOf(fragment));
  const shown = part && isShort(part) ? part : (attempt(plain) ?? toRichText(""));
  return { richText: shown, sound: asItIs !== null };
}

const isShort = (richText: TLRichText) => (richTextNode(richText)?.textContent.length ?? 0) <= SHOWN_LENGTH;

/** A document as tldraw writes it; null when tldraw's text editor would not take it. */
function attempt(read: () => unknown): TLRichText | null {
  try {
    const node = parsed(read());
    const richText = node.toJSON() as TLRichText;
    nodes.set(richText, node);
    return richText;
  } catch {
    return null;
  }
}

const nodes = new WeakMap<object, Node | null>();

/** A rich text of tldraw's store as a ProseMirror document; null when it is not one. */
export function richTextNode(richText: unknown): Node | null {
  if (typeof richText !== "object" || richText === null) return null;
  let node = nodes.get(richText);
  if (node !== undefined) return node;
  try {
    node = parsed(richText);
  } catch {
    node = null;
  }
  nodes.set(richText, node);
  return node;
}

/** True when two rich texts say the same: tldraw leaves out what is usual, a document read from its parts does not. */
export function sameRichText(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const [before, after] = [richTextNode(a), richTextNode(b)];
  return before !== null && after !== null && before.eq(after);
}
