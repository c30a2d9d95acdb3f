import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { Plus } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { ChooseCardDialog } from "../outline/ChooseCardDialog.tsx";
import { useCardName } from "../outline/cardName.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { EvidenceCards } from "./EvidenceCards.tsx";

interface EvidenceProps {
  /** What is shown by the cards: an item of the checklist, a red thread. */
  readonly title: string;
  /** Ids of the cards that show it. Those that are gone are left out. */
  readonly evidence: readonly string[];
  /** All cards of the board. */
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  readonly onJump: (cardId: string) => void;
  /** False when it has as many cards as it can hold. */
  readonly onLink: (cardId: string) => boolean;
  readonly onUnlink: (cardId: string) => void;
  /** Beside the button that links a card. */
  readonly children?: ReactNode;
}

/** The cards that show something: the way to each, another one linked, one taken away. */
export function Evidence({ title, evidence, cards, readOnly, onJump, onLink, onUnlink, children }: EvidenceProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const cardName = useCardName();
  const [linking, setLinking] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  const unlink = (card: Card) => {
    onUnlink(card.id);
    announce(t`The card is no longer linked.`);
    linkButton.current?.focus();
  };
  const link = (card: Card) => {
    const name = cardName(card);
    announce(onLink(card.id) ? t`Linked: ${name}` : t`It has as many cards as it can hold.`);
  };
  return (
    <>
      <EvidenceCards
        label={t`Cards that show “${title}”`}
        cards={evidence.flatMap((id) => cards.find((card) => card.id === id) ?? [])}
        onJump={onJump}
        onUnlink={readOnly ? undefined : unlink}
      />
      {readOnly ? null : (
        <div className="row evidence-tools">
          <button
            ref={linkButton}
            type="button"
            className="button"
            aria-haspopup="dialog"
            onClick={() => setLinking(true)}
          >
            <Plus size={16} aria-hidden />
            <Trans>Link a card…</Trans>
            <span className="visually-hidden">: {title}</span>
          </button>
          {children}
        </div>
      )}
      {linking ? (
        <ChooseCardDialog
          title={t`What shows “${title}”?`}
          cards={cards.filter(({ id }) => !evidence.includes(id))}
          onClose={() => setLinking(false)}
          onChoose={link}
        />
      ) : null}
    </>
  );
}
