import { useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveLedger } from "./liveLedger.ts";
import { shownDots } from "./results.ts";

/** Card id → dots, as the newest closed vote gave them; none while another vote is open. */
export function useShownDots(ledger: Y.Doc): Readonly<Record<string, number>> {
  const value = liveLedger(ledger);
  return useSyncExternalStore(value.subscribe, () => shownDots(value.get()));
}
