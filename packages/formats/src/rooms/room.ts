import { MOST_PLACES_DRAWN, type QuietCorner, type RoomChoice, roomPeople, roomWheelchairs } from "./choice.ts";
import { type Box, boxAround, boxCorners, type Footprint, gapBetween } from "./geometry.ts";
import type { RoomLayoutId } from "./layouts.ts";
import { type Aisle, aisleShape, METRES, type Place, placeShape, type Seats, type Setting } from "./plan.ts";
import { boardroom } from "./setting-boardroom.ts";
import { cabaret, kneeToKnee, openFloor, posterWalk, smallCircles, worldCafe } from "./settings-free.ts";
import { circle, debate, fishbowl, halfCircle, theatre } from "./settings-round.ts";
import { type Sight, sightsOf } from "./sights.ts";

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
  /** From each wheelchair place to what everybody looks at; none where there is no such thing. */
  readonly sights: readonly Sight[];
  /** Middle of the door, in the wall at the right. */
  readonly doorY: number;
}

/** Floor between the quiet corner and the next thing, in metres. */
const AROUND_QUIET = 1.2;

/** From the side wall to the quiet corner, in metres. */
const BY_WALL = 0.15;

/** A corner at the lower right, or the lower left, as far in as it covers nothing that stands there. */
function placeQuiet(taken: readonly Footprint[], bottom: number, right: number, where: QuietCorner): Box {
  const { w, h } = METRES.quiet;
  const step = where === "by-door" ? 0.1 : -0.1;
  for (let x = where === "by-door" ? right - BY_WALL - w : BY_WALL; ; x += step) {
    const corner = { x, y: bottom - h, w, h };
    if (taken.every((thing) => gapBetween(boxCorners(corner), thing) >= AROUND_QUIET)) return corner;
  }
}

/** A setting moved by so much. */
function moved({ places, furniture, aisles, floor, focus, ...rest }: Setting, dx: number, dy: number): Setting {
  const shift = <T extends { x: number; y: number }>(at: T): T => ({ ...at, x: at.x + dx, y: at.y + dy });
  return {
    ...rest,
    floor: floor && shift(floor),
    focus: focus && shift(focus),
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
  const stands = [...taken, ...here.aisles.map(aisleShape)];
  const quiet = choice.quietCorner && placeQuiet(stands, h - BY_WALL, least, choice.quietCorner);
  // Away from the door it may lie outside the wall at the left: then that wall is further out, and all moves with it.
  const outward = quiet ? Math.max(0, BY_WALL - quiet.x) : 0;
  const w = Math.max(least, quiet && choice.quietCorner === "by-door" ? quiet.x + quiet.w + BY_WALL : 0) + outward;
  const inRoom = outward > 0 ? moved(here, outward, 0) : here;
  return {
    ...inRoom,
    choice,
    w,
    h,
    drawn,
    onFoot,
    quiet: quiet && { ...quiet, x: quiet.x + outward },
    sights: sightsOf(inRoom),
    doorY: choice.quietCorner === "by-door" && quiet ? quiet.y - 0.35 - METRES.door / 2 : h - 0.6 - METRES.door / 2,
  };
}
