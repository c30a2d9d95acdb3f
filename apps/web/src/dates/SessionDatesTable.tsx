import { Trans } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { Link } from "@tanstack/react-router";
import { CalendarCog } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { SessionDates, StreamDates } from "../api/planCalls.ts";
import { day as dayWords } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import { SessionDatesDialog } from "./SessionDatesDialog.tsx";
import { TimeWord } from "./TimeWord.tsx";

/** How much time each voice has in each session. */
export function SessionDatesTable({ streamId, dates }: { readonly streamId: string; readonly dates: StreamDates }) {
  const language = useLanguage();
  const [changing, setChanging] = useState<SessionDates | null>(null);
  return (
    <div className="stack">
      <h2 id="time-to-shape">
        <Trans>Time to shape</Trans>
      </h2>
      <p className="quiet prose">
        <Trans>
          Days from when a voice joined to the freeze; while nobody with that voice has joined, the days that are left.
        </Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
      <section className="table-scroll" aria-labelledby="time-to-shape" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Session</Trans>
              </th>
              {VOICES.map((voice) => (
                <th key={voice} scope="col">
                  <span className="voice-word">
                    <VoiceBadge voice={voice} size={22} />
                    {VOICE_NAMES[language][voice]}
                  </span>
                </th>
              ))}
              <th scope="col">
                <Trans>Freeze</Trans>
              </th>
              <th scope="col">
                <span className="visually-hidden">
                  <Trans>Change</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {dates.sessions.map((session) => (
              <tr key={session.boardId}>
                <th scope="row">
                  <Link to="/boards/$boardId/{-$view}" params={{ boardId: session.boardId }}>
                    {session.title}
                  </Link>
                </th>
                {session.voices.map((time) => (
                  <td key={time.voice}>
                    <TimeWord time={time} />
                  </td>
                ))}
                <td>
                  {session.dates.freeze ? (
                    <span className="nowrap">{dayWords(`${session.dates.freeze}T00:00`, language, "short")}</span>
                  ) : (
                    <span className="quiet">
                      <Trans>not set</Trans>
                    </span>
                  )}
                  {session.own.freeze ? (
                    <span className="small quiet table__line">
                      <Trans>its own date</Trans>
                    </span>
                  ) : null}
                </td>
                <td>
                  <Button className="button button--plain" onPress={() => setChanging(session)}>
                    <CalendarCog size={18} aria-hidden />
                    <Trans>Own dates</Trans>
                    <span className="visually-hidden">: {session.title}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {changing ? (
        <SessionDatesDialog
          key={changing.boardId}
          streamId={streamId}
          stream={dates.dates}
          session={changing}
          onClose={() => setChanging(null)}
        />
      ) : null}
    </div>
  );
}
