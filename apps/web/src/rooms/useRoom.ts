import { type BoardRoom, boardRoots, readRoom } from "@openchair/board";
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
