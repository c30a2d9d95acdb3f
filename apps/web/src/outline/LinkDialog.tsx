import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { ChooseCardDialog } from "./ChooseCardDialog.tsx";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

interface LinkDialogProps {
  readonly card: Card;
  readonly onClose: () => void;
}

/** Which card another should be linked to: an arrow between them on the canvas. */
export function LinkDialog({ card, onClose }: LinkDialogProps) {
  const { t } = useLingui();
  const { data, actions } = useOutline();
  const linked = new Set(
    data.links.flatMap(({ from, to }) => (from === card.id ? [to] : to === card.id ? [from] : [])),
  );
  const name = useCardName()(card);
  return (
    <ChooseCardDialog
      title={t`Link “${name}” to…`}
      cards={data.cards.filter(({ id }) => id !== card.id && !linked.has(id))}
      onChoose={(other) => actions.link(card, other)}
      onClose={onClose}
    />
  );
}
