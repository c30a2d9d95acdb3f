const KEY = "openchair.known";

/*
 * Whether this browser was let in before. The session itself is in a cookie that no script can read; without this note
 * every visitor's first page would begin with a refused request, which browsers report as an error.
 */

/** False only when nobody can be signed in here as far as we know. Where nothing can be stored we have to ask. */
export function mayBeKnown(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** Notes that the server knew, or did not know, who asked. */
export function noteKnown(known: boolean): void {
  try {
    if (known) localStorage.setItem(KEY, "yes");
    else localStorage.removeItem(KEY);
  } catch {
    // See `mayBeKnown`.
  }
}
