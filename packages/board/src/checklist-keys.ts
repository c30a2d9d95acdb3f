/**
 * The most that is read and written. A list has far fewer items; `items` leaves room for those that left it since.
 * `evidence` is per item: more cards than that show nothing better. `left` is how many items may stay as they were. Lengths in
 * UTF-16 units.
 */
export const CHECKLIST_LIMITS = { items: 200, evidence: 20, left: 40, id: 64, cardId: 128, reason: 500 } as const;

/** Holds the number of the version that the board follows. No item's key: those have a `/`. */
export const VERSION_KEY = "version";

/** No id that would change what an object is. */
export const isItemId = (id: string) => /^[A-Za-z0-9][\w-]*$/.test(id) && id.length <= CHECKLIST_LIMITS.id;

export type ChecklistPart = "status" | "reason" | "as-of";

export const partKey = (itemId: string, part: ChecklistPart) => `${itemId}/${part}`;
export const proofKey = (itemId: string, cardId: string) => `${itemId}/card/${cardId}`;

/**
 * What a key of an item says: its answer, the reason for it, the version whose words it keeps, or that a card shows it. Null
 * for what is no key of ours.
 */
export function partsOfChecklistKey(
  key: string,
): { readonly itemId: string; readonly part: ChecklistPart | "card"; readonly cardId: string } | null {
  const [, itemId = "", part, cardId = ""] = /^([^/]+)\/(status|reason|as-of|card)(?:\/(.+))?$/s.exec(key) ?? [];
  if (!isItemId(itemId)) return null;
  if (part === "card")
    return cardId !== "" && cardId.length <= CHECKLIST_LIMITS.cardId ? { itemId, part, cardId } : null;
  const isPart = part === "status" || part === "reason" || part === "as-of";
  return isPart && cardId === "" ? { itemId, part, cardId } : null;
}
