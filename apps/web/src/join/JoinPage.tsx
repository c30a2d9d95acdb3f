import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { invitationQuery } from "../api/queries.ts";
import { PageHeading, usePageTitle } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { Loading } from "../ui/Notice.tsx";
import { Invitation } from "./Invitation.tsx";
import { NoInvitation } from "./NoInvitation.tsx";
import "./join.css";

/**
 * Where an invitation link leads. The secret is in a cookie that this page cannot read: the server took it out of the
 * address before anything loaded.
 */
export function JoinPage() {
  const { t } = useLingui();
  const invitation = useQuery(invitationQuery);
  usePageTitle(t`Your invitation`);
  return (
    <SitePage narrow>
      {invitation.isPending ? (
        <>
          <PageHeading className="visually-hidden">
            <Trans>Your invitation</Trans>
          </PageHeading>
          <Loading>
            <Trans>Opening your invitation…</Trans>
          </Loading>
        </>
      ) : null}
      {invitation.isError || invitation.data === null ? (
        <NoInvitation error={invitation.error} onRetry={() => void invitation.refetch()} />
      ) : null}
      {invitation.data ? <Invitation invitation={invitation.data} /> : null}
    </SitePage>
  );
}
