import { createTLStore, defaultBindingUtils, defaultShapeUtils } from "tldraw";
import { describe, expect, it, vi } from "vitest";
import { MOST_SHAPES, readTldr } from "./read-tldr.ts";

const { schema } = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils });

type Bag = Record<string, unknown>;

const base = (id: string, change: Bag): Bag => ({
  id: `shape:${id}`,
  typeName: "shape",
  x: 0,
  y: 0,
  rotation: 0,
  index: "a1",
  parentId: "page:1",
  isLocked: false,
  opacity: 1,
  meta: {},
  ...change,
});
const frame = (id: string, change: Bag = {}) =>
  base(id, { type: "frame", props: { w: 100, h: 100, name: "", color: "black" }, ...change });
const page = (n: number) => ({ id: `page:${n}`, typeName: "page", name: `Page ${n}`, index: `a${n}`, meta: {} });

const file = (records: readonly unknown[], change: Bag = {}) =>
  JSON.stringify({
    tldrawFileFormatVersion: 1,
    schema: schema.serialize(),
    records: [
      { id: "document:document", typeName: "document", gridSize: 10, name: "", meta: {} },
      page(1),
      page(2),
      ...records,
    ],
    ...change,
  });

const read = (json: string) => readTldr(json, schema);
const contentOf = (json: string) => {
  const result = read(json);
  if (!result.ok) throw new Error(result.why);
  return result.content;
};

describe("reading a tldraw file", () => {
  it("gives its pages with shapes, parents before what lies in them, unlocked", () => {
    const { pages, left } = contentOf(
      file([
        frame("inner", { parentId: "shape:outer" }),
        frame("outer", { isLocked: true }),
        frame("second", { parentId: "page:2" }),
      ]),
    );
    expect(pages.map(({ shapes }) => shapes.map(({ id, isLocked }) => [id, isLocked]))).toEqual([
      [
        ["shape:outer", false],
        ["shape:inner", false],
      ],
      [["shape:second", false]],
    ]);
    expect(pages[0]?.rootShapeIds).toEqual(["shape:outer"]);
    expect(left).toEqual({ pictures: 0, films: 0, webPages: 0, broken: 0 });
  });

  it("leaves out what boards do not show, and counts it", () => {
    const video = { w: 1, h: 1, time: 0, playing: true, autoplay: true, url: "", assetId: null, altText: "" };
    const { pages, left } = contentOf(
      file([
        frame("a"),
        base("v", { type: "video", props: video }),
        base("e", { type: "embed", props: { w: 1, h: 1, url: "https://example.org" } }),
        base("b", { type: "bookmark", props: { w: 1, h: 1, url: "https://example.org", assetId: null } }),
        frame("far", { x: 1e9 }),
        frame("huge", { props: { w: 1e9, h: 1, name: "", color: "black" } }),
      ]),
    );
    expect(pages[0]?.shapes.map(({ id }) => id)).toEqual(["shape:a"]);
    expect(left).toEqual({ pictures: 0, films: 1, webPages: 2, broken: 2 });
  });

  it("saves the rest of a file with broken parts", () => {
    const { pages, left } = contentOf(
      file([
        frame("a"),
        frame("bad", { x: "far away" }),
        base("url", { type: "geo", props: { url: "not an address" } }),
        base("unknown", { type: "of-a-newer-tldraw", props: {} }),
        frame("orphan", { parentId: "shape:nowhere" }),
        frame("round", { parentId: "shape:about" }),
        frame("about", { parentId: "shape:round" }),
      ]),
    );
    expect(pages[0]?.shapes.map(({ id }) => id)).toEqual(["shape:a"]);
    expect(left.broken).toBe(6);
  });

  it("does not lay out words that would take the board down", () => {
    const props = {
      ...{ geo: "rectangle", w: 1, h: 1, color: "black", labelColor: "black", fill: "none", dash: "draw", size: "m" },
      ...{ font: "draw", align: "middle", verticalAlign: "middle", growY: 0, url: "", scale: 1 },
    };
    const geo = (id: string, content: unknown[]) =>
      base(id, { type: "geo", props: { ...props, richText: { type: "doc", content } } });
    const { pages, left } = contentOf(
      file([geo("fine", [{ type: "paragraph" }]), geo("bogus", [{ type: "bogusnode" }])]),
    );
    expect(pages[0]?.shapes.map(({ id }) => id)).toEqual(["shape:fine"]);
    expect(left.broken).toBe(1);
  });

  it("says why nothing could be read", () => {
    // tldraw tells the console when a migration fails; that is expected here.
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const why = (json: string) => {
      const result = read(json);
      return result.ok ? "read" : result.why;
    };
    expect(why("")).toBe("not-tldraw");
    expect(why("{}")).toBe("not-tldraw");
    expect(why("<svg/>")).toBe("not-tldraw");
    expect(why(file([frame("a")]).slice(0, 300))).toBe("not-tldraw");
    expect(why(JSON.stringify({ document: { version: 15 } }))).toBe("too-old");
    expect(why(file([frame("a")], { tldrawFileFormatVersion: 2 }))).toBe("too-new");
    expect(why(file([]))).toBe("empty");
    expect(why(file([base("e", { type: "embed", props: { w: 1, h: 1, url: "https://example.org" } })]))).toBe("empty");
    expect(why(file([frame("bad", { x: null })]))).toBe("broken");
    expect(why(file(Array.from({ length: MOST_SHAPES + 1 }, (_, i) => frame(`f${i}`))))).toBe("too-many");
    expect(why(file([frame("a")], { schema: { schemaVersion: 2, sequences: { "com.tldraw.store": 900 } } }))).toBe(
      "too-new",
    );
    told.mockRestore();
  });

  it("never throws over a file that is cut or bent", () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const whole = file([frame("a"), frame("b", { parentId: "shape:a" })]);
    let state = 5;
    for (let round = 0; round < 400; round++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const at = state % whole.length;
      const letter = String.fromCharCode(32 + ((state >>> 8) % 90));
      const bent = round % 2 === 0 ? whole.slice(0, at) : whole.slice(0, at) + letter + whole.slice(at + 1);
      expect(() => read(bent)).not.toThrow();
    }
    told.mockRestore();
  });
});
