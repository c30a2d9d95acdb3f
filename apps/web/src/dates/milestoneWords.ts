import { useLingui } from "@lingui/react/macro";
import type { Milestone } from "@openchair/programme";

/** What each milestone is called, and what it means for the teams. */
export function useMilestoneWords(): Record<Milestone, { readonly name: string; readonly more: string }> {
  const { t } = useLingui();
  return {
    invited: { name: t`Teams are invited`, more: t`From here on they have time to shape their session.` },
    "first-meeting": { name: t`First meeting`, more: t`Who joins after it joins late.` },
    freeze: { name: t`Freeze`, more: t`From here on the session stays as it is.` },
    event: { name: t`The event`, more: t`The day it all happens.` },
  };
}
