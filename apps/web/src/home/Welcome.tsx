import { Trans } from "@lingui/react/macro";
import { VOICES } from "@openchair/formats";
import { FileText, LayoutDashboard, Mail, UsersRound } from "lucide-react";
import { PageHeading } from "../app/PageHeading.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { ChairCircle } from "./ChairCircle.tsx";

/** What Open Chair is, for somebody whom this device does not know. */
export function Welcome() {
  return (
    <div className="welcome">
      <section className="welcome__top">
        <div className="stack welcome__words">
          <PageHeading className="welcome__title">
            <Trans>Design your session together, around one table</Trans>
          </PageHeading>
          <p className="welcome__lead">
            <Trans>
              Open Chair is a shared whiteboard for the people who lead a conference session together: a professional,
              an emerging leader, and someone who speaks from lived experience. All three as equals.
            </Trans>
          </p>
          <p className="row" aria-hidden>
            {VOICES.map((voice) => (
              <VoiceBadge key={voice} voice={voice} size={34} />
            ))}
          </p>
        </div>
        <ChairCircle />
      </section>

      <section className="sheet welcome__invite">
        <Mail size={24} aria-hidden />
        <div className="stack">
          <h2>
            <Trans>You need an invitation link</Trans>
          </h2>
          <p className="prose">
            <Trans>
              Look for a link in your email or messages and open it on this device. That is all: no account, no
              password. If you cannot find it, ask the person who invited you to send a new one.
            </Trans>
          </p>
          <p className="prose small quiet">
            <Trans>
              Do you look after this Open Chair? The link for curators was shown in the window where it was started.
            </Trans>
          </p>
        </div>
      </section>

      <section className="grid">
        <div className="stack welcome__point">
          <h2 className="row">
            <LayoutDashboard size={22} aria-hidden />
            <Trans>Think on one board</Trans>
          </h2>
          <p>
            <Trans>Put ideas on cards and build your run sheet. Live together, or each in your own time.</Trans>
          </p>
        </div>
        <div className="stack welcome__point">
          <h2 className="row">
            <UsersRound size={22} aria-hidden />
            <Trans>Hear every voice</Trans>
          </h2>
          <p>
            <Trans>Nobody ranks above another. You cannot break anything, and you can always undo.</Trans>
          </p>
        </div>
        <div className="stack welcome__point">
          <h2 className="row">
            <FileText size={22} aria-hidden />
            <Trans>Leave with a brief</Trans>
          </h2>
          <p>
            <Trans>The board becomes a clear plan of the session: who does what, when, and why.</Trans>
          </p>
        </div>
      </section>
    </div>
  );
}
