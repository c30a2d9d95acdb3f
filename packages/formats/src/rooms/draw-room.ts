import type { Language } from "../voices.ts";
import type { RoomChoice } from "./choice.ts";
import type { Drawing, DrawingLabel } from "./drawing.ts";
import { METRES } from "./plan.ts";
import { planRoom, type RoomPlan } from "./room.ts";
import { partsOf, SCALE } from "./room-paths.ts";
import { ROOM_WORDS } from "./room-words.ts";

/** Letters as high as they must be to be read when the drawing is as wide as a card on the board. */
const letterSize = ({ w, h }: RoomPlan) => Math.round(Math.max((w * SCALE) / 32, (h * SCALE) / 18) * 10) / 10;

/** About how wide words are. */
const widthOf = (text: string, size: number) => text.length * size * 0.54;

/** Above the middle of the screen, or of the posters along the wall. */
function frontLabel(plan: RoomPlan, language: Language, size: number): DrawingLabel[] {
  const front = plan.furniture.filter(({ look }) => look === "screen" || look === "poster");
  const xs = front.flatMap(({ shape }) => ("r" in shape ? [] : shape.map(({ x }) => x)));
  if (xs.length === 0) return [];
  const { labels } = ROOM_WORDS[language];
  const text = front[0]?.look === "screen" ? labels.screen : labels.posters;
  return [{ text, x: ((Math.min(...xs) + Math.max(...xs)) / 2) * SCALE, y: -size * 0.55, size }];
}

/**
 * The words of a drawing, all outside the walls: the front above, the door at the right, the quiet corner and the way in
 * below. So they cover nothing that stands in the room, and are as large as they must be.
 */
function labelsOf(plan: RoomPlan, language: Language, size: number): DrawingLabel[] {
  const { labels: words } = ROOM_WORDS[language];
  const labels = frontLabel(plan, language, size);
  const [right, foot] = [plan.w * SCALE, plan.h * SCALE + size * 1.35];
  const doorX = right + size * 0.5 + widthOf(words.door, size) / 2;
  labels.push({ text: words.door, x: doorX, y: (plan.doorY - METRES.door / 2) * SCALE - size * 0.5, size });
  /** What the quiet corner's words take below the room. */
  let free = { from: right, to: right };
  if (plan.quiet) {
    const half = widthOf(words.quiet, size) / 2;
    const middle = (plan.quiet.x + plan.quiet.w / 2) * SCALE;
    const x = Math.max(half, Math.min(middle, right - half));
    labels.push({ text: words.quiet, x, y: foot, size });
    free = { from: x - half - size, to: x + half + size };
  }
  const below = plan.aisles.find(({ x1, y1, x2, y2 }) => x1 === x2 && y1 > y2);
  const reach = widthOf(words.aisle, size) / 2;
  if (below && (below.x1 * SCALE + reach < free.from || below.x1 * SCALE - reach > free.to)) {
    labels.push({ text: words.aisle, x: below.x1 * SCALE, y: foot, size });
  }
  return labels;
}

/** White at the edge, so that no line is cut, in units. */
const EDGE = 4;

/** A drawing of a plan. See {@link drawRoom}. */
export function drawPlan(plan: RoomPlan, language: Language): Drawing {
  const size = letterSize(plan);
  const labels = labelsOf(plan, language, size);
  const isBelow = labels.some(({ y }) => y > plan.h * SCALE);
  const ends = labels.map(({ text, x }) => x + widthOf(text, size) / 2);
  const origin = { x: EDGE, y: EDGE + (labels.some(({ y }) => y < 0) ? size * 1.5 : 0) };
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    width: Math.ceil(origin.x + Math.max((plan.w + METRES.door) * SCALE, ...ends) + EDGE),
    height: Math.ceil(origin.y + plan.h * SCALE + (isBelow ? size * 1.7 : 0) + EDGE),
    parts: partsOf(plan, origin),
    labels: labels.map(({ text, x, y }) => ({ text, x: round(x + origin.x), y: round(y + origin.y), size })),
  };
}

/**
 * A room as a drawing to scale, 20 units a metre, seen from above. All it shows is said in words by `roomText`. At most
 * `MOST_PLACES_DRAWN` places are drawn.
 */
export const drawRoom = (choice: RoomChoice, language: Language): Drawing => drawPlan(planRoom(choice), language);
