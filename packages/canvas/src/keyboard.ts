import { byReadingOrder, FIXED_IDS, IDEAS_ID, ROOM_ID, RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShape, TLShapeId, VecLike } from "tldraw";
import { boardState } from "./board-state.ts";
import type { CardShape } from "./shapes/card-shape.ts";

/** Around a card that is brought into view, in screen pixels. */
const AROUND = 128;

/** How long somebody goes on typing after their card is gone. */
const STILL_TYPING_MS = 2000;

const isCard = (shape: TLShape): shape is CardShape => shape.type === ("card" as string);
const isRow = (shape: TLShape): shape is CardShape => isCard(shape) && (shape.parentId as string) === RUN_SHEET_ID;

const isZone = (shape: TLShape | undefined): shape is TLShape => shape?.type === ("zone" as string);

/** Ideas, then the run sheet, the room, then zones with what they hold, then other cards, then drawings (rule L8 of the board). */
function placeRank(shape: TLShape, zone: TLShape | undefined): number {
  if ((shape.parentId as string) === IDEAS_ID) return 0;
  if (isRow(shape)) return 1;
  if (shape.id === (ROOM_ID as string)) return 2;
  if (zone) return 3;
  return isCard(shape) ? 4 : 5;
}

/** Everything a person can reach with the keyboard, in reading order. The zone of ideas and the run sheet are no stops. */
export function reachable(editor: Editor): TLShape[] {
  const isTop = (shape: TLShape) => shape.parentId === editor.getCurrentPageId();
  const stops = editor.getCurrentPageShapes().flatMap((shape) => {
    if (FIXED_IDS.includes(shape.id) && shape.id !== (ROOM_ID as string)) return [];
    const parent = editor.getShapeParent(shape);
    if (!isTop(shape) && !isZone(parent) && (shape.parentId as string) !== RUN_SHEET_ID) return [];
    const zone = isZone(shape) ? shape : isZone(parent) && !FIXED_IDS.includes(parent.id) ? parent : undefined;
    return [{ shape, zone, rank: placeRank(shape, zone) }];
  });
  return stops
    .sort((a, b) => {
      if (a.rank !== b.rank) return a.rank - b.rank;
      if (a.zone && b.zone && a.zone !== b.zone) return byReadingOrder(a.zone, b.zone);
      // A zone is met before what lies in it.
      if (a.zone && a.shape === a.zone) return -1;
      return b.zone && b.shape === b.zone ? 1 : byReadingOrder(a.shape, b.shape);
    })
    .map(({ shape }) => shape);
}

/** Selects one thing and brings it into view. */
function choose(editor: Editor, id: TLShapeId): void {
  editor.setSelectedShapes([id]);
  const bounds = editor.getShapePageBounds(id);
  if (!bounds || editor.getViewportPageBounds().contains(bounds)) return;
  const view = editor.getViewportScreenBounds();
  // A card that is larger than the window is shown from its top.
  const fits = bounds.h * editor.getZoomLevel() < view.h - AROUND;
  const point = fits
    ? bounds.center
    : { x: bounds.center.x, y: bounds.minY + (view.h / 2 - 20) / editor.getZoomLevel() };
  const duration = editor.user.getAnimationSpeed() * 120;
  editor.centerOnPoint(point, duration > 0 ? { animation: { duration } } : { immediate: true });
}

/** Selects something by its id and brings it into view; nothing happens when it is gone. */
export function chooseShape(editor: Editor, id: string): void {
  if (editor.getShape(id as TLShapeId)) choose(editor, id as TLShapeId);
}

/** Selects the first card, for somebody who comes to the canvas with the keyboard. */
export function chooseFirst(editor: Editor): void {
  const [first] = reachable(editor);
  if (first) choose(editor, first.id);
  else editor.selectNone();
  editor.getContainer().focus();
}

/**
 * Makes every card reachable with the keyboard: tldraw knows only what lies on the page itself, and our cards lie in the
 * zone and in the run sheet. Tab goes through them in reading order and leaves the canvas behind the last; Ctrl with an
 * arrow goes to the nearest card on that side; arrows move a card, and a row by one place in the run sheet.
 */
export function wireKeyboard(editor: Editor): () => void {
  editor.getCurrentPageShapesInReadingOrder = () => reachable(editor);
  editor.selectAll = () => editor.setSelectedShapes(reachable(editor));
  editor.selectAdjacentShape = (direction) => {
    const shapes = reachable(editor);
    const at = shapes.findIndex((shape) => editor.getSelectedShapeIds().includes(shape.id));
    const current = shapes[at];
    if (!current) return;
    if (direction !== "next" && direction !== "prev") {
      choose(editor, editor.getNearestAdjacentShape(shapes, current.id, direction));
      return;
    }
    const next = shapes[at + (direction === "next" ? 1 : -1)];
    // Behind the last there is nothing selected, so that the next Tab leaves the canvas: nobody is caught in it.
    if (next) choose(editor, next.id);
    else editor.selectNone();
  };
  const nudge = editor.nudgeShapes.bind(editor);
  editor.nudgeShapes = (shapes: TLShape[] | TLShapeId[], offset: VecLike) => {
    const found = shapes.flatMap((shape) => editor.getShape(typeof shape === "string" ? shape : shape.id) ?? []);
    const rows = found.filter(isRow);
    const [row] = rows;
    if (row && rows.length === 1 && offset.y !== 0) boardState(editor).moveRow(row.id, offset.y < 0 ? -1 : 1);
    const others = found.filter((shape) => !isRow(shape));
    return others.length > 0 ? nudge(others, offset) : editor;
  };
  return keepKeysInside(editor);
}

/**
 * tldraw listens for its keys on the whole page. Somebody whose focus is on a button beside the canvas and who presses
 * Delete, or D, does not mean the board: there only keys with Ctrl count (undo, redo). Until told to stop.
 */
function keepKeysInside(editor: Editor): () => void {
  const { lostWhileWriting } = boardState(editor);
  let withControl = false;
  const note = (event: KeyboardEvent) => {
    withControl = event.ctrlKey || event.metaKey;
  };
  document.addEventListener("keydown", note, { capture: true });
  const enabled = editor.user.getAreKeyboardShortcutsEnabled.bind(editor.user);
  editor.user.getAreKeyboardShortcutsEnabled = () => {
    const active = document.activeElement;
    // Somebody whose card has just gone is still typing; those letters are not commands.
    if (Date.now() - (lostWhileWriting.get()?.at ?? 0) < STILL_TYPING_MS) return false;
    // Another view lies over the canvas and has keys of its own.
    if (editor.getContainer().closest("[inert]")) return false;
    const inside = !active || active === document.body || editor.getContainer().contains(active);
    return enabled() && (inside || withControl);
  };
  return () => document.removeEventListener("keydown", note, { capture: true });
}
