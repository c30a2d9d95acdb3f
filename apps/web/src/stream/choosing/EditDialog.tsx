import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Submission, type SubmissionChange } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { asApiError } from "../../api/errors.ts";
import { showChanged, submissionCalls } from "../../api/submissionCalls.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { NumberField, TextField } from "../../ui/fields.tsx";
import { ErrorNotice } from "../../ui/Notice.tsx";

const LINES = ["title", "people", "country", "language", "type", "description", "notes"] as const;

/** Only what was changed here: what nobody touched may still be brought up to date by the next import. */
function changeOf(before: Submission, after: Submission, themes: string): SubmissionChange {
  const lines = LINES.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]);
  const list = themes
    .split("\n")
    .map((theme) => theme.trim())
    .filter((theme) => theme !== "");
  return {
    ...Object.fromEntries(lines),
    ...(after.minutes === before.minutes ? {} : { minutes: after.minutes }),
    ...(themes === before.themes.join("\n") ? {} : { themes: list }),
  };
}

function EditForm({ submission, onClose }: { readonly submission: Submission; readonly onClose: () => void }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  // As it was when the form opened: what another curator changes meanwhile is not taken back by saving.
  const [before] = useState(submission);
  const [fields, setFields] = useState(submission);
  const [themes, setThemes] = useState(submission.themes.join("\n"));
  const save = useMutation({
    mutationFn: () => submissionCalls.change(submission.streamId, submission.id, changeOf(before, fields, themes)),
    onSuccess: (changed) => {
      showChanged(queries, changed);
      onClose();
    },
  });
  const refused = save.error ? asApiError(save.error).fields : {};
  const emptyTitle = fields.title.trim() === "";
  const text = (field: (typeof LINES)[number], label: string, maxLength: number, rows?: number) => (
    <TextField
      label={label}
      value={fields[field]}
      onChange={(value) => setFields({ ...fields, [field]: value })}
      error={field === "title" && emptyTitle ? t`Please give it a title.` : refused[field]}
      maxLength={maxLength}
      {...(rows === undefined ? {} : { rows })}
    />
  );
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && !emptyTitle) save.mutate();
      }}
    >
      {submission.source === null ? null : (
        <p className="small quiet">
          <Trans>What you change here stays as you wrote it when the list is brought in again.</Trans>
        </p>
      )}
      {text("title", t`Title`, LIMITS.submissionTitle)}
      {text("description", t`Description`, LIMITS.submissionDescription, 8)}
      <TextField
        label={t`Themes`}
        help={t`One on each line.`}
        rows={3}
        value={themes}
        onChange={setThemes}
        error={refused["themes"]}
      />
      {text("people", t`People`, LIMITS.submissionPeople)}
      <div className="two">
        {text("country", t`Country`, LIMITS.submissionWord)}
        {text("language", t`Language`, LIMITS.submissionWord)}
      </div>
      <div className="two">
        {text("type", t`Kind`, LIMITS.submissionWord)}
        <NumberField
          label={t`Minutes`}
          optional
          value={fields.minutes}
          onChange={(minutes) => setFields({ ...fields, minutes })}
          error={refused["minutes"]}
        />
      </div>
      {text("notes", t`Answers and notes`, LIMITS.submissionNotes, 4)}
      {save.isError && Object.keys(refused).length === 0 ? <ErrorNotice error={save.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton type="submit" kind="go" busy={save.isPending}>
          <Trans>Save</Trans>
        </ActionButton>
      </div>
    </Form>
  );
}

/** Changes the words of a submission. */
export function EditDialog({
  submission,
  onClose,
}: {
  readonly submission: Submission | null;
  readonly onClose: () => void;
}) {
  return (
    <Dialog isOpen={submission !== null} onClose={onClose} title={<Trans>Change this submission</Trans>} wide>
      {submission ? <EditForm key={submission.id} submission={submission} onClose={onClose} /> : null}
    </Dialog>
  );
}
