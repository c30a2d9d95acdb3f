import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card, Editing } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { ChevronDown, ChevronUp, Undo2 } from "lucide-react";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useCardKindNames } from "../ui/cardKinds.tsx";
import { DOCK_HEADING, focusCanvas } from "./dockFocus.ts";

/** Comes on its own: nothing of it is needed to read a board. */
const CardDetails = lazy(async () => ({ default: (await import("./CardDetails.tsx")).CardDetails }));

interface CardDockProps {
  readonly info: BoardInfo;
  readonly cards: readonly Card[];
  readonly selected: readonly string[];
  readonly editing: Editing;
  readonly ledger: Y.Doc;
  readonly readOnly: boolean;
  readonly onTalk: (target: TalkTarget) => void;
  /** What stands above it needs the room: it is folded until somebody opens it. */
  readonly isFoldedFirst: boolean;
}

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** Escape goes back to where one came from. Lists and menus that lie over the page have an Escape of their own. */
function backToCanvas(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Escape" || !event.currentTarget.contains(event.target as Node)) return;
  event.stopPropagation();
  focusCanvas();
}

/** The card that is selected on the canvas, below the rest of the panel so that nothing jumps when one selects. */
export function CardDock({ info, cards, selected, editing, ledger, readOnly, onTalk, isFoldedFirst }: CardDockProps) {
  const { t } = useLingui();
  const kinds = useCardKindNames();
  const [foldedBeside, setFoldedBeside] = useState({ session: false, more: true });
  const beside = isFoldedFirst ? "more" : "session";
  const folded = foldedBeside[beside];
  // The step that took the card away: once something else was done, taking back the last step is not bringing it back.
  const [deletion, setDeletion] = useState<object | null>(null);
  const announce = useAnnounce();
  const chosen = cards.filter((card) => selected.includes(card.id));
  const [card] = chosen;
  if (!card) {
    return deletion && editing.undoManager.undoStack.at(-1) === deletion ? (
      <section className="dock" aria-label={t`Selected card`}>
        <p className="row dock__gone" role="status">
          <Trans>The card is deleted.</Trans>
          <button
            type="button"
            className="button"
            // The button that deleted is gone; the focus must not be lost with it.
            ref={takeFocus}
            onClick={() => {
              editing.undoManager.undo();
              setDeletion(null);
              announce(t`The card is back.`);
              focusCanvas();
            }}
          >
            <Undo2 size={18} aria-hidden />
            <Trans>Bring it back</Trans>
          </button>
        </p>
      </section>
    ) : null;
  }
  const Icon = KIND_ICONS[card.kind];
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
    <section className="dock" aria-labelledby={DOCK_HEADING} onKeyDown={backToCanvas}>
      <h2 id={DOCK_HEADING} className="dock__heading">
        <button
          type="button"
          className="dock__fold"
          aria-expanded={!folded}
          onClick={() => setFoldedBeside({ ...foldedBeside, [beside]: !folded })}
        >
          <Icon size={18} aria-hidden />
          <span>
            <Trans>Selected card:</Trans> {kinds[card.kind]}
          </span>
          {folded ? <ChevronUp size={18} aria-hidden /> : <ChevronDown size={18} aria-hidden />}
        </button>
      </h2>
      <p className="dock__keys small">
        <Trans>Enter: write. Alt and Enter: come here. Esc: let go.</Trans>
      </p>
      {folded ? null : (
        <div className="dock__body">
          <Suspense>
            <CardDetails
              key={card.id}
              card={card}
              rows={cards.filter(({ place }) => place === "run-sheet")}
              editing={editing}
              info={info}
              ledger={ledger}
              readOnly={readOnly}
              onTalk={onTalk}
              onDeleted={() => setDeletion(editing.undoManager.undoStack.at(-1) ?? null)}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
}
