import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Download, Inbox } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { submissionsQuery } from "../api/queries.ts";
import { PageHeading } from "../app/PageHeading.tsx";
import { MenuButton } from "../ui/MenuButton.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { ChoosingView } from "./choosing/ChoosingView.tsx";
import { ImportDialog } from "./import/ImportDialog.tsx";
import { StreamFrame } from "./StreamFrame.tsx";
import "./submissions.css";

/** Everything as a file: a table for spreadsheets, or JSON that can be brought in again. */
function ExportMenu({ streamId }: { readonly streamId: string }) {
  const { t } = useLingui();
  return (
    <MenuButton
      className="button"
      menuLabel={t`Save all submissions`}
      atEnd
      choices={[
        { id: "csv", name: t`As a table (CSV)` },
        { id: "json", name: t`As JSON, to bring in elsewhere` },
      ]}
      onChoose={(as) => window.location.assign(`/api/streams/${encodeURIComponent(streamId)}/submissions.${as}`)}
    >
      <Download size={18} aria-hidden />
      <Trans>Save as a file</Trans>
    </MenuButton>
  );
}

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
      <div className="page__head">
        <PageHeading>
          <Trans>Submissions</Trans>
        </PageHeading>
        {submissions.data && submissions.data.length > 0 ? (
          <div className="row">
            <ExportMenu streamId={streamId} />
            {bringIn}
          </div>
        ) : null}
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
              Bring in the file from the system you used for your call, or a table. You see what is in it before
              anything is kept. Then you choose, and make sessions from the ones you want.
            </Trans>
          </p>
          {bringIn}
        </div>
      ) : null}
      {submissions.data && submissions.data.length > 0 ? (
        <ChoosingView streamId={streamId} submissions={submissions.data} />
      ) : null}
      <ImportDialog streamId={streamId} isOpen={importing} onClose={() => setImporting(false)} />
    </StreamFrame>
  );
}
