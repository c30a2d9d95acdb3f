import { CHECKLIST_LIMITS, checklistVersion, type LeftItems, leftItems } from "@openchair/board";
import type * as Y from "yjs";
import { z } from "zod";

/** The list that a board goes by: a version of its stream's, but for what its team left as it was. */
export interface BoardList {
  readonly follows: number;
  readonly left: LeftItems;
}

export const boardList = (doc: Y.Doc): BoardList => ({ follows: checklistVersion(doc), left: leftItems(doc) });

const ONE_LEFT = /^([A-Za-z0-9][\w-]{0,63})\.([1-9]\d{0,5})$/;

/** The same from somebody whose board is a moment ahead of the server's. `left` is `<item id>.<version>`, with commas. */
export const boardListQuery = z.object({
  follows: z.coerce.number().int().min(1).optional(),
  left: z
    .string()
    .max(CHECKLIST_LIMITS.left * (CHECKLIST_LIMITS.id + 8))
    .optional(),
});

/** What was asked for, or null when the board itself shall say. What cannot be read is left out. */
export function listAsked({ follows, left = "" }: z.infer<typeof boardListQuery>): BoardList | null {
  if (follows === undefined) return null;
  const items = left.split(",").flatMap((one): [string, number][] => {
    const [, itemId, version] = ONE_LEFT.exec(one) ?? [];
    return itemId === undefined ? [] : [[itemId, Number(version)]];
  });
  return { follows, left: Object.fromEntries(items.slice(0, CHECKLIST_LIMITS.left)) };
}
