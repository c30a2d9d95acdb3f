import {
  boardRoots,
  type ChecklistAnswer,
  checklistVersion,
  type LeftItems,
  leftItems,
  readChecklist,
} from "@openchair/board";
import { liveValue, perDocument } from "../board/boardData.ts";

interface TeamChecklist {
  /** The version that the board follows, and what stays as it was. */
  readonly version: number;
  readonly left: LeftItems;
  readonly answers: readonly ChecklistAnswer[];
}

/** What the team says about its checklist; follows the document, also when a card comes or goes. */
export const liveChecklist = perDocument<TeamChecklist>((doc) => {
  const { records, checklist } = boardRoots(doc);
  return liveValue(
    () => ({ version: checklistVersion(doc), left: leftItems(doc), answers: readChecklist(doc) }),
    (changed) => {
      checklist.observe(changed);
      records.observe(changed);
      return () => {
        checklist.unobserve(changed);
        records.unobserve(changed);
      };
    },
  );
});
