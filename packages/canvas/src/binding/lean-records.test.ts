import { boardRoots, createRecord, PAGE_ID, readRecord } from "@openchair/board";
import { defaultBindingUtils, defaultShapeUtils, type Editor, type TLRecord } from "tldraw";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { CardShapeUtil } from "../shapes/CardShapeUtil.tsx";
import { ZoneShapeUtil } from "../shapes/ZoneShapeUtil.tsx";
import { toCanvasRecord } from "./records.ts";

type Util = new (editor: Editor) => { getDefaultProps(): object };
type Made = { readonly type: string } & Util;

/** Not on our boards. */
const FOREIGN = ["embed", "bookmark", "video"];

/** What the document says of the properties of a record as tldraw has just made it. */
function keptProps(record: object): unknown {
  const { records } = boardRoots(new Y.Doc());
  const made = toCanvasRecord(record as TLRecord);
  createRecord(records, made);
  const map = records.get(made.id);
  expect(readRecord(map, made.id)).toEqual(made);
  expect(map?.get("0")).not.toContain("typeName");
  return (JSON.parse(map?.get("0") ?? "") as { props?: unknown }).props;
}

const place = { x: 0, y: 0, rotation: 0, isLocked: false, opacity: 1, parentId: PAGE_ID, index: "a1", meta: {} };

describe("what tldraw makes", () => {
  const utils = [...defaultShapeUtils, CardShapeUtil, ZoneShapeUtil] as unknown as Made[];

  it.each(utils.filter(({ type }) => !FOREIGN.includes(type)))("is kept lean: $type", (util) => {
    const props = new util({ user: {}, options: {} } as Editor).getDefaultProps();
    const kept = keptProps({ ...place, id: "shape:a", typeName: "shape", type: util.type, props });
    const points = { draw: { segments: [] }, highlight: { segments: [] }, line: { points: expect.anything() } };
    expect(kept).toEqual(points[util.type as keyof typeof points]);
  });

  it.each(defaultBindingUtils as unknown as Made[])("is kept lean: binding of an $type", (util) => {
    const props = { ...new util({} as Editor).getDefaultProps(), terminal: "end" };
    const ends = { fromId: "shape:a", toId: "shape:b" };
    const kept = keptProps({ id: "binding:a", typeName: "binding", type: util.type, ...ends, props, meta: {} });
    expect(kept).toEqual({ terminal: "end" });
  });
});
