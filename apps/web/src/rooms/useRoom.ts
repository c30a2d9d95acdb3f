import { type BoardRoom, boardRoots, type Editing, readRoom, setRoom } from "@openchair/board";
import { useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveValue, perDocument } from "../board/boardData.ts";

const liveRoom = perDocument<BoardRoom>((doc) => {
  const { records } = boardRoots(doc);
  return liveValue(
    () => readRoom(doc),
    (changed) => {
      records.observeDeep(changed);
      return () => records.unobserveDeep(changed);
    },
  );
});

/** How the room is set up; follows the document. */
export function useRoom(doc: Y.Doc): BoardRoom {
  const live = liveRoom(doc);
  return useSyncExternalStore(live.subscribe, live.get);
}

/** Changes the room as one step of this person's undo, and shows it at once: the next press starts from what this one did. */
export function changeRoom({ doc, origin, undoManager }: Editing, change: Partial<BoardRoom>): void {
  undoManager.stopCapturing();
  setRoom(doc, change, origin);
  liveRoom(doc).now();
}
