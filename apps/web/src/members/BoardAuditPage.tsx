import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { boardAuditQuery } from "../api/planCalls.ts";
import { boardQuery } from "../api/queries.ts";
import { PageHeading, usePageTitle } from "../app/PageHeading.tsx";
import { SitePage } from "../app/SitePage.tsx";
import { Happened } from "./Happened.tsx";
import "./members.css";

/** Who did what about one board, for its co-chairs and curators. */
export function BoardAuditPage() {
  const { t } = useLingui();
  const { boardId } = useParams({ from: "/boards/$boardId/happened" });
  const board = useQuery(boardQuery(boardId));
  const title = board.data?.session.title;
  usePageTitle(t`What happened`, title);
  return (
    <SitePage>
      <div className="happened">
        <p>
          <Link to="/boards/$boardId/{-$view}" params={{ boardId }} className="button button--plain">
            <ArrowLeft size={18} aria-hidden />
            {title ?? <Trans>Back to the board</Trans>}
          </Link>
        </p>
        <PageHeading>
          <Trans>What happened</Trans>
        </PageHeading>
        <p className="quiet prose">
          <Trans>Who invited whom, changed dates, signed or published, newest first.</Trans>
        </p>
        <Happened of={boardAuditQuery(boardId)} />
      </div>
    </SitePage>
  );
}
