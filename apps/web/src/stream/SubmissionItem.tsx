import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronUp, ExternalLink, MessageSquareText, Presentation } from "lucide-react";
import { memo, useState } from "react";
import { Button } from "react-aria-components";
import { statusOf } from "./choosing/choosing.ts";
import { MoveMenu } from "./choosing/MoveMenu.tsx";
import { Picks } from "./choosing/Picks.tsx";
import { STATUS_ICONS, useStatusWords } from "./choosing/statusWords.tsx";
import type { ChoosingActions } from "./choosing/useChoosing.ts";

/** Letters of a description that fit in about three lines; longer ones can be opened. */
const SHORT = 260;

export interface SubmissionItemProps {
  readonly submission: Submission;
  readonly isSelected: boolean;
  readonly actions: ChoosingActions;
  /** The board of the session that was made from it, once that is known. */
  readonly boardId: string | undefined;
}

/** A box to select a submission. A session grew from it? Then there is nothing to select it for. */
export function SelectBox({ submission, isSelected, actions }: Omit<SubmissionItemProps, "boardId">) {
  const { t } = useLingui();
  const { id, title, sessionId } = submission;
  return (
    <label className="submission__select">
      <input
        type="checkbox"
        checked={isSelected}
        disabled={sessionId !== null}
        onChange={(event) => actions.select(id, event.target.checked)}
        aria-label={t`Select “${title}”`}
      />
    </label>
  );
}

/** Who, from where, how long, of what kind: as they wrote it, on one line. */
export function Facts({ submission }: { readonly submission: Submission }) {
  const { people, country, language, minutes, type, sourceState } = submission;
  const words = [people, country, language, type].filter((each) => each !== "");
  if (words.length === 0 && minutes === null && sourceState === "") return null;
  return (
    <p className="small quiet submission__facts">
      {words.map((each) => (
        <span key={each}>{each}</span>
      ))}
      {minutes === null ? null : (
        <span>
          <Plural value={minutes} one="# minute" other="# minutes" />
        </span>
      )}
      {sourceState === "" ? null : (
        <span>
          <Trans>There: {sourceState}</Trans>
        </span>
      )}
    </p>
  );
}

/** What it says: a few lines, or all of it with the answers to the call's questions. */
function Words({ submission, isOpen }: { readonly submission: Submission; readonly isOpen: boolean }) {
  const { description, notes, source } = submission;
  return (
    <>
      {description ? (
        <p className={isOpen ? "submission__text prose" : "submission__text submission__text--short prose"}>
          {description}
        </p>
      ) : (
        <p className="small quiet">
          <Trans>No description came with it.</Trans>
        </p>
      )}
      {isOpen && notes !== "" ? <p className="small quiet submission__text prose">{notes}</p> : null}
      {isOpen && source && source.url !== "" ? (
        <p className="small">
          <a href={source.url} target="_blank" rel="noreferrer" className="row">
            <ExternalLink size={16} aria-hidden />
            <Trans>Read it where it came from</Trans>
          </a>
        </p>
      ) : null}
    </>
  );
}

/** One proposal: title, themes, the start of its description, what curators think, and what can be done with it. */
export const SubmissionItem = memo(function SubmissionItem({
  submission,
  isSelected,
  actions,
  boardId,
}: SubmissionItemProps) {
  const { t } = useLingui();
  const statusWords = useStatusWords();
  const [isOpen, setOpen] = useState(false);
  const { title, description, notes, themes, picks, sessionId } = submission;
  const status = statusOf(submission);
  const Icon = STATUS_ICONS[status];
  const hasMore = description.length > SHORT || notes !== "" || Boolean(submission.source?.url);
  return (
    <li className="sheet submission" data-status={status}>
      <SelectBox submission={submission} isSelected={isSelected} actions={actions} />
      <div className="stack submission__words">
        <div className="submission__head">
          <h2 className="submission__title">{title}</h2>
          <span className={status === "shortlisted" || status === "session" ? "chip chip--ok" : "chip"}>
            <Icon size={14} aria-hidden />
            {statusWords[status]}
          </span>
        </div>
        <Facts submission={submission} />
        <Words submission={submission} isOpen={isOpen} />
        {themes.length > 0 ? (
          <ul className="row" aria-label={t`Themes`}>
            {themes.map((theme) => (
              <li key={theme} className="chip">
                {theme}
              </li>
            ))}
          </ul>
        ) : null}
        <Picks picks={picks} />
      </div>
      <div className="row submission__actions">
        {sessionId === null ? (
          <Button
            className="button"
            aria-label={t`Make a session from “${title}”`}
            onPress={() => actions.move([submission], "session")}
          >
            <Presentation size={18} aria-hidden />
            <Trans>Make a session</Trans>
          </Button>
        ) : null}
        {sessionId !== null && boardId !== undefined ? (
          <Link to="/boards/$boardId/{-$view}" params={{ boardId }} className="button">
            <Trans>Open its board</Trans>
          </Link>
        ) : null}
        <Button
          className="button button--plain"
          aria-label={t`Say what you think of “${title}”`}
          onPress={() => actions.pick(submission)}
        >
          <MessageSquareText size={18} aria-hidden />
          <Trans>Say what you think</Trans>
        </Button>
        <MoveMenu submission={submission} actions={actions} />
        {hasMore ? (
          <Button className="button button--plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {isOpen ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
            {isOpen ? <Trans>Show less</Trans> : <Trans>Show all</Trans>}
          </Button>
        ) : null}
      </div>
    </li>
  );
});
