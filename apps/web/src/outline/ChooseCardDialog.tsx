import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { useState } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { useCardName } from "./cardName.ts";

interface ChooseCardDialogProps {
  /** What is asked. */
  readonly title: string;
  /** Those to choose from. */
  readonly cards: readonly Card[];
  readonly onChoose: (card: Card) => void;
  readonly onClose: () => void;
}

/** One of some cards, found by its words or its kind. */
export function ChooseCardDialog({ title, cards, onChoose, onClose }: ChooseCardDialogProps) {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  const cardName = useCardName();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = cards.filter(({ kind, text }) => `${kinds[kind]} ${text}`.toLowerCase().includes(wanted));
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <TextField label={t`Find a card`} value={search} onChange={setSearch} autoFocus />
      <ul className="link-choices" aria-label={t`Cards`}>
        {found.map((card) => {
          const Icon = KIND_ICONS[card.kind];
          return (
            <li key={card.id}>
              <button
                type="button"
                className="list__item link-choice"
                onClick={() => {
                  onChoose(card);
                  onClose();
                }}
              >
                <Icon size={18} aria-hidden />
                <span className="visually-hidden">{kinds[card.kind]}: </span>
                <span className="link-choice__words">{cardName(card)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={found.length === 0 ? "quiet" : "visually-hidden"}>
        {found.length === 0 ? <Trans>No other card has these words.</Trans> : null}
      </p>
    </Dialog>
  );
}
