import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Inbox } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { submissionsQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { StreamFrame } from "./StreamFrame.tsx";
import { SubmissionList } from "./SubmissionList.tsx";

/** What came in through the call: to bring in, to look through, to make sessions from. */
export function SubmissionsPage() {
  const { t } = useLingui();
  const { streamId } = useParams({ from: "/streams/$streamId/submissions" });
  const submissions = useQuery(submissionsQuery(streamId));
  const [importing, setImporting] = useState(false);
  const bringIn = (
    <Button className="button button--go" onPress={() => setImporting(true)}>
      <Inbox size={18} aria-hidden />
      <Trans>Bring in submissions</Trans>
    </Button>
  );
  return (
    <StreamFrame streamId={streamId} page={t`Submissions`}>
      <div className="page__head submissions">
        <PageHeading>
          <Trans>Submissions</Trans>
        </PageHeading>
        {submissions.data && submissions.data.length > 0 ? bringIn : null}
      </div>
      {submissions.isPending ? <Loading /> : null}
      {submissions.isError ? (
        <ErrorNotice error={submissions.error} onRetry={() => void submissions.refetch()} />
      ) : null}
      {submissions.data?.length === 0 ? (
        <div className="empty">
          <h2>
            <Trans>No submissions yet</Trans>
          </h2>
          <p className="prose">
            <Trans>
              Bring in the list from the system you used for your call, as a JSON file. You can then search it and make
              a session from any of them.
            </Trans>
          </p>
          {bringIn}
        </div>
      ) : null}
      {submissions.data && submissions.data.length > 0 ? (
        <SubmissionList streamId={streamId} submissions={submissions.data} />
      ) : null}
      <ImportDialog streamId={streamId} isOpen={importing} onClose={() => setImporting(false)} />
    </StreamFrame>
  );
}
