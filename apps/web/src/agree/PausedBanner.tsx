import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Flag, MessagesSquare } from "lucide-react";
import { useState } from "react";
import { Button } from "react-aria-components";
import { type BoardState, boardStateApi, boardStateQuery } from "../api/boardStateCalls.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import "./agree.css";

type Concern = BoardState["concerns"][number];

function TalkedForm({ boardId, concern, onClose }: { boardId: string; concern: Concern; onClose: () => void }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const [words, setWords] = useState("");
  const close = useMutation({
    mutationFn: () => boardStateApi.changeConcern(boardId, concern.id, { close: true, closingWords: words.trim() }),
    onSuccess: (state) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, state);
      announce(t`The pause is over.`);
      onClose();
    },
  });
  return (
    <div className="stack">
      <p>
        <Trans>The board goes on for everybody. You can stop it again at any time.</Trans>
      </p>
      <TextField
        label={t`What did you agree?`}
        optional
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={LIMITS.concern}
        help={t`Your co-chairs can read it.`}
      />
      {close.isError ? <ErrorNotice error={close.error} /> : null}
      <div className="dialog__foot">
        <Button className="button" onPress={onClose}>
          <Trans>Not yet</Trans>
        </Button>
        <ActionButton kind="go" busy={close.isPending} onPress={() => close.mutate()}>
          <Trans>End the pause</Trans>
        </ActionButton>
      </div>
    </div>
  );
}

/** Over every view while a concern is open: that talking comes first, its words for those who may read them, and its end. */
export function PausedBanner({ boardId, state }: { readonly boardId: string; readonly state: BoardState }) {
  const [ending, setEnding] = useState<Concern | null>(null);
  const concerns = state.concerns.filter(({ closedAt }) => closedAt === null);
  return (
    <div className="paused-list">
      {concerns.map((concern) => {
        const name = concern.raisedByName;
        return (
          <section key={concern.id} className="paused" aria-label={name}>
            <Flag size={18} aria-hidden />
            <div className="paused__words">
              <p>
                <strong>
                  <Trans>Paused: talk first.</Trans>
                </strong>{" "}
                {concern.mayClose ? (
                  <Trans>You stopped the board. It waits until you say that you have talked.</Trans>
                ) : (
                  <Trans>{name} asks to talk. The brief waits until they say that you have.</Trans>
                )}
              </p>
              {concern.words ? <p className="paused__quote">“{concern.words}”</p> : null}
            </div>
            {concern.mayClose ? (
              <Button className="button" onPress={() => setEnding(concern)}>
                <MessagesSquare size={18} aria-hidden />
                <Trans>We have talked</Trans>
              </Button>
            ) : null}
          </section>
        );
      })}
      <Dialog isOpen={ending !== null} onClose={() => setEnding(null)} title={<Trans>You have talked?</Trans>}>
        {ending ? <TalkedForm boardId={boardId} concern={ending} onClose={() => setEnding(null)} /> : null}
      </Dialog>
    </div>
  );
}
