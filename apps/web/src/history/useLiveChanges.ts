import { type BoardChange, compareBoards } from "@openchair/board";
import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveValue } from "../board/boardData.ts";

/** What differs between two documents, followed while somebody works on one of them; null while one is missing. */
export function useLiveChanges(before: Y.Doc | null, after: Y.Doc | null): readonly BoardChange[] | null {
  const live = useMemo(
    () =>
      liveValue(
        () => (before && after ? compareBoards(before, after) : null),
        (changed) => {
          for (const doc of [before, after]) doc?.on("update", changed);
          return () => {
            for (const doc of [before, after]) doc?.off("update", changed);
          };
        },
      ),
    [before, after],
  );
  return useSyncExternalStore(live.subscribe, live.get);
}
