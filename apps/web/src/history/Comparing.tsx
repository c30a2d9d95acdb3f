import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type * as Y from "yjs";
import type { BoardVersion } from "../api/historyCalls.ts";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { ChangeRows } from "./ChangeRows.tsx";
import { useLiveChanges } from "./useLiveChanges.ts";
import { useVersionDoc } from "./useVersionDoc.ts";
import { useVersionName } from "./useVersionName.ts";

function Changes({ before, after }: { readonly before: Y.Doc | null; readonly after: Y.Doc | null }) {
  const changes = useLiveChanges(before, after);
  return changes ? <ChangeRows changes={changes} /> : <Loading />;
}

interface WithAnotherProps {
  readonly boardId: string;
  readonly doc: Y.Doc;
  readonly version: BoardVersion;
  readonly other: BoardVersion;
}

function WithAnother({ boardId, doc, version, other }: WithAnotherProps) {
  const { doc: otherDoc, error, retry } = useVersionDoc(boardId, other.id);
  if (error) return <ErrorNotice error={error} onRetry={retry} />;
  // From the older to the newer, whichever was chosen first.
  return other.at < version.at ? <Changes before={otherDoc} after={doc} /> : <Changes before={doc} after={otherDoc} />;
}

const NOW = "now";

interface ComparingProps {
  readonly boardId: string;
  readonly live: Y.Doc;
  readonly doc: Y.Doc;
  readonly version: BoardVersion;
  readonly versions: readonly BoardVersion[];
}

/** What changed between a version and the board now, or another version. */
export function Comparing({ boardId, live, doc, version, versions }: ComparingProps) {
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
        <WithAnother key={other.id} boardId={boardId} doc={doc} version={version} other={other} />
      ) : (
        <Changes before={doc} after={live} />
      )}
    </div>
  );
}
