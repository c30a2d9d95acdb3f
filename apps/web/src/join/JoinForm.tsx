import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form } from "react-aria-components";
import { flushSync } from "react-dom";
import { api, type Invitation } from "../api/calls.ts";
import { asApiError } from "../api/errors.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { TextField } from "../ui/fields.tsx";
import { focusFault } from "../ui/focusFault.ts";
import { ErrorNotice, Notice } from "../ui/Notice.tsx";

/** Whose device this is now, when it is not the invited person's. */
function OtherPerson({ me, next }: { readonly me: string; readonly next: string }) {
  return (
    <Notice kind="warn">
      <p>
        {next ? (
          <Trans>
            On this device you are {me}. If you go on, this device becomes {next}’s.
          </Trans>
        ) : (
          <Trans>On this device you are {me}. If you go on with another name, this device becomes that person’s.</Trans>
        )}
      </p>
      <p>
        <Trans>{me} keeps everything, and comes back with their own link.</Trans>
      </p>
    </Notice>
  );
}

/** The one field and the one button. */
export function JoinForm({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useLingui();
  const { alreadyJoined, me, isMe } = invitation;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [name, setName] = useState(invitation.name ?? "");
  const [tried, setTried] = useState(false);
  // Somebody known here may take a further place under the name they have, unless the link belongs to another person.
  const canStay = me !== null && !alreadyJoined;
  const [asMe, setAsMe] = useState(canStay && (invitation.name === null || invitation.name === me.name));

  const join = useMutation({
    mutationFn: () => api.join(alreadyJoined ? {} : asMe ? { asMe: true } : { name: name.trim() }),
    onSuccess: async ({ boardId }) => {
      queryClient.clear();
      if (boardId) await navigate({ to: "/boards/$boardId/{-$view}", params: { boardId }, replace: true });
      else await navigate({ to: "/", replace: true });
    },
  });
  const asksName = !alreadyJoined && !asMe;
  const nameError =
    tried && asksName && name.trim() === "" ? t`Please write your name.` : asApiError(join.error).fields["name"];
  const myName = me?.name ?? "";
  // Named on the button where it could be unclear who comes in.
  const asName = asMe ? myName : me && !isMe && alreadyJoined ? invitation.name : null;

  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        flushSync(() => setTried(true));
        focusFault(event.currentTarget);
        if (!join.isPending && (!asksName || name.trim() !== "")) join.mutate();
      }}
    >
      {asksName ? (
        <TextField
          label={t`Your name`}
          help={t`The others on the board see this name beside what you write. Nobody else does.`}
          value={name}
          onChange={setName}
          error={join.isError || tried ? nameError : undefined}
          maxLength={LIMITS.personName}
          autoComplete="name"
        />
      ) : null}
      {me && !isMe && !asMe ? (
        <OtherPerson me={me.name} next={alreadyJoined ? (invitation.name ?? "") : name.trim()} />
      ) : null}
      {join.isError && Object.keys(asApiError(join.error).fields).length === 0 ? (
        <ErrorNotice error={join.error} />
      ) : null}
      <div className="row">
        <ActionButton type="submit" kind="go" busy={join.isPending}>
          {asName ? <Trans>Come in as {asName}</Trans> : <Trans>Come in</Trans>}
        </ActionButton>
        {me && alreadyJoined && !isMe ? (
          <Link to="/" className="button">
            <Trans>Stay {myName}</Trans>
          </Link>
        ) : null}
        {canStay ? (
          <ActionButton onPress={() => setAsMe(!asMe)}>
            {asMe ? <Trans>I am not {myName}</Trans> : <Trans>I am {myName}</Trans>}
          </ActionButton>
        ) : null}
      </div>
      <p className="small quiet prose">
        <Trans>
          No account and no password. This device remembers you for half a year. Keep the link: it also lets you in on
          another device.
        </Trans>
      </p>
    </Form>
  );
}
