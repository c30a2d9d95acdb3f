import { moveCaret, textChange } from "./words.ts";

/**
 * What the words become when somebody typed in a field that does not show the newest words. That happens while a word
 * is being composed (accents, Japanese, most phone keyboards): the field must then be left alone, but others go on
 * typing.
 *
 * @param shown what the field showed before the keystroke
 * @param typed what it shows now
 * @param shared the words as they are in the document
 */
export function mergeTyped(shown: string, typed: string, shared: string): string {
  const mine = textChange(shown, typed);
  if (!mine) return shared;
  const theirs = textChange(shown, shared);
  if (!theirs) return typed;
  const start = moveCaret(mine.at, theirs);
  const end = moveCaret(mine.at + mine.removed, theirs);
  return shared.slice(0, start) + mine.inserted + shared.slice(end);
}

/** Where a selection stands after the words of a field were replaced by newer ones. */
export function moveSelection(
  selection: { readonly start: number; readonly end: number },
  before: string,
  after: string,
): { start: number; end: number } {
  const change = textChange(before, after);
  if (!change) return { ...selection };
  return { start: moveCaret(selection.start, change), end: moveCaret(selection.end, change) };
}
