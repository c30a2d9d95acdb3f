import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { WallSession } from "@openchair/programme";
import { Check, Clock, Flag, type LucideIcon, UserRoundX } from "lucide-react";
import type { ReactNode } from "react";
import { number } from "../../i18n/dates.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { countOf, FIGURES, type Figure } from "./wallView.ts";

const ICONS: Record<Figure, LucideIcon> = { paused: Flag, missing: UserRoundX, over: Clock, ready: Check };

interface WallFiguresProps {
  readonly sessions: readonly WallSession[];
  readonly only: Figure | null;
  readonly onOnly: (only: Figure | null) => void;
}

/** Four figures of the stream. Each shows the sessions it counts when it is pressed. */
export function WallFigures({ sessions, only, onOnly }: WallFiguresProps) {
  const { t } = useLingui();
  const language = useLanguage();
  return (
    <fieldset className="wall-figures">
      <legend className="visually-hidden">{t`Show only these sessions`}</legend>
      {FIGURES.map((figure) => {
        const Icon = ICONS[figure];
        const count = countOf(figure, sessions);
        const words: Record<Figure, ReactNode> = {
          paused: <Trans>paused: talk first</Trans>,
          missing: <Trans>with a voice missing</Trans>,
          over: <Plural value={count} one="planned over its slot" other="planned over their slot" />,
          ready: <Trans>signed by all three voices</Trans>,
        };
        return (
          <button
            key={figure}
            type="button"
            className={`wall-figure wall-figure--${figure}`}
            aria-pressed={only === figure}
            onClick={() => onOnly(only === figure ? null : figure)}
          >
            <Icon size={20} aria-hidden />
            <span className="wall-figure__count">{number(count, language)}</span> <span>{words[figure]}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
