import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { RunSheet } from "@openchair/board";
import { Link } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import type * as Y from "yjs";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { LanguageMenu } from "../app/LanguageMenu.tsx";
import { YouMenu } from "../app/YouMenu.tsx";
import { BriefFields } from "../brief/BriefFields.tsx";
import { BriefPreview } from "../brief/BriefPreview.tsx";
import { panelMemory, type TalkTarget } from "../talk/talkBoard.ts";
import { useUnread } from "../talk/useUnread.ts";
import { Loading, Notice } from "../ui/Notice.tsx";
import { CardDock } from "./CardDock.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PlannedPart } from "./PlannedPart.tsx";
import type { PanelAsk } from "./panelAsk.ts";
import {
  CheckerPart,
  ChecklistPart,
  DatesPart,
  FormatsPart,
  LooksPart,
  loadTalkPart,
  RoomPart,
  RoundsPart,
  SignOffPart,
  TalkPart,
  TeamPart,
  ThreadsPart,
  VoicesPart,
} from "./panelParts.ts";
import type { PresentPerson } from "./presence.ts";
import { SessionFactsPart } from "./SessionFactsPart.tsx";
import type { OpenBoard } from "./useBoard.ts";
import { useBoardCards } from "./useBoardData.ts";

/** While the talk is on its way: somebody who asked for it may be typing already, and the canvas must not take that. */
const takeFocus = (element: HTMLElement | null) => element?.focus();

/** Goes to a field of the brief, once it is drawn. */
function focusField(field: string): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLElement>(`.panel [data-field="${CSS.escape(field)}"]`);
    const group = box?.closest("details");
    if (group) group.open = true;
    box?.querySelector<HTMLElement>("textarea, input")?.focus();
  });
}

interface PanelProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly title: string;
  /** Where the board stands; undefined until that is known. */
  readonly state: BoardState | undefined;
  readonly sheet: RunSheet;
  readonly present: readonly PresentPerson[];
  readonly selected: readonly string[];
  readonly ledger: Y.Doc;
  readonly onInvite: (() => void) | undefined;
  readonly onFactsChanged: () => void;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
  readonly ask: PanelAsk | null;
  readonly onTalk: (target: TalkTarget) => void;
  /** Opens the page on which one writes in a quiet round. */
  readonly onWriteRound: (roundId: string) => void;
  /** What is new to this person. */
  readonly news: ReactNode;
}

/** Beside the canvas: the session, its minutes, the words of the brief, the people, and the selected card. */
export function Panel(props: PanelProps) {
  const { open, info, title, state, sheet, present, selected, ledger, ask, news } = props;
  const { onInvite, onFactsChanged, onJump, onTalk, onWriteRound } = props;
  const { t } = useLingui();
  const { editing } = open;
  const cards = useBoardCards(editing.doc);
  const readOnly = !info.me.may.write;
  const [asked, setAsked] = useState<PanelAsk | null>(null);
  /** What was asked for and seen: who then presses "Talk" wants all of it. */
  const [used, setUsed] = useState<PanelAsk | null>(null);
  const [shows, setShows] = useState<"session" | "formats" | "checklist" | "talk" | "brief">("session");
  if (asked !== ask) {
    setAsked(ask);
    if (ask) setShows("talk" in ask ? "talk" : "session");
  }
  useEffect(() => void loadTalkPart().catch(() => {}), []);
  const { people, me } = info;
  const talkBoard = { boardId: info.board.id, editing, me, people, readOnly, fields: panelMemory(editing) };
  const unread = useUnread(talkBoard).length;
  const [only, ...others] = selected;
  return (
    <aside className="panel" id="panel" aria-label={t`Session`}>
      <fieldset className="switch panel__switch">
        <legend className="visually-hidden">
          <Trans>Show beside the board</Trans>
        </legend>
        <button type="button" aria-pressed={shows === "session"} onClick={() => setShows("session")}>
          <Trans>Session</Trans>
        </button>
        <button type="button" aria-pressed={shows === "formats"} onClick={() => setShows("formats")}>
          <Trans>Formats</Trans>
        </button>
        <button type="button" aria-pressed={shows === "checklist"} onClick={() => setShows("checklist")}>
          <Trans>Checklist</Trans>
        </button>
        <button
          type="button"
          aria-pressed={shows === "talk"}
          onClick={() => {
            setUsed(ask);
            setShows("talk");
          }}
        >
          <Trans>Talk</Trans>
          {unread > 0 ? (
            <span className="panel__unread">
              {unread}
              <span className="visually-hidden">
                {" "}
                <Plural value={unread} one="new comment" other="new comments" />
              </span>
            </span>
          ) : null}
        </button>
        <button
          type="button"
          className="panel__brief-tab"
          aria-pressed={shows === "brief"}
          onClick={() => setShows("brief")}
        >
          <Trans>Brief</Trans>
        </button>
      </fieldset>
      <div className="panel__scroll">
        {/* The brief says its title itself. */}
        {shows === "brief" ? null : <p className="panel__title">{title}</p>}
        {readOnly ? (
          <Notice>
            {info.stream.closedAt ? (
              <Trans>This edition is closed: everything can be read, and nothing changes any more.</Trans>
            ) : (
              <Trans>You are looking on: you can read everything here, and only the team changes it.</Trans>
            )}
          </Notice>
        ) : null}
        {shows === "brief" ? (
          <BriefPreview open={open} info={info} state={state} />
        ) : shows === "checklist" ? (
          <Suspense fallback={<Loading />}>
            <ChecklistPart
              boardId={info.board.id}
              editing={editing}
              cards={cards}
              readOnly={readOnly}
              onJump={onJump}
            />
          </Suspense>
        ) : shows === "talk" ? (
          <Suspense fallback={<div ref={takeFocus} tabIndex={-1} className="panel__wait" />}>
            <TalkPart
              board={talkBoard}
              target={ask && ask !== used && "talk" in ask ? ask.talk : null}
              selected={others.length === 0 ? (only ?? null) : null}
              onJump={onJump}
              onField={(field) => {
                setShows("session");
                focusField(field);
              }}
            />
          </Suspense>
        ) : shows === "formats" ? (
          <Suspense>
            <FormatsPart
              info={info}
              editing={editing}
              cards={cards}
              readOnly={readOnly}
              onFactsChanged={onFactsChanged}
            />
          </Suspense>
        ) : (
          <>
            {news}
            <SessionFactsPart info={info} onChanged={onFactsChanged} />
            <Suspense>
              <VoicesPart board={{ info, open, onTalk, onInvite }} asked={ask && "voices" in ask ? ask : null} />
            </Suspense>
            <PlannedPart sheet={sheet} />
            <Suspense>
              <CheckerPart info={info} editing={editing} sheet={sheet} />
            </Suspense>
            <Suspense>
              <RoundsPart info={info} onJump={onJump} onWrite={onWriteRound} />
            </Suspense>
            <Suspense>
              <DatesPart boardId={info.board.id} />
            </Suspense>
            <Suspense>
              <RoomPart
                editing={editing}
                session={info.session}
                readOnly={readOnly}
                asked={ask && "room" in ask ? ask : null}
              />
            </Suspense>
            <BriefFields editing={editing} readOnly={readOnly} onTalk={onTalk} />
            <p>
              <Link
                to="/boards/$boardId/{-$view}"
                params={{ boardId: info.board.id, view: "brief" }}
                className="button button--go button--wide"
              >
                <FileText size={18} aria-hidden />
                <Trans>See the brief</Trans>
              </Link>
            </p>
            {state ? (
              <Suspense>
                <SignOffPart info={info} state={state} />
                <LooksPart info={info} state={state} />
              </Suspense>
            ) : null}
            <Suspense>
              <ThreadsPart
                boardId={info.board.id}
                meId={info.me.id}
                editing={editing}
                cards={cards}
                readOnly={readOnly}
                onJump={onJump}
              />
            </Suspense>
            <PeopleList info={info} present={present} onChanged={onFactsChanged} onInvite={onInvite} />
            <Suspense>
              <TeamPart info={info} />
            </Suspense>
          </>
        )}
        <div className="row panel__foot">
          <YouMenu />
          <LanguageMenu />
        </div>
      </div>
      <CardDock
        info={info}
        cards={cards}
        selected={selected}
        editing={editing}
        ledger={ledger}
        readOnly={readOnly}
        onTalk={onTalk}
        isFoldedFirst={shows === "formats" || shows === "checklist" || shows === "talk"}
      />
    </aside>
  );
}
