import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { flushSync } from "react-dom";
import { api } from "../api/calls.ts";
import { asApiError } from "../api/errors.ts";
import { streamsQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { focusFault } from "../ui/focusFault.ts";
import { ErrorNotice } from "../ui/Notice.tsx";

function NewStreamForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const [draft, setDraft] = useState({ title: "", edition: "", description: "" });
  const [untitled, setUntitled] = useState(false);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: () => api.createStream(draft),
    onSuccess: async (stream) => {
      void queryClient.invalidateQueries(streamsQuery);
      await navigate({ to: "/streams/$streamId", params: { streamId: stream.id } });
      onClose();
    },
  });
  const fields = create.isError ? asApiError(create.error).fields : {};
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const titleError = untitled && draft.title.trim() === "" ? t`Please give the stream a name.` : fields["title"];

  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setUntitled(true));
        focusFault(event.currentTarget);
        if (draft.title.trim() !== "" && !create.isPending) create.mutate();
      }}
    >
      <TextField
        label={t`Name of the stream`}
        help={t`For example: Leading change together`}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={titleError}
        maxLength={LIMITS.streamTitle}
        autoFocus
      />
      <TextField
        label={t`Edition`}
        optional
        help={t`For example: Spring 2027, Utrecht`}
        value={draft.edition}
        onChange={(edition) => change({ edition })}
        error={fields["edition"]}
        maxLength={LIMITS.edition}
      />
      <TextField
        label={t`What it is about`}
        optional
        rows={3}
        value={draft.description}
        onChange={(description) => change({ description })}
        error={fields["description"]}
        maxLength={LIMITS.streamDescription}
      />
      {create.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={create.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton type="submit" kind="go" busy={create.isPending}>
          <Trans>Create the stream</Trans>
        </ActionButton>
      </div>
    </Form>
  );
}

/** Asks for a name and makes the stream. */
export function NewStreamDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Create a stream</Trans>}>
      <NewStreamForm onClose={onClose} />
    </Dialog>
  );
}
