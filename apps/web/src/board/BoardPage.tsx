import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { boardQuery } from "../api/queries.ts";
import { PageHeading, usePageTitle } from "../app/PageHeading.tsx";
import type { BoardView } from "../app/router.tsx";
import { Loading } from "../ui/Notice.tsx";
import { Board } from "./Board.tsx";
import { panelIsPage } from "./dockFocus.ts";
import "./board.css";

const ClosedBoard = lazy(async () => ({ default: (await import("./ClosedBoard.tsx")).ClosedBoard }));

/** A board by its address: open, still on its way, or closed to this person. */
export function BoardPage() {
  const { t } = useLingui();
  // Decided once: a board must not turn into something else when somebody turns their phone or zooms in.
  const [firstView] = useState<BoardView>(() => (panelIsPage() ? "outline" : "canvas"));
  const { boardId, view = firstView } = useParams({ from: "/boards/$boardId/{-$view}" });
  const board = useQuery(boardQuery(boardId));
  usePageTitle(
    view === "brief" ? t`Brief` : view === "history" ? t`History` : null,
    board.data?.session.title ?? t`Board`,
  );
  if (board.data) return <Board key={boardId} info={board.data} view={view} />;
  if (board.isError) {
    return (
      <Suspense>
        <ClosedBoard error={board.error} onRetry={() => void board.refetch()} />
      </Suspense>
    );
  }
  return (
    <main className="page__main">
      <PageHeading className="visually-hidden">{t`Board`}</PageHeading>
      <Loading />
    </main>
  );
}
