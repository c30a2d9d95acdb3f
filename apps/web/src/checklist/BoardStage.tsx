import { type Card, type ChecklistAnswer, checklistProgress, type Editing } from "@openchair/board";
import { CHECKLIST_STAGE_WORDS, type ChecklistStage } from "@openchair/formats";
import type { ChecklistItem } from "@openchair/programme";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { useLanguage } from "../i18n/useLanguage.ts";
import { BoardItem } from "./BoardItem.tsx";
import { ProgressBar, ProgressWords } from "./StageProgress.tsx";

interface BoardStageProps {
  readonly stage: ChecklistStage;
  readonly items: readonly ChecklistItem[];
  readonly answers: readonly ChecklistAnswer[];
  /** The stage that a team is in is open from the start. */
  readonly isNow: boolean;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  readonly onJump: (cardId: string) => void;
}

/** One stage of a team's checklist, with how far they are. */
export function BoardStage({ stage, items, answers, isNow, ...rest }: BoardStageProps) {
  const language = useLanguage();
  const body = useId();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? isNow;
  const progress = checklistProgress(
    items.map(({ id }) => id),
    answers,
  );
  const { name, about } = CHECKLIST_STAGE_WORDS[language][stage];
  return (
    <section className="check-stage">
      <h3 className="check-stage__heading">
        <button
          type="button"
          className="check-stage__open"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setChosen(!isOpen)}
        >
          <span className="check-stage__words">
            <span className="check-stage__name">{name}</span>
            <span className="small quiet check-stage__about">{about}</span>
          </span>
          <ChevronDown size={18} aria-hidden />
          <span className="check-stage__progress small">
            <ProgressBar progress={progress} />
            <ProgressWords progress={progress} />
          </span>
        </button>
      </h3>
      <ul id={body} className="check-items" hidden={!isOpen}>
        {items.map((item) => (
          <BoardItem key={item.id} item={item} answer={answers.find(({ itemId }) => itemId === item.id)} {...rest} />
        ))}
      </ul>
    </section>
  );
}
