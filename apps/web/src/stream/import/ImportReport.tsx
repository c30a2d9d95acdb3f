import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "react-aria-components";
import type { ImportResult } from "../../api/submissionCalls.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { LeftRows } from "./LeftRows.tsx";

interface ImportReportProps {
  readonly streamId: string;
  readonly result: ImportResult;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** The third step: what came in, what was brought up to date, and what stayed out and why. */
export function ImportReport({ streamId, result, onAgain, onClose }: ImportReportProps) {
  const { added, changed, known, left, conflicts } = result;
  return (
    <div className="stack">
      <Notice kind={added + changed > 0 ? "ok" : "info"}>
        <p role="status">
          <strong>
            {added > 0 ? (
              <Plural value={added} one="# submission came in." other="# submissions came in." />
            ) : (
              <Trans>Nothing new came in.</Trans>
            )}
          </strong>{" "}
          {changed > 0 ? (
            <Plural value={changed} one="# was brought up to date." other="# were brought up to date." />
          ) : null}{" "}
          {known > 0 ? (
            <Plural
              value={known}
              one="# was here already and stays as it is."
              other="# were here already and stay as they are."
            />
          ) : null}
        </p>
      </Notice>
      <Conflicts streamId={streamId} conflicts={conflicts} />
      <LeftRows left={left} />
      <div className="dialog__foot import__foot">
        <Button className="button" onPress={onAgain}>
          <Trans>Bring in more</Trans>
        </Button>
        <Button className="button button--go" onPress={onClose} autoFocus>
          <Trans>Look at the submissions</Trans>
        </Button>
      </div>
    </div>
  );
}
