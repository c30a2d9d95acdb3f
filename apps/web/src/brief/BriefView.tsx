import { Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_CSS, type BriefPurpose, briefBodyHtml, layOut } from "@openchair/brief";
import { lazy, Suspense, useMemo, useState } from "react";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import type { OpenBoard } from "../board/useBoard.ts";
import { announceFacts } from "../board/usePresence.ts";
import { withWords } from "../i18n/activate.ts";
import { Notice } from "../ui/Notice.tsx";
import { FindingList } from "./FindingList.tsx";
import { SourceList } from "./SourceList.tsx";
import { TakeAlong } from "./TakeAlong.tsx";
import { useBrief } from "./useBrief.ts";
import { useProvenance } from "./useBriefParts.ts";
import "./brief.css";

const SignOffPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/SignOffPart.tsx"))).SignOffPart,
}));

interface BriefViewProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  /** Where the board stands; undefined until that is known. */
  readonly state: BoardState | undefined;
  /** Shows a card on the board. */
  readonly onJump: (cardId: string) => void;
}

/** The brief as it grows, for each of those who read it, and the ways to take it along. */
export function BriefView({ open, info, state, onJump }: BriefViewProps) {
  const { t } = useLingui();
  const brief = useBrief(open, info, state);
  const sources = useProvenance(open.editing.doc);
  const [purpose, setPurpose] = useState<BriefPurpose>("chairs");
  const html = useMemo(() => briefBodyHtml(layOut(brief, purpose), { headingLevel: 2 }), [brief, purpose]);
  const paused = state?.state === "paused";
  const names = { chairs: t`For the chairs`, programme: t`For the programme`, attendees: t`For everyone who comes` };

  return (
    <div className="brief-page">
      <div className="brief-page__head">
        <div>
          <PageHeading>
            <Trans>The brief so far</Trans>
          </PageHeading>
          <p className="small quiet">
            <Trans>Made from the board. It changes as you all work on it.</Trans>
          </p>
        </div>
        {paused ? null : (
          <TakeAlong boardId={info.board.id} purpose={purpose} hasStart={info.session.startsAt !== null} />
        )}
      </div>
      <div className="brief-page__state">
        {paused ? (
          <Notice kind="warn">
            <Trans>Talk first: the brief can be taken along when the pause is over.</Trans>
          </Notice>
        ) : null}
        {state ? (
          <Suspense>
            <SignOffPart info={info} state={state} />
          </Suspense>
        ) : null}
        <FindingList
          brief={brief}
          info={info}
          editing={open.editing}
          onPeopleChanged={() => announceFacts(open.connection.awareness)}
        />
        <SourceList sources={sources} onJump={onJump} />
      </div>
      <fieldset className="switch brief-page__for">
        <legend className="visually-hidden">
          <Trans>Who it is for</Trans>
        </legend>
        {(["chairs", "programme", "attendees"] as const).map((each) => (
          <button key={each} type="button" aria-pressed={each === purpose} onClick={() => setPurpose(each)}>
            {names[each]}
          </button>
        ))}
      </fieldset>
      <style>{BRIEF_CSS}</style>
      <section
        className="brief-page__sheet"
        aria-label={t`Brief`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the brief escapes every word; its file is this markup.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}
