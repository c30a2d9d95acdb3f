import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Submission } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form } from "react-aria-components";
import { api } from "../api/calls.ts";
import { sessionsQuery, streamsQuery, submissionsQuery } from "../api/queries.ts";
import { FormatField } from "../session/FormatField.tsx";
import { newSessionFields, type SessionFields, sessionDraft } from "../session/sessionDraft.ts";
import { useSessionFields } from "../session/useSessionFields.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

interface NewSessionProps {
  readonly streamId: string;
  /** The submission it grows from, if any: its title is filled in, and its words come to the board. */
  readonly submission?: Submission | null;
  readonly onClose: () => void;
}

function NewSessionForm({ streamId, submission, onClose }: NewSessionProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: (fields: SessionFields) =>
      api.createSession(streamId, sessionDraft(fields, submission ? [submission.id] : [])),
    onSuccess: async ({ board }) => {
      void queryClient.invalidateQueries(sessionsQuery(streamId));
      void queryClient.invalidateQueries(submissionsQuery(streamId));
      void queryClient.invalidateQueries(streamsQuery);
      await navigate({ to: "/boards/$boardId/{-$view}", params: { boardId: board.id } });
      onClose();
    },
  });
  const { fields, change, error, refusal, submit } = useSessionFields(
    () => newSessionFields(submission?.title),
    create,
  );
  const shortened = (submission?.title.trim().length ?? 0) > LIMITS.sessionTitle;

  return (
    <Form className="stack" onSubmit={submit}>
      <TextField
        label={t`Title`}
        help={shortened ? t`The title was too long, so its end was left out.` : t`The team can change it on the board.`}
        value={fields.title}
        onChange={(title) => change({ title })}
        error={error("title")}
        maxLength={LIMITS.sessionTitle}
        autoFocus
      />
      <div className="two">
        <NumberField
          label={t`Minutes`}
          value={fields.minutes}
          onChange={(minutes) => change({ minutes })}
          error={error("minutes")}
        />
        <NumberField
          label={t`Expected people`}
          optional
          value={fields.expected}
          onChange={(expected) => change({ expected })}
          error={error("expected")}
        />
      </div>
      <FormatField value={fields.format} onChange={(format) => change({ format })} />
      <div className="two">
        <TextField
          label={t`Day`}
          optional
          type="date"
          value={fields.day}
          onChange={(day) => change({ day })}
          error={error("day", "startsAt")}
        />
        <TextField
          label={t`Start`}
          optional
          type="time"
          value={fields.time}
          onChange={(time) => change({ time })}
          error={error("time")}
        />
      </div>
      <TextField
        label={t`Place`}
        optional
        help={t`For example: Room 4`}
        value={fields.room}
        onChange={(room) => change({ room })}
        error={error("room")}
        maxLength={LIMITS.room}
      />
      {refusal ? <ErrorNotice error={refusal} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <ActionButton type="submit" kind="go" busy={create.isPending}>
          <Trans>Make the session</Trans>
        </ActionButton>
      </div>
    </Form>
  );
}

/** Asks what a session needs and opens its new board. */
export function NewSessionDialog({ isOpen, ...form }: NewSessionProps & { readonly isOpen: boolean }) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={form.onClose}
      title={form.submission ? <Trans>Make a session from this</Trans> : <Trans>New session</Trans>}
    >
      <NewSessionForm {...form} />
    </Dialog>
  );
}
