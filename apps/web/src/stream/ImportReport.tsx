import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "react-aria-components";
import type { ImportResult } from "../api/calls.ts";
import { Notice } from "../ui/Notice.tsx";

interface ImportReportProps {
  readonly result: ImportResult;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What came in, what was there already, and which rows were left out and why. */
export function ImportReport({ result, onAgain, onClose }: ImportReportProps) {
  const { added, known, left } = result;
  return (
    <div className="stack">
      <Notice kind={added > 0 ? "ok" : "info"}>
        <p role="status">
          <strong>
            {added > 0 ? (
              <Plural value={added} one="# submission came in." other="# submissions came in." />
            ) : (
              <Trans>Nothing new came in.</Trans>
            )}
          </strong>{" "}
          {known > 0 ? (
            <Plural
              value={known}
              one="# was here already and stays as it is."
              other="# were here already and stay as they are."
            />
          ) : null}
        </p>
      </Notice>
      {left.length > 0 ? (
        <section className="stack">
          <h3>
            <Plural value={left.length} one="# row was left out" other="# rows were left out" />
          </h3>
          <ul className="left-out">
            {left.map(({ row, title, why }) => (
              <li key={row}>
                <strong>
                  <Trans>Row {row}</Trans>
                </strong>{" "}
                {title ? <span>“{title}” </span> : null}
                <span className="quiet">{why}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="dialog__foot">
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
