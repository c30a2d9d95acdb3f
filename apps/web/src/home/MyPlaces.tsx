import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Plus, Sparkles } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api, type Me, type StreamWithCounts } from "../api/calls.ts";
import { streamsQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { useSeatWords } from "../people/seats.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { VoiceWord } from "../ui/voices.tsx";
import { ChairCircle } from "./ChairCircle.tsx";
import { NewStreamDialog } from "./NewStreamDialog.tsx";

function StreamTile({ stream }: { readonly stream: StreamWithCounts }) {
  return (
    <li>
      <Link to="/streams/$streamId" params={{ streamId: stream.id }} className="tile tile--link">
        <span className="tile__body">
          <span className="row small quiet">
            {stream.sample ? (
              <span className="chip chip--ok">
                <Sparkles size={14} aria-hidden />
                <Trans>Sample</Trans>
              </span>
            ) : null}
            {stream.edition}
          </span>
          <h3 className="tile__title">{stream.title}</h3>
          <span className="small quiet">
            <Plural value={stream.sessions} one="# session" other="# sessions" />
            {" · "}
            <Plural value={stream.submissions} one="# submission" other="# submissions" />
          </span>
        </span>
      </Link>
    </li>
  );
}

function BoardTile({ seat }: { readonly seat: Me["seats"][number] }) {
  const seats = useSeatWords();
  return (
    <li>
      <Link to="/boards/$boardId/{-$view}" params={{ boardId: seat.boardId }} className="tile tile--link">
        <span className="tile__body">
          <span className="small quiet">{seat.streamTitle}</span>
          <h3 className="tile__title">{seat.sessionTitle}</h3>
          <span className="row small">
            <span className="quiet">{seats[seat.seat].name}</span>
            {seat.voices.map((voice) => (
              <VoiceWord key={voice} voice={voice} size={22} />
            ))}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** The button that opens the sample stream, making it the first time. */
function SampleButton() {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const sample = useMutation({
    mutationFn: api.sampleStream,
    onSuccess: async (stream) => {
      void queryClient.invalidateQueries(streamsQuery);
      await navigate({ to: "/streams/$streamId", params: { streamId: stream.id } });
    },
  });
  return (
    <>
      <ActionButton busy={sample.isPending} onPress={() => sample.mutate()}>
        <Sparkles size={18} aria-hidden />
        <Trans>Look at a sample stream</Trans>
      </ActionButton>
      {sample.isError ? <ErrorNotice error={sample.error} /> : null}
    </>
  );
}

function EmptyHome({ onCreate }: { readonly onCreate: () => void }) {
  return (
    <div className="empty empty--home">
      <ChairCircle />
      <h2>
        <Trans>Start with a stream</Trans>
      </h2>
      <p className="prose">
        <Trans>
          A stream is a set of sessions that belong together, for example all sessions about leading. In it you plan
          sessions, and each session gets a board. Then you invite the co-chairs, and they design it together.
        </Trans>
      </p>
      <div className="row">
        <Button className="button button--go" onPress={onCreate}>
          <Plus size={18} aria-hidden />
          <Trans>Create a stream</Trans>
        </Button>
        <SampleButton />
      </div>
      <p className="small quiet">
        <Trans>The sample shows what a finished board looks like. You can change anything in it.</Trans>
      </p>
    </div>
  );
}

/** A signed-in person's streams and boards. */
export function MyPlaces({ me }: { readonly me: Me }) {
  const { t } = useLingui();
  const [creating, setCreating] = useState(false);
  const streams = useQuery({ ...streamsQuery, enabled: me.curator });
  const { name } = me.person;
  const list = streams.data ?? [];
  return (
    <div className="places">
      <div className="page__head">
        <PageHeading>
          <Trans>Hello, {name}</Trans>
        </PageHeading>
        {me.curator && list.length > 0 ? (
          <div className="row">
            {list.some((stream) => stream.sample) ? null : <SampleButton />}
            <Button className="button button--go" onPress={() => setCreating(true)}>
              <Plus size={18} aria-hidden />
              <Trans>Create a stream</Trans>
            </Button>
          </div>
        ) : null}
      </div>

      {me.curator && streams.isPending ? <Loading /> : null}
      {streams.isError ? <ErrorNotice error={streams.error} onRetry={() => void streams.refetch()} /> : null}
      {me.curator && streams.data?.length === 0 ? <EmptyHome onCreate={() => setCreating(true)} /> : null}
      {list.length > 0 ? (
        <section className="stack" aria-label={t`Your streams`}>
          <h2>
            <Trans>Your streams</Trans>
          </h2>
          <ul className="grid">
            {list.map((stream) => (
              <StreamTile key={stream.id} stream={stream} />
            ))}
          </ul>
        </section>
      ) : null}

      {me.seats.length > 0 ? (
        <section className="stack" aria-label={t`Your boards`}>
          <h2>
            <Trans>Your boards</Trans>
          </h2>
          <ul className="grid">
            {me.seats.map((seat) => (
              <BoardTile key={seat.boardId} seat={seat} />
            ))}
          </ul>
        </section>
      ) : null}
      {!me.curator && me.seats.length === 0 ? (
        <div className="empty">
          <h2>
            <Trans>No boards yet</Trans>
          </h2>
          <p className="prose">
            <Trans>
              You have no place on a board just now. When someone invites you, open the link on this device.
            </Trans>
          </p>
        </div>
      ) : null}
      <NewStreamDialog isOpen={creating} onClose={() => setCreating(false)} />
    </div>
  );
}
