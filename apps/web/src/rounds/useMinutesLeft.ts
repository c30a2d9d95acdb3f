import { useServerClock } from "../live/useServerClock.ts";
import { useSeconds } from "../live/useTick.ts";

const MINUTE_MS = 60_000;

/** Beyond this people read a time of the day, not a number of minutes. */
const MOST_MINUTES = 60;

/** How many minutes are left until a deadline, by the server's clock; a minute that has begun counts. Null for an hour or more, and when it is over. */
export function useMinutesLeft(boardId: string, deadline: string | null): number | null {
  const { now, isKnown } = useServerClock(boardId);
  const left = useSeconds(deadline !== null && isKnown, () => (deadline === null ? 0 : Date.parse(deadline) - now()));
  const minutes = Math.ceil(left / MINUTE_MS);
  return isKnown && minutes > 0 && minutes < MOST_MINUTES ? minutes : null;
}
