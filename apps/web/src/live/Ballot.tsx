import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { useMutation } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import { liveCalls } from "../api/liveCalls.ts";
import { useCardName } from "../outline/cardName.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { DotButtons } from "./DotButtons.tsx";
import { useLiveWork } from "./LiveContext.ts";
import type { ShownVote } from "./liveLedger.ts";
import { useMyDots, voteScope } from "./useMyDots.ts";

/** An open vote: my dots, and how many people have voted. How many dots a card has is not known here, nor anywhere else. */
export function Ballot({ vote, cards }: { readonly vote: ShownVote; readonly cards: readonly Card[] }) {
  const { t } = useLingui();
  const { boardId, info } = useLiveWork();
  const cardName = useCardName();
  const { dots, left, move, error } = useMyDots(boardId, vote);
  const close = useMutation({
    scope: voteScope(boardId),
    networkMode: "always",
    mutationFn: () => liveCalls.closeVote(boardId, vote.id),
  });
  const { may, id: me, seat } = info.me;
  const mayClose = may.vote && (vote.openedBy.personId === me || seat === "co-chair");
  const isVoting = may.vote && dots !== null;
  const refused = error ?? close.error;
  return (
    <>
      {refused ? <ErrorNotice error={refused} /> : null}
      {isVoting ? (
        <p className="live-vote__left">
          <DotRow filled={left} of={vote.dotsEach} />
          <strong>
            <Plural value={left} one="You have # dot left." other="You have # dots left." />
          </strong>
        </p>
      ) : null}
      <ul className="live-vote__cards">
        {vote.cardIds.map((id) => {
          const card = cards.find((each) => each.id === id) ?? { id, kind: "idea" as const, text: "" };
          const isGone = !cards.some((each) => each.id === id);
          const name = isGone ? t`A card that is gone` : cardName(card);
          const mine = dots?.[id] ?? 0;
          return (
            <li key={id} data-mine={mine > 0 || undefined}>
              <span className="live-vote__words" dir="auto">
                {isGone ? name : card.text.trim() || name}
              </span>
              {isVoting ? (
                <DotButtons name={name} onMove={(by) => move(card, by)}>
                  <span className="live-vote__mine">
                    <span aria-hidden>{mine}</span>
                    <span className="visually-hidden">
                      <Plural value={mine} one="# of your dots" other="# of your dots" />
                    </span>
                  </span>
                </DotButtons>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="field__help live-vote__hidden">
        <EyeOff size={16} aria-hidden />
        <span>
          <Plural value={vote.voters} one="# person has voted." other="# people have voted." />{" "}
          <Trans>Nobody sees how many dots a card has until the vote is closed.</Trans>
        </span>
      </p>
      {mayClose ? (
        <ActionButton wide busy={close.isPending} onPress={() => close.mutate()}>
          <Trans>Close the vote and show the dots</Trans>
        </ActionButton>
      ) : null}
    </>
  );
}

/** Dots as a picture: filled ones, then empty ones. The number stands beside it. */
export function DotRow({ filled, of }: { readonly filled: number; readonly of: number }) {
  return (
    <span className="dot-row" aria-hidden>
      {Array.from({ length: of }, (_, at) => `${at < filled}${at}`).map((key) => (
        <span key={key} data-filled={key.startsWith("true") || undefined} />
      ))}
    </span>
  );
}
