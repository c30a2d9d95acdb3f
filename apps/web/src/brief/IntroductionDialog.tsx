import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { countText, INTRODUCTION_ADVICE } from "@openchair/brief";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Form } from "react-aria-components";
import { api, type BoardInfo } from "../api/calls.ts";
import { boardQuery } from "../api/queries.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

interface IntroductionDialogProps {
  readonly info: BoardInfo;
  readonly onClose: () => void;
  /** Told after the words were kept. */
  readonly onChanged: () => void;
}

/** In which somebody says how they want to be introduced in this session. Nobody says it for them. */
export function IntroductionDialog({ info, onClose, onChanged }: IntroductionDialogProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const before = info.people.find(({ id }) => id === info.me.id)?.introduction;
  const [pronouns, setPronouns] = useState(before?.pronouns ?? "");
  const [words, setWords] = useState(before?.words ?? "");
  const isClosed = useRef(false);
  const save = useMutation({
    mutationFn: () => api.introduce(info.board.id, { pronouns, words }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(boardQuery(info.board.id));
      onChanged();
      // Who closed it while it was being kept may have opened it anew, and write there.
      if (!isClosed.current) onClose();
    },
  });
  const length = countText(words, INTRODUCTION_ADVICE.unit);
  const { most } = INTRODUCTION_ADVICE;
  return (
    <Dialog
      isOpen
      onClose={() => {
        isClosed.current = true;
        onClose();
      }}
      title={t`How to introduce me`}
      wide
    >
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isPending) save.mutate();
        }}
      >
        <p className="prose">
          <Trans>
            Whoever opens the session reads this out. Everybody with this board can read it, and it stands in the brief
            for the chairs. It is not in the programme and not on the page for everyone. Tell only what you like.
          </Trans>
        </p>
        <TextField
          label={t`What to say about me`}
          value={words}
          onChange={setWords}
          rows={5}
          maxLength={LIMITS.introduction}
          autoFocus
        />
        {length > 0 ? (
          <p className={length > most ? "field__count field__count--long" : "field__count"}>
            <Plural value={length} one="# word" other="# words" />
            {length > most ? ` · ${t`Best kept to ${most}.`}` : null}
          </p>
        ) : null}
        <TextField
          label={t`My pronouns`}
          help={t`For example: she/her, they/them.`}
          value={pronouns}
          onChange={setPronouns}
          maxLength={LIMITS.pronouns}
          optional
        />
        {save.isError ? <ErrorNotice error={save.error} /> : null}
        <p>
          <ActionButton type="submit" kind="go" busy={save.isPending}>
            <Trans>Save</Trans>
          </ActionButton>
        </p>
      </Form>
    </Dialog>
  );
}
