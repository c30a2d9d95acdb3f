import { Plural, Trans } from "@lingui/react/macro";
import { type Card, checklistProgress, type Editing } from "@openchair/board";
import { CHECKLIST_STAGES } from "@openchair/formats";
import { useQuery } from "@tanstack/react-query";
import { ListChecks, Sparkles } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { boardChecklistQuery } from "../api/checklistCalls.ts";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { BoardStage } from "./BoardStage.tsx";
import { changesIn } from "./changes.ts";
import { liveChecklist } from "./liveChecklist.ts";
import { OfferDialog } from "./OfferDialog.tsx";
import { PassOnPart } from "./PassOnPart.tsx";
import { ProgressWords } from "./StageProgress.tsx";
import "./checklist.css";

interface ChecklistPartProps {
  readonly boardId: string;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
  /** Where a heading stands over it already. */
  readonly hideHeading?: boolean;
}

/** A team's checklist: stage by stage, what a newer list says, and what they pass on. */
export function ChecklistPart({ boardId, hideHeading = false, ...rest }: ChecklistPartProps) {
  const { editing, readOnly } = rest;
  const live = liveChecklist(editing.doc);
  const { version, left, answers } = useSyncExternalStore(live.subscribe, live.get);
  const asked = useQuery(boardChecklistQuery(boardId, version, left));
  const [isLooking, setLooking] = useState(false);
  if (asked.isError) return <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const { items, offer, follows, proposals } = asked.data;
  const idsOf = (some: typeof items) => some.map(({ id }) => id);
  const stages = CHECKLIST_STAGES.map((stage) => ({ stage, items: items.filter((item) => item.stage === stage) }));
  const now = stages.find(({ items: some }) => checklistProgress(idsOf(some), answers).open > 0)?.stage;
  const news = offer ? changesIn(offer.changes) : [];
  const many = news.length;
  return (
    <div className="checklist">
      <div className="checklist__head">
        {hideHeading ? null : (
          <h2 className="panel__heading checklist__heading">
            <ListChecks size={18} aria-hidden /> <Trans>Checklist</Trans>
          </h2>
        )}
        <span className="small quiet">
          <ProgressWords progress={checklistProgress(idsOf(items), answers)} />
        </span>
      </div>
      <p className="small quiet">
        <Trans>Good practice for planning as equals. Answer it together; nobody is marked.</Trans>
      </p>
      {offer && many > 0 ? (
        <div className="check-offer">
          <Sparkles size={18} aria-hidden />
          <div className="stack">
            <p>
              <strong>
                <Trans>There is a newer checklist.</Trans>
              </strong>{" "}
              <Plural value={many} one="# item is new or changed." other="# items are new or changed." />
            </p>
            <p>
              <button type="button" className="button" aria-haspopup="dialog" onClick={() => setLooking(true)}>
                <Trans>See what is new</Trans>
              </button>
            </p>
          </div>
        </div>
      ) : null}
      <div className="check-stages">
        {stages.map(({ stage, items: some }) =>
          some.length === 0 ? null : (
            <BoardStage key={stage} stage={stage} items={some} answers={answers} isNow={stage === now} {...rest} />
          ),
        )}
      </div>
      <PassOnPart boardId={boardId} items={items} proposals={proposals} readOnly={readOnly} />
      {isLooking && offer ? (
        <OfferDialog
          news={news}
          follows={follows}
          version={offer.version}
          editing={editing}
          readOnly={readOnly}
          onClose={() => setLooking(false)}
        />
      ) : null}
    </div>
  );
}
