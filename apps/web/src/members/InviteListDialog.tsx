import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type NewStreamInvite, readInviteList, SEATS, type Seat, type Session } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Form } from "react-aria-components";
import { type MadeInvite, peopleQuery, plan } from "../api/planCalls.ts";
import { useSeatWords } from "../people/seats.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { endOfDay } from "./expiry.ts";
import { InvitePreview } from "./InvitePreview.tsx";
import { LinkTable } from "./LinkTable.tsx";

interface InviteListDialogProps {
  readonly streamId: string;
  readonly sessions: readonly Session[];
  readonly onClose: () => void;
}

/** For rows that say themselves which session they are for. */
const EACH = "each";

function ListForm({
  streamId,
  sessions,
  onMade,
}: Omit<InviteListDialogProps, "onClose"> & { onMade: (made: MadeInvite[]) => void }) {
  const { t } = useLingui();
  const seats = useSeatWords();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [session, setSession] = useState(sessions.length === 1 ? (sessions[0]?.boardId ?? EACH) : EACH);
  const [seat, setSeat] = useState<Seat>("co-chair");
  const [until, setUntil] = useState("");
  const rows = useMemo(
    () => readInviteList(text, { sessions, seat, boardId: session === EACH ? null : session }),
    [text, sessions, seat, session],
  );
  const good = rows.filter(({ faults }) => faults.length === 0);
  const tooMany = good.length > LIMITS.invitesAtOnce;
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = endOfDay(until);
      const invites = good.map(
        ({ name, voices, seat: place, boardId }): NewStreamInvite => ({
          kind: "board",
          boardId: boardId ?? "",
          name,
          voices: [...voices],
          seat: place,
          ...(expiresAt === undefined ? {} : { expiresAt }),
        }),
      );
      return plan.invite(streamId, invites);
    },
    onSuccess: (made) => {
      void queryClient.invalidateQueries(peopleQuery(streamId));
      onMade(made);
    },
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!make.isPending && good.length > 0 && !tooMany) make.mutate();
      }}
    >
      <TextField
        label={t`Your list`}
        help={t`A line for each person: the name first, then voices, place and session. Copy it from a table, or write commas between.`}
        value={text}
        onChange={setText}
        rows={6}
        placeholder={t`Noor Ahmed, Lived experience, Co-chair`}
        autoFocus
      />
      <div className="date-fields">
        <SelectField
          label={t`Session, where a line names none`}
          value={session}
          onChange={setSession}
          options={[
            { id: EACH, name: t`Each line names its own` },
            ...sessions.map(({ boardId, title }) => ({ id: boardId, name: title })),
          ]}
        />
        <SelectField
          label={t`Place, where a line names none`}
          value={seat}
          onChange={(id) => setSeat(SEATS.find((known) => known === id) ?? "co-chair")}
          options={SEATS.map((id) => ({ id, name: seats[id].name }))}
        />
        <TextField type="date" label={t`Links work until`} optional value={until} onChange={setUntil} />
      </div>
      {rows.length > 0 ? <InvitePreview rows={rows} sessions={sessions} /> : null}
      {tooMany ? (
        <p className="field__error">
          <Trans>Up to {LIMITS.invitesAtOnce} people can be invited at a time. Please take some lines out.</Trans>
        </p>
      ) : null}
      {make.isError ? <ErrorNotice error={make.error} /> : null}
      <div className="dialog__foot">
        <ActionButton type="submit" kind="go" busy={make.isPending} isDisabled={good.length === 0 || tooMany}>
          {good.length === 0 ? (
            <Trans>Make the links</Trans>
          ) : (
            <Plural value={good.length} one="Make # link" other="Make # links" />
          )}
        </ActionButton>
      </div>
    </Form>
  );
}

/** Invites everybody on a pasted list; shows what was understood before anything is made. */
export function InviteListDialog({ streamId, sessions, onClose }: InviteListDialogProps) {
  const [made, setMade] = useState<MadeInvite[] | null>(null);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={made ? <Trans>The links</Trans> : <Trans>Invite people from a list</Trans>}
      wide
    >
      {made ? <LinkTable made={made} /> : <ListForm streamId={streamId} sessions={sessions} onMade={setMade} />}
    </Dialog>
  );
}
