import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { X } from "lucide-react";
import { useCardName } from "../outline/cardName.ts";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import "./evidence.css";

interface EvidenceCardsProps {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly onJump: (cardId: string) => void;
  /** Nothing while somebody only reads. */
  readonly onUnlink: ((card: Card) => void) | undefined;
}

/** Cards that show something: the way to each, and how it is taken back. */
export function EvidenceCards({ label, cards, onJump, onUnlink }: EvidenceCardsProps) {
  const { t } = useLingui();
  const cardName = useCardName();
  const kinds = useCardKindNames();
  if (cards.length === 0) return null;
  return (
    <ul className="evidence" aria-label={label}>
      {cards.map((card) => {
        const Icon = KIND_ICONS[card.kind];
        const name = cardName(card);
        return (
          <li key={card.id} className="evidence__card">
            <button type="button" className="evidence__jump" onClick={() => onJump(card.id)}>
              <Icon size={16} aria-hidden />
              <span>
                <span className="visually-hidden">
                  <Trans>Go to card</Trans>, {kinds[card.kind]}:{" "}
                </span>
                {name}
              </span>
            </button>
            {onUnlink ? (
              <button
                type="button"
                className="button button--plain button--icon"
                aria-label={t`Unlink “${name}”`}
                onClick={() => onUnlink(card)}
              >
                <X size={16} aria-hidden />
              </button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
