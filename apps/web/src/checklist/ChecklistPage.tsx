import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Download, Inbox } from "lucide-react";
import { historyFile, streamChecklistQuery } from "../api/checklistCalls.ts";
import { streamQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { useLanguage } from "../i18n/useLanguage.ts";
import { StreamFrame } from "../stream/StreamFrame.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { HistoryTable } from "./HistoryTable.tsx";
import { ListNow } from "./ListNow.tsx";
import { StreamProposal } from "./StreamProposal.tsx";
import "./checklist.css";
import "./checklist-page.css";

/** Takes the focus when the proposal that had it was decided. */
const WAITING = "waiting";

/** The checklist of a stream, for those who care for it: what teams propose, the list as it is, and how it came to be. */
export function ChecklistPage() {
  const { t } = useLingui();
  const language = useLanguage();
  const { streamId } = useParams({ from: "/streams/$streamId/checklist" });
  const stream = useQuery(streamQuery(streamId));
  const asked = useQuery(streamChecklistQuery(streamId));
  const isClosed = Boolean(stream.data?.closedAt);
  const { version, items, steps, proposals } = asked.data ?? { version: 1, items: [], steps: [], proposals: [] };
  const waiting = proposals.filter(({ state }) => state === "open");
  const declined = proposals.filter(({ state }) => state === "declined");
  const one = (proposal: (typeof proposals)[number]) => (
    <StreamProposal
      key={proposal.id}
      streamId={streamId}
      version={version}
      proposal={proposal}
      item={items.find(({ id }) => id === proposal.itemId)}
      readOnly={isClosed}
      onDecided={() => document.getElementById(WAITING)?.focus()}
    />
  );
  const many = items.length;
  return (
    <StreamFrame streamId={streamId} page={t`Checklist`}>
      <div className="page__head">
        <div>
          <PageHeading>
            <Trans>Checklist</Trans>
          </PageHeading>
          <p className="quiet prose">
            <Trans>
              Good practice that every team of this stream goes by. What teams learn comes back here: accept it, and the
              next team starts from a better list.
            </Trans>
          </p>
        </div>
        {asked.data ? (
          <a className="button" href={historyFile(streamId, language)} download>
            <Download size={18} aria-hidden />
            <Trans>Save the history (CSV)</Trans>
          </a>
        ) : null}
      </div>
      {asked.isPending ? <Loading /> : null}
      {asked.isError ? <ErrorNotice error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {asked.data ? (
        <>
          <section className="check-page__part" aria-labelledby={WAITING}>
            <h2 id={WAITING} tabIndex={-1}>
              <Plural value={waiting.length} _0="No proposals wait" one="# proposal waits" other="# proposals wait" />
            </h2>
            {waiting.length === 0 ? (
              <p className="check-page__none quiet">
                <Inbox size={20} aria-hidden />
                <Trans>
                  After its session a team passes on one thing to keep and one to change. It comes here, with its voices
                  and why.
                </Trans>
              </p>
            ) : (
              <ul className="check-waiting">{waiting.map(one)}</ul>
            )}
          </section>
          <section className="check-page__part" aria-labelledby="list-now">
            <h2 id="list-now">
              <Trans>The list as it is now</Trans>
            </h2>
            <p className="quiet">
              <Trans>Version {version}</Trans>
              {" · "}
              <Plural value={many} one="# item" other="# items" />
            </p>
            <ListNow items={items} />
          </section>
          <section className="check-page__part" aria-labelledby="history">
            <h2 id="history">
              <Trans>How it came to be</Trans>
            </h2>
            <HistoryTable steps={steps} />
          </section>
          {declined.length > 0 ? (
            <section className="check-page__part" aria-labelledby="declined">
              <h2 id="declined">
                <Trans>Declined</Trans>
              </h2>
              <ul className="check-waiting">{declined.map(one)}</ul>
            </section>
          ) : null}
        </>
      ) : null}
    </StreamFrame>
  );
}
