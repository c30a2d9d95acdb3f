import { Trans } from "@lingui/react/macro";
import { VOICE_ICONS } from "@openchair/canvas/icons";
import { VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";

interface VoiceBadgeProps {
  readonly voice: Voice;
  /** CSS pixels across. */
  readonly size?: number;
  /** Drawn as an empty place: nobody with this voice is here. */
  readonly missing?: boolean;
}

/** The round mark of a voice. Says nothing by itself to a screen reader: put the word beside it. */
export function VoiceBadge({ voice, size = 26, missing = false }: VoiceBadgeProps) {
  const Icon = VOICE_ICONS[voice];
  return (
    <span
      className={`voice-badge ${missing ? "voice-badge--missing" : `voice-badge--${voice}`}`}
      style={{ "--badge": `${size}px` }}
      title={VOICE_NAMES[useLanguage()][voice]}
      aria-hidden
    >
      <Icon size={size * 0.6} />
    </span>
  );
}

/** Mark and word together. */
export function VoiceWord({ voice, size }: Pick<VoiceBadgeProps, "voice" | "size">) {
  const language = useLanguage();
  return (
    <span className="voice-word">
      <VoiceBadge voice={voice} {...(size ? { size } : {})} />
      {VOICE_NAMES[language][voice]}
    </span>
  );
}

/** Which of the three voices are there, as marks, with a sentence for people who do not see them. */
export function VoicesPresent({ present }: { readonly present: readonly Voice[] }) {
  const names = VOICE_NAMES[useLanguage()];
  const here = VOICES.filter((voice) => present.includes(voice)).map((voice) => names[voice]);
  const missing = VOICES.filter((voice) => !present.includes(voice)).map((voice) => names[voice]);
  const hereList = here.join(", ");
  const missingList = missing.join(", ");
  return (
    <span className="row" style={{ gap: 6 }}>
      {VOICES.map((voice) => (
        <VoiceBadge key={voice} voice={voice} missing={!present.includes(voice)} />
      ))}
      <span className="visually-hidden">
        {here.length > 0 ? <Trans>Here: {hereList}.</Trans> : null}{" "}
        {missing.length > 0 ? <Trans>Still missing: {missingList}.</Trans> : null}
      </span>
    </span>
  );
}
