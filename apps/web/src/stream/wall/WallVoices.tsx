import { Plural, Trans } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import type { WallSession } from "@openchair/programme";
import { useId } from "react";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { VoiceBadge } from "../../ui/voices.tsx";
import { VoiceBar } from "../../voices/VoiceBar.tsx";
import "../../voices/voices.css";
import { Share } from "./WallFacts.tsx";
import { sharesOfAll } from "./wallView.ts";

/** How all boards of a stream together are shared among the voices. Not there while there is nothing to share. */
export function WallVoices({ sessions }: { readonly sessions: readonly WallSession[] }) {
  const names = VOICE_NAMES[useLanguage()];
  const heading = useId();
  const all = sharesOfAll(sessions);
  if (!all) return null;
  const { shares, boards } = all;
  return (
    <section className="wall-shares" aria-labelledby={heading}>
      <h2 id={heading} className="wall-shares__name">
        <Trans>Voices so far</Trans>{" "}
        <span className="small quiet">
          <Plural value={boards} one="on # board" other="on # boards, each counting the same" />
        </span>
      </h2>
      <VoiceBar shares={shares} small />
      <ul className="wall-shares__list">
        {VOICES.map((voice) => (
          <li key={voice}>
            <VoiceBadge voice={voice} size={20} />
            {names[voice]}{" "}
            <strong className="tabular">
              <Share of={shares[voice]} />
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
