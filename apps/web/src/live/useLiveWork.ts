import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import { liveQuery } from "../api/liveCalls.ts";
import type { LiveWork } from "./LiveContext.ts";
import { liveLedger } from "./liveLedger.ts";

/** Follows the ledger, and sends commands. */
export function useLiveBoard(info: BoardInfo, ledger: Y.Doc): LiveWork & { readonly clearError: () => void } {
  const boardId = info.board.id;
  const value = liveLedger(ledger);
  const live = useSyncExternalStore(value.subscribe, value.get);
  const { data, dataUpdatedAt } = useQuery(liveQuery(boardId));
  // By how much the server's clock is ahead of this device's.
  const ahead = useRef(0);
  ahead.current = data ? data.now - dataUpdatedAt : 0;
  const serverNow = useCallback(() => Date.now() + ahead.current, []);
  const [error, setError] = useState<unknown>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const send = useCallback((command: () => Promise<unknown>) => {
    const sent = last.current.then(command).then(
      () => {
        setError(null);
        return true;
      },
      (refused: unknown) => {
        setError(refused);
        return false;
      },
    );
    last.current = sent;
    return sent;
  }, []);
  const clearError = useCallback(() => setError(null), []);
  return useMemo(
    () => ({ boardId, info, live, serverNow, send, error, clearError }),
    [boardId, info, live, serverNow, send, error, clearError],
  );
}
