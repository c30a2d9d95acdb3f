import { useLingui } from "@lingui/react/macro";
import type { SessionFault } from "./sessionDraft.ts";

/** What to say about each fault, in the reader's language. */
export function useSessionFaultWords(): Record<SessionFault, string> {
  const { t } = useLingui();
  return {
    "title-empty": t`Please give the session a title.`,
    minutes: t`Please give whole minutes, from 1 to 1440 (24 hours).`,
    expected: t`Please give a whole number from 1 to 100,000, or leave it out.`,
    "day-missing": t`Please choose the day too.`,
    "time-missing": t`Please choose the time too.`,
  };
}
