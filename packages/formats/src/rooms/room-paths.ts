import type { DrawingLook, DrawingPart } from "./drawing.ts";
import { type Point, turnedRect } from "./geometry.ts";
import { type Aisle, METRES, type Place } from "./plan.ts";
import type { RoomPlan } from "./room.ts";

/** Units of a drawing per metre: a chair is a little less than ten units across. */
export const SCALE = 20;

const rounded = (units: number) => String(Math.round(units * 10) / 10);
const long = (metres: number) => rounded(metres * SCALE);

/** Where the room's upper left corner lies in the drawing, in its units. */
type Origin = Point;

const at = (origin: Origin, { x, y }: Point) => `${rounded(origin.x + x * SCALE)} ${rounded(origin.y + y * SCALE)}`;

/** Two halves of the same length: a rounded length and twice that, not twice the length rounded. */
function circlePath(origin: Origin, { x, y }: Point, metres: number): string {
  const r = Math.round(metres * SCALE * 10) / 10;
  const half = `a${rounded(r)} ${rounded(r)} 0 0 0`;
  return `M${rounded(origin.x + x * SCALE - r)} ${rounded(origin.y + y * SCALE)}${half} ${rounded(2 * r)} 0${half} ${rounded(-2 * r)} 0Z`;
}

const polygon = (origin: Origin, corners: readonly Point[]) =>
  `M${corners.map((corner) => at(origin, corner)).join("L")}Z`;

/** A seat. Those of the three voices are round, a diamond and a square: they can be told apart without colours. */
function seatPath(origin: Origin, { look, x, y }: Place): string {
  const r = METRES.chair / 2;
  if (look === "voice-emerging-leader") return polygon(origin, turnedRect({ x, y }, r * 1.9, r * 1.9, Math.PI / 4));
  if (look === "voice-lived-experience") return polygon(origin, turnedRect({ x, y }, r * 1.85, r * 1.85, 0));
  return circlePath(origin, { x, y }, r * (look === "chair" ? 0.94 : 1.1));
}

/** A place for a wheelchair, with somebody in it. */
function wheelchairPath(origin: Origin, { x, y, angle }: Place): string {
  const { w, h } = METRES.wheelchair;
  return polygon(origin, turnedRect({ x, y }, w, h, angle)) + circlePath(origin, { x, y }, METRES.chair / 2);
}

/** The arrow along an aisle, towards its inner end. */
function aislePath(origin: Origin, { x1, y1, x2, y2 }: Aisle): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const tip = at(origin, { x: x2, y: y2 });
  const barb = (turn: number) =>
    at(origin, { x: x2 + 0.34 * Math.cos(angle + turn), y: y2 + 0.34 * Math.sin(angle + turn) });
  return `M${at(origin, { x: x1, y: y1 })}L${tip}M${barb(2.6)}L${tip}L${barb(-2.6)}`;
}

/** Walls with a gap for the door, and its leaf, which opens outward. */
function wallPath(origin: Origin, { w, h, doorY }: RoomPlan): string {
  const half = METRES.door / 2;
  const corner = (x: number, y: number) => at(origin, { x, y });
  const walls = `M${corner(w, doorY - half)}L${corner(w, 0)}L${corner(0, 0)}L${corner(0, h)}L${corner(w, h)}L${corner(w, doorY + half)}`;
  const r = long(METRES.door);
  return `${walls}L${corner(w + METRES.door, doorY + half)}A${r} ${r} 0 0 0 ${corner(w, doorY - half)}`;
}

/** One part for everything with the same look: a drawing has a dozen parts, however many chairs. */
export function partsOf(plan: RoomPlan, origin: Origin): DrawingPart[] {
  const paths = new Map<DrawingLook, string>();
  const add = (look: DrawingLook, d: string) => paths.set(look, (paths.get(look) ?? "") + d);
  add("wall", wallPath(origin, plan));
  for (const { from, to } of plan.sights) add("sight", `M${at(origin, from)}L${at(origin, to)}`);
  for (const aisle of plan.aisles) add("aisle", aislePath(origin, aisle));
  if (plan.quiet) {
    const { x, y, w, h } = plan.quiet;
    add("quiet", `M${at(origin, { x, y })}h${long(w)}v${long(h)}h${long(-w)}Z`);
  }
  for (const { look, shape } of plan.furniture) {
    add(look, "r" in shape ? circlePath(origin, shape, shape.r) : polygon(origin, shape));
  }
  for (const place of plan.places) {
    add(place.look, place.look === "wheelchair" ? wheelchairPath(origin, place) : seatPath(origin, place));
  }
  return [...paths].map(([look, d]) => ({ look, d }));
}
