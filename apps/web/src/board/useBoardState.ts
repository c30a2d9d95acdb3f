import { ledgerId, readLedger } from "@openchair/board";
import { connectBoard } from "@openchair/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import * as Y from "yjs";
import { type BoardState, boardStateQuery } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";

/** How long nobody has changed the board before signatures are compared with it again, in milliseconds. */
const QUIET_MS = 1500;

/**
 * Where the board stands: paused, ready, who has signed. Follows the board's ledger, so that a stop shows at once, and the
 * board and its facts, because a change of the brief voids signatures. Undefined until it is known.
 */
export function useBoardState(boardId: string, doc: Y.Doc, session: BoardInfo["session"]): BoardState | undefined {
  const queryClient = useQueryClient();
  const { data } = useQuery(boardStateQuery(boardId));
  const asks = data !== undefined && (data.signatures.length > 0 || data.publishedAt !== null);

  useEffect(() => {
    const ledger = new Y.Doc();
    let rounds = "";
    const ask = () => {
      void queryClient.invalidateQueries(boardStateQuery(boardId));
      const now = JSON.stringify([...readLedger(ledger)].filter(([key]) => key.startsWith("round/")));
      if (now !== rounds) void queryClient.invalidateQueries({ queryKey: ["rounds", boardId] });
      rounds = now;
    };
    ledger.on("update", ask);
    const connection = connectBoard({ origin: location.origin, boardId: ledgerId(boardId), doc: ledger });
    return () => {
      void connection.close();
      ledger.destroy();
    };
  }, [boardId, queryClient]);

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
