import { Trans, useLingui } from "@lingui/react/macro";
import { Check, PenLine } from "lucide-react";
import { useEffect } from "react";
import type { BoardRound } from "../api/roundCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { CardFields } from "./CardFields.tsx";
import { DraftSaveState } from "./DraftSaveState.tsx";
import { QuietPage } from "./QuietPage.tsx";
import { RoundProgress } from "./RoundProgress.tsx";
import { RoundSteering } from "./RoundSteering.tsx";
import { RoundAuthor, RoundEnd } from "./RoundTerms.tsx";
import { useDraft } from "./useDraft.ts";
import { useMinutesLeft } from "./useMinutesLeft.ts";

interface WritePageProps {
  readonly boardId: string;
  readonly meId: string;
  readonly round: BoardRound;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Where somebody writes in a quiet round, alone with the question. */
export function WritePage({ boardId, meId, round, isOpen, onClose }: WritePageProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const state = useDraft(boardId, meId, round);
  const { draft, cards, done } = state;
  const minutes = useMinutesLeft(boardId, round.deadline);
  const isLastMinute = minutes === 1;
  useEffect(() => {
    if (isLastMinute) announce(t`One minute left to write.`);
  }, [isLastMinute, announce, t]);
  const close = () => {
    void draft.flush();
    onClose();
  };
  const say = (next: boolean) => {
    draft.say(next);
    announce(next ? t`You have said that you are done.` : t`You are writing again.`);
  };
  return (
    <QuietPage
      isOpen={isOpen}
      onClose={close}
      eyebrow={<Trans>Quiet round</Trans>}
      title={round.question}
      foot={
        <div className="quiet-foot">
          <div className="quiet-foot__state">
            <DraftSaveState state={state} />
            <RoundProgress round={round} />
          </div>
          <div className="row">
            {round.maySteer ? <RoundSteering boardId={boardId} round={round} /> : null}
            {done ? (
              <ActionButton onPress={() => say(false)}>
                <PenLine size={18} aria-hidden />
                <Trans>I am not done yet</Trans>
              </ActionButton>
            ) : (
              <ActionButton kind="go" onPress={() => say(true)}>
                <Check size={18} aria-hidden />
                <Trans>I am done</Trans>
              </ActionButton>
            )}
          </div>
        </div>
      }
    >
      <div className="quiet-terms">
        <p>
          <Trans>Nobody else sees a word of this before the round is revealed.</Trans> <RoundAuthor round={round} />
        </p>
        <p className="small quiet">
          <RoundEnd boardId={boardId} round={round} />.{" "}
          <Trans>What you have written by then is shown, finished or not.</Trans>
        </p>
      </div>
      <CardFields draft={draft} cards={cards} kind={round.kind} />
    </QuietPage>
  );
}
