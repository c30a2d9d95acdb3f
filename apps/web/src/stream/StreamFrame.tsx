import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { hasCode } from "../api/errors.ts";
import { sessionsQuery, streamQuery, submissionsQuery } from "../api/queries.ts";
import { PageHeading, usePageTitle } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { number } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import { useStreamNews } from "./useStreamNews.ts";
import "./stream.css";

/** How many there are, beside the word of a tab. Nothing while that is not known. */
function Count({ of }: { readonly of: number | undefined }) {
  const language = useLanguage();
  return of === undefined ? null : <span className="small">{number(of, language)}</span>;
}

/** The frame of a stream's pages: its name in the bar, its two tabs, and what went wrong if it did. */
export function StreamFrame({
  streamId,
  page,
  children,
}: {
  readonly streamId: string;
  readonly page: string;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const stream = useQuery(streamQuery(streamId));
  const sessions = useQuery(sessionsQuery(streamId));
  const submissions = useQuery(submissionsQuery(streamId));
  usePageTitle(page, stream.data?.title);
  useStreamNews(streamId, stream.isSuccess);
  const tabs = useRef<HTMLElement>(null);
  const widths = `${stream.isSuccess} ${sessions.data?.length} ${submissions.data?.length}`;
  // On a phone there is no room for all tabs: the one of this page is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when the numbers beside the words have come
  useEffect(() => {
    const here = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    if (tabs.current && here)
      tabs.current.scrollLeft = here.offsetLeft - (tabs.current.clientWidth - here.clientWidth) / 2;
  }, [widths, page]);
  const signedOut = hasCode(stream.error, "not-signed-in");

  return (
    <SitePage
      title={
        <span className="stream-name">
          <span className="brand__name one-line">{stream.data?.title ?? t`Stream`}</span>
          {stream.data?.edition ? <span className="small quiet one-line">{stream.data.edition}</span> : null}
        </span>
      }
      tabs={
        stream.isError ? undefined : (
          <nav ref={tabs} className="nav" aria-label={t`Stream`}>
            <Link to="/streams/$streamId" params={{ streamId }} activeOptions={{ exact: true, includeSearch: false }}>
              <Trans>Sessions</Trans> <Count of={sessions.data?.length} />
            </Link>
            <Link to="/streams/$streamId/submissions" params={{ streamId }}>
              <Trans>Submissions</Trans> <Count of={submissions.data?.length} />
            </Link>
            <Link to="/streams/$streamId/threads" params={{ streamId }}>
              <Trans>Red threads</Trans>
            </Link>
            <Link to="/streams/$streamId/checklist" params={{ streamId }}>
              <Trans>Checklist</Trans>
            </Link>
            <Link to="/streams/$streamId/people" params={{ streamId }}>
              <Trans>People</Trans>
            </Link>
            <Link to="/streams/$streamId/dates" params={{ streamId }}>
              <Trans>Dates</Trans>
            </Link>
          </nav>
        )
      }
    >
      {stream.isError ? (
        <div className="stack">
          <PageHeading>
            {signedOut ? <Trans>We do not know you here yet</Trans> : <Trans>This stream does not open</Trans>}
          </PageHeading>
          <ErrorNotice error={stream.error} onRetry={() => void stream.refetch()} />
        </div>
      ) : (
        <>
          {stream.data?.closedAt ? (
            <div className="edition-closed">
              <Notice>
                <p>
                  <Trans>This edition is closed: everything can be read, and nothing changes any more.</Trans>
                </p>
              </Notice>
            </div>
          ) : null}
          {children}
        </>
      )}
    </SitePage>
  );
}
