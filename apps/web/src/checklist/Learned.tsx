import { Trans, useLingui } from "@lingui/react/macro";
import type { ChecklistItem, ProposalKind } from "@openchair/programme";
import { VoiceWord } from "../ui/voices.tsx";

/** What a team wants to become of an item. */
export function useProposalKindNames(): Record<ProposalKind, string> {
  const { t } = useLingui();
  return { keep: t`Keep it`, change: t`Say it otherwise`, new: t`Add it`, drop: t`Take it out` };
}

/** The voices that stand behind something. Voices, never names. */
export function SaidBy({ voices }: { readonly voices: ChecklistItem["learned"][number]["voices"] }) {
  if (voices.length === 0) return null;
  return (
    <span className="row check-voices">
      {voices.map((voice) => (
        <VoiceWord key={voice} voice={voice} size={20} />
      ))}
    </span>
  );
}

/** What teams said about an item when it was kept, changed or added. */
export function Learned({ learned }: { readonly learned: ChecklistItem["learned"] }) {
  const kinds = useProposalKindNames();
  if (learned.length === 0) return null;
  return (
    <div className="check-learned">
      <p className="small">
        <strong>
          <Trans>What teams said</Trans>
        </strong>
      </p>
      <ul>
        {learned.map(({ kind, voices, why, version }) => (
          <li key={`${version} ${kind}`}>
            <p dir="auto">
              {kinds[kind]}: “{why}”
            </p>
            <SaidBy voices={voices} />
          </li>
        ))}
      </ul>
    </div>
  );
}
