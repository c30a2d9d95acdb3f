import { ledgerId } from "@openchair/board";
import { connectBoard } from "@openchair/client";
import { createContext, useEffect, useState } from "react";
import * as Y from "yjs";

/**
 * The ledger of a board: what the server alone says about it. Open for as long as the component is there, and empty until
 * it has arrived. One board per component.
 */
export function useLedger(boardId: string): Y.Doc {
  const [ledger] = useState(() => new Y.Doc());
  useEffect(() => {
    const connection = connectBoard({ origin: location.origin, boardId: ledgerId(boardId), doc: ledger });
    return () => void connection.close();
  }, [boardId, ledger]);
  return ledger;
}

/** The ledger of the board that is shown. */
export const LedgerContext = createContext<Y.Doc | null>(null);
