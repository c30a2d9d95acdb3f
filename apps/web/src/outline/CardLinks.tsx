import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

/** The cards that a card is linked with; each leads there. */
export function CardLinks({ card }: { readonly card: Card }) {
  const { t } = useLingui();
  const { data, current, focusItem } = useOutline();
  const cardName = useCardName();
  const ends = data.links.flatMap(({ id, from, to }) => {
    const other = data.cards.find((each) => each.id === (from === card.id ? to : to === card.id ? from : null));
    return other ? [{ id, other, isFrom: from === card.id }] : [];
  });
  if (ends.length === 0) return null;
  return (
    <ul className="outline-links" aria-label={t`Links`}>
      {ends.map(({ id, other, isFrom }) => {
        const name = cardName(other);
        return (
          <li key={id}>
            <button
              type="button"
              className="text-button"
              tabIndex={card.id === current ? 0 : -1}
              aria-label={isFrom ? t`Linked to: ${name}. Go there` : t`Linked from: ${name}. Go there`}
              onClick={() => focusItem(other.id)}
            >
              {isFrom ? <ArrowRight size={15} aria-hidden /> : <ArrowLeft size={15} aria-hidden />}
              {name}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
