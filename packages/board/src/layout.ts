import type * as Y from "yjs";

/**
 * The layout of a board document (design §4, `SPEC.md` L1). A reader that meets a higher number must not write:
 * it asks the person to reload instead.
 */
export const LAYOUT_VERSION = 2;

/** Ids the server gives to what every board has. They are fixed so that two clients can never both create them. */
export const PAGE_ID = "page:board";
export const IDEAS_ID = "shape:ideas";
export const RUN_SHEET_ID = "shape:run-sheet";
export const ROOM_ID = "shape:room";
export const FIXED_IDS: readonly string[] = ["document:document", PAGE_ID, IDEAS_ID, RUN_SHEET_ID, ROOM_ID];

/** A canvas record in the document: group key → JSON string. See `records.ts`. */
export type RecordMap = Y.Map<string>;

export interface BoardRoots {
  /** Everything the canvas draws: record id → groups. */
  readonly records: Y.Map<RecordMap>;
  /** The words of cards, zones (their name), notes, texts, shapes and arrows: shape id → fragment. */
  readonly texts: Y.Map<Y.XmlFragment>;
  /** The brief's own fields: field → fragment. */
  readonly brief: Y.Map<Y.XmlFragment>;
  /** What people say about a card, a field of the brief or the board: comment id → parts. See `comments.ts`. */
  readonly comments: Y.Map<Y.Map<string>>;
  /** Which red threads of the stream the team takes up, and which cards show it. See `threads.ts`. */
  readonly threads: Y.Map<string>;
  /** What the team says about each item of its checklist, and which version of the list it follows. See `checklist.ts`. */
  readonly checklist: Y.Map<string>;
  /** What may be recorded, photographed and quoted, by part of the session. See `consents.ts`. */
  readonly consents: Y.Map<string>;
  /** Which card went into which field of the brief. See `provenance.ts`. */
  readonly provenance: Y.Map<string>;
  /** `layout`: {@link LAYOUT_VERSION}. */
  readonly meta: Y.Map<unknown>;
}

/** The roots of a board document. */
export function boardRoots(doc: Y.Doc): BoardRoots {
  return {
    records: doc.getMap("records"),
    texts: doc.getMap("texts"),
    brief: doc.getMap("brief"),
    comments: doc.getMap("comments"),
    threads: doc.getMap("threads"),
    checklist: doc.getMap("checklist"),
    consents: doc.getMap("consents"),
    provenance: doc.getMap("provenance"),
    meta: doc.getMap("meta"),
  };
}
