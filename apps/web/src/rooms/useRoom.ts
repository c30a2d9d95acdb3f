import { type BoardRoom, boardRoots, type Editing, readRoom, roomChoice, setRoom } from "@openchair/board";
import type { RoomChoice } from "@openchair/formats";
import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveValue, perDocument } from "../board/boardData.ts";

const liveRoom = perDocument<BoardRoom>((doc) => {
  const { records } = boardRoots(doc);
  let last = readRoom(doc);
  return liveValue(
    () => {
      // The same object while it says the same: other changes come with every letter that somebody types.
      const now = readRoom(doc);
      if (JSON.stringify(now) !== JSON.stringify(last)) last = now;
      return last;
    },
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

/** What there is to draw of the room: the same until it is another. Null while no layout is chosen. */
export function useRoomChoice(doc: Y.Doc, expected: number | null): RoomChoice | null {
  const room = useRoom(doc);
  return useMemo(() => roomChoice(room, expected), [room, expected]);
}

/** Changes the room as one step of this person's undo, and shows it at once: the next press starts from what this one did. */
export function changeRoom({ doc, origin, undoManager }: Editing, change: Partial<BoardRoom>): void {
  undoManager.stopCapturing();
  setRoom(doc, change, origin);
  liveRoom(doc).now();
}
