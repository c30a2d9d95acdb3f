import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type Card, COMMENT_LIMITS, type Comment } from "@openchair/board";
import { MessageSquare, Send, Undo2, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";
import { useFieldFocus } from "./useFieldFocus.ts";
import { useUndo } from "./useUndo.ts";

/** How many comments a card has; opens them. Nothing while there are none. */
export function CommentCount({ cardId }: { readonly cardId: string }) {
  const { data, talking, talk, current } = useOutline();
  const on = `card:${cardId}`;
  const count = data.comments.filter((comment) => comment.on === on).length;
  if (count === 0) return null;
  const isOpen = talking === on;
  return (
    <button
      type="button"
      className="outline-count"
      aria-expanded={isOpen}
      tabIndex={cardId === current ? 0 : -1}
      onClick={() => talk(isOpen ? null : on)}
    >
      <MessageSquare size={15} aria-hidden />
      <Plural value={count} one="# comment" other="# comments" />
    </button>
  );
}

/** What people say about a card, while that is open. */
export function CardTalk({ card }: { readonly card: Card }) {
  return <ItemTalk id={card.id} name={useCardName()(card)} />;
}

/** What people say about a card or a note with this name, while that is open. */
export function ItemTalk({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useLingui();
  const { talking, talk } = useOutline();
  if (talking !== `card:${id}`) return null;
  const close = () => talk(null);
  return (
    <section
      className="talk"
      data-about={id}
      aria-label={t`Comments on: ${name}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <Thread on={`card:${id}`} />
      <button type="button" className="button button--plain talk__close" onClick={close}>
        <X size={18} aria-hidden />
        <Trans>Close the comments</Trans>
      </button>
    </section>
  );
}

/** Comments, oldest first, and a field for one more. */
export function Thread({ on }: { readonly on: string }) {
  const { t } = useLingui();
  const { data, readOnly, actions, gone, editing, fields } = useOutline();
  const { top } = useUndo(editing);
  const [draft, setShownDraft] = useState(fields.drafts.get(on) ?? "");
  const setDraft = (words: string) => {
    if (words === "") fields.drafts.delete(on);
    else fields.drafts.set(on, words);
    setShownDraft(words);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  // Somebody opened the thread: to read and to answer is what they came for.
  useFieldFocus(on, box);
  const comments = data.comments.filter((comment) => comment.on === on);
  const send = () => {
    const text = draft.trim();
    if (text !== "") {
      actions.addComment(on, text);
      setDraft("");
    }
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <div ref={box} className="talk__thread">
      {comments.length > 0 ? (
        <ul className="talk__list">
          {comments.map((comment) => (
            <Said key={comment.id} comment={comment} onDelete={() => field.current?.focus()} />
          ))}
        </ul>
      ) : null}
      {gone?.what === "comment" && gone.step === top ? (
        <div className="outline-gone">
          <span>
            <Trans>Your comment is deleted.</Trans>
          </span>
          <button
            type="button"
            className="button"
            onClick={() => {
              actions.bringBack();
              field.current?.focus();
            }}
          >
            <Undo2 size={18} aria-hidden />
            <Trans>Bring it back</Trans>
          </button>
        </div>
      ) : null}
      {readOnly ? null : (
        <div className="field">
          <label htmlFor={id}>
            <Trans>Your comment</Trans>
          </label>
          <textarea
            ref={field}
            id={id}
            className="input"
            rows={2}
            maxLength={COMMENT_LIMITS.text}
            value={draft}
            dir="auto"
            aria-describedby={`${id}-help`}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <div className="row">
            <button type="button" className="button" onClick={send} aria-disabled={draft.trim() === ""}>
              <Send size={18} aria-hidden />
              <Trans>Send</Trans>
            </button>
            <span id={`${id}-help`} className="field__help">
              <Trans>Or press Control and Enter.</Trans>
            </span>
          </div>
        </div>
      )}
      {readOnly && comments.length === 0 ? <p className="quiet">{t`No comments yet.`}</p> : null}
    </div>
  );
}

function Said({ comment, onDelete }: { readonly comment: Comment; readonly onDelete: () => void }) {
  const { t } = useLingui();
  const { me, readOnly, actions } = useOutline();
  const language = useLanguage();
  const { by, byName, at, text } = comment;
  return (
    <li className="talk__said">
      <p className="talk__who">
        <strong>{byName || t`Somebody`}</strong>
        {at > 0 ? <time dateTime={new Date(at).toISOString()}>{moment(at, language)}</time> : null}
      </p>
      <p className="talk__words" dir="auto">
        {text}
      </p>
      {by === me.id && !readOnly ? (
        <button
          type="button"
          className="talk__delete"
          onClick={() => {
            actions.removeComment(comment.id);
            onDelete();
          }}
        >
          <Trans>Delete my comment</Trans>
        </button>
      ) : null}
    </li>
  );
}
