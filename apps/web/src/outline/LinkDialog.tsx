import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { useState } from "react";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
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
  const cardName = useCardName();
  const kinds = useCardKindNames();
  const [search, setSearch] = useState("");
  const linked = new Set(
    data.links.flatMap(({ from, to }) => (from === card.id ? [to] : to === card.id ? [from] : [])),
  );
  const wanted = search.trim().toLowerCase();
  const found = data.cards.filter(
    (other) =>
      other.id !== card.id &&
      !linked.has(other.id) &&
      `${kinds[other.kind]} ${other.text}`.toLowerCase().includes(wanted),
  );
  const name = cardName(card);
  return (
    <Dialog isOpen onClose={onClose} title={t`Link “${name}” to…`}>
      <TextField label={t`Find a card`} value={search} onChange={setSearch} autoFocus />
      <ul className="link-choices" aria-label={t`Cards`}>
        {found.map((other) => {
          const Icon = KIND_ICONS[other.kind];
          return (
            <li key={other.id}>
              <button
                type="button"
                className="list__item link-choice"
                onClick={() => {
                  actions.link(card, other);
                  onClose();
                }}
              >
                <Icon size={18} aria-hidden />
                <span className="visually-hidden">{kinds[other.kind]}: </span>
                <span className="link-choice__words">{cardName(other)}</span>
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
