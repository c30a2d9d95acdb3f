import {
  boardRoots,
  type CanvasRecord,
  createBoard,
  createRecord,
  editFragment,
  isRichTextType,
  type Json,
  newFragment,
  newRichFragment,
  readRecord,
  updateRecord,
} from "@openchair/board";
import * as Y from "yjs";
import type { BoardModel } from "./board-model.ts";
import type { BoardContent } from "./make-shapes.ts";

type Props = { readonly [key: string]: Json | undefined };

/** Keeps a shape's words as a fragment and the rest as its record, as the canvas does when somebody draws it. */
function addShape(doc: Y.Doc, record: CanvasRecord, words: string): void {
  const { records, texts } = boardRoots(doc);
  const { richText, text, ...props } = (record["props"] ?? {}) as Props;
  const type = record.typeName === "shape" ? record["type"] : null;
  if (isRichTextType(type)) {
    createRecord(records, { ...record, props: props as Json });
    texts.set(record.id, newRichFragment(richText));
  } else if (type === "card" || type === "arrow") {
    createRecord(records, { ...record, props: props as Json });
    texts.set(record.id, newFragment(type === "card" ? words : String(text ?? "")));
  } else {
    createRecord(records, record);
  }
}

/** Draws on a board that is there already. */
export function addShapes(doc: Y.Doc, { records, words }: BoardContent): void {
  doc.transact(() => {
    for (const record of records) addShape(doc, record, words.get(record.id) ?? "");
  });
}

/** Boards as Open Chair keeps them: a base and groups for each record, words typed together in fragments. */
export const ourModel: BoardModel = {
  document(content) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    addShapes(doc, content);
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  },

  hand(doc) {
    const { records, texts } = boardRoots(doc);
    return (change) =>
      doc.transact(() => {
        const record = readRecord(records.get(change.id), change.id);
        if (!record) return;
        const put = (next: Props) => updateRecord(records, record, { ...record, ...next } as CanvasRecord);
        const props = record["props"] as Props;
        if (change.what === "move") put({ x: change.x, y: change.y });
        else if (change.what === "recolour") {
          const next = record["type"] === "card" ? { kind: change.kind } : { color: change.colour };
          put({ props: { ...props, ...next } as Json });
        } else {
          const fragment = texts.get(change.id);
          if (fragment) editFragment(fragment, change.words);
        }
      });
  },
};
