/** Which comments somebody has seen on this device. Nobody else is told. */
export interface Seen {
  has(id: string): boolean;
  add(id: string): void;
  /** Changes whenever something was added. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

/** More than a board ever has; the newest are kept. */
const MOST = 3000;

type Keep = Pick<Storage, "getItem" | "setItem">;

/** A browser may not let us keep anything, or what is kept may not be ours to read. Then it lasts as long as the page. */
function readIds(keep: Keep | null, key: string): string[] {
  try {
    const ids: unknown = JSON.parse(keep?.getItem(key) ?? "[]");
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string").slice(-MOST) : [];
  } catch {
    return [];
  }
}

export function createSeen(keep: Keep | null, key: string): Seen {
  const ids = new Set(readIds(keep, key));
  const listeners = new Set<() => void>();
  let version = 0;
  return {
    has: (id) => ids.has(id),
    add(id) {
      if (ids.has(id)) return;
      // What another tab of this person has seen meanwhile is seen, too.
      for (const other of readIds(keep, key)) ids.add(other);
      ids.add(id);
      version += 1;
      try {
        keep?.setItem(key, JSON.stringify([...ids].slice(-MOST)));
      } catch {
        // See `readIds`.
      }
      for (const listener of listeners) listener();
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const made = new Map<string, Seen>();

/** What one person has seen on one board, on this device. */
export function seenOn(boardId: string, personId: string): Seen {
  const key = `openchair.seen.${personId}.${boardId}`;
  let keep: Keep | null = null;
  try {
    keep = localStorage;
  } catch {
    // See `readIds`.
  }
  const seen = made.get(key) ?? createSeen(keep, key);
  made.set(key, seen);
  return seen;
}
