import { Trans, useLingui } from "@lingui/react/macro";
import type { ChecklistItem, Proposal } from "@openchair/programme";
import { itemWords } from "@openchair/programme";
import { useQueryClient } from "@tanstack/react-query";
import { Check, X } from "lucide-react";
import { useState } from "react";
import { type StreamChecklist, streamChecklistQuery } from "../api/checklistCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { BoardLink } from "../stream/wall/BoardLink.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { AcceptDialog } from "./AcceptDialog.tsx";
import { DeclineDialog } from "./DeclineDialog.tsx";
import { ProposalState, ProposalWords } from "./ProposalWords.tsx";

interface StreamProposalProps {
  readonly streamId: string;
  /** The newest version of the list. */
  readonly version: number;
  readonly proposal: Proposal;
  readonly item: ChecklistItem | undefined;
  readonly readOnly: boolean;
  /** The page is drawn anew without this proposal here. */
  readonly onDecided: () => void;
}

/** What a team proposes, before the curators: to accept as the next version, or to decline; each with why. */
export function StreamProposal({ streamId, version, proposal, item, readOnly, onDecided }: StreamProposalProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<"accept" | "decline" | null>(null);
  const { boardId, sessionTitle, at, state, kind } = proposal;
  const isGone = kind !== "new" && !item;
  const name = proposal.text || (item ? itemWords(item, language).text : "");
  const decided = (list: StreamChecklist, words: string) => {
    queries.setQueryData(streamChecklistQuery(streamId).queryKey, list);
    announce(words);
    // The dialog gives the focus back as it goes; then the page takes it.
    setTimeout(onDecided, 0);
  };
  return (
    <li className="check-waiting__one sheet">
      <ProposalWords proposal={proposal} item={item} />
      <p className="small quiet">
        <BoardLink boardId={boardId}>{sessionTitle}</BoardLink>
        {" · "}
        <time dateTime={at}>{shortDay(at, language)}</time>
      </p>
      {state === "open" ? null : <ProposalState proposal={proposal} />}
      {readOnly ? null : (
        <div className="row">
          {isGone ? null : (
            <button
              type="button"
              className={state === "open" ? "button button--go" : "button"}
              aria-haspopup="dialog"
              onClick={() => setDeciding("accept")}
            >
              <Check size={18} aria-hidden />
              {state === "open" ? <Trans>Accept…</Trans> : <Trans>Accept it after all…</Trans>}
              <span className="visually-hidden">: {name}</span>
            </button>
          )}
          {state === "open" ? (
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setDeciding("decline")}>
              <X size={18} aria-hidden />
              <Trans>Decline…</Trans>
              <span className="visually-hidden">: {name}</span>
            </button>
          ) : null}
        </div>
      )}
      {deciding === "accept" ? (
        <AcceptDialog
          streamId={streamId}
          version={version}
          proposal={proposal}
          item={item}
          onDone={(list) => decided(list, t`Accepted: the list is now version ${list.version}.`)}
          onClose={() => setDeciding(null)}
        />
      ) : null}
      {deciding === "decline" ? (
        <DeclineDialog
          streamId={streamId}
          proposal={proposal}
          onDone={(list) => decided(list, t`Declined. The team sees why.`)}
          onClose={() => setDeciding(null)}
        />
      ) : null}
    </li>
  );
}
