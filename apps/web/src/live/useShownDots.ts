import { useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { liveLedger } from "./liveLedger.ts";
import { shownDots } from "./results.ts";

const NONE: Readonly<Record<string, number>> = {};
const never = () => () => {};

/** Card id → dots, as the newest closed vote gave them; none while another vote is open. */
export function useShownDots(ledger: Y.Doc | null): Readonly<Record<string, number>> {
  const value = ledger && liveLedger(ledger);
  return useSyncExternalStore(value?.subscribe ?? never, () => (value ? shownDots(value.get()) : NONE));
}
