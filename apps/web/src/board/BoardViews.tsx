import { Trans } from "@lingui/react/macro";
import type { CanvasHandle } from "@openchair/canvas";
import { SlidersHorizontal } from "lucide-react";
import { type ReactNode, Suspense, useMemo } from "react";
import type * as Y from "yjs";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import type { BoardView } from "../app/router.tsx";
import { OutlineView } from "../outline/OutlineView.tsx";
import { Loading } from "../ui/Notice.tsx";
import { panelIsPage } from "./dockFocus.ts";
import { BriefView, CanvasView, CatchUpStart, HistoryView, Panel, StartRoundTool, VoiceStrip } from "./lazyParts.ts";
import type { PresentPerson } from "./presence.ts";
import type { OpenBoard } from "./useBoard.ts";
import { useBoardCards, useRunSheet } from "./useBoardData.ts";
import type { BoardPanel } from "./useBoardPanel.ts";
import type { Jumps } from "./useJumps.ts";
import { announceFacts } from "./usePresence.ts";
import { useSeen } from "./useSeen.ts";
import type { ViewFocus } from "./useViewFocus.ts";

interface ViewProps {
  readonly on: boolean;
  readonly className: string;
  readonly children: ReactNode;
}

/** A place for one view. Views that are out of sight keep their size, so that the canvas does not lose its bearings. */
function View({ on, className, children }: ViewProps) {
  return (
    <div className={on ? className : `${className} board-view--away`} inert={!on}>
      {children}
    </div>
  );
}

interface BoardViewsProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly view: BoardView;
  readonly title: string;
  /** While somebody who comes late to a quiet round may add theirs first, nothing of the board is in sight. */
  readonly isCovered: boolean;
  /** Where the board stands; undefined until that is known. */
  readonly state: BoardState | undefined;
  readonly ledger: Y.Doc;
  readonly present: readonly PresentPerson[];
  readonly focus: ViewFocus;
  readonly panel: BoardPanel;
  readonly jumps: Jumps;
  readonly onCanvas: (canvas: CanvasHandle | null) => void;
  readonly onWriteRound: (roundId: string | null) => void;
  readonly onInvite: (() => void) | undefined;
}

/** The canvas or the outline with the panel beside it, the brief, or the history: one of them is in sight. */
export function BoardViews({
  open,
  info,
  view,
  title,
  isCovered,
  state,
  ledger,
  present,
  focus,
  panel,
  jumps,
  onCanvas,
  onWriteRound,
  onInvite,
}: BoardViewsProps) {
  const { session, me } = info;
  const slot = useMemo(
    () => ({ minutes: session.minutes, startsAt: session.startsAt }),
    [session.minutes, session.startsAt],
  );
  const sheet = useRunSheet(useBoardCards(open.editing.doc), slot);
  const isPage = view === "brief" || view === "history";
  const canvasOn = view === "canvas" || (view === "session" && !panelIsPage());
  const canvasSeen = useSeen(canvasOn);
  const outlineSeen = useSeen(view === "outline");
  const boardSeen = useSeen(!isPage && !isCovered);
  const panelSeen = useSeen(view === "session" || (!isPage && panel.isOpen && !(view === "outline" && panelIsPage())));
  const strip = (
    <Suspense>
      <VoiceStrip board={{ info, open }} onOpen={() => panel.onAsk({ voices: true })} />
    </Suspense>
  );
  const newsIn = (place: "panel" | "outline") => (
    <Suspense>
      <CatchUpStart boardId={info.board.id} place={place} onJump={jumps.onJump} />
    </Suspense>
  );
  return (
    <>
      {boardSeen ? (
        <View on={!isPage && !isCovered} className="board-view">
          {canvasSeen ? (
            <View on={canvasOn || view === "session"} className="board__canvas">
              <Suspense fallback={<Loading />}>
                <CanvasView
                  open={open}
                  me={me}
                  slot={slot}
                  focusOn={focus.onCanvas}
                  onSelect={focus.setSelected}
                  onDetails={jumps.onDetails}
                  ledger={ledger}
                  expected={session.expected}
                  onRoom={panel.onRoom}
                  onHandle={onCanvas}
                  onTalk={panel.onTalk}
                />
              </Suspense>
              <div className="board__strip">{strip}</div>
              {focus.selected.length === 1 ? (
                // Only where the panel is a page of its own: nothing else there tells that a card has details.
                <button type="button" className="button board__details" onClick={jumps.onDetails}>
                  <SlidersHorizontal size={18} aria-hidden />
                  <Trans>Card details</Trans>
                </button>
              ) : null}
            </View>
          ) : null}
          {outlineSeen ? (
            <View on={view === "outline"} className="board__outline">
              <OutlineView
                open={open}
                info={info}
                slot={slot}
                present={present}
                isShown={view === "outline"}
                focusOn={focus.onOutline}
                onFocus={focus.setCurrent}
                tools={me.may.round ? <StartRoundTool info={info} /> : null}
                strip={strip}
                news={newsIn("outline")}
                ledger={ledger}
              />
            </View>
          ) : null}
          {panelSeen ? (
            <Suspense fallback={<div className="panel" />}>
              <Panel
                open={open}
                info={info}
                title={title}
                state={state}
                sheet={sheet}
                present={present}
                selected={view === "outline" ? [] : focus.selected}
                onInvite={onInvite}
                onJump={jumps.onJump}
                ask={panel.ask}
                ledger={ledger}
                onTalk={panel.onTalk}
                onWriteRound={onWriteRound}
                onFactsChanged={() => announceFacts(open.connection.awareness)}
                news={view === "outline" ? null : newsIn("panel")}
              />
            </Suspense>
          ) : null}
        </View>
      ) : null}
      {view === "history" && !isCovered ? (
        <Suspense fallback={<Loading />}>
          <HistoryView open={open} info={info} />
        </Suspense>
      ) : null}
      {view === "brief" && !isCovered ? (
        <Suspense fallback={<Loading />}>
          <BriefView open={open} info={info} state={state} onJump={jumps.onJumpFromPage} />
        </Suspense>
      ) : null}
    </>
  );
}
