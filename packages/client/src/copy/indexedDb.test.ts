import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { copyContract } from "../testing/copyContract.ts";
import { MemoryCopies } from "../testing/memoryCopies.ts";
import { IndexedDbCopies } from "./indexedDb.ts";
import { type TroubleReason, troubleOf } from "./port.ts";

copyContract("memory", () => {
  const store = new MemoryCopies();
  return { store, again: () => store };
});

copyContract("IndexedDB", () => {
  const factory = new IDBFactory();
  return { store: new IndexedDbCopies(() => factory), again: () => new IndexedDbCopies(() => factory) };
});

const anna = { person: "anna", board: "board-1" };
const change = { update: Uint8Array.of(1), edits: null, confirmed: {}, whole: false, now: 1 };
const reasonOf = (promise: Promise<unknown>): Promise<TroubleReason | null> => promise.then(() => null, troubleOf);

test("a browser without IndexedDB, or that forbids it: unavailable", async () => {
  const none = new IndexedDbCopies();
  expect(await reasonOf(none.open(anna, 1))).toBe("unavailable");
  none.askToStay();
  const forbidden = new IndexedDbCopies(() => {
    throw new DOMException("no", "SecurityError");
  });
  expect(await reasonOf(forbidden.open(anna, 1))).toBe("unavailable");
});

test("a newer page that takes the database over is let in, and the next write opens it again", async () => {
  const factory = new IDBFactory();
  const store = new IndexedDbCopies(() => factory);
  const { birth } = await store.open(anna, 1);
  await new Promise((resolve) => {
    factory.deleteDatabase("open-chair").onsuccess = resolve;
  });
  // The rows are gone, so what is still open may not begin a copy with a part of the board.
  expect(await reasonOf(store.write(anna, { ...change, birth }))).toBe("gone");
});

test("no room: full, and what was there stays", async () => {
  const factory = new IDBFactory();
  const store = new IndexedDbCopies(() => factory);
  const { birth } = await store.open(anna, 1);
  await store.write(anna, { ...change, birth });
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open("open-chair", 1);
    request.onsuccess = () => resolve(request.result);
  });
  const rows = Object.getPrototypeOf(database.transaction("rows").objectStore("rows")) as IDBObjectStore;
  const { add } = rows;
  rows.add = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };
  try {
    expect(await reasonOf(store.write(anna, { ...change, birth }))).toBe("full");
  } finally {
    rows.add = add;
  }
  expect(await store.open(anna, 2)).toMatchObject({ rows: [Uint8Array.of(1)] });
});
