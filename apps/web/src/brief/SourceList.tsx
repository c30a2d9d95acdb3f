import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Provenance } from "@openchair/board";
import { VOICE_NAMES } from "@openchair/formats";
import { Button } from "react-aria-components";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useBriefFieldWords } from "./useBriefFieldWords.ts";

interface SourceListProps {
  readonly sources: readonly Provenance[];
  /** Shows a card on the board. */
  readonly onJump: (cardId: string) => void;
}

/** Which cards went into which part of the brief, each with the way to the card while it is there. */
export function SourceList({ sources, onJump }: SourceListProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const fields = useBriefFieldWords();
  if (sources.length === 0) return null;
  return (
    <details className="findings">
      <summary className="brief-group__head">
        <Plural value={sources.length} one="From # card" other="From # cards" />
      </summary>
      <ul className="findings__list" aria-label={t`Where the brief comes from`}>
        {sources.map(({ field, cardId, text, voices, at, isThere }) => {
          const label = fields[field].label;
          const names = voices.map((voice) => VOICE_NAMES[language][voice]).join(", ");
          const on = shortDay(new Date(at).toISOString(), language);
          return (
            <li key={`${field} ${cardId}`} className="findings__item">
              <span className="findings__words">
                <strong>{label}</strong>: “{text}”
                <span className="small quiet">
                  {" "}
                  {names === "" ? on : `${names}, ${on}`}
                  {isThere ? null : (
                    <>
                      . <Trans>The card is no longer on the board.</Trans>
                    </>
                  )}
                </span>
              </span>
              {isThere ? (
                <Button className="button" onPress={() => onJump(cardId)}>
                  <Trans>Show the card</Trans>
                  <span className="visually-hidden">: {text}</span>
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
