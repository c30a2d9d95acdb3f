/**
 * The most that is read and written. A stream has 20 red threads at most; `claims` leaves room for those that were
 * deleted since. `evidence` is per thread: more cards than that show nothing better. Lengths in UTF-16 units.
 */
export const THREAD_LIMITS = { claims: 60, evidence: 40, id: 64, cardId: 128, value: 300 } as const;

/** No key that would change what an object is: ids become the keys of {@link threadsSummary}. */
export const isThreadId = (id: string) => /^[A-Za-z0-9][\w-]*$/.test(id) && id.length <= THREAD_LIMITS.id;
export const isCardId = (id: string) => id !== "" && id.length <= THREAD_LIMITS.cardId;
export const evidenceKey = (threadId: string, cardId: string) => `${threadId}/${cardId}`;

/** A key's two parts; the second is null for a claim. Null for what is no key of ours. */
export function partsOfThreadKey(key: string): { readonly threadId: string; readonly cardId: string | null } | null {
  const slash = key.indexOf("/");
  const threadId = slash < 0 ? key : key.slice(0, slash);
  const cardId = slash < 0 ? null : key.slice(slash + 1);
  return isThreadId(threadId) && (cardId === null || isCardId(cardId)) ? { threadId, cardId } : null;
}
