import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan, type StreamDates, streamDatesQuery } from "../api/planCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";
import { DateFields } from "./DateFields.tsx";
import { changeOf, draftOf, needsReason } from "./draft.ts";

/** The dates that count for every session without days of its own. */
export function StreamDatesForm({ streamId, dates }: { readonly streamId: string; readonly dates: StreamDates }) {
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<ReturnType<typeof draftOf> | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  // Until somebody edits here, what others change shows at once.
  const draft = edited ?? draftOf(dates.dates);
  const days = changeOf(dates.dates, draft);
  const sooner = needsReason(dates.dates, draft);
  const save = useMutation({
    mutationFn: () => plan.setStreamDates(streamId, { days, ...(sooner ? { reason } : {}) }),
    onSuccess: (saved) => {
      queryClient.setQueryData(streamDatesQuery(streamId).queryKey, saved);
      setEdited(null);
      setReason("");
    },
  });
  const fields = save.isError ? asApiError(save.error).fields : {};
  return (
    <Form
      className="sheet stack dates-form"
      aria-labelledby="stream-dates"
      onSubmit={(event) => {
        event.preventDefault();
        const unsaid = sooner && reason.trim() === "";
        setMissing(unsaid);
        if (!unsaid && !save.isPending) save.mutate();
      }}
    >
      <h2 id="stream-dates">
        <Trans>The dates of this stream</Trans>
      </h2>
      <DateFields
        draft={draft}
        onChange={(next) => {
          setEdited(next);
          save.reset();
        }}
        faults={fields}
        reason={sooner ? { value: reason, onChange: setReason, missing: missing && reason.trim() === "" } : null}
      />
      {save.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={save.error} /> : null}
      <div className="row">
        <ActionButton type="submit" kind="go" busy={save.isPending} isDisabled={Object.keys(days).length === 0}>
          <Trans>Save the dates</Trans>
        </ActionButton>
        <div role="status">
          {save.isSuccess && edited === null ? (
            <Notice kind="ok">
              <p>
                <Trans>Saved</Trans>
              </p>
            </Notice>
          ) : null}
        </div>
      </div>
    </Form>
  );
}
