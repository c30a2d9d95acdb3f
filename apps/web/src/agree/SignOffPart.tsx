import { Trans, useLingui } from "@lingui/react/macro";
import { VOICE_NAMES, VOICES } from "@openchair/formats";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { BookCheck, CircleCheck, Flag, PencilRuler, PenLine, Send, Undo2 } from "lucide-react";
import { useState } from "react";
import { type BoardState, boardStateApi, boardStateQuery } from "../api/boardStateCalls.ts";
import type { BoardInfo } from "../api/calls.ts";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { ErrorNotice } from "../ui/Notice.tsx";
import { VoiceBadge } from "../ui/voices.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { SignDialog } from "./SignDialog.tsx";
import "./agree.css";

function StateChip({ state }: { readonly state: BoardState["state"] }) {
  switch (state) {
    case "paused":
      return (
        <span className="chip chip--paused">
          <Flag size={16} aria-hidden />
          <Trans>Paused: talk first</Trans>
        </span>
      );
    case "ready":
      return (
        <span className="chip chip--ok">
          <CircleCheck size={16} aria-hidden />
          <Trans>Ready</Trans>
        </span>
      );
    case "published":
      return (
        <span className="chip chip--ok">
          <BookCheck size={16} aria-hidden />
          <Trans>Published</Trans>
        </span>
      );
    default:
      return (
        <span className="chip">
          <PencilRuler size={16} aria-hidden />
          <Trans>Being shaped</Trans>
        </span>
      );
  }
}

/** One voice: who signed for it, when, and what changed since. */
function VoiceLine({ voice, state }: { readonly voice: (typeof VOICES)[number]; readonly state: BoardState }) {
  const language = useLanguage();
  const own = state.signatures.filter((signature) => signature.voices.includes(voice));
  const signed = state.signed.includes(voice);
  return (
    <li className="sign-line">
      <VoiceBadge voice={voice} missing={!signed} />
      <div className="sign-line__words">
        <p>
          <strong>{VOICE_NAMES[language][voice]}</strong>
        </p>
        {own.length === 0 ? (
          <p className="small quiet">
            <Trans>Not signed yet</Trans>
          </p>
        ) : null}
        {own.map(({ id, name, at, stands, changes }) => {
          const on = shortDay(at, language);
          return (
            <div key={id} className="small">
              <p className="row">
                {stands ? (
                  <>
                    <CircleCheck size={16} aria-hidden className="ok-words" />
                    <Trans>
                      {name} signed on {on}
                    </Trans>
                  </>
                ) : (
                  <>
                    <PenLine size={16} aria-hidden className="warn-words" />
                    <Trans>
                      {name} signed on {on}. It has changed since:
                    </Trans>
                  </>
                )}
              </p>
              {stands ? null : <ChangeList changes={changes} />}
            </div>
          );
        })}
      </div>
    </li>
  );
}

interface SignOffPartProps {
  readonly info: BoardInfo;
  readonly state: BoardState;
}

/** How far the team has agreed: each voice's signature, signing and taking back one's own, and publishing for curators. */
export function SignOffPart({ info, state }: SignOffPartProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const [signing, setSigning] = useState(false);
  const boardId = info.board.id;
  const act = useMutation({
    mutationFn: (what: "takeBack" | "publish" | "unpublish") => boardStateApi[what](boardId),
    onSuccess: (next, what) => {
      queryClient.setQueryData(boardStateQuery(boardId).queryKey, next);
      announce({ takeBack: t`Taken back.`, publish: t`Published.`, unpublish: t`Taken back.` }[what]);
    },
  });
  const mine = state.signatures.find(({ personId }) => personId === info.me.id);
  const paused = state.state === "paused";
  const maySign = info.me.may.sign && !paused && !mine?.stands;
  const publishedOn = state.publishedAt ? shortDay(state.publishedAt, language) : "";
  return (
    <section className="panel__part" aria-labelledby="sign-off">
      <div className="panel__head">
        <h2 id="sign-off" className="panel__heading">
          <Trans>Signing the brief</Trans>
        </h2>
        <StateChip state={state.state} />
      </div>
      <p className="small">
        {paused ? (
          <Trans>Talk first: signing goes on when the pause is over.</Trans>
        ) : state.state === "shaping" ? (
          <Trans>The session is ready when each of the three voices has signed the same words.</Trans>
        ) : (
          <Trans>All three voices have signed the same words.</Trans>
        )}{" "}
        {state.changedSincePublished ? (
          <Trans>It has changed since it was published on {publishedOn}: the three need to sign again.</Trans>
        ) : null}
      </p>
      <ul className="sign-lines">
        {VOICES.map((voice) => (
          <VoiceLine key={voice} voice={voice} state={state} />
        ))}
      </ul>
      {act.isError ? <ErrorNotice error={act.error} /> : null}
      <div className="row">
        {maySign ? (
          <ActionButton kind="go" onPress={() => setSigning(true)}>
            <PenLine size={18} aria-hidden />
            {mine ? <Trans>Read and sign again</Trans> : <Trans>Read and sign</Trans>}
          </ActionButton>
        ) : null}
        {info.me.may.sign && mine ? (
          <ActionButton busy={act.isPending} onPress={() => act.mutate("takeBack")}>
            <Undo2 size={18} aria-hidden />
            <Trans>Take my signature back</Trans>
          </ActionButton>
        ) : null}
        {info.me.may.publish && state.state === "ready" ? (
          <ActionButton kind="go" busy={act.isPending} onPress={() => act.mutate("publish")}>
            <Send size={18} aria-hidden />
            <Trans>Publish the brief</Trans>
          </ActionButton>
        ) : null}
        {info.me.may.publish && state.publishedAt ? (
          <ActionButton busy={act.isPending} onPress={() => act.mutate("unpublish")}>
            <Undo2 size={18} aria-hidden />
            <Trans>Take the publication back</Trans>
          </ActionButton>
        ) : null}
      </div>
      <SignDialog boardId={boardId} isOpen={signing} onClose={() => setSigning(false)} />
    </section>
  );
}
