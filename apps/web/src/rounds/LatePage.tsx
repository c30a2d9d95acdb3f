import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Eye, PenLine, StickyNote } from "lucide-react";
import { useState } from "react";
import { type BoardRound, roundApi } from "../api/roundCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { CardFields } from "./CardFields.tsx";
import { DraftSaveState } from "./DraftSaveState.tsx";
import { QuietPage } from "./QuietPage.tsx";
import { RoundAuthor } from "./RoundTerms.tsx";
import { useDraft } from "./useDraft.ts";
import { useRoundAct } from "./useRounds.ts";

interface LatePageProps {
  readonly boardId: string;
  readonly meId: string;
  /** Those that were revealed and are still covered for me, newest first. At least one. */
  readonly rounds: readonly [BoardRound, ...BoardRound[]];
}

/** Over the board of somebody who had not written when a round was revealed: add first, then look. */
export function LatePage({ boardId, meId, rounds }: LatePageProps) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const [round] = rounds;
  const state = useDraft(boardId, meId, round);
  const { draft, cards } = state;
  const hasWords = cards.some(({ text }) => text.trim() !== "");
  const [isWriting, setWriting] = useState(hasWords);
  const look = useRoundAct(
    boardId,
    async (add: boolean) => {
      if (!add) return roundApi.look(boardId, round.id, false);
      await draft.flush();
      return roundApi.look(boardId, round.id, true);
    },
    (added) => announce(added ? t`Your cards are on the board, behind the others.` : t`The cards are open.`),
  );
  const lookAtAll = useRoundAct(boardId, async (all: readonly BoardRound[]) => {
    let now = [...all];
    for (const { id } of all) now = await roundApi.look(boardId, id, false);
    return now;
  });
  const busy = look.isPending || lookAtAll.isPending;
  const count = round.cards.length + round.laterCards.length;
  const more = rounds.length - 1;
  return (
    <QuietPage
      isOpen
      eyebrow={<Trans>Quiet round, revealed</Trans>}
      title={round.question}
      foot={
        <div className="quiet-foot">
          <div className="quiet-foot__state">{isWriting ? <DraftSaveState state={state} /> : null}</div>
          {isWriting ? (
            <div className="row">
              <ActionButton busy={busy} onPress={() => look.mutate(false)}>
                <Eye size={18} aria-hidden />
                <Trans>Look without adding</Trans>
              </ActionButton>
              <ActionButton kind="go" busy={busy} isDisabled={!hasWords} onPress={() => look.mutate(true)}>
                <StickyNote size={18} aria-hidden />
                <Trans>Add mine, then look</Trans>
              </ActionButton>
            </div>
          ) : (
            <div className="row">
              <ActionButton busy={busy} onPress={() => look.mutate(false)}>
                <Eye size={18} aria-hidden />
                <Trans>Look now</Trans>
              </ActionButton>
              <ActionButton kind="go" onPress={() => setWriting(true)} autoFocus>
                <PenLine size={18} aria-hidden />
                <Trans>Write mine first</Trans>
              </ActionButton>
            </div>
          )}
        </div>
      }
    >
      <div className="quiet-terms">
        <p>
          <Plural
            value={count}
            one="The others have put # card on the board. It stays covered until you choose: your own thoughts come easier before you have seen theirs."
            other="The others have put # cards on the board. They stay covered until you choose: your own thoughts come easier before you have seen theirs."
          />
        </p>
        {isWriting ? (
          <p className="small quiet">
            <RoundAuthor round={round} /> <Trans>They are marked as added later.</Trans>
          </p>
        ) : null}
      </div>
      {isWriting ? <CardFields draft={draft} cards={cards} kind={round.kind} /> : null}
      {look.isError ? <ErrorNotice error={look.error} /> : null}
      {lookAtAll.isError ? <ErrorNotice error={lookAtAll.error} /> : null}
      <p className="quiet-page__ways">
        {more > 0 ? (
          <ActionButton busy={lookAtAll.isPending} onPress={() => lookAtAll.mutate(rounds)}>
            <Plural
              value={more}
              one="Look at this round and # more before it"
              other="Look at this round and # more before it"
            />
          </ActionButton>
        ) : null}
        <Link to="/">
          <Trans>Not now: go to the start page</Trans>
        </Link>
      </p>
    </QuietPage>
  );
}
