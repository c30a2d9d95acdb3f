import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Session } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { api } from "../api/calls.ts";
import { boardQuery } from "../api/queries.ts";
import { FormatField } from "../session/FormatField.tsx";
import { type SessionFields, sessionDraft } from "../session/sessionDraft.ts";
import { useSessionFields } from "../session/useSessionFields.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { NumberField, TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

const fieldsOf = (session: Session): SessionFields => ({
  title: session.title,
  minutes: session.minutes,
  expected: session.expected,
  format: session.format ?? "",
  day: session.startsAt?.slice(0, 10) ?? "",
  time: session.startsAt?.slice(11) ?? "",
  room: session.room ?? "",
});

interface FactsFormProps {
  readonly session: Session;
  readonly onDone: (changed: boolean) => void;
}

/** Changes the facts of a session. Only what was changed is sent, so that two people do not undo each other. */
export function FactsForm({ session, onDone }: FactsFormProps) {
  const { t } = useLingui();
  const [before] = useState(() => fieldsOf(session));
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (fields: SessionFields) => {
      const old = sessionDraft(before);
      const { title: _title, ...next } = sessionDraft(fields);
      const changed = Object.entries(next).filter(([key, value]) => old[key as keyof typeof old] !== value);
      return api.changeFacts(session.boardId, Object.fromEntries(changed));
    },
    onSuccess: (info) => {
      queryClient.setQueryData(boardQuery(session.boardId).queryKey, info);
      onDone(true);
    },
  });
  const { fields, change, error, refusal, submit } = useSessionFields(() => before, save);

  return (
    <Form className="stack" onSubmit={submit}>
      <TextField
        label={t`Day`}
        type="date"
        value={fields.day}
        onChange={(day) => change({ day })}
        error={error("day", "startsAt")}
        autoFocus
      />
      <TextField
        label={t`Start`}
        type="time"
        value={fields.time}
        onChange={(time) => change({ time })}
        error={error("time")}
      />
      <NumberField
        label={t`Minutes`}
        value={fields.minutes}
        onChange={(minutes) => change({ minutes })}
        error={error("minutes")}
      />
      <TextField
        label={t`Place`}
        value={fields.room}
        onChange={(room) => change({ room })}
        error={error("room")}
        maxLength={LIMITS.room}
      />
      <NumberField
        label={t`Expected people`}
        value={fields.expected}
        onChange={(expected) => change({ expected })}
        error={error("expected")}
      />
      <FormatField value={fields.format} onChange={(format) => change({ format })} />
      {refusal ? <ErrorNotice error={refusal} /> : null}
      <div className="row">
        <ActionButton type="submit" kind="go" busy={save.isPending}>
          <Trans>Save</Trans>
        </ActionButton>
        <Button className="button" onPress={() => onDone(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </Form>
  );
}
