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
  const { doc: otherDoc, error, retry } = useVersionDoc(info.board.id, other.id);
  if (error) return <ErrorNotice error={error} onRetry={retry} />;
  // From the older to the newer, whichever was chosen first.
  const [before, after] = other.at < version.at ? [otherDoc, doc] : [doc, otherDoc];
  return <Changes info={info} before={before} after={after} />;
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
          ...others.map((each) => ({ id: each.id, name: `${moment(Date.parse(each.at), language)}: ${nameOf(each)}` })),
        ]}
      />
      <h3 className="history__changed">
        {other === undefined ? (
          <Trans>What changed since then</Trans>
        ) : other.at < version.at ? (
          <Trans>What changed from that one to this one</Trans>
        ) : (
          <Trans>What changed from this one to that one</Trans>
        )}
      </h3>
      {other ? (
        <WithAnother key={other.id} info={info} doc={doc} version={version} other={other} />
      ) : (
        <Changes info={info} before={doc} after={live} />
      )}
    </div>
  );
}
