import { useLingui } from "@lingui/react/macro";
import { CARD_LIMITS, type Card } from "@openchair/board";
import { useEffect, useState } from "react";
import { TextField } from "../ui/fields.tsx";

interface CardRoomProps {
  readonly card: Card;
  readonly readOnly: boolean;
  readonly onChange: (room: string) => void;
}

/**
 * What the room does during a segment. This is one value of the card, not words typed together, so it is written when
 * somebody is done with it and not letter by letter.
 */
export function CardRoom({ card, readOnly, onChange }: CardRoomProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState(card.room);
  const [typing, setTyping] = useState(false);
  useEffect(() => {
    if (!typing) setDraft(card.room);
  }, [card.room, typing]);
  return (
    <TextField
      label={t`What the room does`}
      help={t`For example: listens, talks in pairs, writes.`}
      rows={2}
      value={draft}
      onChange={setDraft}
      maxLength={CARD_LIMITS.room}
      isReadOnly={readOnly}
      onFocus={() => setTyping(true)}
      onBlur={() => {
        setTyping(false);
        if (draft !== card.room) onChange(draft);
      }}
    />
  );
}
