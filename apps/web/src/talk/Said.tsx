import { Trans, useLingui } from "@lingui/react/macro";
import type { Comment } from "@openchair/board";
import { useState } from "react";
import { moment } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { VoiceBadge } from "../ui/voices.tsx";
import { CommentField } from "./CommentField.tsx";
import { markMentions } from "./mentions.ts";
import type { TalkBoard } from "./talkBoard.ts";
import type { Speaker } from "./useSpeakers.ts";
import type { TalkActions } from "./useTalkActions.ts";

interface SaidProps {
  readonly board: TalkBoard;
  readonly comment: Comment;
  readonly speaker: Speaker | null;
  readonly actions: TalkActions;
  readonly isNew: boolean;
  /** Somebody followed a link to it. */
  readonly isShown: boolean;
  /** What was here has gone: the focus goes elsewhere. */
  readonly onGone: () => void;
}

/** One comment: who, when, what. */
export function Said({ board, comment, speaker, actions, isNew, isShown, onGone }: SaidProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const { id, at, text, changedAt, mentions } = comment;
  const isMine = speaker?.id === board.me.id && !board.readOnly && text !== "";
  const named = board.people.filter((person) => mentions.includes(person.id));
  const key = `${comment.on} ${id} change`;
  return (
    <li className="talk__said" data-comment={id} data-shown={isShown || undefined} tabIndex={-1}>
      <p className="talk__who">
        <span className="talk__name">
          {speaker?.voices.map((voice) => (
            <VoiceBadge key={voice} voice={voice} size={20} />
          ))}
          <strong>
            <bdi>{speaker?.name ?? t`Somebody`}</bdi>
          </strong>
        </span>
        {at > 0 ? <time dateTime={new Date(at).toISOString()}>{moment(at, language)}</time> : null}
        {changedAt !== null && text !== "" ? (
          <span className="talk__note">
            <Trans>changed</Trans>
          </span>
        ) : null}
        {isNew ? (
          <span className="talk__new">
            <Trans>New</Trans>
          </span>
        ) : null}
      </p>
      {isChanging ? (
        <CommentField
          board={board}
          draftKey={key}
          label={<Trans>Change your comment</Trans>}
          sendLabel={<Trans>Save</Trans>}
          words={text}
          onSend={(words, names) => {
            actions.change(id, words, names);
            setChanging(false);
            onGone();
          }}
          onCancel={() => {
            setChanging(false);
            onGone();
          }}
        />
      ) : text === "" ? (
        <p className="talk__words talk__note">
          <Trans>This comment was deleted.</Trans>
        </p>
      ) : (
        <p className="talk__words" dir="auto">
          {markMentions(text, named).map(({ words, person }, part) =>
            person ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name.
              <mark key={part} className="talk__mention" data-me={person.id === board.me.id || undefined}>
                <bdi>{words}</bdi>
              </mark>
            ) : (
              words
            ),
          )}
        </p>
      )}
      {isMine && !isChanging ? (
        <p className="talk__own">
          <button
            type="button"
            className="text-button"
            onClick={() => {
              board.fields.ask(key);
              setChanging(true);
            }}
          >
            <Trans>Change my comment</Trans>
          </button>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              actions.remove(id);
              onGone();
            }}
          >
            <Trans>Delete my comment</Trans>
          </button>
        </p>
      ) : null}
    </li>
  );
}
