import { Trans, useLingui } from "@lingui/react/macro";
import {
  type BoardThread,
  type Card,
  claimThread,
  type Editing,
  linkEvidence,
  unclaimThread,
  unlinkEvidence,
} from "@openchair/board";
import { type Thread, threadState } from "@openchair/programme";
import { ChevronDown, Plus } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Switch } from "react-aria-components";
import { useCardName } from "../outline/cardName.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { EvidenceDialog } from "./EvidenceDialog.tsx";
import { ShownBy } from "./ShownBy.tsx";
import { ThreadStateWord } from "./ThreadStateWord.tsx";

interface BoardThreadItemProps {
  readonly thread: Thread;
  /** What the team says about it; undefined while they do not take it up. */
  readonly taken: BoardThread | undefined;
  readonly meId: string;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  readonly onJump: (cardId: string) => void;
}

/** One red thread on a board: how the team stands to it, and, when it is opened, what shows it. */
export function BoardThreadItem(props: BoardThreadItemProps) {
  const { thread, taken, meId, editing, cards, readOnly, onJump } = props;
  const { t } = useLingui();
  const announce = useAnnounce();
  const cardName = useCardName();
  const body = useId();
  const [isOpen, setOpen] = useState(false);
  const [linking, setLinking] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  const shown = (taken?.evidence ?? []).flatMap(({ cardId }) => cards.find(({ id }) => id === cardId) ?? []);
  const standing = taken && { cards: shown.length };
  const mark = () => ({ by: meId, at: Date.now() });
  const { doc, origin, undoManager } = editing;
  /** Each is a step of its own for undo. */
  const step = (change: () => void) => {
    undoManager.stopCapturing();
    change();
    undoManager.stopCapturing();
  };
  const title = thread.title;
  return (
    <li className="board-thread">
      <h3 className="board-thread__heading">
        <button
          type="button"
          className="board-thread__open"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="board-thread__words">
            <span>{title}</span>
            <ThreadStateWord state={threadState(standing)} cards={shown.length} />
          </span>
          <ChevronDown size={18} aria-hidden />
        </button>
      </h3>
      <div id={body} className="board-thread__body" hidden={!isOpen}>
        {thread.description ? <p className="small">{thread.description}</p> : null}
        {readOnly ? null : (
          <Switch
            className="toggle"
            isSelected={taken !== undefined}
            onChange={(on) =>
              step(() => (on ? claimThread(doc, thread.id, mark(), origin) : unclaimThread(doc, thread.id, origin)))
            }
          >
            <span className="toggle__track" aria-hidden>
              <span className="toggle__knob" />
            </span>
            <Trans>We take this up</Trans>
            <span className="visually-hidden">: {title}</span>
          </Switch>
        )}
        <ShownBy
          label={t`Cards that show “${title}”`}
          cards={shown}
          onJump={onJump}
          onUnlink={
            readOnly
              ? undefined
              : (card) => {
                  step(() => unlinkEvidence(doc, thread.id, card.id, origin));
                  announce(t`The card is no longer linked.`);
                  linkButton.current?.focus();
                }
          }
        />
        {readOnly ? null : (
          <button
            ref={linkButton}
            type="button"
            className="button"
            onClick={() => setLinking(true)}
            aria-haspopup="dialog"
          >
            <Plus size={16} aria-hidden />
            <Trans>Link a card…</Trans>
            <span className="visually-hidden">: {title}</span>
          </button>
        )}
      </div>
      {linking ? (
        <EvidenceDialog
          title={title}
          cards={cards.filter(({ id }) => !shown.some((card) => card.id === id))}
          onClose={() => setLinking(false)}
          onChoose={(card) => {
            let linked = false;
            step(() => {
              linked = linkEvidence(doc, thread.id, card.id, mark(), origin);
            });
            const name = cardName(card);
            announce(linked ? t`Linked: ${name}` : t`This red thread has as many cards as it can hold.`);
          }}
        />
      ) : null}
    </li>
  );
}
