import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-aria-components";
import { peopleQuery, plan } from "../api/planCalls.ts";
import { NewLinkPart } from "../people/NewLinkPart.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { endOfDay } from "./expiry.ts";

/** Invites somebody to care for the stream together with those who do. */
export function CuratorDialog({ streamId, onClose }: { readonly streamId: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [until, setUntil] = useState("");
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = endOfDay(until);
      const called = name.trim() === "" ? {} : { name: name.trim() };
      return plan.invite(streamId, [{ kind: "curator", ...called, ...(expiresAt === undefined ? {} : { expiresAt }) }]);
    },
    onSuccess: () => queryClient.invalidateQueries(peopleQuery(streamId)),
  });
  const made = make.data?.[0];
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>Invite a curator</Trans>} wide>
      {made?.url ? (
        <NewLinkPart link={{ name: made.invite.name, url: made.url }} />
      ) : (
        <Form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (!make.isPending) make.mutate();
          }}
        >
          <p className="prose">
            <Trans>
              A curator sees every board of this stream, makes sessions and invites people, as you do. They never sign a
              brief, and read of a concern only what the team shares.
            </Trans>
          </p>
          <TextField
            label={t`Their name`}
            optional
            value={name}
            onChange={setName}
            maxLength={LIMITS.personName}
            autoComplete="off"
            autoFocus
          />
          <TextField type="date" label={t`The link works until`} optional value={until} onChange={setUntil} />
          {make.isError ? <ErrorNotice error={make.error} /> : null}
          <p>
            <ActionButton type="submit" kind="go" busy={make.isPending}>
              <Trans>Make the link</Trans>
            </ActionButton>
          </p>
        </Form>
      )}
    </Dialog>
  );
}
