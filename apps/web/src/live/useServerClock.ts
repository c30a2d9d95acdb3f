import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { liveQuery } from "../api/liveCalls.ts";

export interface ServerClock {
  /** The server's clock, in milliseconds since 1970: everybody counts down to the same moment. */
  readonly now: () => number;
  /** False until the server was asked; where it cannot be asked, this device's clock has to do. */
  readonly isKnown: boolean;
}

/** The clock that deadlines and timers go by: this device's own may be slow, fast or set by hand. */
export function useServerClock(boardId: string): ServerClock {
  const { data, dataUpdatedAt, isError } = useQuery(liveQuery(boardId));
  // By how much the server's clock is ahead of this device's.
  const ahead = useRef(0);
  ahead.current = data ? data.now - dataUpdatedAt : 0;
  const now = useCallback(() => Date.now() + ahead.current, []);
  return { now, isKnown: data !== undefined || isError };
}
