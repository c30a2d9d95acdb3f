import { useLingui } from "@lingui/react/macro";
import type { BoardPerson } from "@openchair/programme";

/** What each place on a board is called, and what one can do from it, in one plain line. */
export function useSeatWords(): Record<BoardPerson["seat"], { readonly name: string; readonly more: string }> {
  const { t } = useLingui();
  return {
    "co-chair": {
      name: t`Co-chair`,
      more: t`Designs the session together with the other co-chairs, as an equal.`,
    },
    contributor: {
      name: t`Contributor`,
      more: t`Adds ideas and fills in their own part, for example as a speaker or helper.`,
    },
    observer: { name: t`Observer`, more: t`Looks on and reads everything, but changes nothing.` },
    curator: { name: t`Curator`, more: t`Cares for the whole stream of sessions.` },
  };
}
