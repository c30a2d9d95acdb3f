import type { Comment } from "@openchair/board";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { seenOn } from "./seen.ts";
import type { TalkBoard } from "./talkBoard.ts";
import { useSpeakers, useTalk } from "./useSpeakers.ts";

/** Comments of others that this person has not seen on this device. */
export function useUnread(board: Pick<TalkBoard, "boardId" | "editing" | "me" | "people">): readonly Comment[] {
  const { boardId, me } = board;
  const seen = seenOn(boardId, me.id);
  const subscribe = useCallback((listener: () => void) => seen.subscribe(listener), [seen]);
  const version = useSyncExternalStore(subscribe, seen.version);
  const { comments } = useTalk(board);
  const speakers = useSpeakers(board);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was seen changes with its version.
  return useMemo(
    () => comments.filter((said) => said.text !== "" && !seen.has(said.id) && speakers.of(said)?.id !== me.id),
    [comments, speakers, seen, version, me.id],
  );
}
