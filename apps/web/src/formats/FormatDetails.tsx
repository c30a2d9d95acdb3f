import { Trans, useLingui } from "@lingui/react/macro";
import type { Editing } from "@openchair/board";
import { type Format, fitFormat } from "@openchair/formats";
import { ArrowLeft, Clock, UsersRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { useLanguage } from "../i18n/useLanguage.ts";
import { FormatRoom } from "./FormatRoom.tsx";
import { FormatSteps } from "./FormatSteps.tsx";
import { useFormatFacts } from "./useFormatFacts.ts";
import { useFormatNotes } from "./useFormatNotes.ts";

interface FormatDetailsProps {
  readonly format: Format;
  /** Minutes of the session. */
  readonly slot: number;
  /** How many are expected; null while nobody knows. */
  readonly people: number | null;
  readonly editing: Editing;
  readonly readOnly: boolean;
  readonly onBack: () => void;
  readonly onUse: () => void;
}

/** Everything about one format, and how it would fill this session. */
export function FormatDetails({ format, slot, people, editing, readOnly, onBack, onUse }: FormatDetailsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const facts = useFormatFacts();
  const notes = useFormatNotes()(format.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened it is gone: the focus goes to what came in its place.
  useEffect(() => heading.current?.focus(), []);
  const name = format.names[language];
  const fit = fitFormat(format.id, slot);
  return (
    <article className="stack format-details" aria-label={name}>
      <p>
        <button type="button" className="button" onClick={onBack}>
          <ArrowLeft size={18} aria-hidden />
          <Trans>All formats</Trans>
        </button>
      </p>
      <h2 ref={heading} tabIndex={-1} className="format-details__name">
        {name}
      </h2>
      <p>{format.goodFor[language]}</p>
      <p className="format-facts">
        <span>
          <UsersRound size={15} aria-hidden /> {facts.size(format)}
        </span>
        <span>
          <Clock size={15} aria-hidden /> {facts.minutes(format)}
        </span>
        {format.size.hundredPlus ? (
          <span className="chip chip--ok">
            <Trans>Works with 100 or more</Trans>
          </span>
        ) : null}
      </p>
      <h3 className="format-details__head">
        <Trans>In your {slot} minutes</Trans>
      </h3>
      <FormatSteps fit={fit} usual={format.minutes.min} label={t`${name} in ${slot} minutes`} />
      {readOnly ? null : (
        <p>
          <Button className="button button--go button--wide" onPress={onUse} isDisabled={fit.steps.length === 0}>
            <Trans>Use this</Trans>
          </Button>
        </p>
      )}
      <FormatRoom format={format.id} people={people} editing={editing} readOnly={readOnly} />
      <dl className="format-notes">
        {notes.map(({ id, label, words }) => (
          <div key={id} data-note={id}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div data-note="source">
          <dt>
            <Trans>Where it comes from</Trans>
          </dt>
          <dd className="quiet">{format.source}</dd>
        </div>
      </dl>
    </article>
  );
}
