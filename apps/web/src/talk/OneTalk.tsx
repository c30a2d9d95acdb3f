import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Talk } from "@openchair/board";
import { Check, Link2, MessageSquareReply, RotateCcw } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { shortDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { copyText } from "../people/copyText.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { CommentField } from "./CommentField.tsx";
import { Said } from "./Said.tsx";
import { commentAddress, type TalkBoard } from "./talkBoard.ts";
import type { Speakers } from "./useSpeakers.ts";
import type { TalkActions } from "./useTalkActions.ts";

interface OneTalkProps {
  readonly board: TalkBoard;
  readonly talk: Talk;
  readonly speakers: Speakers;
  readonly actions: TalkActions;
  /** What it is about, where that does not go without saying. */
  readonly head?: ReactNode;
  /** Ids of comments that this person had not seen when they came here. */
  readonly fresh: ReadonlySet<string>;
  /** The comment that somebody followed a link to. */
  readonly shown?: string | undefined;
  readonly onResolve?: (talkId: string) => void;
}

/** A long talk shows how it began and how it stands; what lies between is asked for. */
const SHOWN_AT_END = 3;

/** A talk: what was said first, the answers, and what one can do with it. */
export function OneTalk({ board, talk, speakers, actions, head, fresh, shown, onResolve }: OneTalkProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const announce = useAnnounce();
  const root = useRef<HTMLElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const { id, on, comments, resolved } = talk;
  const key = `${on} ${id}`;
  const [isAnswering, setAnswering] = useState(board.fields.drafts.has(key));
  const [isWhole, setWhole] = useState(false);
  const showsAll = isWhole || comments.length <= SHOWN_AT_END + 2 || comments.some((said) => said.id === shown);
  const hidden = showsAll ? [] : comments.slice(1, -SHOWN_AT_END);
  const listed = showsAll ? comments : [...comments.slice(0, 1), ...comments.slice(-SHOWN_AT_END)];
  const first = comments[0];
  const who = resolved ? speakers.hand(resolved.client)?.name : undefined;
  const when = resolved && resolved.at > 0 ? shortDay(new Date(resolved.at).toISOString(), language) : "";
  const takeFocus = () => root.current?.focus();

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when somebody asks for it, not each time something is said.
  useEffect(() => {
    if (!comments.some((said) => said.id === shown)) return;
    const item = root.current?.querySelector<HTMLElement>(`[data-comment="${CSS.escape(shown ?? "")}"]`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "center" });
  }, [shown]);

  return (
    <article
      ref={root}
      className="talk-card"
      data-talk={id}
      data-settled={resolved ? true : undefined}
      tabIndex={-1}
      aria-label={t`Talk begun by ${(first && speakers.of(first)?.name) ?? t`somebody`}`}
    >
      {head}
      <ul className="talk__list">
        {listed.flatMap((comment, at) => [
          <Said
            key={comment.id}
            board={board}
            comment={comment}
            speaker={speakers.of(comment)}
            actions={actions}
            isNew={fresh.has(comment.id)}
            isShown={comment.id === shown}
            onGone={takeFocus}
          />,
          at === 0 && hidden.length > 0 ? (
            <li key="more">
              <button type="button" className="text-button" onClick={() => setWhole(true)}>
                <Plural value={hidden.length} one="Show # more answer" other="Show # more answers" />
              </button>
            </li>
          ) : null,
        ])}
      </ul>
      {resolved ? (
        <p className="talk__settled">
          <Check size={16} aria-hidden />
          {who ? (
            <Trans>
              Settled by {who} {when}
            </Trans>
          ) : (
            <Trans>Settled {when}</Trans>
          )}
        </p>
      ) : null}
      {isAnswering && !resolved && !board.readOnly ? (
        <CommentField
          board={board}
          draftKey={key}
          label={<Trans>Your answer</Trans>}
          onSend={(text, mentions) => {
            actions.add(on, text, mentions, id);
            setAnswering(false);
            takeFocus();
          }}
          onCancel={() => {
            setAnswering(false);
            takeFocus();
          }}
        />
      ) : null}
      <div className="talk__acts">
        {board.readOnly || resolved || isAnswering ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              board.fields.ask(key);
              setAnswering(true);
            }}
          >
            <MessageSquareReply size={16} aria-hidden />
            <Trans>Answer</Trans>
          </button>
        )}
        {board.readOnly || !comments.some((said) => said.id === id) ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onResolve?.(id);
              actions.resolve(id, !resolved);
            }}
          >
            {resolved ? <RotateCcw size={16} aria-hidden /> : <Check size={16} aria-hidden />}
            {resolved ? <Trans>Open again</Trans> : <Trans>Settled</Trans>}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() =>
            void copyText(address.current?.value ?? "", address.current).then((done) => {
              if (done) announce(t`The link is copied.`);
            })
          }
        >
          <Link2 size={16} aria-hidden />
          <Trans>Copy the link</Trans>
        </button>
        <input
          ref={address}
          className="visually-hidden"
          readOnly
          tabIndex={-1}
          aria-hidden
          value={commentAddress(board.boardId, first?.id ?? id)}
        />
      </div>
    </article>
  );
}
