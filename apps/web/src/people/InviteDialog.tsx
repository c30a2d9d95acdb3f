import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { invitesQuery } from "../api/queries.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNotice, Loading } from "../ui/Notice.tsx";
import { InviteForm } from "./InviteForm.tsx";
import { InviteList } from "./InviteList.tsx";
import { type NewLink, NewLinkPart } from "./NewLinkPart.tsx";
import "./people.css";

interface InviteDialogProps {
  readonly boardId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function Invitations({ boardId }: { readonly boardId: string }) {
  const { t } = useLingui();
  const [link, setLink] = useState<NewLink | null>(null);
  const invites = useQuery(invitesQuery(boardId));
  return (
    <>
      {link ? (
        <NewLinkPart key={link.url} link={link} onAgain={() => setLink(null)} />
      ) : (
        <InviteForm boardId={boardId} onMade={setLink} />
      )}
      <section className="stack invites" aria-label={t`Invitations so far`}>
        <h3>
          <Trans>Invitations so far</Trans>
        </h3>
        {invites.isPending ? <Loading /> : null}
        {invites.isError ? <ErrorNotice error={invites.error} onRetry={() => void invites.refetch()} /> : null}
        {invites.data ? <InviteList boardId={boardId} invites={invites.data} onRenewed={setLink} /> : null}
      </section>
    </>
  );
}

/** Makes invitation links, lists those that were made, and takes them back. */
export function InviteDialog({ boardId, isOpen, onClose }: InviteDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Invite someone</Trans>} wide>
      <Invitations boardId={boardId} />
    </Dialog>
  );
}
