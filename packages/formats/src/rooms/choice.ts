import type { RoomLayoutId } from "./layouts.ts";

/** What a team decides about its room. */
export interface RoomChoice {
  readonly layout: RoomLayoutId;
  /** How many people there is a place for, those in wheelchairs counted. Whoever sits in the middle or in front is extra. */
  readonly people: number;
  /** Places that are kept free for wheelchairs. */
  readonly wheelchairPlaces: number;
  /** Where the corner to withdraw to is; null when there is none. */
  readonly quietCorner: QuietCorner | null;
}

/** Where a quiet corner can be: by the door one leaves unseen, away from it nobody walks past. */
export const QUIET_CORNERS = ["by-door", "far-from-door"] as const;
export type QuietCorner = (typeof QUIET_CORNERS)[number];

export const isQuietCorner = (value: unknown): value is QuietCorner => QUIET_CORNERS.includes(value as QuietCorner);

/** Bounds of a choice. */
export const ROOM_LIMITS = { people: { min: 1, max: 100_000 }, wheelchairPlaces: { min: 0, max: 20 } } as const;

/** How many places a drawing shows at most: more would be a grey cloud. The words say that there are more. */
export const MOST_PLACES_DRAWN = 320;

const within = (value: unknown, { min, max }: { min: number; max: number }, otherwise: number): number =>
  typeof value === "number" && Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : otherwise;

/** How many people when nobody has said it. */
const PEOPLE_UNKNOWN = 30;

/** A whole number of people within bounds. */
export const roomPeople = (value: unknown): number => within(value, ROOM_LIMITS.people, PEOPLE_UNKNOWN);

/** A whole number of wheelchair places within bounds, and not more than there are people. */
export const roomWheelchairs = (value: unknown, people: number): number =>
  Math.min(people, within(value, ROOM_LIMITS.wheelchairPlaces, usualWheelchairs(people)));

/**
 * How many wheelchair places to start with. Source: ADA Standards 2010, table 221.2.1.1 (4 from 51 seats, 5 from 151, 6 from
 * 301), with two instead of one in small rooms: who comes alone should not sit alone.
 */
export function usualWheelchairs(people: number): number {
  const usual = people <= 50 ? 2 : people <= 150 ? 4 : people <= 300 ? 5 : 6;
  return Math.min(people, usual);
}

/** A choice to start with. `people`: null when nobody has said how many are expected. */
export function firstChoice(layout: RoomLayoutId, people: number | null): RoomChoice {
  const count = roomPeople(people);
  return { layout, people: count, wheelchairPlaces: usualWheelchairs(count), quietCorner: "by-door" };
}
