import * as Y from "yjs";
import { BRIEF_FIELDS } from "./brief-fields.ts";
import { FIXED_RECORDS } from "./fixed-records.ts";
import { boxesOnPage, ownBox, spotBelow } from "./geometry.ts";
import { boardRoots, LAYOUT_VERSION, ROOM_ID } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import { createRecord, numberOf, propsOf, readRecord } from "./records.ts";
import { isRichTextType, newRichFragment } from "./rich-text.ts";
import { newFragment } from "./words.ts";

/** Key of rich text in a record of layout 1. */
const RICH_TEXT_KEY = "x:richText";
const TEXT_KEY = "x:text";

/**
 * Brings a board of an older layout to this one: the words of notes, texts, shapes and arrows move from their records to
 * fragments of their own (rule L1), and what came later is added: fields of the brief, the room. Returns whether it wrote. A board of a newer layout is left alone. Only the server
 * calls this, when a board is loaded: two who did it would each bring the words.
 */
export function migrateBoard(doc: Y.Doc): boolean {
  const older = boardRoots(doc).meta.get("layout") === 1;
  if (!older && !lacksParts(doc)) return false;
  doc.transact(() => {
    if (older) moveWords(doc);
    addFields(doc);
    addRoom(doc);
  });
  return true;
}

/** True for a board of this layout that was made before some field of the brief, or the room, was there. */
const lacksParts = (doc: Y.Doc): boolean => {
  const { records, brief, meta } = boardRoots(doc);
  return (
    meta.get("layout") === LAYOUT_VERSION && (!records.has(ROOM_ID) || BRIEF_FIELDS.some((field) => !brief.has(field)))
  );
};

/** From a room that comes later to what lies above it, in canvas units. */
const ROOM_GAP = 32;

/** The room comes to lie where it does on a new board, or further down where something is in the way. */
function addRoom(doc: Y.Doc): void {
  const { records, texts } = boardRoots(doc);
  const room = FIXED_RECORDS.get(ROOM_ID);
  if (!room || records.has(ROOM_ID)) return;
  const others = new Map(readRecords(doc));
  others.delete(ROOM_ID);
  const from = { ...ownBox(others, room, ""), x: numberOf(room["x"]), y: numberOf(room["y"]) };
  createRecord(records, { ...room, ...spotBelow(boxesOnPage(others, texts), from, ROOM_GAP) });
}

function addFields(doc: Y.Doc): void {
  const { brief } = boardRoots(doc);
  for (const field of BRIEF_FIELDS) if (!brief.has(field)) brief.set(field, newFragment(""));
}

function moveWords(doc: Y.Doc): void {
  const { records, texts, meta } = boardRoots(doc);
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
}

/** What {@link migrateBoard} would write, as an update for everybody; null when there is nothing to do. Leaves `doc` alone. */
export function migrationOf(doc: Y.Doc): Uint8Array | null {
  if (boardRoots(doc).meta.get("layout") !== 1 && !lacksParts(doc)) return null;
  const copy = new Y.Doc();
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(copy);
    return migrateBoard(copy) ? Y.encodeStateAsUpdate(copy, before) : null;
  } finally {
    copy.destroy();
  }
}
