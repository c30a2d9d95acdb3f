import { Trans, useLingui } from "@lingui/react/macro";
import { BRIEF_FIELDS } from "@openchair/board";
import { useState } from "react";
import { SelectField } from "../ui/SelectField.tsx";
import { CommentField } from "./CommentField.tsx";
import type { TalkBoard } from "./talkBoard.ts";
import { usePlaceNames } from "./usePlaceNames.tsx";
import type { TalkActions } from "./useTalkActions.ts";

interface NewTalkProps {
  readonly board: TalkBoard;
  readonly actions: TalkActions;
  /** The one card that is selected on the canvas. */
  readonly selected: string | null;
  readonly onDone: () => void;
}

/** Begins a talk, about whatever one likes. */
export function NewTalk({ board, actions, selected, onDone }: NewTalkProps) {
  const { t } = useLingui();
  const placeOf = usePlaceNames(board);
  const card = selected === null ? null : `card:${selected}`;
  const [chosen, setChosen] = useState(card ?? "board");
  const places = ["board", ...(card ? [card] : []), ...BRIEF_FIELDS.map((field) => `brief:${field}`)];
  // The card was selected as one began; another one may be by now.
  const options = places.includes(chosen) ? places : [chosen, ...places];
  return (
    <div className="talk-card">
      <SelectField
        label={t`What it is about`}
        value={chosen}
        onChange={setChosen}
        options={options.map((place) => {
          const { name, Icon } = placeOf(place);
          return { id: place, name, icon: <Icon size={18} aria-hidden /> };
        })}
      />
      <CommentField
        board={board}
        draftKey="new"
        label={<Trans>Your comment</Trans>}
        onSend={(text, mentions) => {
          actions.add(chosen, text, mentions);
          onDone();
        }}
        onCancel={onDone}
      />
    </div>
  );
}
