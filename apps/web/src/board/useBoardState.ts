import { watchLedger } from "@openchair/board";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { type BoardState, boardStateQuery } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";

/** How long nobody has changed the board before signatures are compared with it again, in milliseconds. */
const QUIET_MS = 1500;

/** What the ledger says of agreeing; timers, votes and hands are of no concern here. */
const AGREEING = ["concern", "sign", "look", "published"];

/**
 * Where the board stands: paused, ready, who has signed. Follows the board's ledger, so that a stop shows at once, and the
 * board and its facts, because a change of the brief voids signatures. Undefined until it is known.
 */
export function useBoardState(
  boardId: string,
  doc: Y.Doc,
  ledger: Y.Doc,
  session: BoardInfo["session"],
): BoardState | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery(boardStateQuery(boardId));
  const asks = data !== undefined && (data.signatures.length > 0 || data.publishedAt !== null);

  useEffect(() => {
    const ask = (queryKey: readonly string[]) => () => void queryClient.invalidateQueries({ queryKey });
    const stops = [
      watchLedger(ledger, AGREEING, ask(boardStateQuery(boardId).queryKey)),
      watchLedger(ledger, ["round"], ask(["rounds", boardId])),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [boardId, ledger, queryClient]);

  useEffect(() => {
    if (!asks) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void queryClient.invalidateQueries(boardStateQuery(boardId)), QUIET_MS);
    };
    doc.on("update", touched);
    return () => {
      clearTimeout(timer);
      doc.off("update", touched);
    };
  }, [asks, boardId, doc, queryClient]);

  const facts = `${session.minutes} ${session.expected} ${session.format}`;
  const known = useRef(facts);
  useEffect(() => {
    if (known.current === facts) return;
    known.current = facts;
    void queryClient.invalidateQueries(boardStateQuery(boardId));
  }, [boardId, facts, queryClient]);

  return data;
}
