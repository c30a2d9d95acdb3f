import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { type Dots, moveDot, spentDots } from "@openchair/programme";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { liveCalls, liveQuery } from "../api/liveCalls.ts";
import { useCardName } from "../outline/cardName.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import type { ShownVote } from "./liveLedger.ts";

/** One after the other: a vote is not closed before the dots that were put first are kept. */
export const voteScope = (boardId: string) => ({ id: `vote ${boardId}` });

export interface MyDots {
  /** Where they are; null until that is known. */
  readonly dots: Dots | null;
  /** How many are still to be put somewhere. */
  readonly left: number;
  /** One more or less on a card; says what came of it. */
  move(card: Pick<Card, "id" | "kind" | "text">, by: 1 | -1): void;
  /** Why the server did not take the last one. */
  readonly error: unknown;
}

/**
 * Where my dots are, and moving them. What was pressed last is shown at once, wherever this vote is on the page; what the
 * server gets is what is shown when its turn has come.
 */
export function useMyDots(boardId: string, vote: ShownVote): MyDots {
  const { t } = useLingui();
  const announce = useAnnounce();
  const cardName = useCardName();
  const queryClient = useQueryClient();
  const query = liveQuery(boardId);
  const { queryKey } = query;
  const { data } = useQuery(query);
  const dotsIn = (live: typeof data): Dots => live?.dots[vote.id] ?? {};
  const dots = data ? dotsIn(data) : null;
  const mutationKey = ["dots", vote.id];
  /** What the server holds, while what is shown runs ahead of it. */
  const keptKey = ["dots-kept", vote.id];
  /** None that was pressed later is still on its way. */
  const isLast = () => queryClient.isMutating({ mutationKey }) === 1;
  const show = (mine: Dots) => {
    // When the server's clock was read stays as it was: what it said then is kept.
    const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt;
    const put = (all: typeof data) => all && { ...all, dots: { ...all.dots, [vote.id]: { ...mine } } };
    queryClient.setQueryData(queryKey, put, { updatedAt });
  };
  const { mutate, error } = useMutation({
    mutationKey,
    scope: voteScope(boardId),
    // Without a connection it is refused at once, and said so.
    networkMode: "always",
    mutationFn: () => liveCalls.putDots(boardId, vote.id, { ...dotsIn(queryClient.getQueryData(queryKey)) }),
    onSuccess({ now, dots: kept }) {
      queryClient.setQueryData(keptKey, kept[vote.id]);
      if (isLast()) queryClient.setQueryData(queryKey, (all) => ({ now, dots: { ...all?.dots, ...kept } }));
    },
    onError() {
      if (isLast()) show(queryClient.getQueryData<Dots>(keptKey) ?? {});
      void queryClient.invalidateQueries({ queryKey });
    },
  });
  return {
    dots,
    left: dots ? vote.dotsEach - spentDots(dots) : 0,
    error,
    move(card, by) {
      const before = queryClient.getQueryData(queryKey);
      if (!before) return;
      const mine = dotsIn(before);
      const next = moveDot(vote, mine, card.id, by);
      if (next === mine) {
        announce(by > 0 ? t`You have no dots left. Take one back first.` : t`None of your dots is here.`);
        return;
      }
      void queryClient.cancelQueries({ queryKey });
      if (queryClient.isMutating({ mutationKey }) === 0) queryClient.setQueryData(keptKey, mine);
      show(next);
      mutate();
      const name = cardName(card);
      const here = next[card.id] ?? 0;
      const still = vote.dotsEach - spentDots(next);
      announce(t`${name}: ${here} of your dots. ${still} left.`);
    },
  };
}
