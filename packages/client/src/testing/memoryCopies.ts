import { type CopyId, type CopyStore, CopyTrouble, type CopyWrite, type OpenedCopy } from "../copy/port.ts";

interface MemoryCopy {
  readonly id: CopyId;
  readonly birth: string;
  used: number;
  whole: boolean;
  rows: { row: number; data: Uint8Array }[];
  bytes: number;
  tailRows: number;
  tailBytes: number;
  unsaved: Record<string, number>;
}

const keyOf = ({ person, board }: CopyId) => JSON.stringify([person, board]);

/** Copies in memory, for tests: what a device holds outlives the tabs that use it. */
export class MemoryCopies implements CopyStore {
  readonly copies = new Map<string, MemoryCopy>();
  asked = 0;
  private last = 0;
  private births = 0;

  async open(id: CopyId, now: number): Promise<OpenedCopy> {
    const copy = this.copies.get(keyOf(id)) ?? this.begin(id);
    copy.used = now;
    return {
      birth: copy.birth,
      rows: copy.rows.map(({ data }) => data),
      whole: copy.whole,
      unsaved: { ...copy.unsaved },
    };
  }

  async write(id: CopyId, { birth, update, edits, confirmed, whole, now }: CopyWrite) {
    const copy = this.copies.get(keyOf(id));
    if (copy?.birth !== birth) throw new CopyTrouble("gone");
    for (const [name, row] of Object.entries(confirmed)) if (copy.unsaved[name] === row) delete copy.unsaved[name];
    let row = 0;
    if (update !== null) {
      this.last += 1;
      row = this.last;
      copy.rows.push({ row, data: update.slice() });
      if (copy.bytes > 0) {
        copy.tailRows += 1;
        copy.tailBytes += update.length;
      }
      copy.bytes += update.length;
      if (edits !== null) copy.unsaved[edits] = row;
    }
    copy.used = now;
    copy.whole ||= whole;
    return { row, tailRows: copy.tailRows, tailBytes: copy.tailBytes, bytes: copy.bytes };
  }

  async fold(id: CopyId, merge: (rows: readonly Uint8Array[]) => Uint8Array): Promise<number> {
    const copy = this.copies.get(keyOf(id));
    if (copy === undefined || copy.rows.length < 2) return copy?.bytes ?? 0;
    const data = merge(copy.rows.map((row) => row.data));
    this.last += 1;
    copy.rows = [{ row: this.last, data }];
    copy.bytes = data.length;
    copy.tailRows = 0;
    copy.tailBytes = 0;
    return data.length;
  }

  async erase(id: CopyId): Promise<void> {
    this.copies.delete(keyOf(id));
  }

  async eraseSaved(id: CopyId): Promise<boolean> {
    const copy = this.copies.get(keyOf(id));
    if (copy === undefined) return true;
    if (Object.keys(copy.unsaved).length > 0) return false;
    return this.copies.delete(keyOf(id));
  }

  async eraseOf(person: string): Promise<void> {
    for (const { id } of [...this.copies.values()]) if (id.person === person) this.copies.delete(keyOf(id));
  }

  async unsavedOf(person: string): Promise<readonly string[]> {
    return [...this.copies.values()]
      .filter(({ id, unsaved }) => id.person === person && Object.keys(unsaved).length > 0)
      .map(({ id }) => id.board);
  }

  async prune(keep: number): Promise<void> {
    const oldest = [...this.copies.values()]
      .filter(({ unsaved }) => Object.keys(unsaved).length === 0)
      .sort((a, b) => a.used - b.used);
    for (const { id } of oldest.slice(0, Math.max(0, this.copies.size - keep))) this.copies.delete(keyOf(id));
  }

  askToStay(): void {
    this.asked += 1;
  }

  private begin(id: CopyId): MemoryCopy {
    this.births += 1;
    const birth = `birth ${this.births}`;
    const copy = { id, birth, used: 0, whole: false, rows: [], bytes: 0, tailRows: 0, tailBytes: 0, unsaved: {} };
    this.copies.set(keyOf(id), copy);
    return copy;
  }
}
