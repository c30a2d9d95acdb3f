import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { roundsQuery } from "../api/roundCalls.ts";
import { ErrorNotice } from "../ui/Notice.tsx";
import { hasUnsent, sendAll } from "./drafts.ts";
import { useRoundNews } from "./useRoundNews.ts";

/** What most boards do not need at most times. */
const RoundBanner = lazy(async () => ({ default: (await import("./RoundBanner.tsx")).RoundBanner }));
const loadUnsentWords = async () => ({ default: (await import("./UnsentWords.tsx")).UnsentWords });
const UnsentWords = lazy(loadUnsentWords);
const LatePage = lazy(async () => ({ default: (await import("./LatePage.tsx")).LatePage }));
const WritePage = lazy(async () => {
  // Needed when there is no connection: then it must be here already.
  const [{ WritePage: page }] = await Promise.all([import("./WritePage.tsx"), loadUnsentWords()]);
  return { default: page };
});

interface RoundsProps {
  readonly info: BoardInfo;
  /** The round that this person writes in. */
  readonly writingId: string | null;
  readonly onWrite: (roundId: string | null) => void;
  /** Covers the views while somebody has to choose whether they add first, and uncovers them. */
  readonly onCover: (covered: boolean) => void;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
}

/** What is to be seen of quiet rounds over the views of a board. */
export function Rounds({ info, writingId, onWrite, onCover, onJump }: RoundsProps) {
  const boardId = info.board.id;
  const meId = info.me.id;
  const query = useQuery(roundsQuery(boardId));
  const rounds = query.data ?? [];
  const fresh = useRoundNews(rounds, query.data !== undefined);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const [first, ...others] = rounds.filter(({ part }) => part === "add-first");
  const isLate = first !== undefined;
  const going = rounds.filter(({ state }) => state === "open" || state === "revealing");
  const news = fresh.at(-1);
  // What was shown last is news until the next one begins, or somebody has read it.
  const shown = going.length > 0 || isLate ? going : rounds.filter(({ id }) => id === news && !dismissed.includes(id));
  const writing = rounds.find(({ id, part }) => id === writingId && part === "write");
  const isKnown = query.data !== undefined;
  // It was revealed or ended while this person wrote: they go on at its banner.
  const [cutId, setCutId] = useState<string | null>(null);
  const isCut = isKnown && writingId !== null && !writing;
  useEffect(() => {
    if (!isCut) return;
    setCutId(writingId);
    onWrite(null);
  }, [isCut, writingId, onWrite]);
  useEffect(() => {
    if (isKnown) onCover(isLate);
  }, [isKnown, isLate, onCover]);
  useEffect(() => {
    const leaving = () => document.visibilityState === "hidden" && void sendAll();
    window.addEventListener("online", sendAll);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      void sendAll();
      window.removeEventListener("online", sendAll);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, []);

  if (query.isError && !isKnown) {
    // Covered views wait for this answer; others only lack a banner.
    return info.me.late ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : null;
  }
  return (
    <div className="round-banners">
      <Suspense>
        {shown.map((round) => (
          <RoundBanner
            key={round.id}
            boardId={boardId}
            round={round}
            takesFocus={round.id === cutId}
            onWrite={() => onWrite(round.id)}
            onSee={() => {
              const [card] = [...round.cards, ...round.laterCards];
              if (card !== undefined) onJump(card);
              setDismissed((all) => [...all, round.id]);
            }}
            onDismiss={() => setDismissed((all) => [...all, round.id])}
          />
        ))}
      </Suspense>
      {/* Each waits for itself: what is written in must not go away, not even for a moment, while another part comes. */}
      <Suspense>
        {rounds
          .filter(({ id }) => hasUnsent(id, meId))
          .map((round) => (
            <UnsentWords key={round.id} boardId={boardId} meId={meId} round={round} />
          ))}
      </Suspense>
      <Suspense>
        {writing ? (
          <WritePage boardId={boardId} meId={meId} round={writing} isOpen onClose={() => onWrite(null)} />
        ) : null}
      </Suspense>
      <Suspense>
        {first ? <LatePage key={first.id} boardId={boardId} meId={meId} rounds={[first, ...others]} /> : null}
      </Suspense>
    </div>
  );
}
