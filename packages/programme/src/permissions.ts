import type { Seat } from "./seats.ts";

/** How a person stands to one board: a seat on it, care for its stream, both, or neither. */
export interface Standing {
  readonly seat: Seat | null;
  readonly curator: boolean;
}

/** What can be done with a board. `facts` are the session's title, minutes, start, room, size and format. */
export type BoardAction = "read" | "write" | "invite" | "facts";

/**
 * The one table of who may do what on a board; deny is the default. Co-chairs are equals: any of them may invite and
 * change the facts, and a curator may do no more than they.
 */
export function may(standing: Standing, action: BoardAction): boolean {
  if (standing.curator || standing.seat === "co-chair") return true;
  if (standing.seat === "contributor") return action === "read" || action === "write";
  if (standing.seat === "observer") return action === "read";
  return false;
}
