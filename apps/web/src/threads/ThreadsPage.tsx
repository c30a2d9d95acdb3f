import { Trans, useLingui } from "@lingui/react/macro";
import { threadMatrix } from "@openchair/programme";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Download, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { matrixFile, threadSessionsQuery, threadsQuery } from "../api/threadCalls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { useLanguage } from "../i18n/useLanguage.ts";
import { StreamFrame } from "../stream/StreamFrame.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { ADD_BUTTON, ThreadList } from "./ThreadList.tsx";
import { STATE_ICONS } from "./ThreadStateWord.tsx";
import { ThreadTable } from "./ThreadTable.tsx";
import "./threads.css";

/** The red threads of a stream: which session takes up which, and the threads themselves. */
export function ThreadsPage() {
  const { t } = useLingui();
  const language = useLanguage();
  const { streamId } = useParams({ from: "/streams/$streamId/threads" });
  const threads = useQuery(threadsQuery(streamId));
  const sessions = useQuery(threadSessionsQuery(streamId));
  const [adding, setAdding] = useState(false);
  const [byVoice, setByVoice] = useState(false);
  const list = threads.data ?? [];
  const matrix = useMemo(
    () => threadMatrix({ threads: threads.data ?? [], sessions: sessions.data ?? [] }),
    [threads.data, sessions.data],
  );
  const none = matrix.rows.filter(({ sums }) => sums.claimed + sums.evidenced === 0).length;
  const claimed = matrix.rows.filter(({ sums }) => sums.evidenced === 0 && sums.claimed > 0).length;
  const shown = list.length - none - claimed;
  const hasMatrix = list.length > 0 && (sessions.data?.length ?? 0) > 0;
  const add = (
    <Button id={ADD_BUTTON} className="button button--go" onPress={() => setAdding(true)}>
      <Plus size={18} aria-hidden />
      <Trans>Add a red thread</Trans>
    </Button>
  );

  return (
    <StreamFrame streamId={streamId} page={t`Red threads`}>
      <div className="page__head">
        <div>
          <PageHeading>
            <Trans>Red threads</Trans>
          </PageHeading>
          <p className="quiet prose">
            <Trans>
              Themes that run through the sessions of this stream. Each team says on its board which ones it takes up,
              and which cards show it.
            </Trans>
          </p>
        </div>
        {list.length > 0 ? add : null}
      </div>
      {threads.isPending || sessions.isPending ? <Loading /> : null}
      {threads.isError ? <ErrorNotice error={threads.error} onRetry={() => void threads.refetch()} /> : null}
      {sessions.isError ? <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      {threads.data?.length === 0 && !adding ? (
        <div className="empty">
          <h2>
            <Trans>No red threads yet</Trans>
          </h2>
          <p className="prose">
            <Trans>
              A red thread is a theme that you want to meet again in many sessions, such as “Who decides?”. Add one here
              and every team sees it on its board.
            </Trans>
          </p>
          {add}
        </div>
      ) : null}
      {hasMatrix ? (
        <section className="threads-part" aria-labelledby="matrix">
          <h2 id="matrix" className="visually-hidden">
            <Trans>Where the red threads are</Trans>
          </h2>
          <ul className="thread-sums">
            <li>
              <STATE_ICONS.missing size={20} aria-hidden />
              <strong className="tabular">{none}</strong>
              <Trans>that nobody takes up yet</Trans>
            </li>
            <li>
              <STATE_ICONS.claimed size={20} aria-hidden />
              <strong className="tabular">{claimed}</strong>
              <Trans>taken up, not shown yet</Trans>
            </li>
            <li>
              <STATE_ICONS.evidenced size={20} aria-hidden />
              <strong className="tabular">{shown}</strong>
              <Trans>shown in a session</Trans>
            </li>
          </ul>
          <div className="threads-tools">
            <Switch className="toggle" isSelected={byVoice} onChange={setByVoice}>
              <span className="toggle__track" aria-hidden>
                <span className="toggle__knob" />
              </span>
              <Trans>By voice</Trans>
            </Switch>
            <a className="button" href={matrixFile(streamId, language)} download>
              <Download size={18} aria-hidden />
              <Trans>Save as a table (CSV)</Trans>
            </a>
          </div>
          <ThreadTable matrix={matrix} byVoice={byVoice} />
        </section>
      ) : null}
      {list.length > 0 || adding ? (
        <ThreadList
          streamId={streamId}
          threads={list}
          sessions={sessions.data ?? []}
          adding={adding}
          onAdding={setAdding}
        />
      ) : null}
    </StreamFrame>
  );
}
