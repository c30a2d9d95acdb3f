import type * as Y from "yjs";
import { BRIEF_FIELDS } from "./brief-fields.ts";
import { isObject } from "./json.ts";
import { boardRoots } from "./layout.ts";
import { readRecords } from "./read-records.ts";
import type { CanvasRecord } from "./records.ts";

/** What one board hands on to the board of the next edition. Its fragments belong to no document yet: use it once. */
export interface CarriedBoard {
  readonly records: readonly CanvasRecord[];
  /** Shape id → words. */
  readonly texts: ReadonlyMap<string, Y.XmlFragment>;
  /** Field of the brief → words. */
  readonly brief: ReadonlyMap<string, Y.XmlFragment>;
}

/** Pictures are kept for one board each and stay there. */
const isPicture = ({ typeName, type }: CanvasRecord) => typeName === "asset" || type === "image";

/** Nobody of the last edition's team is on the next one's board. */
function withoutPerson(record: CanvasRecord): CanvasRecord {
  const { meta } = record;
  if (!isObject(meta)) return record;
  const { createdBy: _person, ...rest } = meta;
  return { ...record, meta: rest };
}

/**
 * What a team made that the next one can build on: cards, run sheet, zones, links, drawings and the words of the brief.
 * No comments, nobody's name, no pictures, no say about red threads, which each team takes up
 * anew, and no answers to the checklist.
 */
export function carriedFrom(doc: Y.Doc): CarriedBoard {
  const { texts, brief } = boardRoots(doc);
  const all = [...readRecords(doc).values()];
  const left = new Set(all.filter(isPicture).map(({ id }) => id));
  const hangsOn = (record: CanvasRecord) => {
    const { parentId, fromId, toId } = record;
    return [parentId, fromId, toId].some((id) => typeof id === "string" && left.has(id));
  };
  const records = all.filter((record) => !left.has(record.id) && !hangsOn(record)).map(withoutPerson);
  const kept = new Set(records.map(({ id }) => id));
  const words = new Map<string, Y.XmlFragment>();
  for (const [id, fragment] of texts.entries()) if (kept.has(id)) words.set(id, fragment.clone());
  const fields = new Map<string, Y.XmlFragment>();
  for (const field of BRIEF_FIELDS) {
    const fragment = brief.get(field);
    if (fragment) fields.set(field, fragment.clone());
  }
  return { records, texts: words, brief: fields };
}
