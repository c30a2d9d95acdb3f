import { Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELDS, type Card, readBriefFields, readCards, readRoom, readZones, roomChoice } from "@openchair/board";
import { roomText, VOICE_NAMES } from "@openchair/formats";
import type { ReactNode } from "react";
import type * as Y from "yjs";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { VoiceBadge } from "../ui/voices.tsx";

function Words({ card }: { readonly card: Card }) {
  const names = VOICE_NAMES[useLanguage()];
  return (
    <>
      <span className="then__words">{card.text.trim() || <Trans>no words</Trans>}</span>
      <span className="then__voices">
        {card.voices.map((voice) => (
          <span key={voice}>
            <VoiceBadge voice={voice} size={20} />
            <span className="visually-hidden">{names[voice]}</span>
          </span>
        ))}
      </span>
    </>
  );
}

function Part({ heading, children }: { readonly heading: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="then__part">
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

function CardList({ heading, cards }: { readonly heading: ReactNode; readonly cards: readonly Card[] }) {
  const kinds = useCardKindNames();
  if (cards.length === 0) return null;
  return (
    <Part heading={heading}>
      <ul className="then__cards">
        {cards.map((card) => (
          <li key={card.id}>
            <span className="then__kind">{kinds[card.kind]}</span>
            <Words card={card} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface VersionWordsProps {
  readonly doc: Y.Doc;
  /** People that the session expects; null while nobody knows. */
  readonly expected: number | null;
}

/** What a board said then, to read and not to change: run sheet, cards, room, brief. */
export function VersionWords({ doc, expected }: VersionWordsProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const labels = useBriefFieldWords();
  const cards = readCards(doc);
  const sheet = cards.filter(({ place }) => place === "run-sheet");
  const room = roomChoice(readRoom(doc), expected);
  const fields = readBriefFields(doc);
  const filled = BRIEF_FIELDS.filter((field) => fields[field].trim() !== "");
  return (
    <div className="then">
      <Part heading={t`Run sheet`}>
        {sheet.length === 0 ? (
          <p className="quiet">
            <Trans>There was nothing in it yet.</Trans>
          </p>
        ) : (
          <ol className="then__cards">
            {sheet.map((card) => {
              const { minutes } = card;
              return (
                <li key={card.id}>
                  <span className="then__kind tabular">
                    <Trans>{minutes} min</Trans>
                  </span>
                  <Words card={card} />
                </li>
              );
            })}
          </ol>
        )}
      </Part>
      <CardList heading={t`Ideas so far`} cards={cards.filter(({ place }) => place === "ideas")} />
      {readZones(doc).map(({ id, name }) => (
        <CardList key={id} heading={name || t`A zone`} cards={cards.filter(({ parent }) => parent === id)} />
      ))}
      <CardList heading={t`Elsewhere on the board`} cards={cards.filter(({ place }) => place === "loose")} />
      {room ? (
        <Part heading={t`Room`}>
          <p>{roomText(room, language)}</p>
        </Part>
      ) : null}
      {filled.length > 0 ? (
        <Part heading={t`Brief`}>
          <dl className="then__fields">
            {filled.map((field) => (
              <div key={field}>
                <dt>{labels[field].label}</dt>
                <dd>{fields[field].trim()}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
    </div>
  );
}
