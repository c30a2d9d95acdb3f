import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { LiveWork } from "./LiveContext.ts";
import { liveLedger } from "./liveLedger.ts";
import { useServerClock } from "./useServerClock.ts";

/** Follows the ledger, and sends commands. */
export function useLiveBoard(info: BoardInfo, ledger: Y.Doc): LiveWork & { readonly clearError: () => void } {
  const boardId = info.board.id;
  const value = liveLedger(ledger);
  const live = useSyncExternalStore(value.subscribe, value.get);
  const { now: serverNow, isKnown: isClockKnown } = useServerClock(boardId);
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
    () => ({ boardId, info, live, serverNow, isClockKnown, send, error, clearError }),
    [boardId, info, live, serverNow, isClockKnown, send, error, clearError],
  );
}
