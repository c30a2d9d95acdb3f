import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Stream } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan } from "../api/planCalls.ts";
import { streamQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { NumberField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

/** How many words the text for the programme may have. Teams are told when theirs is longer; nothing stops them. */
export function ProgrammeTextForm({ stream }: { readonly stream: Pick<Stream, "id" | "abstractWords"> }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [words, setWords] = useState<number | null>(stream.abstractWords);
  const save = useMutation({
    mutationFn: () => plan.setAbstractWords(stream.id, words ?? 0),
    onSuccess: () => queryClient.invalidateQueries(streamQuery(stream.id)),
  });
  const fields = save.isError ? asApiError(save.error).fields : {};
  return (
    <details className="sheet shaping-days">
      <summary>
        <Trans>How long a text for the programme may be</Trans>
      </summary>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <NumberField
          label={t`Words at most`}
          help={t`Teams are told when theirs is longer. Nothing stops them.`}
          value={words}
          onChange={setWords}
          min={LIMITS.abstractWords.min}
          max={LIMITS.abstractWords.max}
          error={fields["abstractWords"]}
        />
        {save.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={save.error} /> : null}
        <p>
          <ActionButton type="submit" busy={save.isPending} isDisabled={words === stream.abstractWords}>
            <Trans>Save the length</Trans>
          </ActionButton>
        </p>
      </Form>
    </details>
  );
}
