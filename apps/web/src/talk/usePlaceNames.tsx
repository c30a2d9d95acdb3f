import { useLingui } from "@lingui/react/macro";
import { BRIEF_FIELDS, type BriefField } from "@openchair/board";
import { KIND_ICONS } from "@openchair/canvas/icons";
import { FileText, type LucideIcon, MessagesSquare, SquareDashed, StickyNote } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useBriefFieldWords } from "../brief/useBriefFieldWords.ts";
import { shortWords, useCardName } from "../outline/cardName.ts";
import { liveOutline } from "../outline/outlineData.ts";
import type { TalkBoard } from "./talkBoard.ts";

/** What a talk is about, as it is called. */
export interface TalkPlace {
  readonly name: string;
  readonly Icon: typeof KIND_ICONS.idea | LucideIcon;
  /** The card or note one can go to; null when it is not a card, or not there any more. */
  readonly cardId: string | null;
  readonly isGone: boolean;
}

const isBriefField = (field: string): field is BriefField => (BRIEF_FIELDS as readonly string[]).includes(field);

/** What talks are about: a card by its words now, a field of the brief by its name, the board. */
export function usePlaceNames({ editing }: Pick<TalkBoard, "editing">): (on: string) => TalkPlace {
  const { t } = useLingui();
  const fields = useBriefFieldWords();
  const cardName = useCardName();
  const live = liveOutline(editing.doc);
  const { cards, notes, zones } = useSyncExternalStore(live.subscribe, live.get);
  return (on) => {
    if (on === "board") return { name: t`The board`, Icon: MessagesSquare, cardId: null, isGone: false };
    const [kind, ...rest] = on.split(":");
    const id = rest.join(":");
    if (kind === "brief" && isBriefField(id)) {
      const { label } = fields[id];
      return { name: t`Brief: ${label}`, Icon: FileText, cardId: null, isGone: false };
    }
    const card = cards.find((each) => each.id === id);
    if (card) return { name: cardName(card), Icon: KIND_ICONS[card.kind], cardId: id, isGone: false };
    const note = notes.find((each) => each.id === id);
    if (note) {
      const name = shortWords(note.words) || t`Note without words`;
      return { name, Icon: StickyNote, cardId: id, isGone: false };
    }
    const zone = zones.find((each) => each.id === id);
    if (zone) return { name: zone.name, Icon: SquareDashed, cardId: null, isGone: false };
    const name = kind === "brief" ? t`A part of the brief that is not there any more` : t`A card that was deleted`;
    return { name, Icon: SquareDashed, cardId: null, isGone: true };
  };
}
