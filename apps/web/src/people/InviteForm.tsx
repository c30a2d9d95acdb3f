import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import { LIMITS, SEATS, type Seat } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { api } from "../api/calls.ts";
import { asApiError } from "../api/errors.ts";
import { invitesQuery } from "../api/queries.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { CheckChoices, RadioChoices } from "../ui/choices.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import type { NewLink } from "./NewLinkPart.tsx";
import { useSeatWords } from "./seats.ts";

interface InviteFormProps {
  readonly boardId: string;
  readonly onMade: (link: NewLink) => void;
}

/** Who is invited: name, voices, place. */
export function InviteForm({ boardId, onMade }: InviteFormProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const seats = useSeatWords();
  const [name, setName] = useState("");
  const [voices, setVoices] = useState<readonly Voice[]>([]);
  const [seat, setSeat] = useState<Seat>("co-chair");
  const [until, setUntil] = useState("");
  const queryClient = useQueryClient();
  const make = useMutation({
    mutationFn: () =>
      api.invite(boardId, {
        voices: [...voices],
        seat,
        ...(name.trim() === "" ? {} : { name: name.trim() }),
        // To the end of that day where the inviter is.
        ...(until === "" ? {} : { expiresAt: new Date(`${until}T23:59:59`).toISOString() }),
      }),
    onSuccess: ({ invite, url }) => {
      void queryClient.invalidateQueries(invitesQuery(boardId));
      onMade({ name: invite.name, url });
    },
  });
  const fields = asApiError(make.error).fields;
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending) make.mutate();
      }}
    >
      <TextField
        label={t`Their name`}
        optional
        help={t`Without it they write their own name when they come in.`}
        value={name}
        onChange={setName}
        error={make.isError ? fields["name"] : undefined}
        maxLength={LIMITS.personName}
        autoComplete="off"
        autoFocus
      />
      <CheckChoices
        label={t`They speak as`}
        help={t`One or more. It shows beside their name and their cards.`}
        value={voices}
        onChange={setVoices}
        choices={VOICES.map((voice) => ({
          id: voice,
          name: (
            <>
              <VoiceBadge voice={voice} size={24} /> {VOICE_NAMES[language][voice]}
            </>
          ),
        }))}
      />
      <RadioChoices
        label={t`Their place`}
        value={seat}
        onChange={setSeat}
        choices={SEATS.map((id) => ({ id, ...seats[id] }))}
      />
      <TextField
        type="date"
        label={t`The link works until`}
        optional
        value={until}
        onChange={setUntil}
        error={make.isError ? fields["expiresAt"] : undefined}
      />
      {make.isError && Object.keys(fields).length === 0 ? <ErrorNotice error={make.error} /> : null}
      <p>
        <ActionButton type="submit" kind="go" busy={make.isPending}>
          <Trans>Make the link</Trans>
        </ActionButton>
      </p>
    </Form>
  );
}
