import { isVoice, VOICES, type Voice } from "@openchair/formats";
import { isObject } from "./json.ts";

/** The most that is believed of what another browser says of itself. */
export const PRESENCE_LIMITS = { name: 40, id: 100, selected: 100, moving: 48, on: 200, coordinate: 1e7 } as const;

/** Who somebody is, under the key `user`. */
export interface PresentUser {
  readonly id: string;
  readonly name: string;
  readonly voices: readonly Voice[];
}

/** A shape on its way: id, x, y in page units, then rotation in radians, width and height when they change too. */
export type MovingShape = readonly [id: string, x: number, y: number, rotation?: number, w?: number, h?: number];

/** What somebody does on the canvas, under the key `canvas`. Page units. */
export interface CanvasPresence {
  readonly x: number;
  readonly y: number;
  readonly selected: readonly string[];
  readonly moving: readonly MovingShape[];
}

/** Where somebody's caret stands in words that are typed together, under the key `caret`. Offsets in the plain text. */
export interface PresentCaret {
  /** `text:<shape id>` or `brief:<field>`. */
  readonly on: string;
  readonly at: number;
  readonly end: number;
}

const part = (state: unknown, key: string) => {
  const value = isObject(state) ? state[key] : undefined;
  return isObject(value) ? value : null;
};

const isCoordinate = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) <= PRESENCE_LIMITS.coordinate;

const isShapeId = (value: unknown): value is string =>
  typeof value === "string" && value.startsWith("shape:") && value.length <= PRESENCE_LIMITS.id;

/** Who a browser says it is. Null when it does not say, or not in a way that can be read. */
export function readPresentUser(state: unknown): PresentUser | null {
  const user = part(state, "user");
  if (!user) return null;
  const { id, name, voices } = user;
  if (typeof id !== "string" || id === "" || id.length > PRESENCE_LIMITS.id || typeof name !== "string") return null;
  const said = Array.isArray(voices) ? voices.filter(isVoice) : [];
  return {
    id,
    name: [...name.slice(0, 4 * PRESENCE_LIMITS.name)].slice(0, PRESENCE_LIMITS.name).join(""),
    voices: VOICES.filter((voice) => said.includes(voice)),
  };
}

function readMoving(value: unknown): MovingShape | null {
  if (!Array.isArray(value) || value.length < 3 || value.length > 6) return null;
  const [id, ...numbers] = value as unknown[];
  if (!isShapeId(id) || !numbers.every(isCoordinate)) return null;
  const [w, h] = numbers.slice(3);
  // A shape without a size cannot be drawn.
  if ((w !== undefined && w <= 0) || (h !== undefined && h <= 0)) return null;
  return [id, ...numbers] as unknown as MovingShape;
}

/** What somebody does on the canvas. Null when they are not there, or nothing of it can be read. */
export function readCanvasPresence(state: unknown): CanvasPresence | null {
  const canvas = part(state, "canvas");
  if (!canvas) return null;
  const { x, y, selected, moving } = canvas;
  if (!isCoordinate(x) || !isCoordinate(y)) return null;
  return {
    x,
    y,
    selected: Array.isArray(selected) ? selected.slice(0, PRESENCE_LIMITS.selected).filter(isShapeId) : [],
    moving: Array.isArray(moving)
      ? moving
          .slice(0, PRESENCE_LIMITS.moving)
          .map(readMoving)
          .filter((shape) => shape !== null)
      : [],
  };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Where somebody types. Null when they do not, or it cannot be read. */
export function readCaret(state: unknown): PresentCaret | null {
  const caret = part(state, "caret");
  if (!caret) return null;
  const { on, at, end } = caret;
  if (typeof on !== "string" || !/^(?:text|brief):./.test(on) || on.length > PRESENCE_LIMITS.on) return null;
  return isOffset(at) && isOffset(end) ? { on, at, end } : null;
}
