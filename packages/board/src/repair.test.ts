import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readCards } from "./cards.ts";
import { addCard } from "./edit-cards.ts";
import { createEditing } from "./editing.ts";
import { isIndexKey } from "./index-keys.ts";
import { boardRoots, IDEAS_ID, PAGE_ID, RUN_SHEET_ID } from "./layout.ts";
import { moveCard } from "./place.ts";
import { readRecords, writeRepairs } from "./read-records.ts";
import type { CanvasRecord } from "./records.ts";
import { repairRecords } from "./repair.ts";
import { createBoard } from "./skeleton.ts";
import { expectSound } from "./testing/sound.ts";

const shape = (id: string, parentId: unknown = PAGE_ID, index: unknown = "a1", type = "frame") =>
  ({ id, typeName: "shape", type, parentId, index, x: 0, y: 0, props: {} }) as CanvasRecord;

const binding = (id: string, fromId: unknown, toId: unknown, terminal: unknown = "start") =>
  ({ id, typeName: "binding", type: "arrow", fromId, toId, props: { terminal } }) as CanvasRecord;

const board = (...records: CanvasRecord[]) => new Map(records.map((record) => [record.id, record]));

/** What repairing changes, in short: `id → parent index`. */
const repaired = (...records: CanvasRecord[]) =>
  Object.fromEntries(
    [...repairRecords(board(...records)).changed].map(([id, record]) => [
      id,
      `${record["parentId"]} ${record["index"]}`,
    ]),
  );

describe("repairs", () => {
  it("[L10] leave a sound board alone", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard({ cards: [{ kind: "idea" }, { kind: "segment", place: "run-sheet" }] }));
    expect(repairRecords(readRecords(doc))).toEqual({ changed: new Map(), dropped: new Set() });
    expect(writeRepairs(doc)).toBe(false);
  });

  it("[L10] take the smallest of a circle out of it, and leave what hangs on it", () => {
    expect(repaired(shape("b", "c"), shape("c", "a"), shape("a", "b"), shape("d", "b", "a2"))).toEqual({
      a: `${PAGE_ID} a1`,
    });
    expect(repaired(shape("a", "a"))).toEqual({ a: `${PAGE_ID} a1` });
  });

  it("[L10] put on the page what lies in nothing, or in what holds nothing", () => {
    expect(
      repaired(
        shape("a", "gone", "a1"),
        shape("b", "note", "a2"),
        shape("c", 7, "a3"),
        shape("note", PAGE_ID, "a4", "note"),
        shape("d", "page:other", "a5"),
        shape("e", "__proto__", "a6"),
      ),
    ).toEqual({
      a: `${PAGE_ID} a1`,
      b: `${PAGE_ID} a2`,
      c: `${PAGE_ID} a3`,
      d: `${PAGE_ID} a5`,
      e: `${PAGE_ID} a6`,
    });
  });

  it("[L10] leave cards in the run sheet, and the arrows between them", () => {
    expect(
      repaired(
        shape(RUN_SHEET_ID, PAGE_ID, "a1", "runsheet"),
        shape("card", RUN_SHEET_ID, "a1", "card"),
        shape("arrow", RUN_SHEET_ID, "a2", "arrow"),
        shape("note", RUN_SHEET_ID, "a3", "note"),
      ),
    ).toEqual({ note: `${PAGE_ID} a3` });
  });

  it("[L10] never move what every board has", () => {
    expect(
      repaired(
        shape(IDEAS_ID, "frame", "a1", "zone"),
        shape("frame", IDEAS_ID, "a1"),
        shape("aaa", PAGE_ID, "a1", "note"),
      ),
    ).toEqual({ [IDEAS_ID]: `${PAGE_ID} a1`, aaa: `${PAGE_ID} a2` });
  });

  it("[L10] give the higher ids of equal keys new ones, before the next", () => {
    const keys = repairRecords(
      board(shape("a", PAGE_ID, "a1"), shape("c", PAGE_ID, "a1"), shape("b", PAGE_ID, "a1"), shape("d", PAGE_ID, "a2")),
    ).changed;
    expect([...keys.keys()]).toEqual(["c", "b"]);
    const order = ["a1", keys.get("b")?.["index"], keys.get("c")?.["index"], "a2"];
    expect([...order].sort()).toEqual(order);
    expect(new Set(order).size).toBe(4);
  });

  it("[L10] give a key to what has none that tldraw would take", () => {
    const bad = ["", "a", "a10", "9", "a1-", "ä1", 7, null, "a1".repeat(5000)];
    const { changed } = repairRecords(board(...bad.map((index, i) => shape(`s${i}`, PAGE_ID, index))));
    expect(changed.size).toBe(bad.length);
    for (const record of changed.values()) expect(isIndexKey(record["index"])).toBe(true);
  });

  it("[L10] drop bindings without ends, and all but the first on one end of an arrow", () => {
    const { dropped } = repairRecords(
      board(
        shape("arrow", PAGE_ID, "a1", "arrow"),
        shape("x", PAGE_ID, "a2"),
        binding("b3", "arrow", "x"),
        binding("b1", "arrow", "x"),
        binding("b2", "arrow", "x"),
        binding("end", "arrow", "x", "end"),
        binding("gone", "arrow", "y"),
        binding("none", undefined, "x"),
        binding("page", "arrow", PAGE_ID, "end"),
      ),
    );
    expect([...dropped].sort()).toEqual(["b2", "b3", "gone", "none", "page"]);
  });

  it("[L10] come out the same whatever the order of the records, and hold", () => {
    const ids = [IDEAS_ID, RUN_SHEET_ID, ..."abcdefgh"];
    const parent = fc.constantFrom(...ids, PAGE_ID, "gone");
    const record = fc.oneof(
      fc
        .tuple(
          fc.constantFrom(...ids),
          parent,
          fc.constantFrom("a0", "a1", "a2", "a1V", "a10", "", "Zz", "zz"),
          fc.constantFrom("zone", "frame", "frame", "group", "card", "note", "arrow", "runsheet"),
        )
        .map(([id, parentId, index, type]) => shape(id, parentId, index, type)),
      fc
        .tuple(fc.constantFrom("1", "2", "3"), parent, parent, fc.constantFrom("start", "end", null))
        .map(([id, fromId, toId, terminal]) => binding(`binding:${id}`, fromId, toId, terminal)),
    );
    const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 13 });
    fc.assert(
      fc.property(
        records.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const repairs = repairRecords(board(...list));
          expect(repairRecords(board(...shuffled))).toEqual(repairs);
          const sound = board(
            ...list.filter(({ id }) => !repairs.dropped.has(id)).map((one) => repairs.changed.get(one.id) ?? one),
          );
          expectSound(sound);
        },
      ),
      { seed: 20270514, numRuns: 500 },
    );
  });

  it("[L10] go for boards of thousands, and for one long chain", () => {
    const chain = Array.from({ length: 5000 }, (_, i) => shape(`s${i}`, `s${i + 1}`, "a1"));
    const repaired = repairRecords(board(...chain)).changed;
    expect(repaired.size).toBe(100);
    expectSound(new Map([...board(...chain), ...repaired]));
    const flat = Array.from({ length: 5000 }, (_, i) => shape(`s${i}`, PAGE_ID, "a1"));
    const { changed } = repairRecords(board(...flat));
    expect(changed.size).toBe(4999);
    for (const { index } of changed.values()) expect(String(index).length).toBeLessThan(8);
  });

  it("[L7] are written down for good: nobody’s undo takes them back", () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, createBoard());
    const editing = createEditing(doc);
    const ids = ["a", "b", "c"].map((text) => addCard(doc, { kind: "segment", text, place: "run-sheet" }));
    for (const id of ids)
      boardRoots(doc)
        .records.get(id)
        ?.set("o", JSON.stringify([RUN_SHEET_ID, "a1"]));
    const seen = readCards(doc).map(({ id }) => id);
    moveCard(doc, seen[2] ?? "", { parent: RUN_SHEET_ID, before: seen[1] ?? null }, editing.origin);
    expect(readCards(doc).map(({ id }) => id)).toEqual([seen[0], seen[2], seen[1]]);
    const between = readRecords(doc);
    editing.undoManager.undo();
    expect(readCards(doc).map(({ id }) => id)).toEqual(seen);
    expect(writeRepairs(doc)).toBe(false);
    expect(readRecords(doc).get(seen[1] ?? "")).toEqual(between.get(seen[1] ?? ""));
    editing.destroy();
  });
});
