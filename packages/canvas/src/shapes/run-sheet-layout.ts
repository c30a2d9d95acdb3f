import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShape, TLShapeId } from "tldraw";
import { boardState } from "../board-state.ts";
import type { CardShape } from "./card-shape.ts";

/** The inside of the run sheet, in canvas units. A row's width tells a row from a card that is being dragged in. */
export const SHEET = { width: 560, padding: 18, head: 52, foot: 60, empty: 64 } as const;
export const ROW = { width: SHEET.width - 2 * SHEET.padding, height: 58 } as const;

/** Height of a run sheet with `rows` rows. */
export const sheetHeight = (rows: number) => SHEET.head + (rows === 0 ? SHEET.empty : rows * ROW.height) + SHEET.foot;

/** Where the row at `position` stands, from the top of the run sheet. */
const rowTop = (position: number) => SHEET.head + position * ROW.height;

const isBeingMoved = (editor: Editor, shape: TLShape) =>
  (editor.isIn("select.translating") && editor.getSelectedShapeIds().includes(shape.id)) ||
  boardState(editor).movedElsewhere.get().has(shape.id);

/** The rows of the run sheet, in order. An arrow from one row to another lies in the run sheet too, and is no row. */
export const rowsOf = (editor: Editor): CardShape[] =>
  editor.getSortedChildIdsForParent(RUN_SHEET_ID as TLShapeId).flatMap((id) => {
    const shape = editor.getShape<CardShape>(id);
    return shape?.type === "card" ? [shape] : [];
  });

/**
 * Puts every row where its order says (rule B9), except those that somebody, here or elsewhere, is dragging right now: their place stays
 * open for them. Does nothing when all stand right, so it may run after every change.
 */
export function placeRows(editor: Editor): void {
  const changes = rowsOf(editor).flatMap((shape, position) => {
    if (isBeingMoved(editor, shape)) return [];
    const y = rowTop(position);
    const { w, h } = shape.props;
    if (shape.x === SHEET.padding && shape.y === y && shape.rotation === 0 && w === ROW.width && h === ROW.height) {
      return [];
    }
    return [
      {
        ...shape,
        x: SHEET.padding,
        y,
        rotation: 0,
        props: { ...shape.props, w: ROW.width, h: ROW.height },
      } satisfies CardShape,
    ];
  });
  if (changes.length > 0) editor.run(() => editor.store.put(changes as unknown as TLShape[]), { history: "ignore" });
}

/** Which place in the order a row takes when its middle is `y` from the top of the run sheet. */
export const positionAt = (y: number, rows: number) =>
  Math.min(Math.max(Math.floor((y - SHEET.head) / ROW.height), 0), rows);
