import type { FieldSelection } from "@openchair/canvas/words-field";

/**
 * What must outlive a field: a card that somebody else moves is drawn anew at its new place, and with it every field in
 * it. The words that were not sent yet stay, and a field has the focus again only when it had it as it went.
 */
export interface FieldMemory {
  /** Comments that were begun and not sent: what they are about, and (after a space) what they answer → their words. */
  readonly drafts: Map<string, string>;
  /** The person asked for this field: it takes the focus as soon as it is drawn. */
  ask(field: string): void;
  /** Where a field that is drawn now puts the caret; undefined when it leaves the focus where it is. */
  startOf(field: string): "end" | FieldSelection | undefined;
  /** A field was drawn. */
  came(field: string): void;
  /** A field goes away while it has the focus. */
  went(field: string, caret: FieldSelection): void;
}

export function createFieldMemory(): FieldMemory {
  let asked: string | null = null;
  const left = new Map<string, FieldSelection>();
  return {
    drafts: new Map(),
    ask(field) {
      asked = field;
      left.delete(field);
    },
    startOf: (field) => (asked === field ? "end" : left.get(field)),
    came(field) {
      if (asked === field) asked = null;
      left.delete(field);
    },
    went(field, caret) {
      left.set(field, caret);
    },
  };
}
