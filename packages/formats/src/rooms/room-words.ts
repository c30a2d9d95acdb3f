import type { Language } from "../voices.ts";
import type { QuietCorner } from "./choice.ts";
import { DANISH_ROOM } from "./room-words-da.ts";
import { ENGLISH_ROOM } from "./room-words-en.ts";
import { DUTCH_ROOM } from "./room-words-nl.ts";

/** What rooms are said with, in one language. Counts are whole numbers; each function gives a whole sentence. */
export interface RoomWords {
  readonly labels: {
    readonly screen: string;
    readonly posters: string;
    readonly door: string;
    readonly quiet: string;
    readonly aisle: string;
  };
  readonly fishbowlMiddle: string;
  /** Rings around the middle of a fishbowl, with so many chairs. */
  readonly ringsAround: (rings: number, chairs: number) => string;
  readonly circle: (rings: number, chairs: number) => string;
  readonly front: string;
  readonly halfRows: (rows: number, chairs: number) => string;
  readonly theatreRows: (rows: number, chairs: number) => string;
  readonly debateMiddle: string;
  /** Rows on each of the two sides. */
  readonly debateRows: (rows: number, chairs: number) => string;
  /** Tables, circles or groups with the fewest and the most people at one. */
  readonly cafe: (tables: number, fewest: number, most: number) => string;
  readonly circles: (circles: number, fewest: number, most: number) => string;
  readonly threes: (groups: number, fewest: number, most: number) => string;
  readonly cabaret: (tables: number, fewest: number, most: number) => string;
  readonly cabaretFront: string;
  readonly oneTable: (places: number) => string;
  readonly tableRows: (rows: number, chairs: number) => string;
  readonly posters: (posters: number) => string;
  readonly openFloor: string;
  readonly seatsAtWall: (chairs: number) => string;
  readonly chairs: (chairs: number) => string;
  /** `metres`: as written in that language. */
  readonly aisles: (aisles: number, metres: string) => string;
  readonly between: (metres: string) => string;
  readonly wheelchairs: (places: number, where: "aisles" | "tables" | "groups" | "rows" | "wall") => string;
  readonly noWheelchairs: string;
  /** How far the furthest seat is from what everybody looks at. */
  readonly furthest: (metres: string, from: "middle" | "front") => string;
  /** From how many of the wheelchair places nobody sits in the line of sight. Nothing when there is no such place. */
  readonly sights: (free: number, places: number) => string;
  readonly quiet: Readonly<Record<QuietCorner, string>>;
  readonly door: string;
  readonly size: (wide: number, deep: number) => string;
  readonly more: (drawn: number, people: number) => string;
}

export const ROOM_WORDS: Readonly<Record<Language, RoomWords>> = {
  en: ENGLISH_ROOM,
  da: DANISH_ROOM,
  nl: DUTCH_ROOM,
};
