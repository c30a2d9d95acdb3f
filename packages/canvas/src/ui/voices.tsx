import type { Voice } from "@openchair/formats";
import { VOICE_ICONS } from "./icons.ts";

/** Colours as values, because tldraw's presence wants a value. The same as the tokens of the app (design §11). */
const VOICE_COLORS: Record<Voice, string> = {
  professional: "#3B4CC0",
  "emerging-leader": "#1F7A4D",
  "lived-experience": "#9C2C77",
};

/** Colour of a voice; quiet ink for a person without one. */
export const voiceColor = (voice: Voice | undefined) => (voice ? VOICE_COLORS[voice] : "#565D6D");

/** Icon of a voice, without its word: for places where the word stands beside it. */
export function VoiceIcon({ voice, size }: { voice: Voice; size: number }) {
  const Icon = VOICE_ICONS[voice];
  return <Icon size={size} aria-hidden="true" />;
}

/** A voice as a round badge, its word for screen readers and on hover. */
export function VoiceBadge({ voice, name }: { voice: Voice; name: string }) {
  return (
    <span className="oc-voice" data-voice={voice} role="img" aria-label={name} title={name}>
      <VoiceIcon voice={voice} size={14} />
    </span>
  );
}
