import { RUN_SHEET_ID } from "@openchair/board";
import type { Editor, TLShapeId, VecLike } from "tldraw";
import { ROW } from "./shapes/run-sheet-layout.ts";

/** Between a new thing and what is there already, in canvas units. */
const GAP = 24;
/** Room kept below the run sheet for as many rows as a session is likely to get: nothing new is put where it grows. */
const ROOM_FOR_ROWS = 8;

/** A place and a size, in canvas units from the corner of the page. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** True when two areas overlap, or lie closer together than new things are put. */
export const areasMeet = (a: Area, b: Area) =>
  a.x < b.x + b.w + GAP && b.x < a.x + a.w + GAP && a.y < b.y + b.h + GAP && b.y < a.y + a.h + GAP;

const isInside = (a: Area, b: Area) => a.x >= b.x && a.y >= b.y && a.x + a.w <= b.x + b.w && a.y + a.h <= b.y + b.h;

/**
 * The free place for something new that is nearest to where it is wished for, if possible in sight. Tried are the
 * wished-for place, and places beside what is in the way: one of those is always free, at the latest right of everything.
 */
export function nearestFreePlace(
  wished: Area,
  taken: readonly Area[],
  sight: Area = wished,
): { readonly x: number; readonly y: number } {
  const isFree = (x: number, y: number) => !taken.some((box) => areasMeet({ ...wished, x, y }, box));
  if (isFree(wished.x, wished.y)) return { x: wished.x, y: wished.y };
  const xs = taken.flatMap((box) => [box.x + box.w + GAP, box.x - wished.w - GAP]);
  const ys = taken.flatMap((box) => [box.y, box.y + box.h + GAP, box.y - wished.h - GAP]);
  let best = { x: wished.x, y: wished.y };
  let least = Number.POSITIVE_INFINITY;
  const outOfSight = sight.w + sight.h;
  for (const x of [wished.x, ...xs]) {
    for (const y of [wished.y, ...ys]) {
      const inSight = isInside({ ...wished, x, y }, sight);
      const far = Math.hypot(x - wished.x, y - wished.y) + (inSight ? 0 : outOfSight);
      if (far >= least || !isFree(x, y)) continue;
      best = { x, y };
      least = far;
    }
  }
  return best;
}

/** Only so many things are looked at: places beside each of them are tried against each other. */
const MOST_TAKEN = 200;

/** What lies on the page, and may not be covered. Of the run sheet also the room in which it grows. */
function takenOnPage(editor: Editor, near: VecLike, except?: TLShapeId): Area[] {
  return editor
    .getSortedChildIdsForParent(editor.getCurrentPageId())
    .flatMap((id) => {
      const box = id === except ? undefined : editor.getShapePageBounds(id);
      if (!box) return [];
      const grown = id === (RUN_SHEET_ID as TLShapeId) ? ROOM_FOR_ROWS * ROW.height : 0;
      return [{ x: box.x, y: box.y, w: box.w, h: box.h + grown }];
    })
    .map((box) => ({ box, far: Math.hypot(box.x + box.w / 2 - near.x, box.y + box.h / 2 - near.y) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_TAKEN)
    .map(({ box }) => box);
}

/** The free place on the page nearest to where something lies now. */
export function freeSpotNear(editor: Editor, id: TLShapeId): { x: number; y: number } | undefined {
  const box = editor.getShapePageBounds(id);
  return box && nearestFreePlace(box, takenOnPage(editor, box.center, id));
}

/** The free place on the page for something of this size that is nearest to having its middle here. */
export function freeSpotAt(editor: Editor, point: VecLike, size: { readonly w: number; readonly h: number }): VecLike {
  const wished = { x: point.x - size.w / 2, y: point.y - size.h / 2, ...size };
  return nearestFreePlace(wished, takenOnPage(editor, point));
}

/** A free place for something of this size, near the middle of what is in sight. */
export function freeSpot(editor: Editor, size: { readonly w: number; readonly h: number }): { x: number; y: number } {
  const view = editor.getViewportPageBounds();
  const { x, y } = view.center;
  // The tools stand at the left, other buttons along the bottom.
  const [left, around] = [100 / editor.getZoomLevel(), 16 / editor.getZoomLevel()];
  const sight = { x: view.x + left, y: view.y + around, w: view.w - left - around, h: view.h - around - left };
  const wished = { x: x - size.w / 2, y: y - size.h / 2, ...size };
  return nearestFreePlace(wished, takenOnPage(editor, { x, y }), sight);
}
