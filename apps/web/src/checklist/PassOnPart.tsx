import { Trans } from "@lingui/react/macro";
import type { ChecklistItem, Proposal } from "@openchair/programme";
import { useQueryClient } from "@tanstack/react-query";
import { Heart, Pencil, Send } from "lucide-react";
import { useState } from "react";
import { ProposalDialog } from "./ProposalDialog.tsx";
import { ProposalState, ProposalWords } from "./ProposalWords.tsx";

interface PassOnPartProps {
  readonly boardId: string;
  readonly items: readonly ChecklistItem[];
  /** What this team passed on, newest first. */
  readonly proposals: readonly Proposal[];
  readonly readOnly: boolean;
}

/** One thing to keep, one to change: what a team learned goes to the stream's checklist, and its curators decide. */
export function PassOnPart({ boardId, items, proposals, readOnly }: PassOnPartProps) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState<"keep" | "change" | null>(null);
  if (readOnly && proposals.length === 0) return null;
  return (
    <div className="check-pass-on">
      <h3 className="checklist__heading">
        <Send size={18} aria-hidden /> <Trans>Pass on what you learned</Trans>
      </h3>
      {readOnly ? null : (
        <>
          <p className="small quiet">
            <Trans>
              After the session: one thing to keep, one to change. The curators read it, and the next team starts from a
              better list. They see your voices, not your names.
            </Trans>
          </p>
          <div className="row">
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAsking("keep")}>
              <Heart size={16} aria-hidden />
              <Trans>One thing to keep…</Trans>
            </button>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAsking("change")}>
              <Pencil size={16} aria-hidden />
              <Trans>One thing to change…</Trans>
            </button>
          </div>
        </>
      )}
      {proposals.length > 0 ? (
        <ul className="check-proposals">
          {proposals.map((proposal) => (
            <li key={proposal.id} className="check-proposal">
              <ProposalWords proposal={proposal} item={items.find(({ id }) => id === proposal.itemId)} isShort />
              <ProposalState proposal={proposal} />
            </li>
          ))}
        </ul>
      ) : null}
      {asking ? (
        <ProposalDialog
          boardId={boardId}
          items={items}
          firstKind={asking}
          onSent={() => queries.invalidateQueries({ queryKey: ["board-checklist", boardId] })}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}
