import { boardRoots, type Comment, commentCounts, readComments, type Talk, talksOf } from "@openchair/board";
import { liveValue, perDocument } from "../board/boardData.ts";

export interface TalkData {
  readonly comments: readonly Comment[];
  /** The one with the newest comment last. */
  readonly talks: readonly Talk[];
  /** Place → how many comments there are in talks that are open. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Everything that is said on a board; follows the document. */
export const liveTalk = perDocument<TalkData>((doc) => {
  const { comments } = boardRoots(doc);
  return liveValue(
    () => {
      const all = readComments(doc);
      const talks = talksOf(all);
      const open = talks.filter(({ resolved }) => !resolved).flatMap(({ comments }) => comments);
      return { comments: all, talks, counts: commentCounts(open) };
    },
    (changed) => {
      comments.observeDeep(changed);
      return () => comments.unobserveDeep(changed);
    },
  );
});
