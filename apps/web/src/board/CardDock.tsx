import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card, Editing } from "@openchair/board";
import { ChevronDown, ChevronUp, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { CARD_ICONS, useCardKindNames } from "../ui/cardKinds.tsx";
import { CardDetails } from "./CardDetails.tsx";

interface CardDockProps {
  readonly cards: readonly Card[];
  readonly selected: readonly string[];
  readonly editing: Editing;
  readonly readOnly: boolean;
}

/** The card that is selected on the canvas, below the rest of the panel so that nothing jumps when one selects. */
export function CardDock({ cards, selected, editing, readOnly }: CardDockProps) {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  const [folded, setFolded] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const chosen = cards.filter((card) => selected.includes(card.id));
  const [card] = chosen;
  if (!card) {
    return deleted ? (
      <section className="dock" aria-label={t`Selected card`}>
        <p className="row dock__gone" role="status">
          <Trans>The card is deleted.</Trans>
          <Button
            className="button"
            onPress={() => {
              editing.undoManager.undo();
              setDeleted(false);
            }}
          >
            <Undo2 size={18} aria-hidden />
            <Trans>Bring it back</Trans>
          </Button>
        </p>
      </section>
    ) : null;
  }
  const Icon = CARD_ICONS[card.kind];
  if (chosen.length > 1) {
    return (
      <section className="dock" aria-label={t`Selected card`}>
        <p className="dock__gone">
          <Plural value={chosen.length} one="# card is selected." other="# cards are selected." />
        </p>
      </section>
    );
  }
  return (
    <section className="dock" aria-labelledby="selected-card">
      <h2 id="selected-card" className="dock__heading">
        <Button className="dock__fold" aria-expanded={!folded} onPress={() => setFolded(!folded)}>
          <Icon size={18} aria-hidden />
          <span>
            <Trans>Selected card:</Trans> {kinds[card.kind]}
          </span>
          {folded ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
        </Button>
      </h2>
      {folded ? null : (
        <div className="dock__body">
          <CardDetails
            key={card.id}
            card={card}
            editing={editing}
            readOnly={readOnly}
            onDeleted={() => setDeleted(true)}
          />
        </div>
      )}
    </section>
  );
}
