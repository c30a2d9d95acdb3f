import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { boardRoots } from "./layout.ts";
import { type CanvasRecord, changedGroups, createRecord, readFitRecord, readRecord, updateRecord } from "./records.ts";

const card = (change: Partial<Record<string, unknown>> = {}): CanvasRecord =>
  ({
    id: "shape:a",
    typeName: "shape",
    type: "card",
    x: 1,
    y: 2,
    rotation: 0,
    index: "a1",
    parentId: "page:board",
    isLocked: false,
    opacity: 1,
    props: { w: 100, h: 50, kind: "idea", minutes: 5 },
    meta: {},
    ...change,
  }) as CanvasRecord;

/** Two people with the same record, and a way to let them meet. */
function pair() {
  const left = new Y.Doc();
  const right = new Y.Doc();
  createRecord(boardRoots(left).records, card());
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
  const write = (doc: Y.Doc, next: CanvasRecord) => {
    const { records } = boardRoots(doc);
    const before = readRecord(records.get("shape:a"), "shape:a");
    if (before) updateRecord(records, before, next);
  };
  const meet = () => {
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
    const [a, b] = [left, right].map((doc) => readRecord(boardRoots(doc).records.get("shape:a"), "shape:a"));
    expect(a).toEqual(b);
    return a;
  };
  return { left, right, write, meet };
}

describe("records", () => {
  it("[L3] reads back what was written, group by group", () => {
    const doc = new Y.Doc();
    const { records } = boardRoots(doc);
    createRecord(records, card());
    const next = card({
      x: 10,
      opacity: 0.5,
      index: "a2",
      isLocked: true,
      props: { w: 1, h: 2, kind: "aim", minutes: 7 },
    });
    updateRecord(records, card(), next);
    expect(readRecord(records.get("shape:a"), "shape:a")).toEqual(next);
    expect([...(records.get("shape:a")?.keys() ?? [])].sort()).toEqual(
      ["0", "o", "p", "r:isLocked", "s", "st", "x:kind", "x:minutes"].sort(),
    );
  });

  it("[L3] one gesture writes one key", () => {
    expect([...changedGroups(card(), card({ x: 5, y: 6 })).keys()]).toEqual(["p"]);
    expect([...changedGroups(card(), card({ parentId: "shape:z", index: "a5" })).keys()]).toEqual(["o"]);
    expect(changedGroups(card(), card()).size).toBe(0);
  });

  it("[L3] a move here, a new kind there and other minutes all stay", () => {
    const { left, right, write, meet } = pair();
    write(left, card({ x: 99 }));
    write(right, card({ props: { w: 100, h: 50, kind: "question", minutes: 5 } }));
    write(right, card({ props: { w: 100, h: 50, kind: "question", minutes: 9 } }));
    expect(meet()).toMatchObject({ x: 99, props: { kind: "question", minutes: 9 } });
  });

  it("[L4] what is deleted stays deleted, whatever comes late", () => {
    const { left, right, write, meet } = pair();
    boardRoots(left).records.delete("shape:a");
    write(right, card({ x: 5 }));
    expect(meet()).toBeNull();
    write(left, card({ x: 7 }));
    expect(boardRoots(left).records.has("shape:a")).toBe(false);
  });

  it("[L2] does not create what is there already", () => {
    const doc = new Y.Doc();
    const { records } = boardRoots(doc);
    expect(createRecord(records, card())).toBe(true);
    expect(createRecord(records, card({ x: 50 }))).toBe(false);
    expect(readRecord(records.get("shape:a"), "shape:a")?.["x"]).toBe(1);
  });

  it("[L3] leaves out groups that cannot be read, and sets aside a record without a base", () => {
    const doc = new Y.Doc();
    const { records } = boardRoots(doc);
    createRecord(records, card());
    const map = records.get("shape:a");
    for (const [key, value] of [
      ["p", "[1,2]"],
      ["o", "{}"],
      ["s", "no json"],
      ["m", "3"],
      ["r:id", '"shape:other"'],
    ] as const) {
      map?.set(key, value);
    }
    expect(readRecord(map, "shape:a")).toEqual(card());
    map?.set("0", "not json");
    expect(readRecord(map, "shape:a")).toBeNull();
    expect(readRecord("text", "shape:a")).toBeNull();
  });

  it("[L3] leaves out just those groups that would make a record unfit", () => {
    const doc = new Y.Doc();
    const { records } = boardRoots(doc);
    createRecord(records, card());
    const map = records.get("shape:a");
    map?.set("p", "[7,8,0]");
    map?.set("x:minutes", '"soon"');
    const isFit = (record: CanvasRecord) => typeof (record["props"] as { minutes?: unknown }).minutes === "number";
    expect(readFitRecord(map, "shape:a", isFit)).toEqual({ ...card(), x: 7, y: 8 });
    expect(readFitRecord(map, "shape:a", () => false)).toBeNull();
  });

  it("[L3] reads the same whichever group came first", () => {
    const groups = [
      ["s", '{"w":1}'],
      ["x:w", "2"],
      ["p", "[3,3,3]"],
      ["r:x", "4"],
    ] as const;
    const [one, other] = [groups, groups.toReversed()].map((list) => {
      const map = new Y.Doc().getMap<string>("m");
      map.set("0", JSON.stringify(card()));
      for (const [key, value] of list) map.set(key, value);
      return readRecord(map, "shape:a");
    });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ x: 4, props: { w: 2 } });
  });

  it("is the same object until something in it changes", () => {
    const { left, write } = pair();
    const map = boardRoots(left).records.get("shape:a");
    const first = readRecord(map, "shape:a");
    expect(readRecord(map, "shape:a")).toBe(first);
    write(left, card({ x: 5 }));
    expect(readRecord(map, "shape:a")).toMatchObject({ x: 5 });
    write(left, card({ x: 1 }));
    expect(readRecord(map, "shape:a")).toEqual(first);
  });

  it("[L11] a group cannot change what an object is", () => {
    const doc = new Y.Doc();
    const map = doc.getMap<string>("m");
    map.set("0", JSON.stringify(card()));
    for (const key of ["x:__proto__", "r:__proto__"]) map.set(key, '{"minutes":99}');
    map.set("s", '{"__proto__":{"minutes":99}}');
    const record = readRecord(map, "shape:a");
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(record?.["props"])).toBe(Object.prototype);
    expect(record).toEqual(card());
  });

  it("[L3] never throws on hostile groups", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 6 }), fc.json()), (groups) => {
        const doc = new Y.Doc();
        const map = doc.getMap<string>("m");
        map.set("0", JSON.stringify(card()));
        for (const [key, value] of Object.entries(groups)) map.set(key, value);
        readRecord(map, "shape:a");
      }),
    );
  });
});
