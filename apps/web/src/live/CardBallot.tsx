import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { Vote } from "lucide-react";
import type { BoardInfo } from "../api/calls.ts";
import { useCardName } from "../outline/cardName.ts";
import { ErrorNotice } from "../ui/Notice.tsx";
import { DotButtons } from "./DotButtons.tsx";
import type { ShownVote } from "./liveLedger.ts";
import { useMyDots } from "./useMyDots.ts";

interface CardBallotProps {
  readonly info: BoardInfo;
  readonly vote: ShownVote;
  readonly card: Card;
  readonly id: string | undefined;
  readonly tabIndex: number | undefined;
}

/** At a card that is in the open vote: my own dots on it, and putting them. Nobody knows of the others' dots yet. */
export function CardBallot({ info, vote, card, id, tabIndex = 0 }: CardBallotProps) {
  const { t } = useLingui();
  const { dots, left, move, error } = useMyDots(info.board.id, vote);
  const name = useCardName()(card);
  const { question } = vote;
  const mine = dots?.[card.id] ?? 0;
  const isVoting = info.me.may.vote && dots !== null;
  return (
    <fieldset className="card-vote" aria-label={t`Vote: ${question}`}>
      <span className="card-vote__words">
        <Vote size={16} aria-hidden />
        <span id={id}>
          {isVoting ? (
            <Plural
              value={mine}
              _0="In the vote: none of your dots"
              one="In the vote: # of your dots"
              other="In the vote: # of your dots"
            />
          ) : (
            <Trans>In the vote</Trans>
          )}
        </span>
        {isVoting ? (
          <span className="card-vote__left">
            <Plural value={left} one="# left" other="# left" />
          </span>
        ) : null}
      </span>
      {isVoting ? <DotButtons name={name} tabIndex={tabIndex} onMove={(by) => move(card, by)} /> : null}
      {error ? <ErrorNotice error={error} /> : null}
    </fieldset>
  );
}
