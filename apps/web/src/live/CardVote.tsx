import { Plural } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { CircleDot } from "lucide-react";
import { lazy, Suspense, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import "./live.css";
import { liveLedger } from "./liveLedger.ts";
import { shownDots } from "./results.ts";

/** What most boards do not need at most times. */
const CardBallot = lazy(async () => ({ default: (await import("./CardBallot.tsx")).CardBallot }));

interface CardVoteProps {
  readonly info: BoardInfo;
  readonly ledger: Y.Doc;
  readonly card: Card;
  /** Of what says how the card stands in the vote. */
  readonly id?: string;
  /** Of its buttons. */
  readonly tabIndex?: number;
}

/** What a vote says of one card: while it is open, my own dots on it; after that, how many it got. */
export function CardVote({ info, ledger, card, id, tabIndex }: CardVoteProps) {
  const value = liveLedger(ledger);
  const live = useSyncExternalStore(value.subscribe, value.get);
  const { openVote } = live;
  if (openVote?.cardIds.includes(card.id)) {
    return (
      <Suspense>
        <CardBallot info={info} vote={openVote} card={card} id={id} tabIndex={tabIndex} />
      </Suspense>
    );
  }
  const dots = shownDots(live)[card.id] ?? 0;
  return dots === 0 ? null : (
    <span id={id} className="card-dots">
      <CircleDot size={15} aria-hidden />
      <Plural value={dots} one="# dot" other="# dots" />
    </span>
  );
}
