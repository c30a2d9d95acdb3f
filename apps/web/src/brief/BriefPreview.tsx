import { useLingui } from "@lingui/react/macro";
import { BRIEF_CSS, briefBodyHtml, layOut } from "@openchair/brief";
import { useMemo } from "react";
import type { BoardState } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import type { OpenBoard } from "../board/useBoard.ts";
import { useBrief } from "./useBrief.ts";
import "./brief.css";

interface BriefPreviewProps {
  readonly open: OpenBoard;
  readonly info: BoardInfo;
  readonly state: BoardState | undefined;
}

/** The chairs' brief beside the board, as it grows: the same markup as its file, in a narrow column. */
export function BriefPreview({ open, info, state }: BriefPreviewProps) {
  const { t } = useLingui();
  const brief = useBrief(open, info, state);
  const html = useMemo(() => briefBodyHtml(layOut(brief, "chairs"), { headingLevel: 2 }), [brief]);
  return (
    <>
      <style>{BRIEF_CSS}</style>
      <section
        className="brief-preview"
        aria-label={t`Brief`}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the brief escapes every word; its file is this markup.
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </>
  );
}
