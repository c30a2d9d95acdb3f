import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Submission } from "@openchair/programme";
import { CircleX, Combine, Presentation, Star } from "lucide-react";
import { Button } from "react-aria-components";
import type { ChoosingActions } from "./useChoosing.ts";

interface SelectionBarProps {
  readonly chosen: readonly Submission[];
  readonly actions: ChoosingActions;
  readonly onClear: () => void;
}

/** What can be done with all that is selected. There while something is. */
export function SelectionBar({ chosen, actions, onClear }: SelectionBarProps) {
  const { t } = useLingui();
  if (chosen.length === 0) return null;
  const most = LIMITS.submissionsPerSession;
  return (
    <section className="selection" aria-label={t`What is selected`}>
      <strong role="status">
        <Plural value={chosen.length} one="# selected" other="# selected" />
      </strong>
      <div className="row">
        {chosen.length > most ? (
          <span className="small">
            <Trans>Up to {most} can be combined.</Trans>
          </span>
        ) : (
          <Button className="button button--go" onPress={() => actions.move(chosen, "session")}>
            {chosen.length > 1 ? <Combine size={18} aria-hidden /> : <Presentation size={18} aria-hidden />}
            {chosen.length > 1 ? <Trans>Combine into a session</Trans> : <Trans>Make a session</Trans>}
          </Button>
        )}
        <Button className="button" onPress={() => actions.move(chosen, "shortlisted")}>
          <Star size={18} aria-hidden />
          <Trans>Shortlist</Trans>
        </Button>
        <Button className="button" onPress={() => actions.move(chosen, "declined")}>
          <CircleX size={18} aria-hidden />
          <Trans>Decline</Trans>
        </Button>
        <Button className="button button--plain" onPress={onClear}>
          <Trans>Clear selection</Trans>
        </Button>
      </div>
    </section>
  );
}
