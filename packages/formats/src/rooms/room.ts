import { MOST_PLACES_DRAWN, type RoomChoice, roomPeople, roomWheelchairs } from "./choice.ts";
import { type Box, boxAround, boxCorners, type Footprint, gapBetween } from "./geometry.ts";
import type { RoomLayoutId } from "./layouts.ts";
import { type Aisle, aisleShape, METRES, type Place, placeShape, type Seats, type Setting } from "./plan.ts";
import { boardroom } from "./setting-boardroom.ts";
import { cabaret, kneeToKnee, openFloor, posterWalk, smallCircles, worldCafe } from "./settings-free.ts";
import { circle, debate, fishbowl, halfCircle, theatre } from "./settings-round.ts";

const SETTINGS: Readonly<Record<RoomLayoutId, (seats: Seats) => Setting>> = {
  fishbowl,
  circle,
  "half-circle": halfCircle,
  "small-circles": smallCircles,
  "knee-to-knee": kneeToKnee,
  "world-cafe": worldCafe,
  cabaret,
  boardroom,
  theatre,
  debate,
  "poster-walk": posterWalk,
  "open-floor": openFloor,
};

/** Layouts in which most people stand and walk, so that not everybody has a seat. */
const ON_FOOT: ReadonlySet<RoomLayoutId> = new Set(["poster-walk", "open-floor"]);

/** A room with its walls and what stands in it, in metres from its upper left corner. */
export interface RoomPlan extends Setting {
  readonly choice: RoomChoice;
  readonly w: number;
  readonly h: number;
  /** For how many people it is drawn: fewer than there are in a very large room. */
  readonly drawn: number;
  readonly onFoot: boolean;
  readonly quiet: Box | null;
  /** Middle of the door, in the wall at the right. */
  readonly doorY: number;
}

/** Floor between the quiet corner and the next thing, in metres. */
const AROUND_QUIET = 1.2;

/** What a drawn room has space for, below its front. */
function placeQuiet(taken: readonly Footprint[], bottom: number, right: number): Box {
  const { w, h } = METRES.quiet;
  for (let x = right - w; ; x += 0.1) {
    const corner = { x, y: bottom - h, w, h };
    if (taken.every((thing) => gapBetween(boxCorners(corner), thing) >= AROUND_QUIET)) return corner;
  }
}

/** A setting moved by so much. */
function moved({ places, furniture, aisles, floor, ...rest }: Setting, dx: number, dy: number): Setting {
  const shift = <T extends { x: number; y: number }>(at: T): T => ({ ...at, x: at.x + dx, y: at.y + dy });
  return {
    ...rest,
    floor: floor && shift(floor),
    places: places.map((place): Place => shift(place)),
    furniture: furniture.map(({ look, shape }) => ({ look, shape: "r" in shape ? shift(shape) : shape.map(shift) })),
    aisles: aisles.map(({ x1, y1, x2, y2 }): Aisle => ({ x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy })),
  };
}

/** The choice within its bounds. */
export function soundChoice({ layout, people, wheelchairPlaces, quietCorner }: RoomChoice): RoomChoice {
  const count = roomPeople(people);
  return { layout, people: count, wheelchairPlaces: roomWheelchairs(wheelchairPlaces, count), quietCorner };
}

/** A room for a choice. The same choice gives the same room, wherever it is computed. */
export function planRoom(wanted: RoomChoice): RoomPlan {
  const choice = soundChoice(wanted);
  const drawn = Math.min(choice.people, MOST_PLACES_DRAWN);
  const setting = SETTINGS[choice.layout]({ people: drawn, wheelchairPlaces: choice.wheelchairPlaces });
  const things: Footprint[] = [...setting.places.map(placeShape), ...setting.furniture.map(({ shape }) => shape)];
  const inner = boxAround(setting.floor ? [...things, boxCorners(setting.floor)] : things);
  const top = setting.hasFront ? 0.25 : METRES.walk;
  const onFoot = ON_FOOT.has(choice.layout);
  const bottom = onFoot ? 0.3 : METRES.walk;
  const here = moved(setting, METRES.walk - inner.x, top - inner.y);
  const taken = [...here.places.map(placeShape), ...here.furniture.map(({ shape }) => shape)];
  const h = Math.max(inner.h + top + bottom, METRES.quiet.h + METRES.door + 1.4);
  const least = Math.max(inner.w + 2 * METRES.walk, 4.5);
  const quiet = choice.quietCorner
    ? placeQuiet([...taken, ...here.aisles.map(aisleShape)], h - 0.15, least - 0.15)
    : null;
  const w = quiet ? quiet.x + quiet.w + 0.15 : least;
  return {
    ...here,
    choice,
    w,
    h,
    drawn,
    onFoot,
    quiet,
    doorY: quiet ? quiet.y - 0.35 - METRES.door / 2 : h - 0.6 - METRES.door / 2,
  };
}
