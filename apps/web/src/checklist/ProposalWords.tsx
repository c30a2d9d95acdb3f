import { Trans } from "@lingui/react/macro";
import { CHECKLIST_STAGE_WORDS } from "@openchair/formats";
import { type ChecklistItem, itemWords, type Proposal } from "@openchair/programme";
import { CircleCheck, CircleMinus, Hourglass } from "lucide-react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { SaidBy, useProposalKindNames } from "./Learned.tsx";

interface ProposalWordsProps {
  readonly proposal: Proposal;
  /** What it is about, as it reads now; undefined for a new item, or one that is gone. */
  readonly item: ChecklistItem | undefined;
  /** In the team's own list: they know who they are. */
  readonly isShort?: boolean;
}

/** What a team proposes: for which item, in which words, and why. */
export function ProposalWords({ proposal, item, isShort = false }: ProposalWordsProps) {
  const language = useLanguage();
  const kinds = useProposalKindNames();
  const { kind, text, why, voices, stage } = proposal;
  const now = item && itemWords(item, language).text;
  const where = stage ?? item?.stage;
  return (
    <div className="check-proposal__words">
      <p className="row">
        <span className="chip">{kinds[kind]}</span>
        {where ? <span className="small quiet">{CHECKLIST_STAGE_WORDS[language][where].name}</span> : null}
      </p>
      <p className="check-after" dir="auto">
        {text || now || <Trans>An item that is no longer on the list</Trans>}
      </p>
      {text && now && text !== now ? (
        <p className="small quiet" dir="auto">
          <Trans>Now: {now}</Trans>
        </p>
      ) : null}
      <p className="small" dir="auto">
        “{why}”
      </p>
      {isShort ? null : <SaidBy voices={voices} />}
    </div>
  );
}

/** What became of a proposal: a mark, words, and why. */
export function ProposalState({ proposal }: { readonly proposal: Proposal }) {
  const { state, version, reason } = proposal;
  return (
    <p className={`small check-state check-state--${state}`}>
      {state === "open" ? <Hourglass size={16} aria-hidden /> : null}
      {state === "accepted" ? <CircleCheck size={16} aria-hidden /> : null}
      {state === "declined" ? <CircleMinus size={16} aria-hidden /> : null}
      <span dir="auto">
        {state === "open" ? <Trans>The curators have not decided yet</Trans> : null}
        {state === "accepted" ? <Trans>Accepted in version {version}</Trans> : null}
        {state === "declined" ? <Trans>Declined</Trans> : null}
        {reason ? `: “${reason}”` : null}
      </span>
    </p>
  );
}
