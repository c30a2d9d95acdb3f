import { Trans, useLingui } from "@lingui/react/macro";
import { type Card, canJoinRunSheet } from "@openchair/board";
import { useState } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";
import { placesFor } from "./sections.ts";
import { useSectionName } from "./useSectionName.ts";

interface MoveDialogProps {
  readonly card: Card;
  readonly onClose: () => void;
}

const LAST = "last";

/** Where a card should go: into which place, and before which card there. The same as dragging it. */
export function MoveDialog({ card, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const { sections, actions } = useOutline();
  const cardName = useCardName();
  const sectionName = useSectionName();
  const places = placesFor(sections, card);
  const [placeId, setPlaceId] = useState(places.find(({ parent }) => parent === card.parent)?.id ?? "ideas");
  const [before, setBefore] = useState<string>(LAST);
  const place = places.find(({ id }) => id === placeId);
  const others = place?.cards.filter(({ id }) => id !== card.id) ?? [];
  const name = cardName(card);
  return (
    <Dialog isOpen onClose={onClose} title={t`Move “${name}”`}>
      <SelectField
        label={t`To`}
        autoFocus
        options={places.map((each) => ({ id: each.id, name: sectionName(each) }))}
        value={placeId}
        onChange={(id) => {
          setPlaceId(id);
          setBefore(LAST);
        }}
      />
      {canJoinRunSheet(card.kind) ? null : (
        <p className="field__help">
          <Trans>Only ideas and segments can go into the run sheet.</Trans>
        </p>
      )}
      <SelectField
        label={t`Position`}
        options={[
          { id: LAST, name: t`Last` },
          ...others.map((other) => {
            const otherName = cardName(other);
            return { id: other.id, name: t`Before “${otherName}”` };
          }),
        ]}
        value={others.some(({ id }) => id === before) ? before : LAST}
        onChange={setBefore}
      />
      <div className="dialog__foot">
        <button type="button" className="button" onClick={onClose}>
          <Trans>Cancel</Trans>
        </button>
        <button
          type="button"
          className="button button--go"
          onClick={() => {
            onClose();
            if (place) actions.move(card, { parent: place.parent, before: before === LAST ? null : before });
          }}
        >
          <Trans>Move</Trans>
        </button>
      </div>
    </Dialog>
  );
}
