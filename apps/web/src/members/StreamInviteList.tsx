import { Trans, useLingui } from "@lingui/react/macro";
import type { StreamInvite } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { peopleQuery, plan } from "../api/planCalls.ts";
import { InviteState } from "../people/InviteState.tsx";
import type { NewLink } from "../people/NewLinkPart.tsx";
import { useSeatWords } from "../people/seats.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { VoiceWord } from "../ui/voices.tsx";
import { OneLinkDialog } from "./OneLinkDialog.tsx";

/** The invitations of a stream: each can have a new link, or be taken back. */
export function StreamInviteList(props: { readonly streamId: string; readonly invites: readonly StreamInvite[] }) {
  const { streamId, invites } = props;
  const { t } = useLingui();
  const seats = useSeatWords();
  const queryClient = useQueryClient();
  const [link, setLink] = useState<NewLink | null>(null);
  const [revoking, setRevoking] = useState<StreamInvite | null>(null);
  const refresh = () => queryClient.invalidateQueries(peopleQuery(streamId));
  const nameOf = (invite: StreamInvite) => invite.name ?? t`Someone without a name yet`;
  const renew = useMutation({
    mutationFn: (invite: StreamInvite) => plan.renewInvite(streamId, invite.id),
    onSuccess: ({ invite, url }) => {
      void refresh();
      setLink({ name: invite.name, url });
    },
  });
  const name = revoking ? nameOf(revoking) : "";
  return (
    <>
      {renew.isError ? <ErrorNotice error={renew.error} /> : null}
      <ul className="members">
        {invites.toReversed().map((invite) => (
          <li key={invite.id} className="member">
            <div className="member__name">
              <h3>{nameOf(invite)}</h3>
              <InviteState invite={invite} />
            </div>
            <p className="member__places">
              <span>{invite.sessionTitle ?? <Trans>The whole stream</Trans>}</span>
              <span className="row small">
                <span className="quiet">{seats[invite.seat ?? "curator"].name}</span>
                {invite.voices.map((voice) => (
                  <VoiceWord key={voice} voice={voice} size={20} />
                ))}
              </span>
            </p>
            {invite.state === "revoked" ? null : (
              <div className="row member__actions">
                <ActionButton
                  busy={renew.isPending && renew.variables.id === invite.id}
                  onPress={() => renew.mutate(invite)}
                >
                  <Trans>New link</Trans>
                  <span className="visually-hidden">: {nameOf(invite)}</span>
                </ActionButton>
                <Button className="button" onPress={() => setRevoking(invite)}>
                  <Trans>Take back</Trans>
                  <span className="visually-hidden">: {nameOf(invite)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {link ? <OneLinkDialog link={link} onClose={() => setLink(null)} /> : null}
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t`Take back the invitation of ${name}?`}
        action={t`Take back`}
        danger
        onConfirm={async () => {
          if (revoking) await plan.takeBack(streamId, revoking.id);
          await refresh();
        }}
      >
        {revoking?.state === "joined" ? (
          <Trans>
            What {name} got by it ends at once. What {name} wrote stays.
          </Trans>
        ) : (
          <Trans>The link then no longer works.</Trans>
        )}
      </ConfirmDialog>
    </>
  );
}
