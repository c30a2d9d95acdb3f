import {
  boardRoots,
  type CanvasRecord,
  type Editing,
  fragmentText,
  type Json,
  type Link,
  readRecord,
  updateRecord,
} from "@openchair/board";
import type * as Y from "yjs";

/** The most letters that the description of a picture keeps, in UTF-16 units. */
export const PICTURE_WORDS_LIMIT = 1000;

/** A picture on the canvas and what it shows, in words. */
export interface Picture {
  readonly id: string;
  readonly words: string;
}

const propsOf = (record: CanvasRecord) => (record["props"] ?? {}) as { readonly [key: string]: Json };

/** The pictures among some records, in their order, and how many things were drawn that say nothing in words. */
export function readPictures(
  records: ReadonlyMap<string, CanvasRecord>,
  texts: Y.Map<Y.XmlFragment>,
  links: readonly Link[],
): { pictures: Picture[]; drawings: number } {
  const linked = new Set(links.map(({ id }) => id));
  const found: (Picture & { order: string })[] = [];
  let drawings = 0;
  for (const record of records.values()) {
    if (record.typeName !== "shape") continue;
    switch (record["type"]) {
      case "image": {
        const words = propsOf(record)["altText"];
        found.push({
          id: record.id,
          words: typeof words === "string" ? words : "",
          order: `${String(record["index"])} ${record.id}`,
        });
        break;
      }
      case "draw":
      case "line":
      case "highlight":
        drawings += 1;
        break;
      case "geo":
        if (fragmentText(texts.get(record.id)).trim() === "") drawings += 1;
        break;
      case "arrow":
        if (!linked.has(record.id)) drawings += 1;
        break;
    }
  }
  const pictures = found.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id, words }) => ({ id, words }));
  return { pictures, drawings };
}

/** Says in words what a picture shows, as one step of undo. Nothing when the picture is gone, or says so already. */
export function describePicture({ doc, origin, undoManager }: Editing, id: string, words: string): void {
  const { records } = boardRoots(doc);
  const record = readRecord(records.get(id), id);
  if (!record || propsOf(record)["altText"] === words) return;
  undoManager.stopCapturing();
  doc.transact(() => {
    updateRecord(records, record, { ...record, props: { ...propsOf(record), altText: words } });
  }, origin);
  undoManager.stopCapturing();
}
