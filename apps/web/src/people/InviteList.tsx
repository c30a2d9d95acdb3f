import { Trans, useLingui } from "@lingui/react/macro";
import type { Invite } from "@openchair/programme";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { api } from "../api/calls.ts";
import { plan } from "../api/planCalls.ts";
import { boardQuery, invitesQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { ConfirmDialog } from "../ui/Dialog.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { VoiceWord } from "../ui/voices.tsx";
import { InviteState } from "./InviteState.tsx";
import type { NewLink } from "./NewLinkPart.tsx";
import { useSeatWords } from "./seats.ts";

/** The invitations to a board, with the way to take each one back. */
export function InviteList(props: {
  readonly boardId: string;
  readonly invites: readonly Invite[];
  /** Told when an invitation has a new link, which is shown once. */
  readonly onRenewed: (link: NewLink) => void;
}) {
  const { boardId, invites, onRenewed } = props;
  const { t } = useLingui();
  const seats = useSeatWords();
  const [revoking, setRevoking] = useState<Invite | null>(null);
  const queryClient = useQueryClient();
  // Only a curator makes a new link for somebody who has come in: it opens as that person.
  const { data: board } = useQuery(boardQuery(boardId));
  const mayRenew = (invite: Invite) => invite.state !== "joined" || board?.me.may.publish === true;
  const nameOf = (invite: Invite) => invite.name ?? t`Someone without a name yet`;
  const name = revoking ? nameOf(revoking) : "";
  const renew = useMutation({
    mutationFn: (invite: Invite) => plan.renewBoardInvite(boardId, invite.id),
    onSuccess: ({ invite, url }) => {
      void queryClient.invalidateQueries(invitesQuery(boardId));
      onRenewed({ name: invite.name, url });
    },
  });

  if (invites.length === 0) {
    return (
      <p className="quiet">
        <Trans>None yet. A good team has a co-chair for each of the three voices.</Trans>
      </p>
    );
  }
  return (
    <>
      {renew.isError ? <ErrorNotice error={renew.error} /> : null}
      <ul className="invite-list">
        {invites.toReversed().map((invite) => (
          <li key={invite.id} className="invite">
            <div className="stack invite__words">
              <p className="row">
                <strong>{nameOf(invite)}</strong>
                <InviteState invite={invite} />
              </p>
              <p className="row small">
                <span className="quiet">{seats[invite.seat].name}</span>
                {invite.voices.map((voice) => (
                  <VoiceWord key={voice} voice={voice} size={20} />
                ))}
              </p>
            </div>
            {invite.state === "revoked" ? null : (
              <div className="row">
                {mayRenew(invite) ? (
                  <ActionButton
                    busy={renew.isPending && renew.variables.id === invite.id}
                    onPress={() => renew.mutate(invite)}
                  >
                    <Trans>New link</Trans>
                    <span className="visually-hidden">: {nameOf(invite)}</span>
                  </ActionButton>
                ) : null}
                <Button className="button" onPress={() => setRevoking(invite)}>
                  <Trans>Take back</Trans>
                  <span className="visually-hidden">: {nameOf(invite)}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t`Take back the invitation of ${name}?`}
        action={t`Take back`}
        danger
        onConfirm={async () => {
          if (!revoking) return;
          await api.revoke(boardId, revoking.id);
          await queryClient.invalidateQueries(invitesQuery(boardId));
          void queryClient.invalidateQueries(boardQuery(boardId));
        }}
      >
        {revoking?.state === "joined" ? (
          <Trans>
            {name} can then no longer open this board. What {name} wrote stays on it.
          </Trans>
        ) : (
          <Trans>The link then no longer works.</Trans>
        )}
      </ConfirmDialog>
    </>
  );
}
