import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Check, Minus } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { ImportResult, Mapping } from "../../api/submissionCalls.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ColumnMapping } from "./ColumnMapping.tsx";
import { FileFault, Working } from "./ImportChoose.tsx";
import { fieldName, useFieldWords, useFormatWords, useLeaveWords } from "./importWords.ts";
import { LeftRows } from "./LeftRows.tsx";

interface ImportPreviewProps {
  readonly result: ImportResult;
  readonly mapping: Mapping | null;
  readonly onMapping: (mapping: Mapping) => void;
  /** The answer to a changed mapping is on its way. */
  readonly isLooking: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onBack: () => void;
  readonly onBringIn: () => void;
  readonly onStop: () => void;
}

/** What it is, and how many of it are new here. */
function Found({ result }: { readonly result: ImportResult }) {
  const format = useFormatWords()[result.format];
  const { added, changed, known, conflicts, outOf, examples } = result;
  const here = added + changed + known;
  const heading = useRef<HTMLParagraphElement>(null);
  // The button that led here is gone. The focus goes to what was found, so that it is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="found" role="status">
        <p ref={heading} tabIndex={-1}>
          <strong>
            <Trans>This looks like {format}.</Trans>
          </strong>
        </p>
        <ul className="row found__counts">
          <li>
            <Plural value={added} one="# is new" other="# are new" />
          </li>
          {changed > 0 ? (
            <li>
              <Plural value={changed} one="# is brought up to date" other="# are brought up to date" />
            </li>
          ) : null}
          {known > 0 ? (
            <li>
              <Plural value={known} one="# is here already" other="# are here already" />
            </li>
          ) : null}
          {conflicts.length > 0 ? (
            <li>
              <Plural value={conflicts.length} one="# field differs: yours stays" other="# fields differ: yours stay" />
            </li>
          ) : null}
        </ul>
        {examples.length > 0 ? <p className="small quiet one-line">{examples.join(" · ")}</p> : null}
      </div>
      {outOf === null ? null : (
        <Notice kind="warn">
          <Trans>
            This file is one page: {here} of {outOf}. Bring in the other pages after it.
          </Trans>
        </Notice>
      )}
    </>
  );
}

/** Which fields come in, and what stays where it is and why. */
function BringsAndLeaves({ result }: { readonly result: ImportResult }) {
  const fields = useFieldWords();
  const kinds = useLeaveWords();
  return (
    <div className="two">
      <section className="stack">
        <h3>
          <Trans>What comes in</Trans>
        </h3>
        {result.brings.length === 0 ? (
          <p className="small quiet">
            <Trans>Nothing yet.</Trans>
          </p>
        ) : null}
        <ul className="brings">
          {result.brings.map(({ field, count }) => (
            <li key={field}>
              <Check size={16} aria-hidden /> {fieldName(fields, field)} <span className="quiet">{count}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h3>
          <Trans>What stays out</Trans>
        </h3>
        {result.leaves.length === 0 ? (
          <p className="small quiet">
            <Trans>Nothing.</Trans>
          </p>
        ) : null}
        <ul className="brings">
          {result.leaves.map(({ what, count, fields: names }) => (
            <li key={what}>
              <Minus size={16} aria-hidden />
              <span>
                {kinds[what].name} <span className="quiet">{count}</span>
                <span className="small quiet brings__why">
                  {kinds[what].why}
                  {names.length > 0 ? ` (${names.join(", ")})` : ""}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** The second step: everything the file would bring and leave, before anything is kept. */
export function ImportPreview(props: ImportPreviewProps) {
  const { t } = useLingui();
  const { result, mapping, isLooking, isBusy, error } = props;
  const { columns, left, added, changed } = result;
  const shown = columns?.map((column, at) => ({ ...column, field: mapping?.[at] ?? column.field }));
  const noTitle = shown !== undefined && !shown.some(({ field }) => field === "title");
  const count = added + changed;
  return (
    <div className="stack">
      <Found result={result} />
      {noTitle ? (
        <Notice kind="warn">
          <Trans>Please say which column holds the title. Rows without a title stay out.</Trans>
        </Notice>
      ) : null}
      {shown ? <ColumnMapping columns={shown} onChange={props.onMapping} /> : null}
      <BringsAndLeaves result={result} />
      <p className="small quiet">
        <Trans>Names of people are kept as words only. Nobody gets a voice or a seat from this.</Trans>
      </p>
      <LeftRows left={left} />
      {error ? <FileFault error={error} /> : null}
      {isBusy ? <Working label={t`Bringing them in`} /> : null}
      <div className="dialog__foot import__foot">
        <Button className="button" onPress={isBusy ? props.onStop : props.onBack}>
          {isBusy ? <Trans>Stop</Trans> : <Trans>Back</Trans>}
        </Button>
        <ActionButton
          kind="go"
          busy={isBusy || isLooking}
          isDisabled={added + changed + result.known === 0}
          onPress={props.onBringIn}
        >
          {count > 0 ? (
            <Plural value={count} one="Bring in # submission" other="Bring in # submissions" />
          ) : (
            <Trans>Bring them in</Trans>
          )}
        </ActionButton>
      </div>
    </div>
  );
}
