import { useLingui } from "@lingui/react/macro";
import type { SubmissionPick } from "@openchair/programme";
import { useVerdictWords, VERDICT_ICONS } from "./statusWords.tsx";

/** What each curator thinks of a submission: icon, word, name, and shortly why. */
export function Picks({ picks }: { readonly picks: readonly SubmissionPick[] }) {
  const { t } = useLingui();
  const words = useVerdictWords();
  if (picks.length === 0) return null;
  return (
    <ul className="picks" aria-label={t`What curators think`}>
      {picks.map(({ personId, name, verdict, reason }) => {
        const Icon = VERDICT_ICONS[verdict];
        return (
          <li key={personId} className="pick">
            <Icon size={16} aria-hidden />
            <span>
              <strong>
                {name}: {words[verdict]}
              </strong>
              {reason === "" ? null : ` – ${reason}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
