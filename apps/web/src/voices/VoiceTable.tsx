import { Trans, useLingui } from "@lingui/react/macro";
import { BALANCE_PARTS, type BalancePart } from "@openchair/board";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { useLanguage } from "../i18n/useLanguage.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import type { Voices } from "./useVoices.ts";

/** Shares of each part by itself, as a table. */
export function VoiceTable({ voices }: { readonly voices: Voices }) {
  const { t } = useLingui();
  const names = VOICE_NAMES[useLanguage()];
  const parts: Record<BalancePart, string> = {
    cards: t`Cards`,
    words: t`Words`,
    comments: t`Comments`,
    minutes: t`Minutes`,
  };
  return (
    <table className="voice-table">
      <caption className="visually-hidden">
        <Trans>Shares of each voice, in per cent</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">
              <Trans>What is counted</Trans>
            </span>
          </th>
          {VOICES.map((voice) => (
            <th key={voice} scope="col">
              <VoiceBadge voice={voice} size={22} />
              <span className="visually-hidden">{names[voice]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {BALANCE_PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{parts[part]}</th>
            {voices.parts[part] === null ? (
              <td colSpan={VOICES.length} className="quiet">
                <Trans>none yet</Trans>
              </td>
            ) : (
              VOICES.map((voice) => (
                <td key={voice} className="tabular">
                  <Trans>{voices.parts[part]?.[voice] ?? 0} %</Trans>
                </td>
              ))
            )}
          </tr>
        ))}
        {voices.overall ? (
          <tr className="voice-table__all">
            <th scope="row">
              <Trans>Together</Trans>
            </th>
            {VOICES.map((voice) => (
              <td key={voice} className="tabular">
                <Trans>{voices.overall?.[voice] ?? 0} %</Trans>
              </td>
            ))}
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
