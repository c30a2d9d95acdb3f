import { Trans, useLingui } from "@lingui/react/macro";
import {
  answerChecklist,
  type Card,
  type ChecklistAnswer,
  type ChecklistStatus,
  type Editing,
  explainChecklist,
  linkProof,
  unlinkProof,
} from "@openchair/board";
import { CHECKLIST_OWNER_NAMES } from "@openchair/formats";
import { type ChecklistItem, itemWords } from "@openchair/programme";
import { ChevronDown, Undo2, Users } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Evidence } from "../evidence/Evidence.tsx";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { AnswerMark, AnswerWord } from "./AnswerWord.tsx";
import { Learned } from "./Learned.tsx";
import { liveChecklist } from "./liveChecklist.ts";
import { ReasonField } from "./ReasonField.tsx";

interface BoardItemProps {
  readonly item: ChecklistItem;
  /** What the team says; undefined while they say nothing. */
  readonly answer: ChecklistAnswer | undefined;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  readonly onJump: (cardId: string) => void;
}

/** One item of a team's checklist: the answer, and, when it is opened, why it matters and what shows it. */
export function BoardItem({ item, answer, editing, cards, readOnly, onJump }: BoardItemProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const body = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { text, why } = itemWords(item, language);
  const { doc, origin, undoManager } = editing;
  /** Each is a step of its own for undo. */
  const step = <Result,>(change: () => Result): Result => {
    undoManager.stopCapturing();
    const result = change();
    undoManager.stopCapturing();
    // What a person has just answered they see answered at once.
    liveChecklist(doc).now();
    return result;
  };
  const say = (status: ChecklistStatus | null) => step(() => answerChecklist(doc, item.id, status, origin));
  const choices: { id: ChecklistStatus; name: string }[] = [
    { id: "yes", name: t`Yes` },
    { id: "not-yet", name: t`Not yet` },
    { id: "not-for-us", name: t`Not for us, because…` },
  ];
  return (
    <li className="check-item">
      <h4 className="check-item__heading">
        <button
          ref={opener}
          type="button"
          className="check-item__open"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setOpen(!isOpen)}
        >
          <AnswerMark answer={answer} />
          <span className="check-item__words">
            <span dir="auto">{text}</span>
            <AnswerWord answer={answer} />
          </span>
          <ChevronDown size={18} aria-hidden />
        </button>
      </h4>
      <div id={body} className="check-item__body" hidden={!isOpen}>
        {why ? (
          <p className="small" dir="auto">
            {why}
          </p>
        ) : null}
        <p className="small quiet check-owner">
          <Users size={16} aria-hidden />
          {CHECKLIST_OWNER_NAMES[language][item.owner]}
        </p>
        <Learned learned={item.learned} />
        {readOnly ? null : (
          <div className="check-answer">
            <RadioChoices<ChecklistStatus>
              label={
                <>
                  <Trans>Your team’s answer</Trans>
                  <span className="visually-hidden">: {text}</span>
                </>
              }
              choices={choices}
              value={answer?.status ?? null}
              onChange={say}
            />
            {answer?.status === "not-for-us" ? (
              <ReasonField reason={answer.reason} onKeep={(reason) => explainChecklist(doc, item.id, reason, origin)} />
            ) : null}
          </div>
        )}
        <Evidence
          title={text}
          evidence={answer?.evidence ?? []}
          cards={cards}
          readOnly={readOnly}
          onJump={onJump}
          onLink={(id) => step(() => linkProof(doc, item.id, id, origin))}
          onUnlink={(id) => step(() => unlinkProof(doc, item.id, id, origin))}
        >
          {answer?.status ? (
            <button
              type="button"
              className="button button--plain"
              onClick={() => {
                say(null);
                announce(t`The answer is taken back.`);
                opener.current?.focus();
              }}
            >
              <Undo2 size={16} aria-hidden />
              <Trans>Take it back</Trans>
              <span className="visually-hidden">: {text}</span>
            </button>
          ) : null}
        </Evidence>
      </div>
    </li>
  );
}
