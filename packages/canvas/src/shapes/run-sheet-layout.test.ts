import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShape } from "tldraw";
import { describe, expect, it } from "vitest";
import { rowsOf, sheetHeight } from "./run-sheet-layout.ts";
import { thingsIn } from "./things-in.ts";

/** As much of an editor as tells what lies in what. */
function editorWith(shapes: readonly { readonly id: string; readonly type: string }[]): Editor {
  const known = new Map(shapes.map((shape) => [shape.id, { ...shape, parentId: RUN_SHEET_ID } as unknown as TLShape]));
  return {
    getSortedChildIdsForParent: () => [...known.keys()],
    getShape: (id: string) => known.get(id),
  } as unknown as Editor;
}

describe("rows of the run sheet [B9]", () => {
  const linked = editorWith([
    { id: "shape:welcome", type: "card" },
    { id: "shape:link", type: "arrow" },
    { id: "shape:talk", type: "card" },
  ]);

  it("are its cards: an arrow from one to another, which tldraw lays in it, takes no row", () => {
    expect(rowsOf(linked).map(({ id }) => id)).toEqual(["shape:welcome", "shape:talk"]);
    expect(sheetHeight(rowsOf(linked).length)).toBe(sheetHeight(2));
  });

  it("and a zone is as full as the things in it, arrows left out", () => {
    expect(thingsIn(linked, RUN_SHEET_ID as TLShape["parentId"])).toHaveLength(2);
    const loose = editorWith([{ id: "shape:link", type: "arrow" }]);
    expect(thingsIn(loose, RUN_SHEET_ID as TLShape["parentId"])).toEqual([]);
  });
});
