import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type * as Y from "yjs";
import type { BoardInfo } from "../api/calls.ts";
import type { BoardVersion } from "../api/historyCalls.ts";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { ChangeRows } from "./ChangeRows.tsx";
import { useLiveChanges } from "./useLiveChanges.ts";
import { useVersionDoc } from "./useVersionDoc.ts";
import { useVersionName } from "./useVersionName.ts";

interface ChangesProps {
  readonly info: BoardInfo;
  readonly before: Y.Doc | null;
  readonly after: Y.Doc | null;
}

function Changes({ info, before, after }: ChangesProps) {
  const changes = useLiveChanges(before, after);
  return changes ? <ChangeRows info={info} changes={changes} /> : <Loading />;
}

interface WithAnotherProps {
  readonly info: BoardInfo;
  readonly doc: Y.Doc;
  readonly version: BoardVersion;
  readonly other: BoardVersion;
}

function WithAnother({ info, doc, version, other }: WithAnotherProps) {
  const language = useLanguage();
  const nameOf = useVersionName();
  const { doc: otherDoc, error, retry } = useVersionDoc(info.board.id, other.id);
  // From the older to the newer, whichever was chosen first.
  const isOlder = other.at < version.at;
  const [from, to] = (isOlder ? [other, version] : [version, other]).map((each) => {
    const when = moment(Date.parse(each.at), language);
    return `“${nameOf(each)}” (${when})`;
  });
  return (
    <>
      <p className="small quiet history__between">
        <Trans>
          From {from} to {to}
        </Trans>
      </p>
      {error ? (
        <ErrorNotice error={error} onRetry={retry} />
      ) : (
        <Changes info={info} before={isOlder ? otherDoc : doc} after={isOlder ? doc : otherDoc} />
      )}
    </>
  );
}

const NOW = "now";

interface ComparingProps {
  readonly info: BoardInfo;
  readonly live: Y.Doc;
  readonly doc: Y.Doc;
  readonly version: BoardVersion;
  readonly versions: readonly BoardVersion[];
}

/** What changed between a version and the board now, or another version. */
export function Comparing({ info, live, doc, version, versions }: ComparingProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const nameOf = useVersionName();
  const [chosen, setChosen] = useState(NOW);
  const others = versions.filter(({ id }) => id !== version.id);
  const other = others.find(({ id }) => id === chosen);
  return (
    <div className="stack">
      <SelectField
        label={t`Compare it with`}
        value={other ? other.id : NOW}
        onChange={setChosen}
        options={[
          { id: NOW, name: t`The board now` },
          ...others.map((each) => ({ id: each.id, name: nameOf(each), more: moment(Date.parse(each.at), language) })),
        ]}
      />
      <h3 className="history__changed">
        {other ? <Trans>What changed from the older to the newer one</Trans> : <Trans>What changed since then</Trans>}
      </h3>
      {other ? (
        <WithAnother key={other.id} info={info} doc={doc} version={version} other={other} />
      ) : (
        <Changes info={info} before={doc} after={live} />
      )}
    </div>
  );
}
