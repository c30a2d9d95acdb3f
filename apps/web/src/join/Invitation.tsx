import { Trans } from "@lingui/react/macro";
import type { Invitation as InvitationInfo } from "../api/calls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { useSeatWords } from "../people/seats.ts";
import { VoiceWord } from "../ui/voices.tsx";
import { JoinForm } from "./JoinForm.tsx";

function Heading({ invitation }: { readonly invitation: InvitationInfo }) {
  const { name, alreadyJoined } = invitation;
  if (alreadyJoined) return name ? <Trans>Welcome back, {name}</Trans> : <Trans>Welcome back</Trans>;
  return name ? <Trans>Welcome, {name}</Trans> : <Trans>Welcome</Trans>;
}

/** What somebody is invited to, and as whom. */
function Place({ invitation }: { readonly invitation: InvitationInfo }) {
  const seats = useSeatWords();
  const { sessionTitle, streamTitle, seat, voices } = invitation;
  return (
    <div className="sheet stack">
      <div>
        <p className="small quiet">{streamTitle}</p>
        <p className="join__session">{sessionTitle}</p>
      </div>
      {seat ? (
        <div>
          <p>
            <Trans>
              Your place: <strong>{seats[seat].name}</strong>
            </Trans>
          </p>
          <p className="quiet">{seats[seat].more}</p>
        </div>
      ) : null}
      {voices.length > 0 ? (
        <div className="stack">
          <p>
            <Trans>You speak here as:</Trans>
          </p>
          <ul className="row join__voices">
            {voices.map((voice) => (
              <li key={voice}>
                <VoiceWord voice={voice} size={30} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** An invitation that opened: what it is for, one field at most, one button. */
export function Invitation({ invitation }: { readonly invitation: InvitationInfo }) {
  return (
    <div className="stack join">
      <PageHeading className="join__title">
        <Heading invitation={invitation} />
      </PageHeading>
      {invitation.kind === "curator" ? (
        <p className="prose">
          <Trans>
            You are invited as a curator. Curators create streams and sessions, invite co-chairs, and see how every
            board is coming along.
          </Trans>
        </p>
      ) : (
        <>
          <p className="prose">
            {invitation.alreadyJoined ? (
              <Trans>Your place on this board is waiting for you.</Trans>
            ) : (
              <Trans>You are invited to help design a session. You do it together, on one shared board.</Trans>
            )}
          </p>
          <Place invitation={invitation} />
        </>
      )}
      <JoinForm invitation={invitation} />
    </div>
  );
}
