import * as Y from "yjs";

/** The room in which a board's ledger is: `<board id>.ledger`. */
export const ledgerId = (boardId: string): string => `${boardId}${LEDGER_END}`;
const LEDGER_END = ".ledger";

/** The board a ledger belongs to; null when the id is not one of a ledger. */
export const boardOfLedger = (id: string): string | null =>
  id.endsWith(LEDGER_END) ? id.slice(0, -LEDGER_END.length) : null;

/**
 * A ledger's entries: `<kind>/<id>` → JSON. Only the server writes them; everybody with a seat may read all of them, so
 * nothing is in them that not everybody on the board may know.
 */
const entriesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("ledger");

/** What a ledger says, by key. */
export function readLedger(doc: Y.Doc): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const [key, value] of entriesOf(doc).entries()) if (typeof value === "string") entries.set(key, value);
  return entries;
}

/** Calls back when entries of some kinds have changed. Returns how to stop. */
export function watchLedger(doc: Y.Doc, kinds: readonly string[], onChange: () => void): () => void {
  const entries = entriesOf(doc);
  const look = ({ keysChanged }: Y.YMapEvent<unknown>) => {
    if ([...keysChanged].some((key) => kinds.includes(kindOf(key)))) onChange();
  };
  entries.observe(look);
  return () => entries.unobserve(look);
}

/**
 * Makes the entries of some kinds be exactly these, touching only those that differ. Entries of other kinds stay. Returns
 * whether anything was written.
 */
export function writeLedger(doc: Y.Doc, kinds: readonly string[], wanted: ReadonlyMap<string, string>): boolean {
  const entries = entriesOf(doc);
  const gone = [...entries.keys()].filter((key) => kinds.includes(kindOf(key)) && !wanted.has(key));
  const changed = [...wanted].filter(([key, value]) => entries.get(key) !== value);
  if (gone.length === 0 && changed.length === 0) return false;
  doc.transact(() => {
    for (const key of gone) entries.delete(key);
    for (const [key, value] of changed) entries.set(key, value);
  });
  return true;
}

const kindOf = (key: string) => key.split("/")[0] ?? "";

/** An empty ledger, as one update. */
export function emptyLedger(): Uint8Array {
  const doc = new Y.Doc();
  try {
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}
