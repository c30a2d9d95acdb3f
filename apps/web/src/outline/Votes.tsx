import type { Card } from "@openchair/board";
import { lazy, Suspense } from "react";
import { withWords } from "../i18n/activate.ts";
import { useOutline } from "./OutlineContext.ts";

const CardVote = lazy(async () => ({ default: (await withWords("live", import("../live/CardVote.tsx"))).CardVote }));
const VoteSection = lazy(async () => ({
  default: (await withWords("live", import("../live/VoteSection.tsx"))).VoteSection,
}));

/** What a vote says of a card; nothing while there is none. `id`: of what says it. */
export function CardDots({ card, id }: { readonly card: Card; readonly id?: string }) {
  const { info, ledger, current } = useOutline();
  return (
    <Suspense>
      <CardVote info={info} ledger={ledger} card={card} id={id} tabIndex={card.id === current ? 0 : -1} />
    </Suspense>
  );
}

/** What the votes of the board came to. */
export function BoardVotes() {
  return (
    <Suspense>
      <VoteSection ledger={useOutline().ledger} />
    </Suspense>
  );
}
