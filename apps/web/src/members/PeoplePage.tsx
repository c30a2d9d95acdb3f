import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { History, UserRoundPlus, UsersRound } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { peopleQuery } from "../api/planCalls.ts";
import { meQuery, sessionsQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { StreamFrame } from "../stream/StreamFrame.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { CuratorDialog } from "./CuratorDialog.tsx";
import { InviteListDialog } from "./InviteListDialog.tsx";
import { MemberTable } from "./MemberTable.tsx";
import { StreamInviteList } from "./StreamInviteList.tsx";
import "../people/people.css";
import "../dates/dates.css";
import "./members.css";

/** Everybody of a stream, and the invitations to it. */
export function PeoplePage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId/people" });
  const people = useQuery(peopleQuery(streamId));
  const sessions = useQuery(sessionsQuery(streamId));
  const me = useQuery(meQuery);
  const [dialog, setDialog] = useState<"list" | "curator" | null>(null);
  const [all, setAll] = useState(false);
  const invites = people.data?.invites ?? [];
  const waiting = invites.filter(({ state }) => state === "open" || state === "expired");
  const shown = all ? invites : waiting;
  const hasSessions = (sessions.data?.length ?? 0) > 0;
  return (
    <StreamFrame streamId={streamId} page={t`People`}>
      <div className="page__head">
        <div>
          <PageHeading>
            <Trans>People</Trans>
          </PageHeading>
          {people.data ? (
            <p className="quiet">
              <Plural value={people.data.people.length} one="# person" other="# people" />
              {", "}
              <Plural value={waiting.length} one="# invitation not opened yet" other="# invitations not opened yet" />
            </p>
          ) : null}
        </div>
        <div className="row">
          <Link to="/streams/$streamId/audit" params={{ streamId }} className="button button--plain">
            <History size={18} aria-hidden />
            <Trans>What happened</Trans>
          </Link>
          <Button className="button" onPress={() => setDialog("curator")}>
            <UserRoundPlus size={18} aria-hidden />
            <Trans>Invite a curator</Trans>
          </Button>
          <Button className="button button--go" onPress={() => setDialog("list")} isDisabled={!hasSessions}>
            <UsersRound size={18} aria-hidden />
            <Trans>Invite people</Trans>
          </Button>
        </div>
      </div>
      {sessions.data?.length === 0 ? (
        <div className="empty">
          <p className="prose">
            <Trans>
              People are invited to a session. Make the first one under “Sessions”, then invite its team here.
            </Trans>
          </p>
        </div>
      ) : null}
      {people.isPending ? <Loading /> : null}
      {people.isError ? <ErrorNotice error={people.error} onRetry={() => void people.refetch()} /> : null}
      {people.data ? (
        <div className="stack members-page">
          <section className="stack" aria-labelledby="members">
            <h2 id="members">
              <Trans>In this stream</Trans>
            </h2>
            <MemberTable
              streamId={streamId}
              people={people.data.people}
              sessions={sessions.data ?? []}
              meId={me.data?.person.id}
            />
          </section>
          {invites.length > 0 ? (
            <section className="stack" aria-labelledby="invitations">
              <div className="page__head members__head">
                <h2 id="invitations">
                  <Trans>Invitations</Trans>
                </h2>
                <Button className="button button--plain" onPress={() => setAll(!all)}>
                  {all ? <Trans>Show those not opened yet</Trans> : <Trans>Show all invitations</Trans>}
                </Button>
              </div>
              {shown.length > 0 ? (
                <StreamInviteList streamId={streamId} invites={shown} />
              ) : (
                <p className="quiet">
                  <Trans>Everybody who was invited has come in.</Trans>
                </p>
              )}
            </section>
          ) : null}
        </div>
      ) : null}
      {dialog === "list" ? (
        <InviteListDialog streamId={streamId} sessions={sessions.data ?? []} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === "curator" ? <CuratorDialog streamId={streamId} onClose={() => setDialog(null)} /> : null}
    </StreamFrame>
  );
}
