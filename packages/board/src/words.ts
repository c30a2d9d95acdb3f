import * as Y from "yjs";

/** Elements that hold a line of words. Everything else (lists, quotes) only holds such elements. */
const LINE_ELEMENTS = new Set(["paragraph", "heading", "codeBlock"]);

/** Nesting that nobody makes by hand; what lies deeper is not read. */
const DEEPEST = 50;

function lineText(element: Y.XmlElement | Y.XmlText, depth = 0): string {
  // The letters alone: an XmlText says itself with its marks as tags.
  if (element instanceof Y.XmlText) return Y.Text.prototype.toString.call(element);
  if (element.nodeName === "hardBreak") return "\n";
  if (depth > DEEPEST) return "";
  return element
    .toArray()
    .map((child) => (isWords(child) ? lineText(child, depth + 1) : ""))
    .join("");
}

/** A fragment can also hold hooks and, when somebody means ill, anything else. */
const isWords = (child: unknown): child is Y.XmlElement | Y.XmlText =>
  child instanceof Y.XmlElement || child instanceof Y.XmlText;

function linesOf(parent: Y.XmlFragment, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  return parent.toArray().flatMap((child: unknown) => {
    if (!isWords(child)) return [];
    const isLine = child instanceof Y.XmlText || LINE_ELEMENTS.has(child.nodeName);
    return isLine ? [lineText(child)] : linesOf(child, depth + 1);
  });
}

/** The words of a fragment as plain text, one line per paragraph. Empty for a missing or empty fragment. */
export function fragmentText(fragment: unknown): string {
  return fragment instanceof Y.XmlFragment ? linesOf(fragment).join("\n") : "";
}

/** The one stretch that differs between two texts: replace `removed` units at `at` by `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The change that turns `before` into `after`; never cuts a character in two. Null when they are equal. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (head > 0 && isHighSurrogate(before.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail--;
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}

/** The beginning of some words, at most `limit` UTF-16 units; never cuts a character in two, which no other side could read. */
export function cutWords(words: string, limit: number): string {
  const cut = words.slice(0, limit);
  return cut.length < words.length && isHighSurrogate(cut.charCodeAt(cut.length - 1)) ? cut.slice(0, -1) : cut;
}

/**
 * What an edit from `before` to `after` may make of words that should not grow beyond `limit`: it gives up the end of what
 * it brings, never what stands there, which may be somebody else's.
 */
export function withinLimit(before: string, after: string, limit: number): string {
  const change = after.length > limit ? textChange(before, after) : null;
  if (!change) return after;
  const { at, removed, inserted } = change;
  const room = Math.max(limit - (before.length - removed), 0);
  return before.slice(0, at) + cutWords(inserted, room) + before.slice(at + removed);
}

/** Where a caret at `caret` stands after `change`: before it stays, inside it goes to its end, behind it moves along. */
export function moveCaret(caret: number, change: TextChange): number {
  if (caret <= change.at) return caret;
  if (caret <= change.at + change.removed) return change.at + change.inserted.length;
  return caret + change.inserted.length - change.removed;
}

function newLine(text: string): Y.XmlElement {
  const line = new Y.XmlElement("paragraph");
  if (text !== "") line.insert(0, [new Y.XmlText(text)]);
  return line;
}

/**
 * Edits a line that lies in one text or more. Two people who write the first letter of an empty line at once make a text
 * each; were the line then written anew, each of them would bring the other's letters a second time.
 */
function editTexts(texts: readonly Y.XmlText[], { at, removed, inserted }: TextChange): void {
  let start = 0;
  let home: { readonly text: Y.XmlText; readonly at: number } | null = null;
  for (const text of texts) {
    const end = start + text.length;
    const from = Math.max(at, start);
    const to = Math.min(at + removed, end);
    if (!home && at <= end) home = { text, at: at - start };
    if (to > from) text.delete(from - start, to - from);
    start = end;
  }
  if (home && inserted !== "") home.text.insert(home.at, inserted);
}

function editLine(fragment: Y.XmlFragment, at: number, before: string, after: string): void {
  const change = textChange(before, after);
  if (!change) return;
  const line = fragment.get(at);
  const parts = line instanceof Y.XmlElement ? line.toArray() : [];
  const texts = parts.filter((part) => part instanceof Y.XmlText);
  if (texts.length > 0 && texts.length === parts.length) {
    editTexts(texts, change);
  } else if (line instanceof Y.XmlElement && line.length === 0) {
    line.insert(0, [new Y.XmlText(after)]);
  } else {
    fragment.delete(at, 1);
    fragment.insert(at, [newLine(after)]);
  }
}

/** A fragment that holds `text`, not yet part of a document. */
export function newFragment(text: string): Y.XmlFragment {
  const fragment = new Y.XmlFragment();
  fragment.insert(
    0,
    text.split("\n").map((line) => newLine(line)),
  );
  return fragment;
}

/**
 * Makes a fragment read `after` by the smallest edit, so that two people who type in it at once both keep their words
 * (rule L6). Line ends are `\n`.
 */
export function editFragment(fragment: Y.XmlFragment, after: string): void {
  const top = fragment.toArray();
  const flat = top.every((child) => child instanceof Y.XmlElement && LINE_ELEMENTS.has(child.nodeName));
  const old = flat ? top.map((child) => lineText(child as Y.XmlElement)) : [];
  if (!flat) fragment.delete(0, fragment.length);
  const wanted = after.split("\n");
  let head = 0;
  while (head < old.length && head < wanted.length && old[head] === wanted[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(old.length, wanted.length) - head &&
    old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]
  ) {
    tail++;
  }
  const oldMiddle = old.slice(head, old.length - tail);
  const newMiddle = wanted.slice(head, wanted.length - tail);
  const shared = Math.min(oldMiddle.length, newMiddle.length);
  for (let i = 0; i < shared; i++) editLine(fragment, head + i, oldMiddle[i] ?? "", newMiddle[i] ?? "");
  if (oldMiddle.length > shared) fragment.delete(head + shared, oldMiddle.length - shared);
  if (newMiddle.length > shared) fragment.insert(head + shared, newMiddle.slice(shared).map(newLine));
}
