import type { ShownDots } from "@openchair/canvas";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveQuery } from "../api/liveCalls.ts";
import { liveLedger } from "./liveLedger.ts";
import { shownDots } from "./results.ts";

/**
 * What stands on the cards of the canvas: while a vote is open, my own dots in it (`mayVote`); after that, what the newest
 * closed one gave them.
 */
export function useShownDots(boardId: string, ledger: Y.Doc, mayVote: boolean): ShownDots {
  const value = liveLedger(ledger);
  const live = useSyncExternalStore(value.subscribe, value.get);
  const openId = live.openVote?.id;
  const { data } = useQuery({ ...liveQuery(boardId), enabled: mayVote && openId !== undefined });
  const mine = openId === undefined ? undefined : data?.dots[openId];
  return useMemo(
    () => (mine ? { counts: mine, areMine: true } : { counts: shownDots(live), areMine: false }),
    [mine, live],
  );
}
