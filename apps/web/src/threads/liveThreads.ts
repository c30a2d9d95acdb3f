import { type BoardThread, boardRoots, readThreads } from "@openchair/board";
import { liveValue, perDocument } from "../board/boardData.ts";

/** The red threads that the team takes up; follows the document, also when a card comes or goes. */
export const liveThreads = perDocument<readonly BoardThread[]>((doc) => {
  const { records, threads } = boardRoots(doc);
  return liveValue(
    () => readThreads(doc),
    (changed) => {
      threads.observe(changed);
      records.observe(changed);
      return () => {
        threads.unobserve(changed);
        records.unobserve(changed);
      };
    },
  );
});
