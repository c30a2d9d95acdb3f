import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { auditQuery } from "../api/planCalls.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { StreamFrame } from "../stream/StreamFrame.tsx";
import { Happened } from "./Happened.tsx";
import "./members.css";

/** Who did what in a stream, newest first. */
export function AuditPage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId/audit" });
  return (
    <StreamFrame streamId={streamId} page={t`What happened`}>
      <div className="happened">
        <PageHeading>
          <Trans>What happened</Trans>
        </PageHeading>
        <p className="quiet prose">
          <Trans>
            Who invited whom, changed dates, signed or published, newest first. Curators read all of it, co-chairs what
            is about their own board.
          </Trans>
        </p>
        <Happened of={auditQuery(streamId)} />
      </div>
    </StreamFrame>
  );
}
