import { Trans } from "@lingui/react/macro";
import type { ConnectionStatus } from "@openchair/client";
import { CloudOff, TriangleAlert } from "lucide-react";

function Why({ reason }: { readonly reason: ConnectionStatus["reason"] }) {
  switch (reason) {
    case "read-only":
      return <Trans>You can read this board but not change it, so your last change was not kept.</Trans>;
    case "signed-out":
      return <Trans>This device is not signed in any more. Open your invitation link again to go on.</Trans>;
    case "no-seat":
      return <Trans>You no longer have a place on this board. Ask a co-chair for a new invitation.</Trans>;
    case "not-found":
      return <Trans>This board is not there any more.</Trans>;
    case "too-large":
      return <Trans>Your last change was too large for a board. Copy what you need, then load the page again.</Trans>;
    default:
      return <Trans>The board could not take your last change. Copy what you need, then load the page again.</Trans>;
  }
}

interface SaveBannerProps {
  readonly status: ConnectionStatus;
  /** Loads the page again, without what was refused. */
  readonly onReload: () => void;
}

/** Says in full what is wrong when work is not being saved, and what to do. Nothing while all is well. */
export function SaveBanner({ status, onReload }: SaveBannerProps) {
  if (status.save === "refused") {
    return (
      <div className="banner banner--error">
        <TriangleAlert size={18} aria-hidden />
        <p>
          <Why reason={status.reason} />
        </p>
        <button type="button" className="button" onClick={onReload}>
          <Trans>Load the page again</Trans>
        </button>
      </div>
    );
  }
  if (status.save !== "offline") return null;
  return (
    <div className="banner">
      <CloudOff size={18} aria-hidden />
      <p>
        {status.kept ? (
          <Trans>
            Offline. Your changes are kept on this device. They go to the others when you open this board with a
            connection.
          </Trans>
        ) : status.unsaved ? (
          <>
            <Trans>
              Offline: not saved yet. Please keep this page open. We save as soon as the connection is back.
            </Trans>{" "}
            {status.copy === "full" ? <Trans>This device has no room left to keep them.</Trans> : null}
          </>
        ) : (
          <Trans>Offline. Everything so far is saved. We try to connect again by ourselves.</Trans>
        )}
      </p>
    </div>
  );
}
