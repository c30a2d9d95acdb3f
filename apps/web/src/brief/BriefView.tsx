import { Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_CSS, briefBodyHtml, makeBrief } from "@openchair/brief";
import { Download, Printer } from "lucide-react";
import { lazy, Suspense, useMemo } from "react";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import type { OpenBoard } from "../board/useBoard.ts";
import { useBoardCards, useBriefFields } from "../board/useBoardData.ts";
import { withWords } from "../i18n/activate.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Notice } from "../ui/Notice.tsx";
import "./brief.css";

const SignOffPart = lazy(async () => ({
  default: (await withWords("agree", import("../agree/SignOffPart.tsx"))).SignOffPart,
}));

interface BriefViewProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  /** Where the board stands; undefined until that is known. */
  readonly state: BoardState | undefined;
}

/** The brief as it grows, made here from the live document, and the ways to take it along. */
export function BriefView({ open, info, state }: BriefViewProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const { doc } = open.editing;
  const cards = useBoardCards(doc);
  const fields = useBriefFields(doc);
  const html = useMemo(() => {
    const brief = makeBrief({
      cards,
      fields,
      session: info.session,
      streamTitle: info.stream.title,
      people: info.people,
      now: new Date(),
      language,
    });
    return briefBodyHtml(brief, { headingLevel: 2 });
  }, [cards, fields, info, language]);
  const paused = state?.state === "paused";
  const file = (kind: string) =>
    `/api/boards/${encodeURIComponent(info.board.id)}/brief.${kind}?download=1&language=${language}`;

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
          <div className="row">
            <a className="button" href={file("md")} download>
              <Download size={18} aria-hidden />
              <Trans>Download Markdown</Trans>
            </a>
            <a className="button" href={file("html")} download>
              <Download size={18} aria-hidden />
              <Trans>Download HTML</Trans>
            </a>
            <button type="button" className="button" onClick={() => window.print()}>
              <Printer size={18} aria-hidden />
              <Trans>Print</Trans>
            </button>
          </div>
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
      </div>
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
