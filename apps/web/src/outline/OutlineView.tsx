import { Trans } from "@lingui/react/macro";
import { Fragment, type ReactNode, Suspense } from "react";
import { Notice } from "../ui/Notice.tsx";
import { CardSection } from "./CardSection.tsx";
import { ChecklistSection } from "./ChecklistSection.tsx";
import { OutlineContext } from "./OutlineContext.ts";
import { OutlineTools } from "./OutlineTools.tsx";
import {
  askForTheRest,
  LinkSection,
  LostWords,
  NoteSection,
  OutlineDialogs,
  PictureSection,
  RoomSection,
} from "./outlineParts.ts";
import { RunSheetSection } from "./RunSheetSection.tsx";
import { TalkSection } from "./TalkSection.tsx";
import { useNewsSwitch } from "./useNewsSwitch.ts";
import { type OutlineOf, useOutline } from "./useOutline.ts";
import { BoardVotes } from "./Votes.tsx";
import { ZoneAdder } from "./ZoneAdder.tsx";
import "./outline.css";

interface OutlineViewProps extends OutlineOf {
  /** More tools, which may come a moment later. */
  readonly tools?: ReactNode;
  /** How the board is shared among the voices. */
  readonly strip: ReactNode;
  /** What is new to this person. */
  readonly news: ReactNode;
}

/** The board in words: everything that the canvas can do, by keyboard and for a screen reader. */
export function OutlineView({ tools, strip, news, ...of }: OutlineViewProps) {
  const { info } = of;
  const [newsOn, setNewsOn] = useNewsSwitch();
  const { root, outline, keys, dialog, openDialog, lostWritings, dropLost } = useOutline(of, newsOn);
  return (
    <OutlineContext value={outline}>
      <div ref={root} className="outline" data-own-focus onFocusCapture={askForTheRest} {...keys}>
        <OutlineTools
          newsOn={newsOn}
          onNews={setNewsOn}
          onKeys={() => openDialog({ question: "keys", cardId: null })}
          more={tools}
        />
        <div className="outline__strip">{strip}</div>
        {news}
        {outline.readOnly && outline.isSmall ? (
          <Notice>
            <Trans>You are looking on: you can read everything here, and only the team changes it.</Trans>
          </Notice>
        ) : null}
        {outline.sections.map((section) =>
          section.kind === "run-sheet" ? (
            <Fragment key={section.id}>
              <RunSheetSection section={section} />
              <Suspense>
                <RoomSection session={info.session} />
              </Suspense>
            </Fragment>
          ) : section.kind === "loose" ? (
            <div key={section.id} className="outline__rest">
              {outline.readOnly ? null : <ZoneAdder />}
              <CardSection section={section} />
            </div>
          ) : (
            <CardSection key={section.id} section={section} />
          ),
        )}
        <Suspense>
          <NoteSection />
        </Suspense>
        {outline.data.pictures.length > 0 || outline.data.drawings > 0 ? (
          <Suspense>
            <PictureSection />
          </Suspense>
        ) : null}
        {outline.data.links.length > 0 ? (
          <Suspense>
            <LinkSection />
          </Suspense>
        ) : null}
        <BoardVotes />
        <ChecklistSection boardId={info.board.id} />
        <TalkSection />
        {lostWritings.map((lost) => (
          <Suspense key={`${lost.id} ${lost.words}`}>
            <LostWords lost={lost} onClose={() => dropLost(lost)} />
          </Suspense>
        ))}
        {dialog ? (
          <Suspense>
            <OutlineDialogs
              dialog={dialog}
              onClose={() => {
                openDialog(null);
                const { cardId } = dialog;
                // When it has gone: while it is there it holds the focus.
                if (cardId !== null) setTimeout(() => outline.focusItem(cardId), 0);
              }}
            />
          </Suspense>
        ) : null}
      </div>
    </OutlineContext>
  );
}
