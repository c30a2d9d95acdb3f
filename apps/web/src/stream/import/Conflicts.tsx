import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { SubmissionChange } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ImportResult, showChanged, submissionCalls } from "../../api/submissionCalls.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNotice } from "../../ui/Notice.tsx";
import { fieldName, useFieldWords } from "./importWords.ts";

type Conflict = ImportResult["conflicts"][number];

const said = (value: Conflict["ours"]) => (Array.isArray(value) ? value.join("; ") : String(value ?? ""));

function ConflictRow({ streamId, conflict }: { readonly streamId: string; readonly conflict: Conflict }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const name = fieldName(useFieldWords(), conflict.field);
  const [taken, setTaken] = useState(false);
  const { submissionId, title, field, ours, theirs } = conflict;
  const take = useMutation({
    mutationFn: () => submissionCalls.change(streamId, submissionId, { [field]: theirs } as SubmissionChange),
    onSuccess: (changed) => {
      showChanged(queries, changed);
      setTaken(true);
    },
  });
  return (
    <tr>
      <th scope="row">
        {title}
        <span className="small quiet conflict__field">{name}</span>
      </th>
      <td className="conflict__words">{said(ours)}</td>
      <td className="conflict__words">{said(theirs)}</td>
      <td>
        {taken ? (
          <span role="status">
            <Trans>Taken over</Trans>
          </span>
        ) : (
          <ActionButton
            busy={take.isPending}
            aria-label={t`Take theirs for ${name} of “${title}”`}
            onPress={() => take.mutate()}
          >
            <Trans>Take theirs</Trans>
          </ActionButton>
        )}
        {take.isError ? <ErrorNotice error={take.error} /> : null}
      </td>
    </tr>
  );
}

/** Fields that were changed here and there. Ours stay; theirs can be taken one by one. */
export function Conflicts({
  streamId,
  conflicts,
}: {
  readonly streamId: string;
  readonly conflicts: readonly Conflict[];
}) {
  const { t } = useLingui();
  if (conflicts.length === 0) return null;
  return (
    <section className="stack">
      <h3>
        <Plural
          value={conflicts.length}
          one="# field was changed here and there. Yours stays."
          other="# fields were changed here and there. Yours stay."
        />
      </h3>
      {/* Scrolls by itself on narrow screens, so it must be reachable with the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="mapping mapping--wide" aria-label={t`Differences`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Submission</Trans>
              </th>
              <th scope="col">
                <Trans>Here</Trans>
              </th>
              <th scope="col">
                <Trans>There</Trans>
              </th>
              <th scope="col">
                <Trans>What to do</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <ConflictRow key={`${conflict.submissionId} ${conflict.field}`} streamId={streamId} conflict={conflict} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
