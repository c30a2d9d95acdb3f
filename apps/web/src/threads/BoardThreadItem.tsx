import { Trans } from "@lingui/react/macro";
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
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Switch } from "react-aria-components";
import { Evidence } from "../evidence/Evidence.tsx";
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
  const body = useId();
  const [isOpen, setOpen] = useState(false);
  const evidence = (taken?.evidence ?? []).map(({ cardId }) => cardId);
  const shown = cards.filter(({ id }) => evidence.includes(id)).length;
  const mark = () => ({ by: meId, at: Date.now() });
  const { doc, origin, undoManager } = editing;
  /** Each is a step of its own for undo. */
  const step = <Result,>(change: () => Result): Result => {
    undoManager.stopCapturing();
    const result = change();
    undoManager.stopCapturing();
    return result;
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
            <ThreadStateWord state={threadState(taken && { cards: shown })} cards={shown} />
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
        <Evidence
          title={title}
          evidence={evidence}
          cards={cards}
          readOnly={readOnly}
          onJump={onJump}
          onLink={(id) => step(() => linkEvidence(doc, thread.id, id, mark(), origin))}
          onUnlink={(id) => step(() => unlinkEvidence(doc, thread.id, id, origin))}
        />
      </div>
    </li>
  );
}
