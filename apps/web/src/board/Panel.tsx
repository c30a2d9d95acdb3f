import { Trans, useLingui } from "@lingui/react/macro";
import type { RunSheet } from "@openchair/board";
import { Link } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { LanguageMenu } from "../app/LanguageMenu.tsx";
import { YouMenu } from "../app/YouMenu.tsx";
import { BriefFields } from "../brief/BriefFields.tsx";
import { BriefPreview } from "../brief/BriefPreview.tsx";
import { withWords } from "../i18n/activate.ts";
import { Notice } from "../ui/Notice.tsx";
import { CardDock } from "./CardDock.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PlannedPart } from "./PlannedPart.tsx";
import type { PresentPerson } from "./presence.ts";
import { SessionFactsPart } from "./SessionFactsPart.tsx";
import type { OpenBoard } from "./useBoard.ts";
import { useBoardCards } from "./useBoardData.ts";

const SignOffPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/SignOffPart.tsx"))).SignOffPart,
}));
const LooksPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/LooksPart.tsx"))).LooksPart,
}));

const TeamPart = lazy(async () => ({
  default: (await withWords("plan", import("../members/TeamPart.tsx"))).TeamPart,
}));
const DatesPart = lazy(async () => ({
  default: (await withWords("plan", import("../dates/DatesPart.tsx"))).DatesPart,
}));
const ThreadsPart = lazy(async () => ({
  default: (await withWords("threads", import("../threads/ThreadsPart.tsx"))).ThreadsPart,
}));

interface PanelProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly title: string;
  /** Where the board stands; undefined until that is known. */
  readonly state: BoardState | undefined;
  readonly sheet: RunSheet;
  readonly present: readonly PresentPerson[];
  readonly selected: readonly string[];
  readonly onInvite: (() => void) | undefined;
  readonly onFactsChanged: () => void;
  /** Goes to a card, in whichever view it can be seen. */
  readonly onJump: (cardId: string) => void;
  /** What is new to this person. */
  readonly news: ReactNode;
}

/** Beside the canvas: the session, its minutes, the words of the brief, the people, and the selected card. */
export function Panel(props: PanelProps) {
  const { open, info, title, state, sheet, present, selected, onInvite, onFactsChanged, onJump, news } = props;
  const { t } = useLingui();
  const { editing } = open;
  const cards = useBoardCards(editing.doc);
  const readOnly = !info.me.may.write;
  const [shows, setShows] = useState<"session" | "brief">("session");
  return (
    <aside className="panel" id="panel" aria-label={t`Session`}>
      <div className="panel__scroll">
        <p className="panel__title">{title}</p>
        {readOnly ? (
          <Notice>
            {info.stream.closedAt ? (
              <Trans>This edition is closed: everything can be read, and nothing changes any more.</Trans>
            ) : (
              <Trans>You are looking on: you can read everything here, and only the team changes it.</Trans>
            )}
          </Notice>
        ) : null}
        <fieldset className="switch panel__switch">
          <legend className="visually-hidden">
            <Trans>Show beside the board</Trans>
          </legend>
          <button type="button" aria-pressed={shows === "session"} onClick={() => setShows("session")}>
            <Trans>Session</Trans>
          </button>
          <button type="button" aria-pressed={shows === "brief"} onClick={() => setShows("brief")}>
            <Trans>Brief</Trans>
          </button>
        </fieldset>
        {shows === "brief" ? (
          <BriefPreview open={open} info={info} state={state} />
        ) : (
          <>
            {news}
            <SessionFactsPart info={info} onChanged={onFactsChanged} />
            <PlannedPart sheet={sheet} />
            <Suspense>
              <DatesPart boardId={info.board.id} />
            </Suspense>
            <BriefFields editing={editing} readOnly={readOnly} />
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
            <PeopleList people={info.people} present={present} meId={info.me.id} onInvite={onInvite} />
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
      <CardDock cards={cards} selected={selected} editing={editing} meId={info.me.id} readOnly={readOnly} />
    </aside>
  );
}
