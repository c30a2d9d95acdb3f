import { expect, it } from "vitest";
import * as Y from "yjs";
import type { BoardLog, LogEntry } from "../ports.ts";

const entry = (data: Uint8Array): LogEntry => ({ person: "ana", data });

/** A document that keeps every update it makes. */
function writing(): { readonly doc: Y.Doc; readonly updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return { doc, updates };
}

function contentOf(...history: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc();
  for (const update of history) Y.applyUpdate(doc, update);
  return doc.getMap("m").toJSON();
}

const EMPTY = Y.encodeStateAsUpdate(new Y.Doc());

/** The part of the log's contract about making snapshots. `opened` gives an empty log. */
export function shortenContract(opened: () => BoardLog): void {
  /** A board of 40 entries, the last of which only deletes. */
  async function filled(boardId: string): Promise<ReturnType<typeof writing>> {
    const { doc, updates } = writing();
    for (let n = 0; n < 39; n++) doc.getMap("m").set(`k${n % 7}`, n);
    doc.getMap("m").delete("k0");
    await opened().create(boardId, EMPTY);
    await opened().append(boardId, updates.map(entry));
    return { doc, updates };
  }

  it("shortens a log to one snapshot that says the same, and goes on behind it", async () => {
    const log = opened();
    const { doc, updates } = await filled("a");
    const compacted = await log.shorten("a");
    expect(compacted?.seq).toBe(40);
    const loaded = await log.load("a");
    expect(loaded).toMatchObject({ snapshot: compacted?.snapshot, updates: [], seq: 40 });
    expect(contentOf(loaded?.snapshot ?? EMPTY)).toEqual(doc.getMap("m").toJSON());

    doc.getMap("m").set("after", true);
    expect(await log.append("a", updates.slice(40).map(entry))).toBe(41);
    expect(await log.shorten("a")).toMatchObject({ seq: 41 });
    expect(contentOf((await log.load("a"))?.snapshot ?? EMPTY)).toEqual(doc.getMap("m").toJSON());
  });

  it("has nothing to shorten where there is no log, and no board", async () => {
    const log = opened();
    await filled("a");
    await log.shorten("a");
    const before = await log.load("a");
    expect(await log.shorten("a")).toBeNull();
    expect(await log.shorten("nowhere")).toBeNull();
    expect(await log.load("a")).toEqual(before);
  });

  it("keeps whose client ids are", async () => {
    const log = opened();
    await log.create("a", EMPTY);
    await log.append("a", [{ ...entry(EMPTY), clients: [5] }]);
    await log.shorten("a");
    expect((await log.load("a"))?.owners).toEqual(new Map([[5, "ana"]]));
  });

  it.each([
    ["that cannot be read", Uint8Array.of(255, 255, 255)],
    ["that builds on what is missing", Y.encodeStateAsUpdate(pendingDoc(), Uint8Array.of(1, 1, 1))],
  ])("leaves a log alone with a change %s", async (_, wrong) => {
    const log = opened();
    await filled("a");
    await log.append("a", [entry(wrong)]);
    const before = await log.load("a");
    await expect(log.shorten("a")).rejects.toMatchObject({ name: "StoreError", code: "damaged" });
    expect(await log.load("a")).toEqual(before);
    expect(await log.append("a", [entry(EMPTY)])).toBe(42);
  });

  it("takes appends while it shortens, and loses none of them", async () => {
    const log = opened();
    const { doc, updates } = await filled("a");
    const shortened: Promise<unknown>[] = [];
    const appended: Promise<number>[] = [];
    for (let n = 0; n < 300; n++) {
      doc.getMap("m").set(`k${n % 7}`, n);
      appended.push(log.append("a", updates.slice(-1).map(entry)));
      if (n % 100 === 0) shortened.push(log.shorten("a"));
      if (n % 10 === 0) await appended.at(-1);
    }
    expect(await Promise.all(appended)).toEqual(Array.from({ length: 300 }, (_, n) => n + 41));
    await Promise.all(shortened);
    const loaded = await log.load("a");
    expect(loaded?.seq).toBe(340);
    expect(loaded?.updates.length).toBeLessThan(340);
    expect(contentOf(loaded?.snapshot ?? EMPTY, ...(loaded?.updates ?? []))).toEqual(doc.getMap("m").toJSON());
  });
}

/** Two changes of client 1, of which the test above keeps only the second. */
function pendingDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getMap("m").set("a", 1);
  doc.getMap("m").set("b", 2);
  return doc;
}
