import { Trans, useLingui } from "@lingui/react/macro";
import type { Submission } from "@openchair/programme";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronDown, ChevronUp, Presentation } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { sessionsQuery } from "../api/queries.ts";

/** Letters of a description that fit in about three lines; longer ones can be opened. */
const SHORT = 260;

interface SubmissionItemProps {
  readonly submission: Submission;
  readonly onMakeSession: (submission: Submission) => void;
}

/** The way to the session that was made from a submission. */
function MadeSession({ submission }: { readonly submission: Submission }) {
  const { data: sessions } = useQuery(sessionsQuery(submission.streamId));
  const session = sessions?.find(({ id }) => id === submission.sessionId);
  if (!session) return null;
  return (
    <Link to="/boards/$boardId/{-$view}" params={{ boardId: session.boardId }} className="button">
      <Trans>Open its board</Trans>
    </Link>
  );
}

/** One proposal: title, themes, the start of its description, and what can be done with it. */
export function SubmissionItem({ submission, onMakeSession }: SubmissionItemProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const { title, description, themes, people, sessionId } = submission;
  const long = description.length > SHORT;
  return (
    <li className="sheet submission">
      <div className="stack submission__words">
        <h2 className="submission__title">{title}</h2>
        {people ? <p className="small quiet">{people}</p> : null}
        {description ? (
          <p className={open ? "submission__text prose" : "submission__text submission__text--short prose"}>
            {description}
          </p>
        ) : (
          <p className="small quiet">
            <Trans>No description came with it.</Trans>
          </p>
        )}
        {themes.length > 0 ? (
          <ul className="row" aria-label={t`Themes`}>
            {themes.map((theme) => (
              <li key={theme} className="chip">
                {theme}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div className="row submission__actions">
        {sessionId ? (
          <MadeSession submission={submission} />
        ) : (
          <Button
            className="button"
            aria-label={t`Make a session from “${title}”`}
            onPress={() => onMakeSession(submission)}
          >
            <Presentation size={18} aria-hidden />
            <Trans>Make a session</Trans>
          </Button>
        )}
        {long ? (
          <Button className="button button--plain" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
            {open ? <Trans>Show less</Trans> : <Trans>Show all</Trans>}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
