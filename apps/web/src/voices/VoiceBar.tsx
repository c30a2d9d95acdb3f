import { Trans } from "@lingui/react/macro";
import { VOICE_ICONS } from "@openchair/canvas/icons";
import { VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";

type Shares = Readonly<Record<Voice, number>>;

/** Narrower parts have no room for their number; it stands below in any case. Per cent. */
const ROOM_FOR_NUMBER = 14;

/** Shares as one bar, each voice with its mark. A picture of what is said in words beside it. */
export function VoiceBar({ shares, small = false }: { readonly shares: Shares; readonly small?: boolean }) {
  return (
    <span className={small ? "voice-bar voice-bar--small" : "voice-bar"} aria-hidden>
      {VOICES.map((voice) => {
        const Icon = VOICE_ICONS[voice];
        const share = shares[voice];
        return share === 0 ? null : (
          <span key={voice} className="voice-bar__part" data-voice={voice} style={{ flexGrow: share }}>
            {!small && share >= ROOM_FOR_NUMBER ? (
              <>
                <Icon size={14} />
                {share} %
              </>
            ) : null}
          </span>
        );
      })}
    </span>
  );
}

/** Shares as words: mark, voice, number. */
export function VoiceList({ shares }: { readonly shares: Shares }) {
  const names = VOICE_NAMES[useLanguage()];
  return (
    <ul className="voice-list">
      {VOICES.map((voice) => {
        const Icon = VOICE_ICONS[voice];
        return (
          <li key={voice} className="voice-list__one" data-voice={voice}>
            <span className={`voice-badge voice-badge--${voice}`} style={{ "--badge": "20px" }} aria-hidden>
              <Icon size={12} />
            </span>
            <span>{names[voice]}</span>
            <strong className="tabular">
              <Trans>{shares[voice]} %</Trans>
            </strong>
          </li>
        );
      })}
    </ul>
  );
}
