import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import type { WallSession, WallVoice } from "@openchair/programme";
import { Check, Clock, TriangleAlert } from "lucide-react";
import { ago } from "../../i18n/dates.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { VoiceBadge } from "../../ui/voices.tsx";
import { useWallWords } from "./useWallWords.ts";
import { isOver, shortestTime } from "./wallView.ts";

/** When a voice last changed something, or that nobody has come with it. */
export function VoiceNews({ voice, now }: { readonly voice: WallVoice; readonly now: number }) {
  const language = useLanguage();
  const { presences } = useWallWords();
  if (voice.presence !== "here") return <>{presences[voice.presence]}</>;
  if (voice.changedAt === null) return <Trans>no change yet</Trans>;
  return <time dateTime={voice.changedAt}>{ago(voice.changedAt, now, language)}</time>;
}

/** How much of a board, or of all of them, is a voice's. */
export function Share({ of }: { readonly of: number }) {
  return <Trans>{of} %</Trans>;
}

/** The three voices of a session: who is there, what each signed, its share of the board, and when each last changed something. */
export function VoiceMarks({ session, now }: { readonly session: WallSession; readonly now: number }) {
  const language = useLanguage();
  const { presences } = useWallWords();
  return (
    <ul className="wall-voices">
      {session.voices.map((one) => {
        const hasSigned = session.signed.includes(one.voice);
        return (
          <li key={one.voice} className="wall-voice">
            <span className="wall-voice__mark">
              <VoiceBadge voice={one.voice} missing={one.presence !== "here"} />
              {hasSigned ? (
                <span className="wall-voice__signed">
                  <Check size={11} strokeWidth={3.5} aria-hidden />
                </span>
              ) : null}
            </span>
            <span className="visually-hidden">
              {VOICE_NAMES[language][one.voice]}: {one.presence === "here" ? `${presences.here},` : null}{" "}
              {hasSigned ? <Trans>signed,</Trans> : null}
            </span>
            {session.shares ? (
              <span className="wall-voice__share">
                <Share of={session.shares[one.voice]} />
              </span>
            ) : null}
            <span className="wall-voice__when">
              <VoiceNews voice={one} now={now} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function SignedCount({ session }: { readonly session: WallSession }) {
  const signed = session.signed.length;
  const all = VOICES.length;
  return (
    <Trans>
      {signed} of {all}
    </Trans>
  );
}

/** Minutes planned, and those there are. More than fits is said in words too. */
export function Minutes({ session }: { readonly session: WallSession }) {
  const { t } = useLingui();
  const { minutes } = session;
  const planned = session.planned ?? 0;
  const over = isOver(session);
  return (
    <span className={over ? "wall-warn" : undefined}>
      {over ? <TriangleAlert size={15} aria-label={t`More than fits:`} role="img" /> : null}
      <Trans>
        {planned} of {minutes}
      </Trans>
    </span>
  );
}

/** How many items of its checklist a team has done, or has said why not. */
export function ChecklistDone({ session }: { readonly session: WallSession }) {
  const { checklist } = session;
  if (checklist === null) return <Trans>not yet</Trans>;
  const { done, total } = checklist;
  return (
    <span className="wall-checklist">
      <span className="wall-checklist__bar" aria-hidden>
        <span style={{ width: `${(done / Math.max(total, 1)) * 100}%` }} />
      </span>
      <Trans>
        {done} of {total}
      </Trans>
    </span>
  );
}

/** The days of the voice that has the least, and whose they are when it is not enough. */
export function TimeToShape({ session }: { readonly session: WallSession }) {
  const { t } = useLingui();
  const names = VOICE_NAMES[useLanguage()];
  const time = shortestTime(session);
  if (time === null) {
    return (
      <span className="wall-open">
        <Trans>no freeze yet</Trans>
      </span>
    );
  }
  const { days, colour, voices } = time;
  const whose = voices.map((voice) => names[voice]).join(", ");
  return (
    <span className={colour === "green" ? undefined : `wall-time wall-time--${colour}`}>
      {colour === "red" ? <TriangleAlert size={15} aria-label={t`Too little:`} role="img" /> : null}
      {colour === "amber" ? <Clock size={15} aria-label={t`Tight:`} role="img" /> : null}
      <Plural value={days} one="# day" other="# days" />
      {colour === "green" || voices.length === session.voices.length ? null : (
        <>
          <span className="wall-time__whose">
            {voices.map((voice) => (
              <VoiceBadge key={voice} voice={voice} size={18} />
            ))}
          </span>
          <span className="visually-hidden">({whose})</span>
        </>
      )}
    </span>
  );
}
