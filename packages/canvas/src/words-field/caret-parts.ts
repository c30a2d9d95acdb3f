import type { OtherCaret } from "./carets.ts";

/** Words around somebody's caret: in front, what they have selected, behind. */
export interface CaretParts {
  readonly before: string;
  readonly selected: string;
  readonly after: string;
  /** True when they type in front of what they have selected. */
  readonly atStart: boolean;
}

/** An offset that lies in the words and does not cut a character in two. */
function whole(words: string, offset: number): number {
  const at = Math.min(Math.max(offset, 0), words.length);
  const unit = words.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && at > 0 ? at - 1 : at;
}

/** Cuts words where somebody else's caret is. What they told may be older than the words: it is brought into bounds. */
export function caretParts(words: string, { at, end }: Pick<OtherCaret, "at" | "end">): CaretParts {
  const from = whole(words, Math.min(at, end));
  const to = whole(words, Math.max(at, end));
  return {
    before: words.slice(0, from),
    selected: words.slice(from, to),
    after: words.slice(to),
    atStart: end < at,
  };
}
