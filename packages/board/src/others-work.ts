import * as Y from "yjs";
import { partsOfChecklistKey } from "./checklist-keys.ts";
import { boardRoots } from "./layout.ts";
import { readRecord } from "./records.ts";
import { partsOfThreadKey } from "./thread-keys.ts";
import type { Written } from "./written.ts";

/** Whose writes these are, by the number yjs gives to a browser. */
type IsMine = (client: number) => boolean;

/** Whether anything in a type, however deep, was written by somebody else and is still there. */
export function holdsOthersWork(type: Written, isMine: IsMine): boolean {
  const counts = (item: Y.Item): boolean => {
    if (item.deleted) return false;
    if (!isMine(item.id.client)) return true;
    return item.content instanceof Y.ContentType && holdsOthersWork(item.content.type, isMine);
  };
  for (const item of type._map.values()) if (counts(item)) return true;
  for (let item = type._start; item !== null; item = item.right) if (counts(item)) return true;
  return false;
}

/**
 * The ids of shapes that others lean on: they put something in them, drew an arrow to them, commented on them, or said that
 * they show a red thread or an item of the checklist.
 */
export function leanedOnByOthers(doc: Y.Doc, isMine: IsMine): Set<string> {
  const { records, comments, threads, checklist } = boardRoots(doc);
  const ids = new Set<string>();
  const theirs = (map: Written, key: string) => {
    const item = map._map.get(key);
    return item !== undefined && !item.deleted && !isMine(item.id.client);
  };
  for (const [key, map] of records.entries()) {
    if (!(map instanceof Y.Map) || !(theirs(map, "0") || theirs(map, "o"))) continue;
    const record = readRecord(map, key);
    for (const id of [record?.["parentId"], record?.["toId"]]) if (typeof id === "string") ids.add(id);
  }
  for (const [id, map] of comments.entries()) {
    if (!(map instanceof Y.Map) || !theirs(comments, id)) continue;
    const on = /"on":"card:([^"]+)"/.exec(String(map.get("0")))?.[1];
    if (on !== undefined) ids.add(on);
  }
  for (const key of threads.keys()) {
    const cardId = partsOfThreadKey(key)?.cardId;
    if (cardId && theirs(threads, key)) ids.add(cardId);
  }
  for (const key of checklist.keys()) {
    const cardId = partsOfChecklistKey(key)?.cardId;
    if (cardId && theirs(checklist, key)) ids.add(cardId);
  }
  return ids;
}
