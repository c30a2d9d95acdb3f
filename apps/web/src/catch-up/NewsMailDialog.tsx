import { Trans, useLingui } from "@lingui/react/macro";
import type { NewsMailRhythm, NewsMailState } from "@openchair/programme";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { catchUp, newsMailQuery } from "../api/catchUpCalls.ts";
import { asApiError } from "../api/errors.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { RadioChoices } from "../ui/choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice, Loading, Notice } from "../ui/Notice.tsx";

interface FormProps {
  readonly state: NewsMailState;
  readonly onChanged: (state: NewsMailState) => void;
}

function MailForm({ state, onChanged }: FormProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const { asked } = state;
  const [address, setAddress] = useState(asked?.address ?? "");
  const [rhythm, setRhythm] = useState<NewsMailRhythm>(asked?.rhythm ?? "weekly");
  const [missing, setMissing] = useState(false);
  const ask = useMutation({
    mutationFn: () => catchUp.askForMail({ address, rhythm, language }),
    onSuccess: onChanged,
  });
  const end = useMutation({
    mutationFn: () => catchUp.endMail(),
    onSuccess() {
      setAddress("");
      onChanged({ ...state, asked: null });
    },
  });
  const send = () => {
    setMissing(address.trim() === "");
    if (address.trim() !== "") ask.mutate();
  };
  const refused = ask.isError && asApiError(ask.error).fields["address"] !== undefined;
  const wrong = missing
    ? t`Please give your address.`
    : refused
      ? t`This does not look like an e-mail address.`
      : undefined;
  const isSame = asked?.address === address.trim() && asked.rhythm === rhythm;
  const sentTo = asked?.address ?? "";
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="prose">
        <Trans>
          What others did on your boards, as a plain mail. It only comes when something is new, and every mail has a
          link that stops them.
        </Trans>
      </p>
      {asked && !asked.confirmed ? (
        <Notice>
          <p role="status">
            <Trans>
              We sent a mail to {sentTo}. Open the link in it, and press the button there: then news will come.
            </Trans>
          </p>
        </Notice>
      ) : null}
      {asked?.confirmed ? (
        <Notice kind="ok">
          <p role="status">
            <Trans>News come to {sentTo}.</Trans>
          </p>
        </Notice>
      ) : null}
      <TextField
        label={t`Your e-mail address`}
        help={t`Only you can see it. It is not on any board, and it is deleted when you stop the mails.`}
        type="email"
        autoComplete="email"
        value={address}
        onChange={setAddress}
        maxLength={254}
        error={wrong}
      />
      <RadioChoices
        label={t`How often`}
        value={rhythm}
        onChange={setRhythm}
        choices={[
          { id: "weekly", name: t`At most once a week` },
          { id: "daily", name: t`At most once a day` },
        ]}
      />
      {ask.isError && !wrong ? <ErrorNotice error={ask.error} /> : null}
      {end.isError ? <ErrorNotice error={end.error} /> : null}
      <div className="dialog__foot">
        {asked ? (
          <ActionButton busy={end.isPending} onPress={() => end.mutate()}>
            <Trans>Stop the mails</Trans>
          </ActionButton>
        ) : null}
        {isSame && asked.confirmed ? null : (
          <ActionButton kind="go" type="submit" busy={ask.isPending}>
            {asked?.confirmed ? (
              <Trans>Save</Trans>
            ) : isSame ? (
              <Trans>Send the mail again</Trans>
            ) : (
              <Trans>Send me news</Trans>
            )}
          </ActionButton>
        )}
      </div>
    </form>
  );
}

/** Asking for news by e-mail, changing that, and stopping it. */
export function NewsMailDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const state = useQuery(newsMailQuery);
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>News by e-mail</Trans>}>
      {state.isPending ? <Loading /> : null}
      {state.isError ? <ErrorNotice error={state.error} onRetry={() => void state.refetch()} /> : null}
      {state.data?.possible ? (
        <MailForm state={state.data} onChanged={(next) => queryClient.setQueryData(newsMailQuery.queryKey, next)} />
      ) : null}
      {state.data?.possible === false ? (
        <p className="prose">
          <Trans>
            This Open Chair cannot send mail yet. Whoever runs it can switch that on. What is new stays here on the
            board until you put it away.
          </Trans>
        </p>
      ) : null}
    </Dialog>
  );
}
