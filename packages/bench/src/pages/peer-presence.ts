import {
  atom,
  createPresenceStateDerivation,
  type Editor,
  InstancePresenceRecordType,
  react,
  type TLInstancePresence,
} from "tldraw";
import type { Awareness } from "y-protocols/awareness";

/** Presence in the way of the tldraw-yjs example, written afresh: whole tldraw presence records as awareness states. */
export function bindWholePresence(editor: Editor, awareness: Awareness): () => void {
  const { store } = editor;
  const me = atom("me", { id: String(awareness.clientID), name: "Ada", color: "#3B4CC0" });
  const id = InstancePresenceRecordType.createId(String(awareness.clientID));
  const presence = createPresenceStateDerivation(me, id)(store);

  // TECHNIQUE: own presence goes out in the animation frame after it changed.
  const stop = react("tell my presence", () => awareness.setLocalStateField("presence", presence.get()), {
    scheduleEffect: (execute) => requestAnimationFrame(execute),
  });

  // TECHNIQUE: each awareness message is put in the store by itself.
  const onUpdate = (change: { added: number[]; updated: number[]; removed: number[] }) => {
    const states = awareness.getStates();
    const put: TLInstancePresence[] = [];
    const remove: TLInstancePresence["id"][] = [];
    for (const client of [...change.added, ...change.updated]) {
      const record: unknown = states.get(client)?.["presence"];
      if (record && client !== awareness.clientID) put.push(record as TLInstancePresence);
    }
    for (const client of change.removed) remove.push(InstancePresenceRecordType.createId(String(client)));
    store.mergeRemoteChanges(() => {
      if (remove.length > 0) store.remove(remove);
      if (put.length > 0) store.put(put);
    });
  };
  awareness.on("update", onUpdate);
  return () => {
    stop();
    awareness.off("update", onUpdate);
  };
}
