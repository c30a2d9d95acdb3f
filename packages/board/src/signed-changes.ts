import type { SignedContent, SignedSegment } from "./signed-content.ts";

/** One place where two contents differ. `before` and `after` are as people wrote them; "" is nothing. */
export interface ContentChange {
  readonly what: "fact" | "room" | "field" | "list" | "segment-added" | "segment-removed" | "segment-changed" | "order";
  /** The fact, the part of the room, the field or the list by its name; of a segment, its first line. */
  readonly where: string;
  /** Of a changed segment: which part of it. */
  readonly part: "" | keyof Omit<SignedSegment, "id">;
  readonly before: string;
  readonly after: string;
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return "";
  return Array.isArray(value) ? value.join(", ") : String(value);
};

const nameOf = ({ text }: SignedSegment) => text.split("\n")[0] ?? "";

function differing(
  what: ContentChange["what"],
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ContentChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((where) => {
    const [was, is] = [asText(before[where]), asText(after[where])];
    return was === is ? [] : [{ what, where, part: "" as const, before: was, after: is }];
  });
}

const PARTS = [
  "text",
  "minutes",
  "format",
  "voices",
  "room",
  "before",
  "beside",
  "leads",
  "materials",
  "written",
  "roomShare",
  "isBreak",
] as const;

function segmentChanges(before: readonly SignedSegment[], after: readonly SignedSegment[]): ContentChange[] {
  const was = new Map(before.map((segment) => [segment.id, segment]));
  const is = new Map(after.map((segment) => [segment.id, segment]));
  const changes: ContentChange[] = [];
  for (const segment of after) {
    const earlier = was.get(segment.id);
    const where = nameOf(segment);
    if (!earlier) {
      changes.push({ what: "segment-added", where, part: "", before: "", after: segment.text });
      continue;
    }
    for (const part of PARTS) {
      const [from, to] = [asText(earlier[part]), asText(segment[part])];
      if (from !== to) changes.push({ what: "segment-changed", where: nameOf(earlier), part, before: from, after: to });
    }
  }
  for (const segment of before) {
    if (is.has(segment.id)) continue;
    changes.push({ what: "segment-removed", where: nameOf(segment), part: "", before: segment.text, after: "" });
  }
  const kept = (segments: readonly SignedSegment[], others: ReadonlyMap<string, SignedSegment>) =>
    segments.filter(({ id }) => others.has(id));
  const [from, to] = [kept(before, is), kept(after, was)];
  if (from.some(({ id }, at) => id !== to[at]?.id)) {
    const order = (segments: readonly SignedSegment[]) => segments.map(nameOf).join(", ");
    changes.push({ what: "order", where: "", part: "", before: order(from), after: order(to) });
  }
  return changes;
}

/** What has changed between what was signed and what there is now: nothing exactly when both are equal. */
export function contentChanges(before: SignedContent, after: SignedContent): ContentChange[] {
  return [
    ...differing("fact", { ...before.facts }, { ...after.facts }),
    ...differing("room", { ...before.room }, { ...after.room }),
    ...differing("field", before.fields, after.fields),
    ...differing("list", joined(before.lists), joined(after.lists)),
    ...segmentChanges(before.segments, after.segments),
  ];
}

/** Lists line by line, so that "one, two" and "one", "two" are not the same. */
const joined = (lists: SignedContent["lists"]) =>
  Object.fromEntries(Object.entries(lists).map(([kind, items]) => [kind, items.join("\n")]));
