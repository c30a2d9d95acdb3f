import * as Y from "yjs";
import { BRIEF_FIELDS, type BriefField } from "./brief-fields.ts";
import { addCard, type NewCard } from "./edit-cards.ts";
import { boardRoots, IDEAS_ID, LAYOUT_VERSION, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { type CanvasRecord, createRecord } from "./records.ts";
import { newFragment } from "./words.ts";

/** Where the two places of a new board lie, in canvas units. */
export const SKELETON = {
  ideas: { x: 0, y: 0, w: 396, h: 640 },
  runSheet: { x: 428, y: 0, w: 560, h: 200 },
} as const;

/** What a new board starts with, besides its places. */
export interface BoardSeed {
  readonly brief?: Partial<Record<BriefField, string>>;
  /** Cards in reading order. */
  readonly cards?: readonly NewCard[];
}

const shape = (id: string, type: string, index: string, box: { x: number; y: number; w: number; h: number }) =>
  ({
    id,
    typeName: "shape",
    type,
    x: box.x,
    y: box.y,
    rotation: 0,
    index,
    parentId: PAGE_ID,
    isLocked: false,
    opacity: 1,
    props: { w: box.w, h: box.h },
    meta: {},
  }) satisfies CanvasRecord;

/**
 * A new board as one update. Only the server calls this, once per board (rule L5): if clients seeded, the first two to
 * open a board would each create it.
 */
export function createBoard(seed: BoardSeed = {}): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    const { records, brief, meta } = boardRoots(doc);
    meta.set("layout", LAYOUT_VERSION);
    createRecord(records, { id: "document:document", typeName: "document", name: "", gridSize: 10, meta: {} });
    createRecord(records, { id: PAGE_ID, typeName: "page", name: "Board", index: "a1", meta: {} });
    createRecord(records, shape(IDEAS_ID, "zone", "a1", SKELETON.ideas));
    createRecord(records, shape(RUN_SHEET_ID, "runsheet", "a2", SKELETON.runSheet));
    for (const field of BRIEF_FIELDS) brief.set(field, newFragment(seed.brief?.[field] ?? ""));
    for (const card of seed.cards ?? []) addCard(doc, card);
  });
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}
