import { useLingui } from "@lingui/react/macro";
import type { CanvasHandle } from "@openchair/canvas";
import { CaretsProvider } from "@openchair/canvas/carets";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { boardQuery } from "../api/queries.ts";
import type { BoardView } from "../app/router.tsx";
import { SkipLink } from "../app/SkipLink.tsx";
import { Loading } from "../ui/Notice.tsx";
import { Avatars } from "./Avatars.tsx";
import { BoardViews } from "./BoardViews.tsx";
import { BottomTabs } from "./BottomTabs.tsx";
import { LeaveGuard } from "./LeaveGuard.tsx";
import { FreezeNotice, InviteDialog, LiveStart, PausedBanner, Rounds } from "./lazyParts.ts";
import { SaveBanner } from "./SaveBanner.tsx";
import { SaveState } from "./SaveState.tsx";
import { StopButton } from "./StopButton.tsx";
import { TopBar } from "./TopBar.tsx";
import {
  isAtRisk,
  type OpenBoard,
  startAgain,
  useConnectionStatus,
  useOpenBoard,
  useUnsavedGuard,
} from "./useBoard.ts";
import { useBriefFields } from "./useBoardData.ts";
import { useBoardPanel } from "./useBoardPanel.ts";
import { useBoardState } from "./useBoardState.ts";
import { useJumps } from "./useJumps.ts";
import { useLedger } from "./useLedger.ts";
import { useAnnouncedUser, useFactsNews, usePresentPeople } from "./usePresence.ts";
import { useSeen } from "./useSeen.ts";
import { useViewFocus } from "./useViewFocus.ts";

interface BoardProps {
  readonly info: BoardInfo;
  readonly view: BoardView;
}

/** One board and its views, for as long as it is open. */
export function Board(props: BoardProps) {
  const open = useOpenBoard(props.info.board.id, props.info.me.id);
  return open ? (
    <CaretsProvider awareness={open.connection.awareness}>
      <LiveBoard {...props} open={open} />
    </CaretsProvider>
  ) : (
    <Loading />
  );
}

function LiveBoard({ info, view, open }: BoardProps & { readonly open: OpenBoard }) {
  const { t } = useLingui();
  const { connection, editing } = open;
  const { awareness } = connection;
  const { session, me } = info;
  const status = useConnectionStatus(connection);
  const ledger = useLedger(info.board.id);
  const state = useBoardState(info.board.id, editing.doc, ledger, session);
  const [canvas, setCanvas] = useState<CanvasHandle | null>(null);
  const present = usePresentPeople(awareness);
  const fields = useBriefFields(editing.doc);
  const { at, comment } = useSearch({ from: "/boards/$boardId/{-$view}" });
  const focus = useViewFocus(view, at ?? null);
  const panel = useBoardPanel(info.board.id, view, comment);
  const jumps = useJumps(info.board.id, view, focus, panel.openBesideCanvas);
  const [inviting, setInviting] = useState(false);
  // What a quiet round has shown stays covered for who may add theirs first.
  const [isCovered, setCovered] = useState(me.late);
  const [writingId, setWritingId] = useState<string | null>(null);
  const inviteSeen = useSeen(inviting);
  const queryClient = useQueryClient();
  useAnnouncedUser(awareness, me);
  useUnsavedGuard(isAtRisk(status));
  useFactsNews(awareness, () => void queryClient.invalidateQueries(boardQuery(info.board.id)));

  // Somebody who is here but not in the list has just come in by an invitation.
  const newcomer = present.find(({ id }) => !info.people.some((person) => person.id === id))?.id;
  useEffect(() => {
    if (newcomer !== undefined) void queryClient.invalidateQueries(boardQuery(info.board.id));
  }, [newcomer, queryClient, info.board.id]);

  const title = fields.title.trim() || session.title;
  const onInvite = me.may.invite ? () => setInviting(true) : undefined;
  return (
    <div className="board" data-view={view} data-panel={panel.isOpen ? "open" : "closed"}>
      <SkipLink />
      <TopBar
        info={info}
        title={title}
        view={view}
        save={<SaveState status={status} />}
        stop={me.may.raise && state?.state !== "paused" ? <StopButton boardId={info.board.id} /> : null}
        avatars={<Avatars people={info.people} present={present} />}
        onInvite={onInvite}
        panelOpen={panel.isOpen}
        onTogglePanel={panel.toggle}
      />
      <main id="main" tabIndex={-1} className="board__main" aria-label={t`Board`}>
        {state?.state === "paused" ? (
          <Suspense>
            <PausedBanner boardId={info.board.id} state={state} />
          </Suspense>
        ) : null}
        {info.freezeMoved ? (
          <Suspense>
            <FreezeNotice key={info.freezeMoved.at} boardId={info.board.id} moved={info.freezeMoved} />
          </Suspense>
        ) : null}
        {status.loaded ? (
          <Suspense>
            <Rounds
              info={info}
              writingId={writingId}
              onWrite={setWritingId}
              onCover={setCovered}
              onJump={view === "brief" ? jumps.onJumpFromPage : jumps.onJump}
            />
          </Suspense>
        ) : null}
        {me.may.talk ? (
          <Suspense fallback={<div className="live-space" />}>
            <LiveStart open={open} info={info} ledger={ledger} view={view} canvas={canvas} onJump={jumps.onJump} />
          </Suspense>
        ) : null}
        <div className="board__body">
          <div className="board__news">
            <SaveBanner status={status} onReload={() => void startAgain(connection)} />
          </div>
          {status.loaded && !isCovered ? null : <Loading />}
          {status.loaded ? (
            <BoardViews
              open={open}
              info={info}
              view={view}
              title={title}
              isCovered={isCovered}
              state={state}
              ledger={ledger}
              present={present}
              focus={focus}
              panel={panel}
              jumps={jumps}
              onCanvas={setCanvas}
              onWriteRound={setWritingId}
              onInvite={onInvite}
            />
          ) : null}
        </div>
      </main>
      <LeaveGuard boardId={info.board.id} unsafe={isAtRisk(status) && status.save !== "saving"} />
      <BottomTabs boardId={info.board.id} view={view} />
      {onInvite && inviteSeen ? (
        <Suspense>
          <InviteDialog boardId={info.board.id} isOpen={inviting} onClose={() => setInviting(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
