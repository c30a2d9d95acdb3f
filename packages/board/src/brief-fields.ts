import * as Y from "yjs";
import { boardRoots } from "./layout.ts";
import { cutWords, editFragment, fragmentText, newFragment, withinLimit } from "./words.ts";

/**
 * The brief's own fields, which live in the document and are typed together. `shaped`: how lived experience shaped the
 * session; `tool`: something to take home; `easy`: the session in easy words, for who comes.
 */
export const BRIEF_FIELDS = [
  "title",
  "pitch",
  "abstract",
  "aim",
  "audience",
  "takeaways",
  "formatWhy",
  "shaped",
  "layout",
  "access",
  "interaction",
  "consent",
  "risks",
  "followUp",
  "tool",
  "evidence",
  "easy",
] as const;
export type BriefField = (typeof BRIEF_FIELDS)[number];

/** The most that one field takes in, in UTF-16 units. What is good to have is shorter: see `@openchair/brief`. */
export const BRIEF_FIELD_LIMIT = 20_000;

/** The words of one field; "" while nobody has written any. */
export function readBriefField(doc: Y.Doc, field: BriefField): string {
  return fragmentText(boardRoots(doc).brief.get(field));
}

/** The words of all fields. */
export function readBriefFields(doc: Y.Doc): Record<BriefField, string> {
  return Object.fromEntries(BRIEF_FIELDS.map((field) => [field, readBriefField(doc, field)])) as Record<
    BriefField,
    string
  >;
}

/** Makes a field read `words`, by the smallest edit. The server creates the fields, so this never has to in practice. */
export function setBriefField(doc: Y.Doc, field: BriefField, words: string, origin?: unknown): void {
  doc.transact(() => {
    const { brief } = boardRoots(doc);
    const fragment = brief.get(field);
    if (fragment instanceof Y.XmlFragment) {
      editFragment(fragment, withinLimit(fragmentText(fragment), words, BRIEF_FIELD_LIMIT));
    } else {
      brief.set(field, newFragment(cutWords(words, BRIEF_FIELD_LIMIT)));
    }
  }, origin);
}
