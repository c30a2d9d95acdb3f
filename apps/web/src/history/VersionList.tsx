import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES } from "@openchair/formats";
import { Bookmark, CheckCheck, Clock, FileCheck, RotateCcw, Shapes } from "lucide-react";
import type { BoardVersion } from "../api/historyCalls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { timeOf } from "../members/byDay.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import { useVersionName } from "./useVersionName.ts";

const ICONS: Record<BoardVersion["kind"], typeof Clock> = {
  named: Bookmark,
  hour: Clock,
  restore: RotateCcw,
  format: Shapes,
  signed: CheckCheck,
  published: FileCheck,
};

/** Whose voices worked on the board before a version: marks, with a sentence for people who do not see them. */
function Voices({ version }: { readonly version: BoardVersion }) {
  const names = VOICE_NAMES[useLanguage()];
  const voices = version.voices.map((voice) => names[voice]).join(", ");
  if (version.voices.length === 0) return null;
  return (
    <span className="version__voices">
      {version.voices.map((voice) => (
        <VoiceBadge key={voice} voice={voice} size={20} />
      ))}
      <span className="visually-hidden">
        <Trans>Worked on by: {voices}</Trans>
      </span>
    </span>
  );
}

interface VersionListProps {
  readonly versions: readonly BoardVersion[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** All kept versions, newest first, by day. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const nameOf = useVersionName();
  const days = new Map<string, BoardVersion[]>();
  for (const version of versions) {
    const day = shortDay(version.at, language);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return (
    <nav aria-label={t`Versions`} className="versions">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className="versions__day">{day}</h2>
          <ul>
            {ofDay.map((version) => {
              const Icon = ICONS[version.kind];
              return (
                <li key={version.id}>
                  <button
                    type="button"
                    className="version"
                    aria-current={version.id === chosen}
                    onClick={() => onChoose(version.id)}
                  >
                    <Icon size={18} aria-hidden />
                    <span className="version__name">{nameOf(version)}</span>
                    <span className="version__facts">
                      <time className="tabular" dateTime={version.at}>
                        {timeOf(version.at)}
                      </time>
                      <Voices version={version} />
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
