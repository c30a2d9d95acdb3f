import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS, type Proposal } from "@openchair/programme";
import { useState } from "react";
import { Button } from "react-aria-components";
import { checklistCalls, type StreamChecklist } from "../api/checklistCalls.ts";
import { asApiError } from "../api/errors.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

interface DeclineDialogProps {
  readonly streamId: string;
  readonly proposal: Proposal;
  readonly onDone: (list: StreamChecklist) => void;
  readonly onClose: () => void;
}

/** Says no to a proposal, and why: its team reads it. */
export function DeclineDialog({ streamId, proposal, onDone, onClose }: DeclineDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const fields = failed ? asApiError(failed).fields : {};
  const decline = async () => {
    setTried(true);
    if (busy || reason.trim() === "") return;
    setBusy(true);
    setFailed(null);
    try {
      const list = await checklistCalls.decline(streamId, proposal.id, reason);
      onClose();
      onDone(list);
    } catch (error) {
      setFailed(error);
      setBusy(false);
    }
  };
  return (
    <Dialog isOpen onClose={onClose} title={t`Decline this proposal`}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
      >
        <TextField
          label={t`Why not?`}
          help={t`The team reads it on their board. You can still accept it later.`}
          value={reason}
          onChange={setReason}
          maxLength={LIMITS.proposalWhy}
          rows={3}
          autoFocus
          error={
            fields["reason"] ??
            (tried && reason.trim() === "" ? t`Please say why, so that the team can learn from it.` : undefined)
          }
        />
        {failed && Object.keys(fields).length === 0 ? <ErrorNotice error={failed} /> : null}
        <div className="dialog__foot">
          <Button className="button" onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <ActionButton type="submit" busy={busy}>
            <Trans>Decline it</Trans>
          </ActionButton>
        </div>
      </form>
    </Dialog>
  );
}
