import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import {
  ArrowDown,
  ArrowUp,
  Clock,
  Ellipsis,
  FolderInput,
  Link2,
  type LucideIcon,
  MessageSquare,
  PencilLine,
  Shapes,
  SlidersHorizontal,
  Trash2,
  UsersRound,
} from "lucide-react";
import { MenuButton, type MenuChoice } from "../ui/MenuButton.tsx";
import { useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";

const choice = (id: string, name: string, Icon: LucideIcon, more: Partial<MenuChoice> = {}): MenuChoice => ({
  id,
  name,
  icon: <Icon size={18} aria-hidden />,
  ...more,
});

/** Everything one can do with a card, behind one button. */
export function CardMenu({ card }: { readonly card: Card }) {
  const { t } = useLingui();
  const { readOnly, current, actions, ask, write, talk } = useOutline();
  const name = useCardName()(card);
  if (readOnly) return null;
  const isSegment = card.kind === "segment";
  const label = t`What you can do with: ${name}`;
  const choices = [
    choice("write", t`Write`, PencilLine),
    // What lies in the run sheet is a segment, whatever else one would like it to be.
    ...(card.place === "run-sheet" ? [] : [choice("kind", t`Kind of card`, Shapes)]),
    ...(isSegment ? [choice("minutes", t`Minutes`, Clock)] : []),
    choice("voices", isSegment ? t`Who leads it` : t`Voices`, UsersRound),
    ...(isSegment ? [choice("details", t`Format and what the room does`, SlidersHorizontal)] : []),
    choice("move", t`Move to…`, FolderInput, { startsGroup: true }),
    choice("up", t`Move up`, ArrowUp),
    choice("down", t`Move down`, ArrowDown),
    choice("link", t`Link to…`, Link2, { startsGroup: true }),
    choice("comment", t`Comment`, MessageSquare),
    choice("delete", t`Delete`, Trash2, { startsGroup: true, isDanger: true }),
  ];
  const act = (id: string) => {
    switch (id) {
      case "write":
        return write(card.id);
      case "up":
        return actions.step(card, -1);
      case "down":
        return actions.step(card, 1);
      case "comment":
        return talk(`card:${card.id}`);
      case "delete":
        return actions.removeCard(card);
      case "kind":
      case "minutes":
      case "voices":
      case "details":
      case "move":
      case "link":
        return ask(id, card.id);
    }
  };
  return (
    <MenuButton
      className="button button--plain button--icon outline-more"
      label={label}
      menuLabel={label}
      choices={choices}
      atEnd
      tabIndex={card.id === current ? 0 : -1}
      onChoose={act}
    >
      <Ellipsis size={20} aria-hidden />
    </MenuButton>
  );
}
