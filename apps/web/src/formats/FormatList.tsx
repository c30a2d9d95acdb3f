import { Trans, useLingui } from "@lingui/react/macro";
import type { Format, FormatId } from "@openchair/formats";
import { ChevronRight, Clock, Scale, UsersRound } from "lucide-react";
import { useId } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useFormatFacts } from "./useFormatFacts.ts";

interface FormatListProps {
  readonly formats: readonly Format[];
  /** Those to be compared, two at most. */
  readonly compared: readonly FormatId[];
  readonly onCompare: (id: FormatId) => void;
  readonly onOpen: (id: FormatId) => void;
}

/** Formats, each with what it is good for, for how many and how long. */
export function FormatList({ formats, compared, onCompare, onOpen }: FormatListProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const facts = useFormatFacts();
  const id = useId();
  return (
    <ul className="format-list">
      {formats.map((format) => {
        const name = format.names[language];
        return (
          <li key={format.id} className="format-item">
            <h3>
              <button
                type="button"
                className="format-item__open"
                data-format={format.id}
                aria-describedby={`${id}-${format.id}`}
                onClick={() => onOpen(format.id)}
              >
                <span>{name}</span>
                <ChevronRight size={18} aria-hidden />
              </button>
            </h3>
            <p id={`${id}-${format.id}`} className="small">
              {format.goodFor[language]}
            </p>
            <div className="format-item__foot">
              <span className="format-facts">
                <span>
                  <UsersRound size={15} aria-hidden /> {facts.size(format)}
                </span>
                <span>
                  <Clock size={15} aria-hidden /> {facts.minutes(format)}
                </span>
              </span>
              <button
                type="button"
                className="button button--plain format-item__compare"
                aria-label={t`Compare: ${name}`}
                aria-pressed={compared.includes(format.id)}
                onClick={() => onCompare(format.id)}
              >
                <Scale size={16} aria-hidden />
                <Trans>Compare</Trans>
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
