import { Trans, useLingui } from "@lingui/react/macro";
import {
  type Card,
  canJoinRunSheet,
  type Editing,
  IDEAS_ID,
  moveCard,
  moveInRunSheet,
  RUN_SHEET_ID,
} from "@openchair/board";
import { ArrowDown, ArrowUp, ListMinus, ListPlus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useAnnounce } from "../ui/Announcer.tsx";

interface CardPlacePartProps {
  readonly card: Card;
  /** The segments of the run sheet in their order. */
  readonly rows: readonly Card[];
  readonly editing: Editing;
}

/** Where a card stands in the run sheet, and how to change that without dragging. */
export function CardPlacePart({ card, rows, editing }: CardPlacePartProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const position = rows.findIndex(({ id }) => id === card.id) + 1;
  const inSheet = position > 0;
  const total = rows.length;
  if (!inSheet && !canJoinRunSheet(card.kind)) return null;

  const step = (write: (origin: object) => void) => {
    editing.undoManager.stopCapturing();
    write(editing.origin);
    editing.undoManager.stopCapturing();
  };
  const move = (by: -1 | 1) => {
    const to = position + by;
    if (to < 1) announce(t`It is the first segment already.`);
    else if (to > total) announce(t`It is the last segment already.`);
    else {
      step((origin) => moveInRunSheet(editing.doc, card.id, by, origin));
      announce(t`Now segment ${to} of ${total}.`);
    }
  };
  const putInOrTakeOut = () => {
    if (inSheet) {
      step((origin) => moveCard(editing.doc, card.id, { parent: IDEAS_ID }, origin));
      announce(t`Taken out. It is among the ideas now.`);
    } else {
      step((origin) => moveCard(editing.doc, card.id, { parent: RUN_SHEET_ID }, origin));
      announce(t`Put in the run sheet, as the last segment.`);
    }
  };

  return (
    <fieldset className="card-place" aria-label={t`Run sheet`}>
      {inSheet ? (
        <p className="small quiet">
          <Trans>
            Segment {position} of {total} in the run sheet
          </Trans>
        </p>
      ) : null}
      <div className="row">
        {inSheet ? (
          <>
            <MoveButton onPress={() => move(-1)} atEnd={position === 1}>
              <ArrowUp size={18} aria-hidden />
              <Trans>Move up</Trans>
            </MoveButton>
            <MoveButton onPress={() => move(1)} atEnd={position === total}>
              <ArrowDown size={18} aria-hidden />
              <Trans>Move down</Trans>
            </MoveButton>
          </>
        ) : null}
        {/* One button for both, so that it keeps the focus. */}
        <Button key="in or out" className="button" onPress={putInOrTakeOut}>
          {inSheet ? <ListMinus size={18} aria-hidden /> : <ListPlus size={18} aria-hidden />}
          {inSheet ? <Trans>Take out of the run sheet</Trans> : <Trans>Put in the run sheet</Trans>}
        </Button>
      </div>
    </fieldset>
  );
}

interface MoveButtonProps {
  readonly onPress: () => void;
  readonly atEnd: boolean;
  readonly children: ReactNode;
}

/** At the end of the sheet it can still be reached: a button that goes dead under the finger loses the focus. */
function MoveButton({ onPress, atEnd, children }: MoveButtonProps) {
  return (
    <Button
      className="button"
      onPress={onPress}
      render={(props) => <button {...props} aria-disabled={atEnd || undefined} />}
    >
      {children}
    </Button>
  );
}
