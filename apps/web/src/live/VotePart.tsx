import { Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { Plus, Vote } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { Ballot } from "./Ballot.tsx";
import { useLiveWork } from "./LiveContext.ts";
import type { PopupState } from "./LivePart.tsx";
import { NewVoteForm } from "./NewVoteForm.tsx";
import { PartButton } from "./PartButton.tsx";
import { VoteTable } from "./VoteTable.tsx";

interface VotePartProps extends PopupState {
  readonly cards: readonly Card[];
  readonly onJump: (cardId: string) => void;
}

/** Dot votes: a question, some cards, a few dots each. Counts are hidden until the vote is closed. */
export function VotePart({ isOpen, onOpen, cards, onJump }: VotePartProps) {
  const { t } = useLingui();
  const { info, live, error } = useLiveWork();
  const { openVote, closedVotes } = live;
  const [isMaking, setMaking] = useState(false);
  // Each opening of the dialog, and each vote, starts with what there is.
  const turn = `${isOpen} ${openVote?.id}`;
  const [lastTurn, setLastTurn] = useState(turn);
  if (turn !== lastTurn) {
    setLastTurn(turn);
    setMaking(false);
  }
  const button = useRef<HTMLButtonElement>(null);
  const question = openVote?.question ?? "";
  const words = openVote ? t`Vote: ${question}` : t`Vote`;
  return (
    <div className="live-part" data-part="vote" data-on={openVote !== null || undefined}>
      <PartButton
        ref={button}
        icon={Vote}
        words={words}
        short={t`Vote`}
        name={words}
        isOpen={isOpen}
        onPress={() => onOpen(true)}
      />
      <Dialog isOpen={isOpen} onClose={() => onOpen(false)} title={openVote ? question : <Trans>Vote with dots</Trans>}>
        <div className="stack live-vote">
          {error ? <ErrorNotice error={error} /> : null}
          {openVote ? (
            <Ballot key={openVote.id} vote={openVote} cards={cards} />
          ) : !info.me.may.vote ? (
            <p>
              <Trans>No vote is open. The co-chairs and contributors of this session vote.</Trans>
            </p>
          ) : isMaking || closedVotes.length === 0 ? (
            <NewVoteForm cards={cards} />
          ) : (
            // Results first: they are what people come for when a vote has just been closed.
            <Button className="button" autoFocus onPress={() => setMaking(true)}>
              <Plus size={18} aria-hidden />
              <Trans>Start another vote</Trans>
            </Button>
          )}
          {openVote
            ? null
            : closedVotes.map((vote) => (
                <VoteTable
                  key={vote.id}
                  vote={vote}
                  cards={cards}
                  onJump={(cardId) => {
                    onOpen(false);
                    onJump(cardId);
                  }}
                />
              ))}
        </div>
      </Dialog>
    </div>
  );
}
