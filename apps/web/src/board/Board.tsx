import { Trans, useLingui } from "@lingui/react/macro";
import type { CanvasHandle } from "@openchair/canvas";
import { CaretsProvider } from "@openchair/canvas/carets";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { SlidersHorizontal } from "lucide-react";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { BoardInfo } from "../api/calls.ts";
import { boardQuery } from "../api/queries.ts";
import type { BoardView } from "../app/router.tsx";
import { SkipLink } from "../app/SkipLink.tsx";
import { withWords } from "../i18n/activate.ts";
import { OutlineView } from "../outline/OutlineView.tsx";
import type { TalkTarget } from "../talk/talkBoard.ts";
import { Loading } from "../ui/Notice.tsx";
import { Avatars } from "./Avatars.tsx";
import { BottomTabs } from "./BottomTabs.tsx";
import { focusCanvas, focusDetails, focusItem, panelIsPage } from "./dockFocus.ts";
import { LeaveGuard } from "./LeaveGuard.tsx";
import type { PanelAsk } from "./panelAsk.ts";
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
import { useBoardCards, useBriefFields, useRunSheet } from "./useBoardData.ts";
import { useBoardState } from "./useBoardState.ts";
import { useLedger } from "./useLedger.ts";
import { announceFacts, useAnnouncedUser, useFactsNews, usePresentPeople } from "./usePresence.ts";
import { useViewFocus } from "./useViewFocus.ts";

const CanvasView = lazy(async () => ({
  default: (await withWords("canvas", import("./CanvasView.tsx"))).CanvasView,
}));
const LiveStart = lazy(async () => ({ default: (await withWords("live", import("../live/LiveStart.tsx"))).LiveStart }));
const FreezeNotice = lazy(async () => ({
  default: (await withWords("plan", import("../dates/FreezeNotice.tsx"))).FreezeNotice,
}));
const Panel = lazy(async () => ({ default: (await withWords("brief", import("./Panel.tsx"))).Panel }));
const BriefView = lazy(async () => ({
  default: (await withWords("brief", import("../brief/BriefView.tsx"))).BriefView,
}));
const HistoryView = lazy(async () => ({
  default: (await withWords("brief", withWords("history", import("../history/HistoryView.tsx")))).HistoryView,
}));
const CatchUpStart = lazy(async () => ({ default: (await import("../catch-up/CatchUpStart.tsx")).CatchUpStart }));
const PausedBanner = lazy(async () => ({
  default: (await withWords("agree", import("../agree/PausedBanner.tsx"))).PausedBanner,
}));
const Rounds = lazy(async () => ({ default: (await withWords("rounds", import("../rounds/Rounds.tsx"))).Rounds }));
const StartRoundTool = lazy(async () => ({
  default: (await withWords("rounds", import("../rounds/StartRoundTool.tsx"))).StartRoundTool,
}));
const VoiceStrip = lazy(async () => ({
  default: (await withWords("talk", import("../voices/VoiceStrip.tsx"))).VoiceStrip,
}));
const InviteDialog = lazy(async () => ({
  default: (await withWords("pages", import("../people/InviteDialog.tsx"))).InviteDialog,
}));

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

/** True from the first time on: what was shown once stays as it is while another view is looked at. */
function useSeen(now: boolean): boolean {
  const [seen, setSeen] = useState(now);
  if (now && !seen) setSeen(true);
  return seen;
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
  const slot = useMemo(
    () => ({ minutes: session.minutes, startsAt: session.startsAt }),
    [session.minutes, session.startsAt],
  );
  const sheet = useRunSheet(useBoardCards(editing.doc), slot);
  const { at, comment } = useSearch({ from: "/boards/$boardId/{-$view}" });
  const focus = useViewFocus(view, at ?? null);
  const isPage = view === "brief" || view === "history";
  // The outline is one calm column, and little to load; beside the canvas the panel is what one works with.
  const [panels, setPanels] = useState({ canvas: true, outline: false });
  const panelOf = view === "outline" ? "outline" : "canvas";
  const panelOpen = panels[panelOf];
  const [inviting, setInviting] = useState(false);
  // What a quiet round has shown stays covered for who may add theirs first.
  const [isCovered, setCovered] = useState(me.late);
  const [writingId, setWritingId] = useState<string | null>(null);
  const canvasOn = view === "canvas" || (view === "session" && !panelIsPage());
  const canvasSeen = useSeen(canvasOn);
  const outlineSeen = useSeen(view === "outline");
  const boardSeen = useSeen(!isPage && !isCovered);
  const panelSeen = useSeen(view === "session" || (!isPage && panelOpen && !(view === "outline" && panelIsPage())));
  const inviteSeen = useSeen(inviting);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const boardId = info.board.id;
  const onDetails = useCallback(() => {
    setPanels((open) => ({ ...open, canvas: true }));
    // On a small screen, or one that is zoomed in, the details are a page of their own.
    if (panelIsPage()) {
      void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: "session" } }).then(focusDetails);
    } else focusDetails();
  }, [navigate, boardId]);
  // A link to a comment opens the talk beside the board; after that one looks where one likes.
  const [led, setLed] = useState<string>();
  const [ask, setAsk] = useState<PanelAsk | null>(null);
  if (comment !== led) {
    setLed(comment);
    if (comment !== undefined) {
      setAsk({ talk: { commentId: comment } });
      setPanels({ ...panels, [panelOf]: true });
    }
  }
  const onAsk = useCallback(
    (next: PanelAsk) => {
      const show = () => {
        setAsk({ ...next });
        setPanels((open) => ({ ...open, [panelOf]: true }));
      };
      // What is out of sight cannot take the focus.
      if (panelIsPage()) {
        void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: "session" } }).then(show);
      } else show();
    },
    [navigate, boardId, panelOf],
  );
  const onTalk = useCallback((talk: TalkTarget) => onAsk({ talk }), [onAsk]);
  const onRoom = useCallback(() => onAsk({ room: true }), [onAsk]);
  const strip = (
    <Suspense>
      <VoiceStrip board={{ info, open }} onOpen={() => onAsk({ voices: true })} />
    </Suspense>
  );
  const onJump = (cardId: string) => {
    if (view === "outline") focusItem(cardId);
    else if (panelIsPage()) {
      // The outline starts with what is selected.
      focus.setSelected([cardId]);
      void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: "outline" } });
    } else {
      focus.showOnCanvas(cardId);
      focusCanvas();
    }
  };

  /** From the brief there is no card in sight yet: the board is shown first. */
  const onJumpFromBrief = (cardId: string) => {
    focus.setSelected([cardId]);
    const to = panelIsPage() ? "outline" : "canvas";
    void navigate({ to: "/boards/$boardId/{-$view}", params: { boardId, view: to } }).then(() => {
      if (to === "canvas") focus.showOnCanvas(cardId);
    });
  };

  useAnnouncedUser(awareness, me);
  useUnsavedGuard(isAtRisk(status));
  useFactsNews(awareness, () => void queryClient.invalidateQueries(boardQuery(info.board.id)));

  // Somebody who is here but not in the list has just come in by an invitation.
  const newcomer = present.find(({ id }) => !info.people.some((person) => person.id === id))?.id;
  useEffect(() => {
    if (newcomer !== undefined) void queryClient.invalidateQueries(boardQuery(info.board.id));
  }, [newcomer, queryClient, info.board.id]);

  const newsIn = (place: "panel" | "outline") => (
    <Suspense>
      <CatchUpStart boardId={boardId} place={place} onJump={onJump} />
    </Suspense>
  );
  const title = fields.title.trim() || session.title;
  const onInvite = me.may.invite ? () => setInviting(true) : undefined;
  return (
    <div className="board" data-view={view} data-panel={panelOpen ? "open" : "closed"}>
      <SkipLink />
      <TopBar
        info={info}
        title={title}
        view={view}
        save={<SaveState status={status} />}
        stop={me.may.raise && state?.state !== "paused" ? <StopButton boardId={info.board.id} /> : null}
        avatars={<Avatars people={info.people} present={present} />}
        onInvite={onInvite}
        panelOpen={panelOpen}
        onTogglePanel={() => setPanels({ ...panels, [panelOf]: !panelOpen })}
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
              onJump={view === "brief" ? onJumpFromBrief : onJump}
            />
          </Suspense>
        ) : null}
        {me.may.talk ? (
          <Suspense fallback={<div className="live-space" />}>
            <LiveStart open={open} info={info} ledger={ledger} view={view} canvas={canvas} onJump={onJump} />
          </Suspense>
        ) : null}
        <div className="board__body">
          <div className="board__news">
            <SaveBanner status={status} onReload={() => void startAgain(connection)} />
          </div>
          {status.loaded && !isCovered ? null : <Loading />}
          {status.loaded && boardSeen ? (
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
                      onDetails={onDetails}
                      ledger={ledger}
                      expected={session.expected}
                      onRoom={onRoom}
                      onHandle={setCanvas}
                      onTalk={onTalk}
                    />
                  </Suspense>
                  <div className="board__strip">{strip}</div>
                  {focus.selected.length === 1 ? (
                    // Only where the panel is a page of its own: nothing else there tells that a card has details.
                    <button type="button" className="button board__details" onClick={onDetails}>
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
                    onJump={onJump}
                    ask={ask}
                    ledger={ledger}
                    onTalk={onTalk}
                    onWriteRound={setWritingId}
                    onFactsChanged={() => announceFacts(awareness)}
                    news={view === "outline" ? null : newsIn("panel")}
                  />
                </Suspense>
              ) : null}
            </View>
          ) : null}
          {status.loaded && view === "history" && !isCovered ? (
            <Suspense fallback={<Loading />}>
              <HistoryView open={open} info={info} />
            </Suspense>
          ) : null}
          {status.loaded && view === "brief" && !isCovered ? (
            <Suspense fallback={<Loading />}>
              <BriefView open={open} info={info} state={state} onJump={onJumpFromBrief} />
            </Suspense>
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
