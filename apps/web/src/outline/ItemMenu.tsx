import { useLingui } from "@lingui/react/macro";
import type { Card } from "@openchair/board";
import { Ellipsis } from "lucide-react";
import { lazy, type ReactNode } from "react";
import { MenuOpener, type MenuPlace } from "../ui/MenuButton.tsx";
import { shortWords, useCardName } from "./cardName.ts";
import { useOutline } from "./OutlineContext.ts";
import type { Note } from "./outlineData.ts";

/** Loads what the menus of items hold. */
export const loadItemChoices = () => import("./itemChoices.tsx");
const CardChoices = lazy(async () => ({ default: (await loadItemChoices()).CardChoices }));
const NoteChoices = lazy(async () => ({ default: (await loadItemChoices()).NoteChoices }));

interface ItemMenuProps {
  readonly id: string;
  readonly name: string;
  readonly menu: (place: MenuPlace) => ReactNode;
  readonly onChoose: (id: string) => void;
}

function ItemMenu({ id, name, menu, onChoose }: ItemMenuProps) {
  const { t } = useLingui();
  const { current } = useOutline();
  const label = t`What you can do with: ${name}`;
  return (
    <MenuOpener
      className="button button--plain button--icon outline-more"
      label={label}
      menuLabel={label}
      atEnd
      tabIndex={id === current ? 0 : -1}
      menu={menu}
      onChoose={onChoose}
    >
      <Ellipsis size={20} aria-hidden />
    </MenuOpener>
  );
}

/** Everything one can do with a card, behind one button. */
export function CardMenu({ card }: { readonly card: Card }) {
  const { readOnly, actions, ask, write, talk } = useOutline();
  const name = useCardName()(card);
  if (readOnly) return null;
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
      case "plan":
      case "move":
      case "link":
      case "brief":
        return ask(id, card.id);
    }
  };
  return <ItemMenu id={card.id} name={name} menu={(place) => <CardChoices {...place} card={card} />} onChoose={act} />;
}

/** Everything one can do with a note, behind one button. */
export function NoteMenu({ note }: { readonly note: Note }) {
  const { t } = useLingui();
  const { readOnly, actions, write, talk } = useOutline();
  if (readOnly) return null;
  const act = (id: string) => {
    if (id === "write") write(note.id);
    if (id === "comment") talk(`card:${note.id}`);
    if (id === "delete") actions.removeNote(note);
  };
  const name = shortWords(note.words) || t`Note without words`;
  return <ItemMenu id={note.id} name={name} menu={(place) => <NoteChoices {...place} note={note} />} onChoose={act} />;
}
