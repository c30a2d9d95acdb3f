import { FIXED_IDS, type MovingShape, PRESENCE_LIMITS } from "@openchair/board";
import type { Editor, TLShape, TLShapeId } from "tldraw";
import { boardState } from "../board-state.ts";
import type { StoreBinding } from "./store-binding.ts";
import { FARTHEST } from "./welcome.ts";

/** Gestures that move things which the others already see. */
const MOVES = ["select.translating", "select.resizing", "select.rotating"] as const;

/** Others hear of at most so many things at once; the rest follows with the next write. */
const MOST = PRESENCE_LIMITS.moving;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Where the things are that this person is moving right now, in page units; empty between gestures. */
export function whatIMove(editor: Editor): MovingShape[] {
  if (!editor.isInAny(...MOVES)) return [];
  const withSize = editor.isIn("select.resizing");
  return editor
    .getSelectedShapes()
    .slice(0, MOST)
    .map((shape): MovingShape => {
      const { x, y } = editor.getShapePageTransform(shape).point();
      const { w, h } = shape.props as { w?: number; h?: number };
      const rotation = editor.getShapePageTransform(shape).rotation();
      if (withSize && w !== undefined && h !== undefined) {
        return [shape.id, tenth(x), tenth(y), rotation, tenth(w), tenth(h)];
      }
      return rotation === 0 ? [shape.id, tenth(x), tenth(y)] : [shape.id, tenth(x), tenth(y), rotation];
    });
}

interface Held {
  /** Who holds it, as the number of their browser. */
  readonly by: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly since: number;
}

/** Shows what others are moving, between two of their notes too. */
export interface MovedByOthers {
  /** What one other browser is moving now; nothing when it has let go. */
  show(clientId: number, moving: readonly MovingShape[]): void;
  /** A record from the document as it should be shown: where somebody holds it, if anybody does. */
  held(shape: TLShape): TLShape;
  dispose(): void;
}

const hasSize = ({ props }: TLShape) => "w" in props && "h" in props;

/** Numbers of a place: x, y, rotation, and width and height where those change. Page units. */
function placeOf(editor: Editor, shape: TLShape, length: number): number[] {
  const transform = editor.getShapePageTransform(shape);
  const { x, y } = transform.point();
  const { w = 0, h = 0 } = shape.props as { w?: number; h?: number };
  return [x, y, transform.rotation(), w, h].slice(0, length);
}

/**
 * @param glide milliseconds in which a thing glides from one note of its mover to the next; 0 to let it jump
 */
export function showMovedByOthers(editor: Editor, binding: StoreBinding, glide: number): MovedByOthers {
  const held = new Map<TLShapeId, Held>();
  const { movedElsewhere } = boardState(editor);
  let frame = 0;

  const isMine = (id: TLShapeId) => editor.isInAny(...MOVES) && editor.getSelectedShapeIds().includes(id);

  function moved(shape: TLShape, now: number): TLShape {
    const hold = held.get(shape.id);
    if (!hold || isMine(shape.id)) return shape;
    const part = glide === 0 ? 1 : Math.min((now - hold.since) / glide, 1);
    const [x = 0, y = 0, rotation = 0, w, h] = hold.to.map((to, i) => {
      const from = hold.from[i] ?? to;
      return Math.max(-FARTHEST, Math.min(from + (to - from) * part, FARTHEST));
    });
    const parent = editor.getShapeParentTransform(shape);
    const point = parent.clone().invert().applyToPoint({ x, y });
    // Whoever moves it may say anything; tldraw takes a size only where there is one.
    const size = w !== undefined && h !== undefined && w >= 1 && h >= 1 && hasSize(shape) ? { w, h } : {};
    return {
      ...shape,
      x: point.x,
      y: point.y,
      rotation: hold.to.length > 2 ? rotation - parent.rotation() : shape.rotation,
      props: { ...shape.props, ...size },
    } as TLShape;
  }

  function step(): void {
    frame = 0;
    const now = performance.now();
    const shapes = [...held.keys()].flatMap((id) => {
      const shape = editor.getShape(id);
      return shape ? [moved(shape, now)] : [];
    });
    if (shapes.length > 0) binding.showAside(shapes);
    const gliding = [...held.values()].some(({ since }) => now - since < glide);
    frame = gliding ? requestAnimationFrame(step) : 0;
  }

  return {
    show(clientId, moving) {
      const now = performance.now();
      const before = held.size;
      const gone = new Set([...held].filter(([, { by }]) => by === clientId).map(([id]) => id));
      for (const [id, ...place] of moving.slice(0, MOST)) {
        const to = place.filter((number) => number !== undefined);
        const shape = editor.getShape(id as TLShapeId);
        if (!shape || FIXED_IDS.includes(shape.id)) continue;
        gone.delete(shape.id);
        held.set(shape.id, { by: clientId, from: placeOf(editor, shape, to.length), to, since: now });
      }
      for (const id of gone) held.delete(id);
      if (before > 0 || held.size > 0) movedElsewhere.set(new Set(held.keys()));
      // What was let go stands where the document says from now on.
      if (gone.size > 0) binding.refresh(gone);
      if (held.size > 0 && frame === 0) frame = requestAnimationFrame(step);
    },
    held: (shape) => moved(shape, performance.now()),
    dispose() {
      cancelAnimationFrame(frame);
      held.clear();
    },
  };
}
