import { Trans, useLingui } from "@lingui/react/macro";
import { LIMITS } from "@openchair/programme";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Eye, Send } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { type BoardState, boardStateApi, boardStateQuery } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { TextField } from "../ui/fields.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";

type Look = BoardState["looks"][number];

/** Answered ones that are shown: who wants more finds it in what happened. */
const ANSWERED = 3;

function Answer({ boardId, look }: { readonly boardId: string; readonly look: Look }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const [words, setWords] = useState("");
  const answer = useMutation({
    mutationFn: () => boardStateApi.answer(boardId, look.id, words.trim()),
    onSuccess: (state) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, state);
      announce(t`Answered.`);
    },
  });
  const name = look.askedByName;
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!answer.isPending) answer.mutate();
      }}
    >
      <TextField
        label={t`Your answer to ${name}`}
        optional
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={LIMITS.look}
      />
      {answer.isError ? <ErrorNotice error={answer.error} /> : null}
      <p>
        <ActionButton type="submit" busy={answer.isPending}>
          <Eye size={18} aria-hidden />
          <Trans>I have looked</Trans>
        </ActionButton>
      </p>
    </Form>
  );
}

function LookItem({ boardId, look }: { readonly boardId: string; readonly look: Look }) {
  const language = useLanguage();
  const { askedByName, answeredByName, from } = look;
  const on = shortDay(look.askedAt, language);
  return (
    <li className="look stack">
      <p className="small quiet">
        {from === "curator" ? (
          <Trans>
            {askedByName}, curator, asked the team on {on}
          </Trans>
        ) : (
          <Trans>
            {askedByName} asked the curators on {on}
          </Trans>
        )}
      </p>
      <p className="look__words">{look.words}</p>
      {look.answeredAt ? (
        <p className="small">
          <Eye size={16} aria-hidden />{" "}
          {look.answer ? (
            <>
              <strong>{answeredByName}:</strong> {look.answer}
            </>
          ) : (
            <Trans>{answeredByName} has looked.</Trans>
          )}
        </p>
      ) : null}
      {look.mayAnswer ? <Answer boardId={boardId} look={look} /> : null}
    </li>
  );
}

/** Asking each other to look at the board. Everybody on the board sees every request and answer. */
export function LooksPart({ info, state }: { readonly info: BoardInfo; readonly state: BoardState }) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const boardId = info.board.id;
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState("");
  const ask = useMutation({
    mutationFn: () => boardStateApi.ask(boardId, words.trim()),
    onSuccess: (next) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, next);
      setWords("");
      setAsking(false);
      announce(t`Asked.`);
    },
  });
  const open = state.looks.filter(({ answeredAt }) => answeredAt === null);
  const answered = state.looks.filter(({ answeredAt }) => answeredAt !== null).slice(0, ANSWERED);
  const isCurator = info.me.seat === "curator";
  if (!info.me.may.look && open.length + answered.length === 0) return null;
  return (
    <section className="panel__part" aria-labelledby="looks">
      <h2 id="looks" className="panel__heading">
        <Trans>Advice</Trans>
      </h2>
      {open.length + answered.length > 0 ? (
        <ul className="stack">
          {[...open, ...answered].map((look) => (
            <LookItem key={look.id} boardId={boardId} look={look} />
          ))}
        </ul>
      ) : null}
      {info.me.may.look ? (
        asking ? (
          <Form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (!ask.isPending) ask.mutate();
            }}
          >
            <TextField
              label={isCurator ? t`What should the team look at?` : t`What should the curators look at?`}
              rows={2}
              value={words}
              onChange={setWords}
              maxLength={LIMITS.look}
              autoFocus
            />
            {ask.isError ? <ErrorNotice error={ask.error} /> : null}
            <p className="row">
              <ActionButton onPress={() => setAsking(false)}>
                <Trans>Cancel</Trans>
              </ActionButton>
              <ActionButton type="submit" kind="go" busy={ask.isPending} isDisabled={words.trim() === ""}>
                <Send size={18} aria-hidden />
                <Trans>Ask</Trans>
              </ActionButton>
            </p>
          </Form>
        ) : (
          <p>
            <ActionButton onPress={() => setAsking(true)}>
              <Eye size={18} aria-hidden />
              {isCurator ? <Trans>Ask the team for a look</Trans> : <Trans>Ask the curators for a look</Trans>}
            </ActionButton>
          </p>
        )
      ) : null}
    </section>
  );
}
