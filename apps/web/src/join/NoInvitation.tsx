import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { hasCode } from "../api/errors.ts";
import { meQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

/** What happened to the link, in one heading. */
function Heading({ error }: { readonly error: unknown }) {
  if (hasCode(error, "invite-revoked")) return <Trans>This invitation was taken back</Trans>;
  if (hasCode(error, "invite-expired")) return <Trans>This invitation is out of date</Trans>;
  if (hasCode(error, "invite-used-up")) return <Trans>This invitation was used already</Trans>;
  return <Trans>We do not find an invitation</Trans>;
}

interface NoInvitationProps {
  /** Why the link did not open; null when none was opened on this browser. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** There is no invitation to take up: says why, and what to do next. */
export function NoInvitation({ error, onRetry }: NoInvitationProps) {
  const { data: me } = useQuery(meQuery);
  const unknown = error === null || hasCode(error, "invite-unknown");
  const dead = unknown || hasCode(error, "invite-revoked", "invite-expired", "invite-used-up");
  const name = me?.person.name;
  return (
    <div className="stack join">
      <PageHeading>
        <Heading error={error} />
      </PageHeading>
      {dead ? null : <ErrorNotice error={error} onRetry={onRetry} />}
      {unknown ? (
        <p>
          <Trans>
            Please open your invitation link again, all of it. In some messages a long link is cut in two; then copy the
            whole of it into the address bar.
          </Trans>
        </p>
      ) : null}
      {dead ? (
        <p>
          <Trans>
            If that does not help, ask the person who invited you for a new link. They make one in a minute.
          </Trans>
        </p>
      ) : null}
      {name ? (
        <p>
          <Trans>On this device you are {name}, and your boards are still there.</Trans>
        </p>
      ) : null}
      <p>
        <Link to="/" className="button">
          {name ? <Trans>Go to your boards</Trans> : <Trans>What is Open Chair?</Trans>}
        </Link>
      </p>
    </div>
  );
}
