import type { Comment } from "@openchair/board";
import { useEffect, useState } from "react";
import { seenOn } from "./seen.ts";
import type { TalkBoard } from "./talkBoard.ts";
import { useUnread } from "./useUnread.ts";

/**
 * Comments that this person had not seen when they came to these: they stay marked while one looks at them. From then on
 * they count as seen.
 */
export function useFresh(board: TalkBoard, shown: readonly Comment[]): ReadonlySet<string> {
  const unread = useUnread(board);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const seen = seenOn(board.boardId, board.me.id);
  const ids = shown.map(({ id }) => id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ids` stands for `shown`, which is another array each time.
  useEffect(() => {
    const here = new Set(shown.map(({ id }) => id));
    const found = unread.filter(({ id }) => here.has(id));
    if (found.length === 0) return;
    setFresh((before) => new Set([...before, ...found.map(({ id }) => id)]));
    for (const { id } of found) seen.add(id);
  }, [unread, ids, seen]);
  return fresh;
}
