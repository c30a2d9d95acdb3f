import type { Voice } from "@openchair/formats";
import type { Seat } from "./seats.ts";

/** How a person stands to one board: a seat on it with voices, care for its stream, both, or neither. */
export interface Standing {
  readonly seat: Seat | null;
  readonly curator: boolean;
  /** Voices of the seat. */
  readonly voices: readonly Voice[];
  /** True when this edition of the stream was closed: everybody reads, nobody changes anything. */
  readonly closed?: boolean;
}

/**
 * What can be done with a board. `facts`: change the session's minutes, start, room, size and format; `raise`: stop and
 * talk; `concern`: read the words of a concern that were not shared; `sign`: sign the brief; `look`: ask the others to
 * look at the board; `talk`: ask for a turn, give the timer more time, show a yellow or red card; `vote`: open a vote, and
 * put dots; `publish`: hand the brief on; `quiet`: write in a quiet round; `round`: start, reveal or end one; `introduce`:
 * say how one is introduced to the room.
 */
export const BOARD_ACTIONS = [
  "read",
  "write",
  "invite",
  "facts",
  "look",
  "talk",
  "vote",
  "sign",
  "raise",
  "concern",
  "publish",
  "quiet",
  "round",
  "introduce",
] as const;
export type BoardAction = (typeof BOARD_ACTIONS)[number];

/**
 * The one table of who may do what on a board; deny is the default. Co-chairs are equals. A curator cares for the board
 * but is not of the team: never signs, never votes, never stops it, and reads of a concern only what was shared.
 */
export function may({ seat, curator, voices, closed = false }: Standing, action: BoardAction): boolean {
  if (closed && action !== "read" && action !== "concern") return false;
  switch (action) {
    case "read":
    case "talk":
      return curator || seat !== null;
    case "write":
      return curator || seat === "co-chair" || seat === "contributor";
    case "invite":
    case "facts":
    case "look":
      return curator || seat === "co-chair";
    case "sign":
    case "concern":
    case "round":
      return seat === "co-chair";
    case "quiet":
    case "vote":
    case "introduce":
      return seat === "co-chair" || seat === "contributor";
    case "raise":
      return seat === "co-chair" && voices.includes("lived-experience");
    case "publish":
      return curator;
  }
}
