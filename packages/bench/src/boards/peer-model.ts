import { type CanvasRecord, type Json, PAGE_ID } from "@openchair/board";
import { YKeyValue } from "y-utility/y-keyvalue";
import * as Y from "yjs";
import type { BoardModel } from "./board-model.ts";
import { richWords } from "./rich-words.ts";

type Props = { readonly [key: string]: Json | undefined };
type Entry<Value> = { key: string; val: Value };

/**
 * TECHNIQUE: the board is one list of whole records under their ids, newest last, kept short by `YKeyValue`. Only this
 * name of the list is ours.
 */
export const peerRecords = <Value>(doc: Y.Doc): YKeyValue<Value> =>
  new YKeyValue(doc.getArray<Entry<Value>>("records"));

/** Boards as the tldraw-yjs example keeps them. */
export const peerModel: BoardModel = {
  document({ records }) {
    const doc = new Y.Doc();
    const kept = peerRecords<CanvasRecord>(doc);
    doc.transact(() => {
      kept.set("document:document", {
        id: "document:document",
        typeName: "document",
        name: "",
        gridSize: 10,
        meta: {},
      });
      kept.set(PAGE_ID, { id: PAGE_ID, typeName: "page", name: "Board", index: "a1", meta: {} });
      for (const record of records) kept.set(record.id, record);
    });
    const update = Y.encodeStateAsUpdate(doc);
    doc.destroy();
    return update;
  },

  hand(doc) {
    const kept = peerRecords<CanvasRecord>(doc);
    return (change) =>
      doc.transact(() => {
        const record = kept.get(change.id);
        if (!record) return;
        // TECHNIQUE: whatever changed, the whole record is written.
        const put = (next: Props) => kept.set(change.id, { ...record, ...next } as CanvasRecord);
        const props = record["props"] as Props;
        if (change.what === "move") put({ x: change.x, y: change.y });
        else if (change.what === "recolour") put({ props: { ...props, color: change.colour } as Json });
        else put({ props: { ...props, richText: richWords(change.words) } as Json });
      });
  },
};
