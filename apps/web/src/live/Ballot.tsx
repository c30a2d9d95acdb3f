import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { type Dots, moveDot, spentDots } from "@openchair/programme";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { EyeOff, Minus, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { liveCalls, liveQuery } from "../api/liveCalls.ts";
import { useCardName } from "../outline/cardName.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { useLiveWork } from "./LiveContext.ts";
import type { ShownVote } from "./liveLedger.ts";

const NONE: Dots = {};

/**
 * Where my dots are, and putting them. What is shown is what was pressed last; the server gets it after what was sent
 * before, and only the newest when several wait.
 */
function useDots(vote: ShownVote) {
  const { boardId, send } = useLiveWork();
  const queryClient = useQueryClient();
  const { data } = useQuery(liveQuery(boardId));
  const kept = data?.dots[vote.id] ?? NONE;
  const [pressed, setPressed] = useState<Dots | null>(null);
  const wanted = useRef<Dots | null>(null);
  const put = (dots: Dots) => {
    const isSending = wanted.current !== null;
    wanted.current = dots;
    setPressed(dots);
    if (!isSending) void sendAll();
  };
  const sendAll = async () => {
    let dots = wanted.current;
    while (dots) {
      const sent: Dots = dots;
      const isKept = await send(async () => {
        const mine = await liveCalls.putDots(boardId, vote.id, { ...sent });
        queryClient.setQueryData(liveQuery(boardId).queryKey, (before) => ({
          now: mine.now,
          dots: { ...before?.dots, ...mine.dots },
        }));
      });
      dots = isKept && wanted.current !== sent ? wanted.current : null;
    }
    wanted.current = null;
    setPressed(null);
  };
  return { dots: pressed ?? kept, put };
}

/** An open vote: my dots, and how many people have voted. How many dots a card has is not known here, nor anywhere else. */
export function Ballot({ vote, cards }: { readonly vote: ShownVote; readonly cards: readonly Card[] }) {
  const { t } = useLingui();
  const { boardId, info, send } = useLiveWork();
  const announce = useAnnounce();
  const cardName = useCardName();
  const { dots, put } = useDots(vote);
  const left = vote.dotsEach - spentDots(dots);
  const mayVote = info.me.may.vote;
  const mayClose = mayVote && (vote.openedBy.personId === info.me.id || info.me.seat === "co-chair");
  const move = (card: Pick<Card, "id" | "kind" | "text">, by: 1 | -1) => {
    const next = moveDot(vote, dots, card.id, by);
    const name = cardName(card);
    const here = next[card.id] ?? 0;
    const still = vote.dotsEach - spentDots(next);
    if (next !== dots) put(next);
    if (next !== dots) announce(t`${name}: ${here} of your dots. ${still} left.`);
    else announce(by > 0 ? t`You have no dots left. Take one back first.` : t`None of your dots is here.`);
  };
  return (
    <>
      {mayVote ? (
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
          const mine = dots[id] ?? 0;
          return (
            <li key={id} data-mine={mine > 0 || undefined}>
              <span className="live-vote__words" dir="auto">
                {isGone ? name : card.text.trim() || name}
              </span>
              {mayVote ? (
                <span className="live-vote__put">
                  <Button
                    className="button button--icon"
                    aria-label={t`Take a dot from: ${name}`}
                    onPress={() => move(card, -1)}
                  >
                    <Minus size={18} aria-hidden />
                  </Button>
                  <span className="live-vote__mine">
                    <span aria-hidden>{mine}</span>
                    <span className="visually-hidden">
                      <Plural value={mine} one="# of your dots" other="# of your dots" />
                    </span>
                  </span>
                  <Button
                    className="button button--icon"
                    aria-label={t`Put a dot on: ${name}`}
                    onPress={() => move(card, 1)}
                  >
                    <Plus size={18} aria-hidden />
                  </Button>
                </span>
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
        <ActionButton wide onPress={() => void send(() => liveCalls.closeVote(boardId, vote.id))}>
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
