import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { FIXED_RECORDS } from "./fixed-records.ts";
import type { Json } from "./json.ts";
import { boardRoots, PAGE_ID } from "./layout.ts";
import { readBase } from "./record-base.ts";
import { defaultsOf } from "./record-defaults.ts";
import { type CanvasRecord, changedGroups, createRecord, readRecord, updateRecord } from "./records.ts";

const TYPES = {
  shape: "card zone runsheet note text geo draw highlight line arrow frame group image embed constructor".split(" "),
  binding: ["arrow", "glue"],
  asset: ["image"],
  page: [undefined],
  document: [undefined],
} as const;

const AUTHOR = { createdBy: "somebody", createdAt: 1_800_000_000_000 };

/** What the document holds of a new record, and what it reads as. */
function keep(record: CanvasRecord): { base: string; read: CanvasRecord | null } {
  const { records } = boardRoots(new Y.Doc());
  createRecord(records, record);
  const map = records.get(record.id);
  return { base: String(map?.get("0")), read: readRecord(map, record.id) };
}

/** A base as somebody may have written it. */
const readText = (base: string, id = "shape:a") => {
  const { records } = boardRoots(new Y.Doc());
  const map = new Y.Map<string>();
  records.set(id, map);
  map.set("0", base);
  return readRecord(map, id);
};

/** A value as JSON knows it: no -0, and no key that changes what an object is. */
const json: fc.Arbitrary<Json> = fc
  .oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom<unknown>(0, 1, "", "m", "black", false, null, [], {}, PAGE_ID))
  .map((value) => JSON.parse(JSON.stringify(value)) as Json)
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

const hundredth = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100 + 0);
const point = fc.record({ x: hundredth, y: hundredth, z: fc.constantFrom(0.5, 0.5, 0.5, 0, 0.12, 1) });
const segment = fc.record({ type: fc.constantFrom("free", "straight"), points: fc.array(point) });
const segments = fc.array(fc.oneof({ weight: 5, arbitrary: segment as fc.Arbitrary<Json> }, json), { maxLength: 4 });

const shuffled = (entries: [string, Json | undefined][]) =>
  fc
    .shuffledSubarray(entries, { minLength: entries.length })
    .map((list) => Object.fromEntries(list) as Record<string, Json | undefined>);

/** Some of the usual values, some others, some missing or undefined, some that no table knows; in any order. */
function likeDefaults(usual: Readonly<Record<string, Json | undefined>>, isComplete: boolean) {
  const names = fc.string({ maxLength: 5 }).filter((key) => !["__proto__", "id", "typeName", "type"].includes(key));
  const other = isComplete ? json : fc.oneof(json, fc.constant(undefined));
  const changed = fc.record(Object.fromEntries(Object.keys(usual).map((key) => [key, other])), { requiredKeys: [] });
  const lost = isComplete ? fc.constant<string[]>([]) : fc.subarray([...Object.keys(usual), "none"], { maxLength: 1 });
  return fc.tuple(changed, lost, fc.dictionary(names, json, { maxKeys: 3 })).chain(([change, gone, more]) => {
    const all = { ...more, ...structuredClone(usual), ...change };
    return shuffled(Object.entries(all).filter(([key]) => !gone.includes(key)));
  });
}

/** Any record of any kind. A complete one has all that the table knows, as tldraw's records have. */
const anyRecord = (isComplete: boolean) =>
  fc
    .constantFrom(...Object.entries(TYPES).flatMap(([kind, types]) => types.map((type) => [kind, type] as const)))
    .chain(([kind, type]) => {
      const { own, props } = defaultsOf(kind, type);
      const stroke = type === "draw" || type === "highlight" ? { segments } : {};
      const ownProps = fc
        .tuple(likeDefaults(props ?? {}, isComplete), fc.record(stroke))
        .map(([values, more]) => ({ ...values, ...more }) as Json);
      return fc
        .tuple(likeDefaults(own, isComplete), isComplete ? ownProps : fc.oneof(ownProps, json, fc.constant(undefined)))
        .chain(([values, propsValue]) =>
          shuffled(
            Object.entries({ ...values, id: `${kind}:x`, typeName: kind, type, index: "a1", props: propsValue }),
          ),
        );
    }) as fc.Arbitrary<CanvasRecord>;

const withoutUndefined = (record: unknown) => JSON.parse(JSON.stringify(record)) as CanvasRecord;

describe("the base of a record", () => {
  it("[L2] reads as the record it was made from, whatever is usual, unusual or missing in it", () => {
    fc.assert(
      fc.property(fc.oneof(anyRecord(true), anyRecord(false)), (record) => {
        expect(keep(record).read).toEqual(withoutUndefined(record));
      }),
      { numRuns: 2000, seed: 20270514 },
    );
  });

  it("[L3] groups are laid over the whole record, however little its base says", () => {
    fc.assert(
      fc.property(anyRecord(true), anyRecord(true), (record, other) => {
        const next = { ...other, id: record.id, typeName: record.typeName, type: record["type"] } as CanvasRecord;
        const { records } = boardRoots(new Y.Doc());
        createRecord(records, record);
        const map = records.get(record.id);
        const read = readRecord(map, record.id) as CanvasRecord;
        expect(changedGroups(record, read).size).toBe(0);
        updateRecord(records, read, { ...read, x: 7, y: 8, rotation: 0 });
        expect(readRecord(map, record.id)).toMatchObject({ x: 7, y: 8 });
        // Everything that the other one has comes through; numbers where numbers belong.
        const { x: _x, y: _y, rotation: _r, parentId: _p, index: _i, meta: _m, opacity: _o, props, ...rest } = next;
        updateRecord(records, readRecord(map, record.id) as CanvasRecord, { ...read, ...rest, props: props as Json });
        const after = readRecord(map, record.id) as CanvasRecord;
        expect(after).toMatchObject(withoutUndefined(rest));
        expect(after["props"]).toMatchObject(withoutUndefined(props));
      }),
      { numRuns: 500, seed: 20270514 },
    );
  });

  it("[L2] says only what is not as in the table", () => {
    const { own, props } = defaultsOf("shape", "note");
    const note = { ...own, id: "shape:a", typeName: "shape", type: "note", index: "a1", props: { ...props } };
    expect(keep(note).base).toBe('{"type":"note","index":"a1"}');
    const moved = { ...note, x: 3, meta: AUTHOR, props: { ...props, color: "yellow" } };
    expect(JSON.parse(keep(moved).base)).toEqual({
      type: "note",
      index: "a1",
      x: 3,
      meta: AUTHOR,
      props: { color: "yellow" },
    });
    expect(keep({ ...note, type: "unheard-of", props: {} }).base).toBe('{"type":"unheard-of","index":"a1","props":{}}');
  });

  it("[L2] is whole when it lacks something that the table has, or its key does not tell its kind", () => {
    const { own, props } = defaultsOf("shape", "frame");
    const frame = { ...own, id: "shape:a", typeName: "shape", type: "frame", index: "a1", props: { ...props } };
    const { name: _name, ...nameless } = frame.props;
    for (const record of [
      { ...frame, props: nameless },
      { ...frame, props: null },
      { id: "shape:a", typeName: "shape", type: "frame" },
      { ...frame, id: "a" },
      { ...frame, id: ":a", typeName: "" },
      { ...frame, id: "binding:a" },
    ]) {
      expect(JSON.parse(keep(record).base)).toEqual(record);
      expect(keep(record).read).toEqual(record);
    }
  });

  it("[L2] that is whole is read as it is, without anything from the table", () => {
    const old = { id: "shape:a", typeName: "shape", type: "note", x: 5, props: { color: "red" } };
    expect(readText(JSON.stringify(old))).toEqual(old);
    for (const record of FIXED_RECORDS.values()) {
      expect(readText(JSON.stringify(record), record.id)).toEqual(record);
      expect(keep(record).read).toEqual(record);
    }
  });

  it("[L2] that says another id, or half of what it is, is none", () => {
    for (const base of [
      '{"id":"shape:b","typeName":"shape"}',
      '{"id":"shape:a"}',
      '{"typeName":"shape"}',
      '{"id":"shape:a","typeName":null}',
      '{"id":null,"type":"note"}',
      "[]",
      "null",
      '"text"',
    ]) {
      expect(readText(base)).toBeNull();
    }
    for (const id of ["", "shape", ":a", "__proto__"]) expect(readText('{"type":"note"}', id)).toBeNull();
  });

  it("[L2] [L11] with a wrong value keeps it: the usual one does not hide it", () => {
    const read = readText('{"type":"card","x":"far","opacity":null,"meta":7,"props":{"w":"wide","voices":{}}}');
    expect(read).toMatchObject({ x: "far", opacity: null, meta: 7, y: 0, props: { w: "wide", voices: {}, h: 88 } });
    for (const props of [null, 7, "props", [], ["w"]]) {
      expect(readText(JSON.stringify({ type: "card", props }))?.["props"]).toEqual(props);
    }
    expect(readText('{"type":["card"]}')).not.toHaveProperty("props");
    expect(readText("{}", "constructor:a")).toEqual({ id: "constructor:a", typeName: "constructor" });
    expect(readText('{"type":"toString"}')).not.toHaveProperty("props");
  });

  it("[L11] cannot change what an object is, nor what others read", () => {
    for (const type of ["card", "unheard-of"]) {
      const read = readText(`{"type":"${type}","__proto__":{"w":1},"props":{"__proto__":{"w":1}}}`);
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
      expect(Object.getPrototypeOf(read?.["props"])).toBe(Object.prototype);
      expect(Object.keys(read ?? {})).not.toContain("__proto__");
      expect(Object.keys(read?.["props"] ?? {})).not.toContain("__proto__");
    }
    const props = readText('{"type":"card"}')?.["props"] as { voices: unknown[] };
    expect(() => props.voices.push("me")).toThrow(TypeError);
    expect(() => Object.assign(readText("{}")?.["meta"] as object, AUTHOR)).toThrow(TypeError);
  });

  it("[L11] of any kind is read without an error", () => {
    const id = fc.constantFrom("shape:a", "binding:a", "page:a", "document:a", "__proto__:a", "");
    const strange = fc.record(
      { type: fc.constantFrom("draw", "card", "arrow", 7), props: fc.oneof(json, fc.record({ segments: json })) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Json>;
    fc.assert(
      fc.property(fc.oneof(json, strange), id, (base, key) => {
        const read = readBase(base, key);
        if (read) expect(read).toMatchObject({ id: key, typeName: expect.any(String) });
      }),
    );
  });
});
