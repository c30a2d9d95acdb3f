import { Box, type Editor, type TLShapeId } from "tldraw";
import { besideTools, fitBox, showBox } from "./camera.ts";

/** A part of the board, in the board's own units: left, top, width, height. */
export type BoardBox = readonly [x: number, y: number, w: number, h: number];

/** Where somebody looks: the part of the board in their sight, and the card that stands for it, if there is one. */
export interface CanvasPlace {
  readonly box: BoardBox | null;
  readonly cardId: string | null;
}

/** Reads and sets where the canvas looks, for what stands outside of it. */
export interface CanvasHandle {
  read(): CanvasPlace;
  /** Shows a place; without a box that is its card. Nothing is selected, and nothing happens when the card is gone. */
  show(place: CanvasPlace): void;
}

const isCard = (type: string) => type === "card";

/** The selected card, when it is in sight and the only one; else the one nearest to the middle of what is. */
function cardIn(editor: Editor, box: Box): TLShapeId | null {
  const only = editor.getOnlySelectedShape();
  const near = editor
    .getCurrentPageShapes()
    .filter(({ type }) => isCard(type))
    .flatMap(({ id }) => {
      const bounds = editor.getShapePageBounds(id);
      return bounds && box.includes(bounds) ? [{ id, far: bounds.center.dist(box.center) }] : [];
    });
  if (only && near.some(({ id }) => id === only.id)) return only.id;
  return near.reduce<{ id: TLShapeId; far: number } | null>((a, b) => (a && a.far <= b.far ? a : b), null)?.id ?? null;
}

export const canvasHandle = (editor: Editor): CanvasHandle => ({
  read() {
    const box = besideTools(editor);
    const round = (units: number) => Math.round(units);
    return { box: [round(box.x), round(box.y), round(box.w), round(box.h)], cardId: cardIn(editor, box) };
  },
  show({ box, cardId }) {
    if (box) return fitBox(editor, new Box(...box));
    const bounds = editor.getShapePageBounds(cardId as TLShapeId);
    if (bounds) showBox(editor, bounds.clone().expandBy(AROUND));
  },
});

/** Around a card that is shown by itself, in the board's units. */
const AROUND = 160;
