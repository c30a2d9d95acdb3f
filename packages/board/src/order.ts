import type { CanvasRecord } from "./records.ts";

/** Reading order: by index key, equal keys by id, so that every side sees the same. */
export const byReadingOrder = (
  a: { readonly index: string; readonly id: string },
  b: { readonly index: string; readonly id: string },
) => (a.index === b.index ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.index < b.index ? -1 : 1);

/** What lies directly in `parent`, in order, of some repaired records. */
export function childrenIn(
  records: ReadonlyMap<string, CanvasRecord>,
  parent: string,
): { id: string; index: string }[] {
  const children: { id: string; index: string }[] = [];
  for (const { id, typeName, parentId, index } of records.values()) {
    if (typeName === "shape" && parentId === parent) children.push({ id, index: String(index) });
  }
  return children.sort(byReadingOrder);
}

/** The key of the last child of `parent`; null when it has none. */
export function lastKeyIn(records: ReadonlyMap<string, CanvasRecord>, parent: string): string | null {
  return childrenIn(records, parent).at(-1)?.index ?? null;
}
