import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES, type Voice } from "@openchair/formats";
import { type Member, SEATS, type Seat, type Session } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { peopleQuery, plan } from "../api/planCalls.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useSeatWords } from "../people/seats.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { CheckChoices, RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { VoiceBadge } from "../ui/voices.tsx";

interface PlaceDialogProps {
  readonly streamId: string;
  readonly person: Member;
  /** The place to change; null to give one more. */
  readonly place: Member["places"][number] | null;
  /** Sessions in which there may be one more. */
  readonly sessions: readonly Session[];
  readonly onClose: () => void;
}

/** Gives somebody of the stream a place on one more board, or changes one they have. */
export function PlaceDialog({ streamId, person, place, sessions, onClose }: PlaceDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const seats = useSeatWords();
  const queryClient = useQueryClient();
  const [boardId, setBoardId] = useState(place?.boardId ?? sessions[0]?.boardId ?? "");
  const [seat, setSeat] = useState<Seat>(place?.seat ?? "co-chair");
  const [voices, setVoices] = useState<readonly Voice[]>(place?.voices ?? person.places.at(-1)?.voices ?? []);
  const save = useMutation({
    mutationFn: async () => {
      const words = { seat, voices: [...voices] };
      if (place) await plan.changeSeat(boardId, person.id, words);
      else await plan.invite(streamId, [{ kind: "board", boardId, personId: person.id, ...words }]);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries(peopleQuery(streamId));
      onClose();
    },
  });
  const { name } = person;
  const title = place ? t`The place of ${name} in “${place.sessionTitle}”` : t`Add ${name} to a session`;
  return (
    <Dialog isOpen onClose={onClose} title={title} wide>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        {place ? null : (
          <>
            <p className="prose">
              <Trans>{name} finds the board on their start page. No new link is needed.</Trans>
            </p>
            <SelectField
              label={t`Session`}
              value={boardId}
              onChange={setBoardId}
              options={sessions.map((session) => ({ id: session.boardId, name: session.title }))}
            />
          </>
        )}
        <CheckChoices
          label={t`They speak as`}
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
        {save.isError ? <ErrorNotice error={save.error} /> : null}
        <p>
          <ActionButton type="submit" kind="go" busy={save.isPending} isDisabled={boardId === ""}>
            {place ? <Trans>Save the place</Trans> : <Trans>Add to the session</Trans>}
          </ActionButton>
        </p>
      </Form>
    </Dialog>
  );
}
