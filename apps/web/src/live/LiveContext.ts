import { createContext, useContext } from "react";
import type { BoardInfo } from "../api/calls.ts";
import type { Live } from "./liveLedger.ts";

/** Working live, as its parts need it. */
export interface LiveWork {
  readonly boardId: string;
  readonly info: BoardInfo;
  readonly live: Live;
  /** The server's clock, in milliseconds since 1970: everybody counts down to the same moment. */
  readonly serverNow: () => number;
  /** False until that clock is known. */
  readonly isClockKnown: boolean;
  /** Sends a command, one after the other. True when the server took it; what it refused is shown. */
  readonly send: (command: () => Promise<unknown>) => Promise<boolean>;
  readonly error: unknown;
}

export const LiveContext = createContext<LiveWork | null>(null);

export function useLiveWork(): LiveWork {
  const work = useContext(LiveContext);
  if (!work) throw new Error("This part belongs into the bar for working live.");
  return work;
}
