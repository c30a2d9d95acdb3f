import * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField } from "./brief-fields.ts";
import type { CarriedBoard } from "./carry-over.ts";
import { followChecklist } from "./checklist.ts";
import { addCard, type NewCard } from "./edit-cards.ts";
import { FIXED_RECORDS } from "./fixed-records.ts";
import { boardRoots, LAYOUT_VERSION } from "./layout.ts";
import { createRecord } from "./records.ts";
import { type BoardRoom, setRoom } from "./room.ts";
import { newFragment } from "./words.ts";

/** What a new board starts with, besides its places. */
export interface BoardSeed {
  readonly brief?: Partial<Record<BriefField, string>>;
  /** How the room is set up, when that is known. */
  readonly room?: Partial<BoardRoom>;
  /** Cards in reading order. */
  readonly cards?: readonly NewCard[];
  /** What the board of an earlier edition hands on. */
  readonly carried?: CarriedBoard;
  /** The version of the stream's checklist that it follows; 1 when left out. */
  readonly checklist?: number;
}

/**
 * A new board as one update. Only the server calls this, once per board (rule L5): if clients seeded, the first two to
 * open a board would each create it.
 */
export function createBoard(seed: BoardSeed = {}): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    const { records, texts, brief, meta } = boardRoots(doc);
    meta.set("layout", LAYOUT_VERSION);
    const { carried } = seed;
    for (const record of carried?.records ?? []) createRecord(records, record);
    for (const record of FIXED_RECORDS.values()) createRecord(records, record);
    for (const [id, words] of carried?.texts ?? []) texts.set(id, words);
    for (const field of BRIEF_FIELDS) {
      brief.set(field, carried?.brief.get(field) ?? newFragment(seed.brief?.[field] ?? ""));
    }
    if (seed.room) setRoom(doc, seed.room);
    for (const card of seed.cards ?? []) addCard(doc, card);
    followChecklist(doc, seed.checklist ?? 1);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
