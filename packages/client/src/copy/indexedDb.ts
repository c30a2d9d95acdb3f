import { type CopyId, type CopyStore, CopyTrouble, type CopyWrite, type OpenedCopy, type Unsaved } from "./port.ts";

const NAME = "open-chair";
const ROWS = "rows";
const COPIES = "copies";
const BY_COPY = "copy";

interface RowRecord {
  /** Given by the database. */
  readonly row?: number;
  readonly person: string;
  readonly board: string;
  readonly data: Uint8Array;
}

interface CopyRecord {
  readonly person: string;
  readonly board: string;
  readonly birth: string;
  /** When it was last opened or written, in milliseconds since 1970. */
  readonly used: number;
  readonly whole: boolean;
  readonly bytes: number;
  readonly tailRows: number;
  readonly tailBytes: number;
  readonly unsaved: Unsaved;
}

/** The two tables, inside one transaction. */
interface Tables {
  readonly rows: IDBObjectStore;
  readonly copies: IDBObjectStore;
}

const keyOf = ({ person, board }: CopyId): IDBValidKey => [person, board];
const isSaved = (record: CopyRecord) => Object.keys(record.unsaved).length === 0;

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function asTrouble(error: unknown): CopyTrouble {
  if (error instanceof CopyTrouble) return error;
  const isFull = error instanceof Error && error.name === "QuotaExceededError";
  return new CopyTrouble(isFull ? "full" : "unavailable", error);
}

/** Copies in the browser's IndexedDB: one database for all boards and all people of this browser. */
export class IndexedDbCopies implements CopyStore {
  private readonly factory: () => IDBFactory;
  private opened: Promise<IDBDatabase> | null = null;

  /** Asking a browser for its IndexedDB may already throw, so it is asked when it is needed. */
  constructor(factory: () => IDBFactory = () => indexedDB) {
    this.factory = factory;
  }

  open(id: CopyId, now: number): Promise<OpenedCopy> {
    return this.change(async ({ rows, copies }) => {
      const found: RowRecord[] = await ask(rows.index(BY_COPY).getAll(keyOf(id)));
      const record = (await recordOf(copies, id)) ?? fresh(id, now);
      await ask(copies.put({ ...record, used: now }));
      return { birth: record.birth, rows: found.map((row) => row.data), whole: record.whole, unsaved: record.unsaved };
    });
  }

  write(id: CopyId, { birth, update, edits, confirmed, whole, now }: CopyWrite) {
    return this.change(async ({ rows, copies }) => {
      const record = await recordOf(copies, id);
      if (record?.birth !== birth) throw new CopyTrouble("gone");
      const unsaved: Record<string, number> = { ...record.unsaved };
      for (const [name, row] of Object.entries(confirmed)) if (unsaved[name] === row) delete unsaved[name];
      let { bytes, tailRows, tailBytes } = record;
      let row = 0;
      if (update !== null) {
        // A view is stored with all of the memory that it looks at.
        const data = update.byteLength === update.buffer.byteLength ? update : update.slice();
        row = (await ask(rows.add({ person: id.person, board: id.board, data } satisfies RowRecord))) as number;
        if (bytes > 0) {
          tailRows += 1;
          tailBytes += data.length;
        }
        bytes += data.length;
        if (edits !== null) unsaved[edits] = row;
      }
      const next = { ...record, used: now, whole: record.whole || whole, bytes, tailRows, tailBytes, unsaved };
      await ask(copies.put(next satisfies CopyRecord));
      return { row, tailRows, tailBytes, bytes };
    }, edits !== null);
  }

  fold(id: CopyId, merge: (rows: readonly Uint8Array[]) => Uint8Array): Promise<number> {
    return this.change(async ({ rows, copies }) => {
      const record = await recordOf(copies, id);
      const found: RowRecord[] = await ask(rows.index(BY_COPY).getAll(keyOf(id)));
      if (record === undefined || found.length < 2) return record?.bytes ?? 0;
      const data = merge(found.map((row) => row.data));
      for (const { row } of found) if (row !== undefined) rows.delete(row);
      await ask(rows.add({ person: id.person, board: id.board, data } satisfies RowRecord));
      await ask(copies.put({ ...record, bytes: data.length, tailRows: 0, tailBytes: 0 } satisfies CopyRecord));
      return data.length;
    }, true);
  }

  erase(id: CopyId): Promise<void> {
    return this.change((tables) => eraseIn(tables, id));
  }

  eraseSaved(id: CopyId): Promise<boolean> {
    return this.change(async (tables) => {
      const record = await recordOf(tables.copies, id);
      const isGone = record === undefined || isSaved(record);
      if (isGone) await eraseIn(tables, id);
      return isGone;
    });
  }

  eraseOf(person: string): Promise<void> {
    return this.change(async (tables) => {
      for (const record of await recordsOf(tables.copies)) if (record.person === person) await eraseIn(tables, record);
    });
  }

  async unsavedOf(person: string): Promise<readonly string[]> {
    const records = await this.change(({ copies }) => recordsOf(copies));
    return records.filter((record) => record.person === person && !isSaved(record)).map(({ board }) => board);
  }

  prune(keep: number): Promise<void> {
    return this.change(async (tables) => {
      const records = await recordsOf(tables.copies);
      const oldest = records.filter(isSaved).sort((a, b) => a.used - b.used);
      for (const record of oldest.slice(0, Math.max(0, records.length - keep))) await eraseIn(tables, record);
    });
  }

  askToStay(): void {
    // Some browsers ask the person, most decide by themselves; either way nothing here depends on the answer.
    globalThis.navigator?.storage?.persist?.().catch(() => undefined);
  }

  private async change<T>(work: (tables: Tables) => Promise<T>, strict = false): Promise<T> {
    try {
      const database = await this.database();
      // Strict: on the disk itself when it says that it is done, not only with the operating system.
      const transaction = database.transaction([ROWS, COPIES], "readwrite", {
        durability: strict ? "strict" : "relaxed",
      });
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      try {
        const result = await work({ rows: transaction.objectStore(ROWS), copies: transaction.objectStore(COPIES) });
        await done;
        return result;
      } catch (error) {
        // What went wrong first says more than the end of the transaction that follows from it.
        done.catch(() => undefined);
        abort(transaction);
        throw error;
      }
    } catch (error) {
      throw asTrouble(error);
    }
  }

  private database(): Promise<IDBDatabase> {
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<IDBDatabase> {
    const request = this.factory().open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result
        .createObjectStore(ROWS, { keyPath: "row", autoIncrement: true })
        .createIndex(BY_COPY, ["person", "board"]);
      request.result.createObjectStore(COPIES, { keyPath: ["person", "board"] });
    };
    const database = await ask(request);
    // Another tab has a newer page, or the browser took the storage away: the next call opens it again, or says so.
    database.onversionchange = () => {
      database.close();
      this.opened = null;
    };
    database.onclose = () => {
      this.opened = null;
    };
    return database;
  }
}

const fresh = ({ person, board }: CopyId, now: number): CopyRecord => ({
  person,
  board,
  birth: `${now}-${Math.random()}`,
  used: now,
  whole: false,
  bytes: 0,
  tailRows: 0,
  tailBytes: 0,
  unsaved: {},
});

const recordOf = (copies: IDBObjectStore, id: CopyId): Promise<CopyRecord | undefined> => ask(copies.get(keyOf(id)));
const recordsOf = (copies: IDBObjectStore): Promise<CopyRecord[]> => ask(copies.getAll());

async function eraseIn({ rows, copies }: Tables, id: CopyId): Promise<void> {
  for (const row of await ask(rows.index(BY_COPY).getAllKeys(keyOf(id)))) rows.delete(row);
  await ask(copies.delete(keyOf(id)));
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself.
  }
}
