import { Trans } from "@lingui/react/macro";
import type { AuditLine } from "@openchair/programme";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AuditPages } from "../api/planCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { AuditSentence } from "./auditWords.tsx";
import { byDay, timeOf } from "./byDay.ts";

function Line({ line }: { readonly line: AuditLine }) {
  return (
    <li className="happened__line">
      <time dateTime={line.at} className="quiet small tabular">
        {timeOf(line.at)}
      </time>
      <div>
        <p>
          <AuditSentence line={line} />
        </p>
        {line.boardId && line.sessionTitle ? (
          <p className="small">
            <Link to="/boards/$boardId/{-$view}" params={{ boardId: line.boardId }}>
              {line.sessionTitle}
            </Link>
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** What was done, newest first, a page at a time. */
export function Happened({ of }: { readonly of: AuditPages }) {
  const language = useLanguage();
  const audit = useInfiniteQuery(of);
  const lines = audit.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      {audit.isPending ? <Loading /> : null}
      {audit.isError ? <ErrorNotice error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      {audit.data && lines.length === 0 ? (
        <p>
          <Trans>Nothing yet.</Trans>
        </p>
      ) : null}
      {byDay(lines).map(([first, ofDay]) => (
        <section key={first.n} aria-labelledby={`day-${first.n}`}>
          <h2 id={`day-${first.n}`} className="happened__day">
            {shortDay(first.at, language)}
          </h2>
          <ol className="happened__lines">
            {ofDay.map((line) => (
              <Line key={line.n} line={line} />
            ))}
          </ol>
        </section>
      ))}
      {audit.hasNextPage ? (
        <p>
          <ActionButton busy={audit.isFetchingNextPage} onPress={() => void audit.fetchNextPage()}>
            <Trans>Show what was before</Trans>
          </ActionButton>
        </p>
      ) : null}
    </>
  );
}
