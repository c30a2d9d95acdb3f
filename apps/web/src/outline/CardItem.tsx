import { Trans } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { type ReactNode, useId } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { VoiceWord } from "../ui/voices.tsx";
import { CardLinks } from "./CardLinks.tsx";
import { CardMenu } from "./ItemMenu.tsx";
import { ItemWords } from "./ItemWords.tsx";
import { useOutline } from "./OutlineContext.ts";
import { CardTalk, CommentCount } from "./Talk.tsx";
import { CardDots } from "./Votes.tsx";

interface CardItemProps {
  readonly card: Card;
  /** Shown above it, in its list item. */
  readonly before?: ReactNode;
}

/** A card as an item of a list: its kind, its words, whose voice it carries, and what one can do with it. */
export function CardItem({ card, before }: CardItemProps) {
  const { current } = useOutline();
  const kinds = useCardKindNames();
  const id = useId();
  const Icon = KIND_ICONS[card.kind];
  const { minutes } = card;
  return (
    <li className="outline-item">
      {before}
      <article
        className="outline-card"
        data-item={card.id}
        data-kind={card.kind}
        tabIndex={card.id === current ? 0 : -1}
        aria-labelledby={`${id}-kind ${id}-words`}
        aria-describedby={`${id}-vote`}
      >
        <Icon className="outline-card__icon" size={18} aria-hidden />
        <div className="outline-card__body">
          <ItemWords id={card.id} kind={card.kind} text={card.text} labelId={`${id}-words`} />
          <div className="outline-meta">
            <span id={`${id}-kind`}>{kinds[card.kind]}</span>
            {card.kind === "segment" ? (
              <span>
                <Trans>{minutes} min</Trans>
              </span>
            ) : null}
            {card.voices.map((voice) => (
              <VoiceWord key={voice} voice={voice} size={18} />
            ))}
            {card.later ? (
              <span>
                <Trans>Added later</Trans>
              </span>
            ) : null}
            <CommentCount cardId={card.id} />
            <CardDots card={card} id={`${id}-vote`} />
          </div>
          <CardLinks card={card} />
        </div>
        <CardMenu card={card} />
      </article>
      <CardTalk card={card} />
    </li>
  );
}
