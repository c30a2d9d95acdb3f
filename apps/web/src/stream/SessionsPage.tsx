import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Plus, Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { streamQuery } from "../api/queries.ts";
import { wallQuery } from "../api/wallCalls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { NewSessionDialog } from "./NewSessionDialog.tsx";
import { ProgrammeMenu } from "./ProgrammeMenu.tsx";
import { StreamFrame } from "./StreamFrame.tsx";
import { FreezeLine } from "./wall/FreezeLine.tsx";
import { Wall } from "./wall/Wall.tsx";
import { readView, type WallView, writeView } from "./wall/wallView.ts";

/** The sessions of a stream: where each of them stands. */
export function SessionsPage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId" });
  const view = readView(useSearch({ from: "/streams/$streamId" }));
  const navigate = useNavigate({ from: "/streams/$streamId" });
  const stream = useQuery(streamQuery(streamId));
  const wall = useQuery(wallQuery(streamId));
  const [creating, setCreating] = useState(false);
  const isEmpty = wall.data?.sessions.length === 0;
  const change = (part: Partial<WallView>) =>
    void navigate({ search: writeView({ ...view, ...part }), replace: true, resetScroll: false });

  return (
    <StreamFrame streamId={streamId} page={t`Sessions`}>
      <div className="wall-page">
        <div className="page__head">
          <div>
            <PageHeading>{isEmpty ? <Trans>Sessions</Trans> : <Trans>Where the sessions stand</Trans>}</PageHeading>
            {stream.data?.description ? <p className="quiet prose">{stream.data.description}</p> : null}
            {wall.data && !isEmpty && stream.data ? (
              <FreezeLine wall={wall.data} amberDays={stream.data.amberDays} />
            ) : null}
          </div>
          {wall.data && !isEmpty ? (
            <div className="row">
              <ProgrammeMenu streamId={streamId} />
              <Button className="button" onPress={() => window.print()}>
                <Printer size={18} aria-hidden />
                <Trans>Print</Trans>
              </Button>
              <Button className="button button--go" onPress={() => setCreating(true)}>
                <Plus size={18} aria-hidden />
                <Trans>New session</Trans>
              </Button>
            </div>
          ) : null}
        </div>
        {wall.isPending ? <Loading /> : null}
        {wall.isError ? <ErrorNotice error={wall.error} onRetry={() => void wall.refetch()} /> : null}
        {isEmpty ? (
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
        {wall.data && !isEmpty ? <Wall wall={wall.data} view={view} onView={change} /> : null}
        <NewSessionDialog streamId={streamId} isOpen={creating} onClose={() => setCreating(false)} />
      </div>
    </StreamFrame>
  );
}
