import { Trans } from "@lingui/react/macro";
import type { Card, Editing } from "@openchair/board";
import { useQuery } from "@tanstack/react-query";
import { Waypoints } from "lucide-react";
import { useSyncExternalStore } from "react";
import { boardThreadsQuery } from "../api/threadCalls.ts";
import { ErrorNotice } from "../ui/Notice.tsx";
import { BoardThreadItem } from "./BoardThreadItem.tsx";
import { liveThreads } from "./liveThreads.ts";
import "./threads.css";

interface ThreadsPartProps {
  readonly boardId: string;
  readonly meId: string;
  readonly editing: Editing;
  readonly cards: readonly Card[];
  readonly readOnly: boolean;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
}

/** In the panel of a board: which red threads of the stream the team takes up, and which cards show it. */
export function ThreadsPart({ boardId, meId, editing, cards, readOnly, onJump }: ThreadsPartProps) {
  const threads = useQuery(boardThreadsQuery(boardId));
  const live = liveThreads(editing.doc);
  const taken = useSyncExternalStore(live.subscribe, live.get);
  if (threads.isError) return <ErrorNotice error={threads.error} onRetry={() => void threads.refetch()} />;
  const list = threads.data ?? [];
  if (list.length === 0) return null;
  const all = list.length;
  const up = list.filter(({ id }) => taken.some((thread) => thread.id === id)).length;
  return (
    <section className="panel__part" aria-labelledby="threads">
      <div className="board-threads__head">
        <h2 id="threads" className="panel__heading">
          <Waypoints size={18} aria-hidden /> <Trans>Red threads</Trans>
        </h2>
        <span className="small quiet tabular">
          <Trans>
            {up} of {all} taken up
          </Trans>
        </span>
      </div>
      <p className="small quiet">
        <Trans>Themes that run through all sessions of the stream.</Trans>
      </p>
      <ul className="board-threads">
        {list.map((thread) => (
          <BoardThreadItem
            key={thread.id}
            thread={thread}
            taken={taken.find(({ id }) => id === thread.id)}
            meId={meId}
            editing={editing}
            cards={cards}
            readOnly={readOnly}
            onJump={onJump}
          />
        ))}
      </ul>
    </section>
  );
}
