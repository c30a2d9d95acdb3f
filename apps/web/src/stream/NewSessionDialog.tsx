import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Submission } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form } from "react-aria-components";
import { api } from "../api/calls.ts";
import { asApiError } from "../api/errors.ts";
import { sessionsQuery, streamsQuery, submissionsQuery } from "../api/queries.ts";
import { FormatField } from "../session/FormatField.tsx";
import { newSessionFields, type SessionFields, sessionDraft } from "../session/sessionDraft.ts";
import { useSessionFields } from "../session/useSessionFields.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";

interface NewSessionProps {
  readonly streamId: string;
  /** The submissions it grows from, if any: the first one's title is filled in, and the words of all come to the board. */
  readonly submissions?: readonly Submission[];
  readonly onClose: () => void;
}

/** The fields as the submissions have it: the first title, and the longest time that was asked for. */
function fieldsFrom(submissions: readonly Submission[]): SessionFields {
  const fields = newSessionFields(submissions[0]?.title);
  const asked = submissions.flatMap(({ minutes }) => minutes ?? []);
  return asked.length === 0 ? fields : { ...fields, minutes: Math.max(...asked) };
}

function NewSessionForm({ streamId, submissions = [], onClose }: NewSessionProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const create = useMutation({
    mutationFn: (fields: SessionFields) =>
      api.createSession(
        streamId,
        sessionDraft(
          fields,
          submissions.map(({ id }) => id),
        ),
      ),
    onSuccess: async ({ board }) => {
      void queryClient.invalidateQueries(sessionsQuery(streamId));
      void queryClient.invalidateQueries(submissionsQuery(streamId));
      void queryClient.invalidateQueries(streamsQuery);
      await navigate({ to: "/boards/$boardId/{-$view}", params: { boardId: board.id } });
      onClose();
    },
  });
  const { fields, change, error, refusal, submit } = useSessionFields(() => fieldsFrom(submissions), create);
  const shortened = (submissions[0]?.title.trim().length ?? 0) > LIMITS.sessionTitle;

  return (
    <Form className="stack" onSubmit={submit}>
      {submissions.length > 1 ? (
        <div className="stack combined">
          <p>
            <Trans>The words of these come to its board:</Trans>
          </p>
          <ul>
            {submissions.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      ) : null}
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
      {create.error && asApiError(create.error).fields["submissionIds"] ? (
        <Notice kind="error">
          <Trans>One of these is in a session already. Please look at the list again.</Trans>
        </Notice>
      ) : null}
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

function DialogTitle({ from }: { readonly from: number }) {
  if (from === 0) return <Trans>New session</Trans>;
  return from === 1 ? <Trans>Make a session from this</Trans> : <Trans>Combine into a session</Trans>;
}

/** Asks what a session needs and opens its new board. */
export function NewSessionDialog({ isOpen, ...form }: NewSessionProps & { readonly isOpen: boolean }) {
  return (
    <Dialog isOpen={isOpen} onClose={form.onClose} title={<DialogTitle from={form.submissions?.length ?? 0} />}>
      <NewSessionForm {...form} />
    </Dialog>
  );
}
