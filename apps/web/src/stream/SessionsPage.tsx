import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { sessionsQuery, streamQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { NewSessionDialog } from "./NewSessionDialog.tsx";
import { SessionTile } from "./SessionTile.tsx";
import { StreamFrame } from "./StreamFrame.tsx";

/** The sessions of a stream, as tiles. */
export function SessionsPage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId" });
  const stream = useQuery(streamQuery(streamId));
  const sessions = useQuery(sessionsQuery(streamId));
  const [creating, setCreating] = useState(false);
  const list = sessions.data ?? [];

  return (
    <StreamFrame streamId={streamId} page={t`Sessions`}>
      <div className="page__head">
        <div>
          <PageHeading>
            <Trans>Sessions</Trans>
          </PageHeading>
          {stream.data?.description ? <p className="quiet prose">{stream.data.description}</p> : null}
        </div>
        {list.length > 0 ? (
          <Button className="button button--go" onPress={() => setCreating(true)}>
            <Plus size={18} aria-hidden />
            <Trans>New session</Trans>
          </Button>
        ) : null}
      </div>
      {sessions.isPending ? <Loading /> : null}
      {sessions.isError ? <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} /> : null}
      {sessions.data?.length === 0 ? (
        <div className="empty">
          <h2>
            <Trans>No sessions yet</Trans>
          </h2>
          <p className="prose">
            <Trans>
              A session is one slot in the programme. Each one gets a board on which its co-chairs design it together.
              Make one here, or bring in the submissions first and make sessions from them.
            </Trans>
          </p>
          <Button className="button button--go" onPress={() => setCreating(true)}>
            <Plus size={18} aria-hidden />
            <Trans>New session</Trans>
          </Button>
        </div>
      ) : null}
      <ul className="grid">
        {list.map((session) => (
          <SessionTile key={session.id} session={session} />
        ))}
      </ul>
      <NewSessionDialog streamId={streamId} isOpen={creating} onClose={() => setCreating(false)} />
    </StreamFrame>
  );
}
