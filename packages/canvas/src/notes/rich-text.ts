import { fragmentText, richTextOf } from "@openchair/board";
import { type Extensions, getSchema } from "@tiptap/core";
import { Node } from "prosemirror-model";
import { type TLRichText, tipTapDefaultExtensions, toRichText } from "tldraw";

/** Words of one note beyond this are not laid out: a page that has to measure a book stands still. UTF-16 units. */
const SHOWN_LENGTH = 20_000;

/** What a note can hold. Without TipTap's own history: undo is the board's (rule B7). */
export const textExtensions: Extensions = tipTapDefaultExtensions.map((extension) =>
  extension.name === "starterKit" ? extension.configure({ ...extension.options, history: false }) : extension,
);

const schema = getSchema(textExtensions);

export interface ReadRichText {
  readonly richText: TLRichText;
  /** False when the words could not be read as they are: then they are shown as plain ones (rule B4). */
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
  try {
    const node = parsed(richTextOf(fragment));
    if (node.textContent.length <= SHOWN_LENGTH) return { richText: node.toJSON() as TLRichText, sound: true };
  } catch {
    // Shown as plain words below.
  }
  const plain = parsed(toRichText(fragmentText(fragment).slice(0, SHOWN_LENGTH)));
  return { richText: plain.toJSON() as TLRichText, sound: false };
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
