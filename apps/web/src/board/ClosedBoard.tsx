import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { hasCode } from "../api/errors.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

function Heading({ error }: { readonly error: unknown }) {
  if (hasCode(error, "not-signed-in")) return <Trans>We do not know you here yet</Trans>;
  if (hasCode(error, "not-allowed")) return <Trans>You have no place on this board</Trans>;
  if (hasCode(error, "not-found")) return <Trans>There is no such board</Trans>;
  return <Trans>This board does not open just now</Trans>;
}

/** A board that does not open: why, and what to do. */
export function ClosedBoard({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const refused = hasCode(error, "not-signed-in", "not-allowed", "not-found");
  return (
    <SitePage narrow>
      <div className="stack">
        <PageHeading>
          <Heading error={error} />
        </PageHeading>
        {refused ? (
          <p>
            <Trans>
              Boards open with an invitation link. If you have one, open it on this device. If not, ask one of the
              co-chairs to send you one.
            </Trans>
          </p>
        ) : (
          <ErrorNotice error={error} onRetry={onRetry} />
        )}
        <p>
          <Link to="/" className="button">
            <Trans>Go to the start page</Trans>
          </Link>
        </p>
      </div>
    </SitePage>
  );
}
