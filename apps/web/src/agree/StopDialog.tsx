import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Flag } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { boardStateApi, boardStateQuery } from "../api/boardStateCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

interface StopDialogProps {
  readonly boardId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function StopForm({ boardId, onClose }: Omit<StopDialogProps, "isOpen">) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const [words, setWords] = useState("");
  const [sharing, setSharing] = useState<"team" | "curators">("team");
  const stop = useMutation({
    mutationFn: () => boardStateApi.raise(boardId, { words: words.trim(), shared: sharing === "curators" }),
    onSuccess: (state) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, state);
      announce(t`The board is paused: talk first.`);
      onClose();
    },
  });
  return (
    <div className="stack">
      <p>
        <Trans>
          Everybody sees “Paused: talk first”. The brief and its signing wait until you say that you have talked. Nobody
          else can end the pause, and you do not have to say why.
        </Trans>
      </p>
      <ActionButton kind="go" wide busy={stop.isPending} onPress={() => stop.mutate()} autoFocus>
        <Flag size={18} aria-hidden />
        <Trans>Pause the board now</Trans>
      </ActionButton>
      {stop.isError ? <ErrorNotice error={stop.error} /> : null}
      <TextField
        label={t`What is it about?`}
        optional
        rows={3}
        value={words}
        onChange={setWords}
        maxLength={LIMITS.concern}
      />
      <RadioChoices
        label={t`Who may read this?`}
        value={sharing}
        onChange={setSharing}
        choices={[
          { id: "team", name: t`My co-chairs`, more: t`The curators see that there is something, and no more.` },
          { id: "curators", name: t`My co-chairs and the curators`, more: t`So that they can help.` },
        ]}
      />
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Stopping a board: the way to do it at once is first, what can be said about it comes after. */
export function StopDialog({ boardId, isOpen, onClose }: StopDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={<Trans>Stop and talk</Trans>}>
      <StopForm boardId={boardId} onClose={onClose} />
    </Dialog>
  );
}
