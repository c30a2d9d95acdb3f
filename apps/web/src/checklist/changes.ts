import type { ChecklistChanges, ChecklistItem } from "@openchair/programme";

/** What became of one item between two lists. `kept`: its words are the same, and a team said why it is good. */
export interface ItemChange {
  readonly id: string;
  readonly what: "new" | "changed" | "kept" | "dropped";
  readonly before: ChecklistItem | null;
  readonly after: ChecklistItem | null;
}

/** The changes of a list, one by one: new items first, then those that read otherwise, those taken out, those kept. */
export function changesIn({ added, changed, removed }: ChecklistChanges): ItemChange[] {
  const isSame = (a: ChecklistItem, b: ChecklistItem) =>
    a.owner === b.owner && JSON.stringify(a.words) === JSON.stringify(b.words);
  const both = changed.map(({ before, after }): ItemChange => {
    return { id: after.id, what: isSame(before, after) ? "kept" : "changed", before, after };
  });
  return [
    ...added.map((after): ItemChange => ({ id: after.id, what: "new", before: null, after })),
    ...both.filter(({ what }) => what === "changed"),
    ...removed.map((before): ItemChange => ({ id: before.id, what: "dropped", before, after: null })),
    ...both.filter(({ what }) => what === "kept"),
  ];
}
