import * as Y from "yjs";
import { boardRoots, LAYOUT_VERSION } from "./layout.ts";
import { propsOf, readRecord } from "./records.ts";
import { isRichTextType, newRichFragment } from "./rich-text.ts";
import { newFragment } from "./words.ts";

/** Key of rich text in a record of layout 1. */
const RICH_TEXT_KEY = "x:richText";
const TEXT_KEY = "x:text";

/**
 * Brings a board of an older layout to this one: the words of notes, texts, shapes and arrows move from their records to
 * fragments of their own (rule L1). Returns whether it wrote. A board of a newer layout is left alone. Only the server
 * calls this, when a board is loaded: two who did it would each bring the words.
 */
export function migrateBoard(doc: Y.Doc): boolean {
  const { records, texts, meta } = boardRoots(doc);
  if (meta.get("layout") !== 1) return false;
  doc.transact(() => {
    for (const [id, map] of records.entries()) {
      const record = readRecord(map, id);
      if (record?.typeName !== "shape") continue;
      const { richText, text } = propsOf(record);
      if (isRichTextType(record["type"])) {
        if (!texts.has(id)) texts.set(id, newRichFragment(richText));
        map.delete(RICH_TEXT_KEY);
      } else if (record["type"] === "arrow") {
        if (!texts.has(id)) texts.set(id, newFragment(typeof text === "string" ? text : ""));
        map.delete(TEXT_KEY);
      }
    }
    meta.set("layout", LAYOUT_VERSION);
  });
  return true;
}

/** What {@link migrateBoard} would write, as an update for everybody; null when there is nothing to do. Leaves `doc` alone. */
export function migrationOf(doc: Y.Doc): Uint8Array | null {
  if (boardRoots(doc).meta.get("layout") !== 1) return null;
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(copy);
    return migrateBoard(copy) ? Y.encodeStateAsUpdate(copy, before) : null;
  } finally {
    copy.destroy();
  }
}
