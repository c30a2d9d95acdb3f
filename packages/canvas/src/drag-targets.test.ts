import type { Editor, TLShape } from "tldraw";
import { expect, it } from "vitest";
import { wireDragTargets } from "./drag-targets.ts";

it("[B11] something dragged out of a zone that somebody else has deleted stops nothing", () => {
  const left: string[] = [];
  const util = {
    onDragShapesOut(zone: TLShape) {
      left.push(zone.id);
    },
  };
  const editor = { shapeUtils: { zone: util, card: {} } };
  wireDragTargets(editor as unknown as Editor);
  const out = util.onDragShapesOut as (zone: TLShape | undefined) => void;
  expect(() => out(undefined)).not.toThrow();
  out({ id: "shape:zone" } as TLShape);
  expect(left).toEqual(["shape:zone"]);
});
