import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useCardName } from "../outline/cardName.ts";
import type { ShownVote } from "./liveLedger.ts";
import { mostDotsFirst } from "./results.ts";

interface VoteTableProps {
  readonly vote: ShownVote;
  readonly cards: readonly Card[];
  readonly onJump: (cardId: string) => void;
}

/** What a closed vote came to, as a table: the card with the most dots first. */
export function VoteTable({ vote, cards, onJump }: VoteTableProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const cardName = useCardName();
  const rows = mostDotsFirst(vote);
  const most = Math.max(1, ...rows.map(({ dots }) => dots));
  return (
    <table className="vote-table">
      <caption>
        <strong>{vote.question}</strong>
        <span className="field__help">
          <Plural value={vote.voters} one="# person voted" other="# people voted" />
          {vote.closedAt === null ? null : ` · ${shortDay(vote.closedAt, language)}`}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Card</Trans>
          </th>
          <th scope="col">
            <Trans>Dots</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cardId, dots }) => {
          const card = cards.find(({ id }) => id === cardId);
          return (
            <tr key={cardId}>
              <th scope="row">
                {card ? (
                  <button type="button" className="vote-table__card" dir="auto" onClick={() => onJump(cardId)}>
                    {cardName(card)}
                  </button>
                ) : (
                  <span className="quiet">{t`A card that is gone`}</span>
                )}
              </th>
              <td>
                <span
                  className="vote-table__bar"
                  style={{ inlineSize: `calc((100% - 2.4em) * ${dots / most})` }}
                  aria-hidden
                />
                {dots}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
