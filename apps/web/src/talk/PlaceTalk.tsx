import { Trans } from "@lingui/react/macro";
import { CommentField } from "./CommentField.tsx";
import { GoneComment } from "./GoneComment.tsx";
import { OneTalk } from "./OneTalk.tsx";
import type { TalkBoard } from "./talkBoard.ts";
import { useFresh } from "./useFresh.ts";
import { useSpeakers, useTalk } from "./useSpeakers.ts";
import { useTalkActions } from "./useTalkActions.ts";
import "./talk.css";

interface PlaceTalkProps {
  readonly board: TalkBoard;
  /** `card:<id>`, `brief:<field>` or `board`. */
  readonly on: string;
  readonly words?: string | undefined;
}

/** What is said about one thing, and a field to say more. */
export function PlaceTalk({ board, on, words }: PlaceTalkProps) {
  const talks = useTalk(board).talks.filter((talk) => talk.on === on);
  const speakers = useSpeakers(board);
  const actions = useTalkActions(board);
  const fresh = useFresh(
    board,
    talks.flatMap(({ comments }) => comments),
  );
  // Those that are open come first; both as they began: nothing moves away from under somebody who answers.
  const begun = talks.toSorted((a, b) => (a.comments[0]?.at ?? 0) - (b.comments[0]?.at ?? 0));
  const inOrder = [...begun.filter(({ resolved }) => !resolved), ...begun.filter(({ resolved }) => resolved)];
  return (
    <div className="talk__thread">
      {inOrder.map((talk) => (
        <OneTalk key={talk.id} board={board} talk={talk} speakers={speakers} actions={actions} fresh={fresh} />
      ))}
      <GoneComment actions={actions} />
      {board.readOnly ? null : (
        <CommentField
          key={words}
          board={board}
          draftKey={on}
          label={<Trans>Your comment</Trans>}
          {...(words ? { words } : {})}
          onSend={(text, mentions) => actions.add(on, text, mentions)}
        />
      )}
      {board.readOnly && talks.length === 0 ? (
        <p className="quiet">
          <Trans>No comments yet.</Trans>
        </p>
      ) : null}
    </div>
  );
}
