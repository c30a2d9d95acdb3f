import { Trans, useLingui } from "@lingui/react/macro";
import { type Dates, MILESTONES } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { asApiError } from "../api/errors.ts";
import { plan, type SessionDates, streamDatesQuery } from "../api/planCalls.ts";
import { day as dayWords } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { DateFields } from "./DateFields.tsx";
import { changeOf, draftOf, needsReason } from "./draft.ts";

interface SessionDatesDialogProps {
  readonly streamId: string;
  /** The stream's own dates. */
  readonly stream: Dates;
  readonly session: SessionDates;
  readonly onClose: () => void;
}

/** Days that one session has of its own. */
export function SessionDatesDialog({ streamId, stream, session, onClose }: SessionDatesDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(session.own));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const days = changeOf(session.own, draft);
  const sooner = needsReason(session.own, draft, stream);
  const save = useMutation({
    mutationFn: () => plan.setBoardDates(session.boardId, { days, ...(sooner ? { reason } : {}) }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(streamDatesQuery(streamId));
      onClose();
    },
  });
  const fields = save.isError ? asApiError(save.error).fields : {};
  const { title } = session;
  return (
    <Dialog isOpen onClose={onClose} title={t`Dates of “${title}”`} wide>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const unsaid = sooner && reason.trim() === "";
          setMissing(unsaid);
          if (!unsaid && !save.isPending) save.mutate();
        }}
      >
        <p className="quiet prose">
          <Trans>An empty field goes by the stream’s date.</Trans>
        </p>
        <DateFields
          draft={draft}
          onChange={setDraft}
          faults={fields}
          more={(kind) => {
            const ofStream = stream[kind];
            if (ofStream === undefined) return t`The stream has no date for this yet.`;
            const words = dayWords(`${ofStream}T00:00`, language, "short");
            return t`The stream: ${words}`;
          }}
          reason={sooner ? { value: reason, onChange: setReason, missing: missing && reason.trim() === "" } : null}
        />
        {save.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={save.error} /> : null}
        <div className="dialog__foot">
          {MILESTONES.some((kind) => draft[kind] !== "") ? (
            <Button className="button" onPress={() => setDraft(draftOf({}))}>
              <Trans>Empty all fields</Trans>
            </Button>
          ) : null}
          <ActionButton type="submit" kind="go" busy={save.isPending} isDisabled={Object.keys(days).length === 0}>
            <Trans>Save the dates</Trans>
          </ActionButton>
        </div>
      </Form>
    </Dialog>
  );
}
