import type { CheckInput, Finding } from "./finding.ts";
import { checkCoChairs, checkSize, checkWritten } from "./rules-people.ts";
import { checkBreaks, checkDemanding, checkRoomShare, checkSum } from "./rules-time.ts";

const RULES = [checkSum, checkDemanding, checkBreaks, checkRoomShare, checkCoChairs, checkSize, checkWritten] as const;

/** What in a run sheet is worth a look, in the order of `FINDING_IDS`. An empty run sheet has nothing to look at. */
export function checkRunSheet(input: CheckInput): Finding[] {
  if (!input.sheet.rows.some(({ before }) => !before)) return [];
  return RULES.flatMap((rule) => rule(input));
}
