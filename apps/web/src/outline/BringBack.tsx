import { Trans } from "@lingui/react/macro";
import { Undo2 } from "lucide-react";
import { type Gone, useOutline } from "./OutlineContext.ts";
import { useUndo } from "./useUndo.ts";

interface BringBackProps {
  readonly section: string;
  /** The item above which it stands; null at the end of the section. */
  readonly before: string | null;
}

/** What was deleted here and can be brought back, for as long as that is the last thing one did. */
export function useGoneHere({ section, before }: BringBackProps): Gone | null {
  const { editing, gone, sections, notes } = useOutline();
  const { top } = useUndo(editing);
  if (!gone || gone.section !== section || gone.step !== top) return null;
  // The item behind it may have gone since.
  const items = [...sections.flatMap(({ cards }) => cards), ...notes];
  const isHere = gone.before !== null && items.some(({ id }) => id === gone.before);
  return (isHere ? gone.before : null) === before ? gone : null;
}

/** Where something was deleted: the way to have it back. */
export function BringBack(place: BringBackProps) {
  const { actions } = useOutline();
  const gone = useGoneHere(place);
  if (!gone) return null;
  return (
    <div className="outline-gone">
      <span>
        {gone.what === "zone" ? <Trans>The zone is removed.</Trans> : null}
        {gone.what === "card" ? <Trans>The card is deleted.</Trans> : null}
        {gone.what === "note" ? <Trans>The note is deleted.</Trans> : null}
      </span>
      <button type="button" className="button" onClick={actions.bringBack}>
        <Undo2 size={18} aria-hidden />
        <Trans>Bring it back</Trans>
      </button>
    </div>
  );
}
