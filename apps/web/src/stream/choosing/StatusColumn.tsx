import { Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { Link } from "@tanstack/react-router";
import { type DragEvent, memo, useState } from "react";
import { Button } from "react-aria-components";
import { Facts, SelectBox, type SubmissionItemProps } from "../SubmissionItem.tsx";
import type { Status } from "./choosing.ts";
import { MoveMenu } from "./MoveMenu.tsx";
import { Picks } from "./Picks.tsx";
import { STATUS_ICONS, useStatusWords } from "./statusWords.tsx";
import type { ChoosingActions } from "./useChoosing.ts";

/** What a dragged submission is called while it is on its way. */
const DRAGGED = "application/x-openchair-submission";

/** How many of a column are drawn at once. */
const PAGE = 30;

const ColumnItem = memo(function ColumnItem({ submission, isSelected, actions, boardId }: SubmissionItemProps) {
  const free = submission.sessionId === null;
  return (
    <li
      className="sheet column__item"
      draggable={free}
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, submission.id)}
    >
      <div className="column__head">
        <SelectBox submission={submission} isSelected={isSelected} actions={actions} />
        <h3 className="submission__title">{submission.title}</h3>
      </div>
      <Facts submission={submission} />
      <Picks picks={submission.picks} />
      <div className="row column__actions">
        {free || boardId === undefined ? null : (
          <Link to="/boards/$boardId/{-$view}" params={{ boardId }} className="button">
            <Trans>Open its board</Trans>
          </Link>
        )}
        <MoveMenu submission={submission} actions={actions} />
      </div>
    </li>
  );
});

interface StatusColumnProps {
  readonly status: Status;
  readonly submissions: readonly Submission[];
  readonly selected: ReadonlySet<string>;
  readonly boards: ReadonlyMap<string, string>;
  readonly actions: ChoosingActions;
  /** Told which submission was dropped here. */
  readonly onDropped: (id: string) => void;
}

/** All submissions of one status, one under the other. */
export function StatusColumn({ status, submissions, selected, boards, actions, onDropped }: StatusColumnProps) {
  const { t } = useLingui();
  const words = useStatusWords();
  const [shown, setShown] = useState(PAGE);
  const [isOver, setOver] = useState(false);
  const Icon = STATUS_ICONS[status];
  const next = Math.min(PAGE, submissions.length - shown);
  const name = words[status];
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(DRAGGED);
  return (
    <section
      className="column"
      aria-label={name}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        onDropped(event.dataTransfer.getData(DRAGGED));
      }}
    >
      <h2 className="column__title">
        <Icon size={18} aria-hidden />
        {name} <span className="quiet">{submissions.length}</span>
      </h2>
      {submissions.length === 0 ? (
        <p className="small quiet">
          <Trans>Nothing here.</Trans>
        </p>
      ) : null}
      <ul className="column__list" aria-label={name}>
        {submissions.slice(0, shown).map((submission) => (
          <ColumnItem
            key={submission.id}
            submission={submission}
            isSelected={selected.has(submission.id)}
            actions={actions}
            boardId={boards.get(submission.sessionId ?? "")}
          />
        ))}
      </ul>
      {next > 0 ? (
        <Button className="button" aria-label={t`Show ${next} more of: ${name}`} onPress={() => setShown(shown + PAGE)}>
          <Trans>Show {next} more</Trans>
        </Button>
      ) : null}
    </section>
  );
}
