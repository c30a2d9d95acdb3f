import { Trans } from "@lingui/react/macro";
import type { Invite } from "@openchair/programme";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

type Shown = Pick<Invite, "state" | "createdAt" | "sentAt" | "expiresAt">;

/** How an invitation stands. */
export function InviteState({ invite }: { readonly invite: Shown }) {
  const language = useLanguage();
  const made = shortDay(invite.sentAt ?? invite.createdAt, language);
  const until = invite.expiresAt === null ? null : shortDay(invite.expiresAt, language);
  switch (invite.state) {
    case "joined":
      return (
        <span className="chip chip--ok">
          <Trans>Came in</Trans>
        </span>
      );
    case "revoked":
      return (
        <span className="chip">
          <Trans>Taken back</Trans>
        </span>
      );
    case "expired":
      return (
        <span className="chip chip--warn">
          <Trans>Out of date</Trans>
        </span>
      );
    default:
      return (
        <span className="chip">
          {until === null ? (
            <Trans>Not opened yet, made {made}</Trans>
          ) : (
            <Trans>Not opened yet, works until {until}</Trans>
          )}
        </span>
      );
  }
}
