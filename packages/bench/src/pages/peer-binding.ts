import type { TLRecord, TLStore } from "tldraw";
import type * as Y from "yjs";
import { peerRecords } from "../boards/peer-model.ts";

/**
 * A store bound to a document in the way of the tldraw-yjs example (github.com/tldraw/tldraw-yjs-example), written afresh
 * for this comparison. What is its technique is marked; the rest is the least that makes it run.
 */
export function bindWholeRecords(store: TLStore, doc: Y.Doc): { fill(): void; dispose(): void } {
  const kept = peerRecords<TLRecord>(doc);
  const stops: (() => void)[] = [];

  function listen(): void {
    // TECHNIQUE: what changed here is written as whole records, each time the store tells (once a frame).
    stops.push(
      store.listen(
        ({ changes }) =>
          doc.transact(() => {
            for (const record of Object.values(changes.added)) kept.set(record.id, record);
            for (const [, record] of Object.values(changes.updated)) kept.set(record.id, record);
            for (const record of Object.values(changes.removed)) kept.delete(record.id);
          }),
        { source: "user", scope: "document" },
      ),
    );

    // TECHNIQUE: each change from elsewhere is put in the store by itself, as soon as it arrives.
    const onChange = (changes: Map<string, { action: string; newValue?: TLRecord }>, { local }: Y.Transaction) => {
      if (local) return;
      const put: TLRecord[] = [];
      const remove: TLRecord["id"][] = [];
      for (const [id, { action, newValue }] of changes) {
        if (action === "delete") remove.push(id as TLRecord["id"]);
        else if (newValue) put.push(newValue);
      }
      store.mergeRemoteChanges(() => {
        if (remove.length > 0) store.remove(remove);
        if (put.length > 0) store.put(put);
      });
    };
    kept.on("change", onChange);
    stops.push(() => kept.off("change", onChange));
  }

  return {
    /** TECHNIQUE: once the document is there, the store is emptied and filled with all of it. */
    fill() {
      store.clear();
      store.put([...kept.map.values()].map(({ val }) => val));
      listen();
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
