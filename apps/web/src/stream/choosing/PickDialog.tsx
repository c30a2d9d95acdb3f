import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Submission, VERDICTS, type Verdict } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { showChanged, submissionCalls } from "../../api/submissionCalls.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { RadioChoices } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/fields.tsx";
import { ErrorNotice } from "../../ui/Notice.tsx";
import { useVerdictWords } from "./statusWords.tsx";

interface PickProps {
  readonly submission: Submission;
  /** Who is looking: each curator has one pick, and only their own. */
  readonly personId: string;
  readonly onClose: () => void;
}

function PickForm({ submission, personId, onClose }: PickProps) {
  const { t } = useLingui();
  const words = useVerdictWords();
  const queries = useQueryClient();
  const mine = submission.picks.find((pick) => pick.personId === personId);
  const [verdict, setVerdict] = useState<Verdict>(mine?.verdict ?? "yes");
  const [reason, setReason] = useState(mine?.reason ?? "");
  const { streamId, id } = submission;
  const save = useMutation({
    mutationFn: (keep: boolean) =>
      keep ? submissionCalls.pick(streamId, id, { verdict, reason }) : submissionCalls.takeBackPick(streamId, id),
    onSuccess: (changed) => {
      showChanged(queries, changed);
      onClose();
    },
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate(true);
      }}
    >
      <p className="quiet">“{submission.title}”</p>
      <RadioChoices
        label={t`Should it become a session?`}
        value={verdict}
        onChange={setVerdict}
        choices={VERDICTS.map((each) => ({ id: each, name: words[each] }))}
        autoFocus
      />
      <TextField
        label={t`Why`}
        optional
        help={t`A few words. The other curators read them.`}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.pickReason}
      />
      {save.isError ? <ErrorNotice error={save.error} /> : null}
      <div className="dialog__foot">
        {mine ? (
          <ActionButton busy={save.isPending} onPress={() => save.mutate(false)}>
            <Trans>Take it back</Trans>
          </ActionButton>
        ) : null}
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

/** Asks a curator what they think of a submission. */
export function PickDialog({
  submission,
  ...form
}: Omit<PickProps, "submission"> & { readonly submission: Submission | null }) {
  return (
    <Dialog isOpen={submission !== null} onClose={form.onClose} title={<Trans>What do you think?</Trans>}>
      {submission ? <PickForm key={submission.id} submission={submission} {...form} /> : null}
    </Dialog>
  );
}
